import { counted } from '#core/i18n/format.ts'

import type { DeskSearchStrings } from './sr.ts'

export const en = {
  title: 'Search the desk',
  titleFor: (query) => `Search: ${query}`,
  label: 'Search the desk',
  button: 'Search',
  empty:
    'Enter the number of a request, the key of an institution, the code of an indicator, or a few words. Script and accents do not matter, and what is not published is found too.',
  none: 'Nothing was found.',
  noneHint: 'Check the spelling or try fewer words.',
  exact: 'Exact match',
  found: (count) => counted('en', count, { one: 'hit', other: 'hits' }),
  all: (count) => `Show ${counted('en', count, { one: 'hit', other: 'hits' })}`,
  first: (shown) => `These are the first ${shown}; add a word to narrow the search.`,
  allKinds: 'All kinds',
  unfinished: 'Not all of the latest changes are in the search yet; try again in a moment.',
  shortcuts: {
    title: 'Keyboard shortcuts',
    lead: 'They work on every page of the desk where the browser allows scripts. Everything can be done without them. They rest while you type in a field.',
    list: 'Shortcuts',
    key: 'Key',
    does: 'What it does',
    search: 'go to the search field',
    next: 'go to the next row of a list',
    previous: 'go to the previous row of a list',
    open: 'open the chosen row',
    help: 'this page',
    goes: (area) => `go to: ${area}`,
    followedBy: 'then',
    off: 'Turn the shortcuts off in this browser',
    on: 'Turn the shortcuts on in this browser',
  },
} satisfies DeskSearchStrings

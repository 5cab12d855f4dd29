import { counted } from '#core/i18n/format.ts'

import type { HomeStrings } from './sr.ts'

export const en = {
  title: 'What needs me today',
  total: (count) => counted('en', count, { one: 'task', other: 'tasks' }),
  nothing: 'Nothing needs you today.',
  nothingFiltered: 'Nothing fits this choice.',
  weights: {
    late: 'Overdue or stuck',
    'due-soon': 'Due soon',
    waiting: 'Waiting',
  },
  task: 'Task',
  due: 'Due',
  since: 'Since',
  more: (count) => `${counted('en', count, { one: 'task', other: 'tasks' })} more`,
  toArea: 'The whole list',
  pages: {
    label: 'Pages of the list of tasks',
    previous: 'Previous',
    next: 'Next',
    page: (number) => `Page ${number}`,
    span: (first, last, of) => `${first}–${last} of ${of}`,
  },
  filter: {
    title: 'Narrow the overview',
    kind: 'Kind',
    anyKind: 'All kinds',
    due: 'Due',
    anyDue: 'With a due day or without',
    dues: { overdue: 'The day has passed', today: 'By today', week: 'Within seven days' },
    submit: 'Show',
    clear: 'Show everything',
  },
  views: {
    title: 'Saved views',
    lead: 'A view is a choice of tasks from the first page of the desk that you save under a name of your own. Only you see it.',
    none: 'You have not saved a view yet.',
    manage: 'Manage saved views',
    saveTitle: 'Save this view',
    name: 'Name of the view',
    save: 'Save',
    rename: 'Rename',
    remove: 'Delete',
    open: 'Open',
    ofView: (name) => `Name of the view “${name}”`,
    removeView: (name) => `Delete the view “${name}”`,
    problems: {
      title: 'The view was not saved',
      required: 'Enter a name for the view.',
      'too-long': 'A name has at most 60 characters.',
      'name-taken': 'You already have a view of that name.',
      'too-many': 'You can save thirty views at most. Delete one that you no longer need.',
    },
  },
  tasks: {
    jobs: 'Jobs of the program that failed',
    mail: 'Letters that were not delivered',
    decide: 'Try again or give up',
  },
} satisfies HomeStrings

import type { ExitStrings } from './sr.ts'

/** Words of the way out in English. */
export const en = {
  name: 'Quick exit',
  leave: 'Leave this page',
  where: 'opens Wikipedia',
  keys: 'or press Shift three times',
  limits: {
    title: 'The quick exit, and what it cannot do',
    can: 'The button at the top opens the front page of Wikipedia at once. It asks the browser to erase everything that this site has left on the device. It works without JavaScript, too.',
    cannotTitle: 'It does not hide you from:',
    cannot: [
      'the history of the browser: it keeps that this page was opened, under a title that says nothing, and the Back button may return to it;',
      'the network: whoever runs your network or internet access sees that you were on this site, but not what you wrote;',
      'the device: its owner, parental control, an employer or a tracking program can see everything that you see.',
    ],
    advice:
      'If you fear that, use another device or a private window of the browser, and erase the history yourself.',
    kept: 'We do not keep, log or put into an address anything that you answer or write. When you close the page, it is gone.',
  },
} satisfies ExitStrings

import { counted } from '#core/i18n/format.ts'

import type { FlowStrings } from './flow-sr.ts'

/** English. */
export const en = {
  list: {
    title: 'Write a letter',
    lead: 'Choose what you want. We will ask you a few simple things and compose a letter under the law, ready to send.',
    minutes: 'One letter takes about four minutes.',
    privacy:
      'We do not keep, log or pass on anything you type. You send the letter yourself, when you wish.',
    openCase: 'Do you have a case already?',
    openCaseLink: 'Open your case',
    openCaseText: 'Open the file you saved and go on where you stopped.',
    triage: 'Not sure whom to turn to?',
    triageLink: 'We will help you find the right door',
    triageText:
      'A threat, fraud, a leak, violence: we ask what happened and show the steps in order.',
  },
  step: {
    position: (at: number, of: number) => `Step ${at} of ${of}`,
    next: 'Next',
    back: 'Back',
    optional: '(optional)',
    nothingKept: 'We keep none of this: your answers travel only in this form.',
    otherVariants: 'Go on, without losing what you typed, in:',
    errorTitle: 'Something still needs to be put right',
    kept: 'Everything you typed is kept on this page.',
    dateParts: { day: 'Day', month: 'Month', year: 'Year' },
    forOther: 'Only if you are not writing for yourself:',
    unknownController: 'That controller is not in our directory',
    unknownControllerText:
      'The address you came from may be out of date. Type the name yourself; the letter will be the same.',
    fromDirectory:
      'Name and addresses come from our directory. Check them and correct them if needed.',
    restarted: 'We cannot go on with this form',
    restartedText:
      'What travelled with it is damaged. Please start anew; nothing has stayed with us.',
    followsUp: (title: string) =>
      `Follows your letter: ${title}. What we knew already we have filled in for you.`,
  },
  titles: {
    who: 'For whom are you writing?',
    recipient: 'To whom are you writing?',
    ground: 'What is it about?',
    earlier: 'What has happened so far?',
    event: 'What happened?',
    traces: 'Traces and evidence',
    matter: 'What do they need to know?',
    you: 'Who writes, and where should the answer go?',
  },
  titlesOf: {
    recipient: {
      mandate: 'Which association do you mandate?',
      'platform-removal': 'To which platform are you writing?',
      'bank-notice': 'To which bank are you writing?',
      'court-outline': 'With which court would the lawsuit be filed?',
    },
    ground: {
      erasure: 'Why do you ask for deletion?',
      restriction: 'Why do you ask for restriction?',
      complaint: 'What do you complain of, and about whom?',
      'commissioner-indirect': 'Which authority is it about?',
      'authority-correction': 'What do you ask of the authority?',
      mandate: 'What may the association do?',
      'court-outline': 'Whom would you sue?',
    },
  },
  problems: {
    required: (label: string) => `This field is needed: “${label}”`,
    'too-long': (label: string) =>
      `The text in “${label}” is too long. Please shorten it; all you typed is still there.`,
    'bad-choice': (label: string) => `Choose one of the answers: “${label}”`,
    'bad-day': (label: string) => `“${label}”: type a day that exists, for example 24 11 2026.`,
    'bad-email': () => 'The e-mail address is not right. Example: name@primer.example',
    'no-way-to-answer': () =>
      'Type an address or an e-mail, so that the answer has somewhere to go.',
    'not-in-force': () =>
      'On that day the law by which we write letters did not hold yet. Choose a day from which it does, such as today.',
    'before-letter': () => 'A letter cannot be received before it is written.',
  },
  most: (count: number) =>
    `at most ${counted('en', count, { one: 'character', other: 'characters' })}`,
  check: {
    title: 'Check before we compose the letter',
    lead: 'You can change everything. You will see the letter before you send it.',
    change: 'Change',
    empty: 'Not filled in',
    yes: 'Yes',
    no: 'No',
    compose: 'Compose the letter',
    numberTitle: 'You typed thirteen digits in a row',
    numberText:
      'If that is your citizen number (JMBG), better delete it. This letter does not need it, and in the wrong hands it can do harm.',
  },
} satisfies FlowStrings

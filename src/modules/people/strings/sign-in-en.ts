import type { Widened } from '#core/i18n/strings.ts'
import { asWritten } from '#core/i18n/transliteration.ts'

import type { signInSr } from './sign-in-sr.ts'

/** Words about the ways of signing in and about proving again who one is. */
export const signInEn = {
  secondStep: {
    title: 'Second step of signing in',
    lead: 'The first step is done. Now enter the code from the app.',
    submit: 'Sign in',
    help: 'Neither telephone nor recovery codes? An administrator can turn the second step off for you.',
    tooManyCodes: (minutes: string) =>
      `Too many wrong codes. Try again in ${minutes}, or enter a recovery code: it works now too.`,
  },
  secondFactor: {
    title: 'Second step of signing in',
    lead: 'It is on: besides the password you are asked for a code from the app on your telephone.',
    code: 'Code',
    codeHint: 'Six digits from the app, or one of the recovery codes.',
    since: 'On since',
    codesLeft: 'Unused recovery codes',
    codeForms: { one: 'code', few: 'codes', other: 'codes' },
    newCodes: 'Recovery codes',
    newCodesLead: 'New codes replace all old ones. Each works once.',
    makeCodes: 'Make new codes',
    turnOff: 'Turning it off',
    turnOffLead: 'Afterwards the password alone signs you in. The recovery codes stop working.',
    turnOffSubmit: 'Turn the second step off',
  },
  appSetUp: {
    title: 'Turn the second step on',
    lead: 'Besides the password you will be asked for a code that changes every half minute. The app on your telephone makes it, without contact to the internet or to us.',
    scan: 'Add the account to the app',
    scanHint:
      'Any app for one-time codes (TOTP) will do. Scan the picture or copy the secret key. Show it to nobody.',
    qrLabel: 'QR code with the secret key; the same key is written below',
    secret: 'Secret key',
    kind: 'Kind',
    kindValue: 'time-based (TOTP), 6 digits, 30 seconds',
    confirm: 'Confirm with a code',
    code: 'Code from the app',
    codeHint: 'The six digits that the app shows now.',
    submit: 'Turn on',
    cancel: 'Cancel',
  },
  recoveryCodes: {
    title: 'Recovery codes',
    lead: 'If you are without your telephone, enter one of these instead of the code from the app. Each works once.',
    once: 'The codes are shown only now',
    keep: 'Print them or copy them, and keep them apart from the telephone and the password.',
    forSite: (host: string) => `For the site ${asWritten(host)}`,
    done: 'I have kept the codes',
  },
  reset: {
    title: (name: string) => `Turn the second step off: ${asWritten(name)}`,
    lead: 'The app with codes, the recovery codes and all passkeys of this person are deleted, and their sessions end. The password stays.',
    withoutPassword:
      'The app with codes, the recovery codes and all passkeys of this person are deleted, and their sessions end. They have no password: afterwards make them a password link.',
    who: 'First make sure that it is this person who asks you: face to face or by a voice you know.',
    submit: 'Turn off and end the sessions',
    cancel: 'Cancel',
  },
  passkeys: {
    title: 'Passkeys',
    lead: 'A passkey opens the desk without password and code: by finger, face or the PIN of the device. Your device keeps it; we have only its public half.',
    none: 'You have no passkey yet',
    add: 'New passkey',
    needsScript:
      'This is the only part of the desk that needs JavaScript. If there is no button below the field, the browser cannot do passkeys.',
    name: 'Name',
    nameHint: 'By which you will recognise it, for example “telephone” or “key on the key ring”.',
    nameOf: (name: string) => `Name of the passkey ${asWritten(name)}`,
    rename: 'Save the name',
    addSubmit: 'Make the passkey',
    added: 'Made',
    used: 'Last used',
    never: 'not used',
    end: 'Removal',
    remove: 'Remove',
    removeWhich: (name: string) => `the passkey ${asWritten(name)}`,
    onlyWayIn: 'The passkey stays: it is your only way in',
    onlyWayInHelp:
      'You have no password. Add another passkey, or ask an administrator for a link with which you choose a password.',
    notGiven:
      'The device gave no passkey: you cancelled, time ran out, or it holds none for this site. Try again or in another way.',
  },
  signedOut: {
    title: 'You are not signed in any more',
    lead: 'Your session has ended, so nothing was saved. What you entered is on this page, and only here: do not close it.',
    signIn: 'Sign in (opens in a new tab)',
    thenSend: 'Then come back here and send the form again.',
    submit: 'Send again',
  },
  stepUp: {
    title: 'Confirm that it is you',
    lead: 'This needs a new confirmation, because the last one is more than ten minutes old. What you entered is kept and will be sent together with it.',
    orCode: 'Or a code',
    submit: 'Confirm and go on',
    withPasskey: 'Confirm with a passkey',
    letter: {
      send: 'Send me a code by mail',
      again: 'Send a new code',
      sentTitle: 'A letter with a code is on its way',
      sent: 'The code works for fifteen minutes and once. Leave this page open: what you entered is on it.',
      code: 'Code from the letter',
      codeHint: 'Eight characters. Capitals, spaces and hyphens do not matter.',
      wait: (minutes: string) =>
        `A letter has been sent already. You can ask for another in ${minutes}.`,
      subject: 'Confirmation code',
      text: (code: string) =>
        [
          'Hello,',
          '',
          'to confirm that it is you, enter this code on the page that you have open:',
          '',
          asWritten(code),
          '',
          'The code works for fifteen minutes and once. Tell it to nobody.',
          'If you did not ask for it, somebody is using a browser in which you are signed in: sign in, open “My account” and end all other sessions.',
          '',
        ].join('\n'),
    },
    problems: {
      'wrong-password': 'The password is not right',
      'wrong-code': 'The code is not right or has been used already',
      'wrong-letter-code': 'The code is not right, has been used already or has expired',
      'passkey-invalid': 'The passkey was not accepted; try again',
      'nothing-typed': 'Enter the password or a code',
    },
  },
  mailLink: {
    withPassword: 'Sign in with a password',
    another: 'Ask for a new link by mail',
    subject: 'Sign-in link',
    letter: (address: string) =>
      [
        'Hello,',
        '',
        'someone, probably you, asked for a link to sign in to the desk. Open it and press the button:',
        '',
        asWritten(address),
        '',
        'The link works for fifteen minutes and once. Do not pass it on: whoever has it signs in as you.',
        'If you did not ask for it, you need not do anything.',
        '',
      ].join('\n'),
    request: {
      title: 'Sign in by a link in the mail',
      lead: 'For learners of the school. You get a letter with a link that works for fifteen minutes.',
      submit: 'Send the link',
    },
    sent: {
      title: 'Look at your mail',
      lead: (email: string) =>
        `If a learner with the address ${asWritten(email)} has an account, a letter is on its way.`,
      text: 'The link works for fifteen minutes and once. If there is no letter, not even in the spam folder, wait a minute or two and try again. As a precaution we do not say whether the account exists.',
      again: 'Once more',
    },
    opened: {
      title: 'Sign in by a link in the mail',
      lead: (email: string) =>
        `Account: ${asWritten(email)}. The link is used up only when you press the button.`,
      submit: 'Sign in',
    },
  },
} satisfies Widened<typeof signInSr>

import type { ResultStrings } from './result-sr.ts'

/** English. */
export const en = {
  title: 'Your letter is ready',
  lead: 'Read it, send it and keep proof of sending. Nothing has stayed with us: when you close this page, the letter is gone.',
  letter: 'The letter',
  inVariant: 'Show the letter in:',
  change: 'Change your answers',
  reading: 'A translation, so that you know what you send',
  readingText:
    'A controller in Serbia reads Serbian, so the Serbian letter is the one to send. What you typed yourself is not translated.',
  typedKept: 'What you typed yourself stays in the script and language in which you wrote it.',
  notReviewed: 'No lawyer has reviewed this template yet',
  notReviewedText: (day: string) =>
    `We wrote the text by the law and checked it on ${day}. For important matters, ask a lawyer.`,
  reviewed: (who: string) => `A lawyer has reviewed the template: ${who}.`,
  glance: { label: 'The letter at a glance', recipient: 'Recipient' },
  rests: 'What the letter rests on',
  send: {
    title: 'Send it',
    byMail: 'By e-mail',
    copyFirst: 'Copy the text from the field, open a new message and paste it.',
    open: 'Open a new message',
    tooLong:
      'The letter is too long to go into a message by itself. So the message has the address and the subject, and you paste the text.',
    withBody: 'The message will open with the whole text.',
    noAddress: 'You have not typed the recipient’s e-mail. Type it in the message.',
    text: 'Text of the letter, to copy',
    copy: 'Copy the text',
    copied: 'The text is copied.',
    notCopied: 'The browser did not allow copying. Select the text and copy it yourself.',
    byPost: 'By post',
    postText:
      'Print it, sign it and send it by registered post with a return receipt. The receipt proves the day on which it arrived.',
    pdf: 'Download the PDF',
    proof:
      'However you send it, keep the proof: the sent message, the confirmation or the slip of the post office.',
    busy: 'We are making many letters at this moment',
    busyText: 'Please wait a minute and try again. Everything you typed is still on this page.',
  },
  hand: {
    outline:
      'Take this outline to a conversation with a lawyer. It is not a lawsuit and is not filed with the court.',
    mandate: 'Print two copies, sign them and give them to the association. Keep one copy.',
    report:
      'You can hand it in, send it by registered post or by e-mail. Ask for a confirmation and for the number under which it is kept.',
  },
  term: {
    title: 'Until when they must answer',
    complaintTitle: 'Until when the Commissioner acts',
    none: 'For competent authorities the law, as far as we have established, sets no number of days. They must answer without delay. Our advice: if there is no answer after a month, consider a complaint.',
    assumed: (day: string) =>
      `We count as if the letter were received on ${day}, the day of sending. When you learn the real day, type it in.`,
    known: (day: string) => `We count from the day of receipt: ${day}.`,
    filed: (day: string) => `We count from the day of filing: ${day}.`,
    receivedOn: 'When did they receive the letter?',
    receivedHint:
      'The day stands on the return receipt, in the confirmation or on the registry stamp.',
    recount: 'Count again',
    counted: 'How we counted',
    extension: 'If they extend the term',
    extensionText: (day: string) =>
      `They may extend the term only with a reason, and only if they tell you before the first term ends. Then they must answer by ${day} at the latest.`,
    calendar: 'Add the term to your calendar',
    calendarText:
      'The file holds the recipient’s name, the term and a reminder of the next step. It does not hold the text of the letter.',
    noticeLate: 'They told you of the extension after the term had ended, so it does not hold.',
    states: {
      running: 'The term is running.',
      'due-soon': 'The term ends soon.',
      'in-time': 'Answered in time.',
      late: 'Answered after the term.',
      silent: 'The term has ended.',
      extended: 'The term has been extended and is running.',
      appealed: 'A complaint has been filed.',
    },
    description: (from: string, to: string) =>
      `The term is counted from ${from} and ends on ${to}.`,
    received: 'Received',
    filedLabel: 'Filed',
    due: 'Due',
    dueCertain: 'At the latest',
    today: 'Today',
    extended: 'Extended to',
    answered: 'Answered',
  },
  calendar: {
    lastDay: (who: string) => `Last day for an answer: ${who}`,
    complaintLastDay: 'Last day for the Commissioner to act on the complaint',
    next: (who: string) => `If there is no answer, send the reminder: ${who}`,
    nextComplaint: 'If the Commissioner is silent: ask a lawyer about the Administrative Court',
    extended: (who: string) => `If they extended the term, the last day: ${who}`,
    nextText: (address: string) => `Open your case and write the next letter: ${address}`,
    letterText: (title: string) => `Letter: ${title}.`,
    name: 'My terms',
  },
  identity: {
    title: 'If they ask who you are',
    never: 'Do not give your citizen number (JMBG). Answering this letter does not need it.',
    doubt:
      'They may ask for more data only if they have reasonable doubt about your identity, and they must say why.',
    better:
      'Offer something they already hold: a message from an address they know, your customer number, a visit with a document to look at.',
    mask: 'If you really must send a copy of a document, mask everything but your name:',
    maskList: [
      'the photograph and the signature',
      'the citizen number',
      'the number of the document and the machine-readable lines',
      'date and place of birth, address',
    ],
    mark: 'Write across the copy: “Copy only for” and the recipient’s name, the purpose and the date. Ask them to delete it as soon as they have checked you.',
    drawing:
      'An identity card on which only the name can be seen; the photograph, the citizen number, the document number and the rest are masked, and across the copy stands for whom it is made.',
    drawingName: 'FULL NAME',
    drawingMark: 'COPY ONLY FOR …',
    demanded: 'We know that this controller demands a copy of a document.',
    sometimes: 'We know that this controller sometimes demands a copy of a document.',
  },
  next: {
    title: 'What if they answer like this?',
    lead: 'Choose what has happened. The next letter will already know all you have typed so far.',
    happenings: {
      silence: {
        title: 'They do not answer',
        text: 'When the term has passed, remind them. If they stay silent, turn to the Commissioner.',
      },
      identity: {
        title: 'They ask for an identity card or citizen number',
        text: 'Reply that this needs reasonable doubt, and offer a milder way.',
      },
      extended: {
        title: 'They extended the term',
        text: 'Ask for the reason and for the day by which they will answer. Your case shows the new term.',
      },
      wrong: {
        title: 'They answered in part or wrongly',
        text: 'Say what is missing and ask for it.',
      },
      refused: {
        title: 'They refused',
        text: 'They must give reasons and name the remedies. You can turn to the Commissioner.',
      },
      unhelped: {
        title: 'Nothing helps',
        text: 'An association can act for you, and a court can also decide on compensation.',
      },
    },
    afterComplaint:
      'If the Commissioner does not act within the term, the Administrative Court can be asked. You need a lawyer for that.',
    none: 'After this step letters no longer help much. Hold to what your lawyer, or the authority you turned to, tells you.',
  },
  keep: {
    title: 'Keep your case',
    text: 'Download the file of your case. With it you go on when the answer comes: open it here, and the next letter is almost ready.',
    download: 'Download the case file',
    warning:
      'The file holds your name, your address and the text of the letters. Keep it as you keep documents.',
    open: 'Open the case',
    inBrowser: 'Keeping it in this browser',
    inBrowserText:
      'You can also keep the case in this browser. Whoever uses this device and this browser will see it. It is not sent to us.',
    store: 'Keep it in this browser',
    stored: 'Kept in this browser.',
    notStored: 'The browser did not allow it. Download the file.',
    list: 'Cases kept in this browser',
    listEmpty: 'No cases are kept in this browser.',
    openStored: 'Open',
    remove: 'Delete',
    removeAll: 'Delete all from this browser',
  },
  openCase: {
    title: 'Open your case',
    lead: 'Choose the file you saved with your first letter. We read it only to show you the case; it does not stay with us.',
    file: 'Case file',
    fileHint: 'Its name ends in .json and it is smaller than 256 KB.',
    submit: 'Open',
    noFile: 'No file?',
    noFileText: 'Never mind. Choose the letter you need now and tell what has happened so far.',
    problems: {
      empty: 'Choose a case file.',
      'too-large': 'The file is larger than 256 KB, so it is not a case file of this site.',
      'not-ours':
        'This is not a case file of this site. Look for a file that begins with “uvid-predmet”.',
      newer:
        'A newer version of the site made this file. Open it at the address where you saved it.',
      damaged:
        'The file is damaged or has been changed, so we cannot read it reliably. You can see the texts of its letters with any text program.',
    },
  },
  rightsCase: {
    title: 'Your case',
    with: (who: string) => `Recipient: ${who}`,
    letters: 'Letters',
    shown: 'Show the text',
    olderTitle: 'The letter was written by an earlier template',
    olderText: 'Its text has stayed as it was sent. We write the next letter by the law of today.',
    unknownTitle: 'We no longer use the template of this letter',
    events: 'What happened',
    eventNames: {
      sent: 'Letter written',
      received: 'Letter received',
      identity: 'They asked for data about identity',
      refused: 'They refused',
      extended: 'They extended the term',
      wrong: 'They answered in part or wrongly',
      silence: 'They have not answered',
      unhelped: 'Nothing has helped',
      answered: 'They answered properly',
    },
    until: (day: string) => `until ${day}`,
    tell: 'What happened after that?',
    tellText: 'Type it in and we will show the next step. It stays in your file only.',
    what: 'What happened?',
    when: 'On which day?',
    extendedUntil: 'Until when did they extend?',
    extendedHint: 'Only if they extended the term and named a day.',
    record: 'Add to the case',
    whatNeeded: 'Choose what happened.',
    dayNeeded: 'Type a day that exists and is not before the first letter.',
    extendedWrong: 'Type a day that exists, or leave it empty.',
    recorded: 'Added to the case',
    saveAgain: 'Download the file again, so that it holds this too.',
    nextTitle: 'The next step',
    answeredTitle: 'Good. Your rights have been served.',
    answeredText: 'Keep the answer. If it later turns out to be incomplete, come back here.',
    otherLetters: 'Write the next letter',
  },
} satisfies ResultStrings

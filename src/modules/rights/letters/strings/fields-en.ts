import type { FieldStrings } from './fields-sr.ts'

/** English. */
export const en = {
  fields: {
    senderName: { label: 'Your full name', hint: '' },
    senderAddress: {
      label: 'Your address',
      hint: 'Street and number, postcode and town. Needed for an answer by post.',
    },
    senderEmail: { label: 'Your e-mail', hint: 'Needed for an answer by e-mail.' },
    recipientName: {
      label: 'Name',
      hint: 'The company, institution or authority, as on a bill, a contract or the website.',
    },
    recipientAddress: { label: 'Address', hint: 'If you send by post.' },
    recipientEmail: {
      label: 'E-mail',
      hint: 'If you send by e-mail. Usually in the privacy policy, beside “data protection officer”.',
    },
    placeOfWriting: { label: 'Place of writing', hint: 'For example: Niš.' },
    day: { label: 'Date of the letter', hint: '' },
    who: { label: 'For whom are you writing?', hint: '' },
    represented: { label: 'Full name of the person for whom you write', hint: '' },
    basis: { label: 'What entitles you to write for that person?', hint: '' },
    knownBy: {
      label: 'How can they find you in their records?',
      hint: 'For example: customer number, e-mail of the account, telephone number. The citizen number (JMBG) is not needed.',
    },
    scope: {
      label: 'What is the letter about?',
      hint: 'A service, a period or a kind of data. If you leave it empty, it is about everything.',
    },
    delivery: { label: 'How should the answer reach you?', hint: '' },
    wrong: { label: 'What is wrong?', hint: 'As it stands in their records now.' },
    right: { label: 'How should it stand?', hint: '' },
    missing: { label: 'What is missing?', hint: '' },
    reasonErase: { label: 'Why do you ask for deletion?', hint: '' },
    reasonRestrict: { label: 'Why do you ask for restriction?', hint: '' },
    reasons: {
      label: 'What are your reasons?',
      hint: 'In your own words, a few sentences. Say what is particular in your case.',
    },
    decision: {
      label: 'Which decision is it about?',
      hint: 'For example: an application for a loan refused on 3 November 2026.',
    },
    consentFor: {
      label: 'What did you consent to?',
      hint: 'For example: to receiving offers by e-mail.',
    },
    stopAlso: { label: 'I also ask them to delete what they processed by that consent', hint: '' },
    breach: {
      label: 'What do you know of what happened?',
      hint: 'When it happened, where you heard of it, what is said to have leaked.',
    },
    place: { label: 'Where is the camera?', hint: 'Address and a description of the place.' },
    from: {
      label: 'When were you there?',
      hint: 'Day and time, as exactly as you can. For example: 20 November 2026, 17:10 to 17:30.',
    },
    appearance: {
      label: 'How can you be recognised in the footage?',
      hint: 'Clothes, bag, vehicle, which way you went.',
    },
    recipientsOf: {
      label: 'Which change is it about?',
      hint: 'What was corrected, deleted or restricted, and when.',
    },
    original: {
      label: 'Title of the letter you sent',
      hint: 'As it stands beside the word “Subject”.',
    },
    sentOn: { label: 'When did you send it?', hint: '' },
    receivedOn: {
      label: 'When did they receive it?',
      hint: 'From the receipt or their confirmation.',
    },
    answeredOn: { label: 'What is the date of their letter?', hint: '' },
    extendedUntil: { label: 'Until when did they extend the term?', hint: '' },
    answer: { label: 'What did they answer?', hint: 'In short, or copy the main sentences.' },
    wanted: { label: 'What exactly do you ask for?', hint: '' },
    complaintGround: { label: 'What do you complain of?', hint: '' },
    association: { label: 'Name of the association', hint: '' },
    associationAddress: { label: 'Address of the association', hint: '' },
    mandateScope: { label: 'What may the association do in your name?', hint: '' },
    harm: {
      label: 'What harm has it caused?',
      hint: 'Money, time, fear, reputation. If there is none yet, leave it empty.',
    },
    defendant: {
      label: 'Who processes the data?',
      hint: 'Name and address of the company, institution or authority.',
    },
    newController: {
      label: 'To whom should they transfer the data?',
      hint: 'If you want them sent straight to somebody else.',
    },
    authorityWish: { label: 'What do you ask for?', hint: '' },
    what: {
      label: 'What happened?',
      hint: 'In your own words, in the order of events. It is not your fault, and you need not justify yourself.',
    },
    whenText: { label: 'When?', hint: 'Day and time, as exactly as you know.' },
    where: { label: 'Where?', hint: 'A place, a website, an app or a network.' },
    suspects: {
      label: 'Who might it be?',
      hint: 'If you know: a name, a nickname, what makes you think so. If not, leave it empty.',
    },
    losses: { label: 'What is the damage?', hint: 'An amount, lost data, consequences.' },
    evidence: {
      label: 'What evidence do you have?',
      hint: 'Screenshots, messages, bills. Keep them in their original form.',
    },
    urgent: { label: 'It is urgent: it goes on, or new harm threatens', hint: '' },
    accounts: {
      label: 'Which accounts or numbers are involved?',
      hint: 'User name, e-mail address, telephone number, bank account.',
    },
    links: {
      label: 'Links to the content',
      hint: 'One on each line. Do not open suspicious ones again.',
    },
    deviceState: {
      label: 'In what state is the device?',
      hint: 'On or off, and what you have already done.',
    },
    platformName: { label: 'Name of the platform', hint: '' },
    bankName: { label: 'Name of the bank', hint: '' },
    cardLast4: {
      label: 'Last four digits of the card',
      hint: 'Only four. Never type the whole number, the PIN or the number on the back.',
    },
  },
  instead: {
    'identity-reply': {
      answer: {
        label: 'What did they ask for?',
        hint: 'For example: a copy of the identity card.',
      },
      knownBy: {
        label: 'How can they check who you are?',
        hint: 'By something they already hold: customer number, e-mail of the account, a question only you can answer.',
      },
    },
    'extension-reply': {
      answer: { label: 'Which reason did they give?', hint: 'If they gave none, leave it empty.' },
    },
    'wrong-answer': {
      wanted: {
        label: 'What is left for them to do?',
        hint: 'What the answer lacks or has wrong.',
      },
    },
    complaint: {
      answer: { label: 'What did the controller state?', hint: 'Copy the main sentences.' },
      wanted: {
        label: 'What do you ask of the Commissioner in particular?',
        hint: 'For example: to order that the copy be supplied.',
      },
    },
    'commissioner-indirect': {
      defendant: { label: 'Which authority processes the data?', hint: 'Name and address.' },
      what: {
        label: 'How did the authority act?',
        hint: 'What it limited or denied, and what it stated.',
      },
      wanted: { label: 'What should the Commissioner check?', hint: '' },
    },
    mandate: {
      what: { label: 'Why do you give the mandate?', hint: 'In one or two sentences.' },
    },
    'court-outline': {
      recipientName: {
        label: 'Name of the court',
        hint: 'The higher court of your place or of the defendant’s.',
      },
      defendant: { label: 'Whom would you sue?', hint: 'Name and address.' },
    },
    'criminal-report': {
      recipientName: {
        label: 'Name of the prosecutor’s office or police station',
        hint: 'Any public prosecutor accepts a report and passes it on to the competent one.',
      },
    },
    'platform-removal': {
      links: { label: 'Links to the content', hint: 'One on each line. First keep a screenshot.' },
      reasons: {
        label: 'Why should the content be taken down?',
        hint: 'For example: it was published without my consent.',
      },
    },
    'bank-notice': {
      recipientAddress: { label: 'Address of the bank', hint: 'If you send by post.' },
    },
  },
  options: {
    who: { self: 'For myself', behalf: 'For another adult', child: 'For a child' },
    basis: { mandate: 'A power of attorney', guardian: 'Guardianship', parent: 'Parental rights' },
    delivery: { email: 'By e-mail', post: 'By post', inspection: 'I will collect it' },
    reasonErase: {
      'not-needed': 'They no longer need the data',
      consent: 'I withdraw my consent',
      objection: 'I object to the processing',
      unlawful: 'They process them unlawfully',
      law: 'The law requires deletion',
    },
    reasonRestrict: {
      accuracy: 'The data are wrong, until they check',
      unlawful: 'The processing is unlawful, but I do not want deletion',
      claim: 'I need the data for a legal claim',
      objection: 'A decision on my objection is pending',
    },
    complaintGround: {
      silence: 'They have not answered',
      refusal: 'They refused the request',
      partial: 'The answer is incomplete or wrong',
      identity: 'They demand needless data about identity',
      extension: 'They extended the term without a reason, or missed it',
      unlawful: 'They process the data unlawfully',
    },
    mandateScope: {
      complaint: 'File a complaint with the Commissioner',
      court: 'Seek protection by a court',
      both: 'Both',
    },
    authorityWish: {
      rectify: 'Correction of a wrong record',
      erase: 'Deletion of data',
      restrict: 'Restriction of processing',
    },
  },
} satisfies FieldStrings

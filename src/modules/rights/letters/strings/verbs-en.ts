import type { VerbStrings } from './verbs-sr.ts'

/** English. */
export const en = {
  groups: {
    see: 'See your data',
    correct: 'Have them corrected',
    erase: 'Have them deleted',
    stop: 'Have it stopped',
    move: 'Take them with you',
    leak: 'Your data have leaked',
    camera: 'A camera has filmed you',
    authority: 'The police and other competent authorities',
    unanswered: 'No answer, or not a good one',
    further: 'When a letter has not helped',
    report: 'Reports and urgent notices',
  },
  letters: {
    access: {
      verb: 'Ask what they know about you',
      when: 'Which data they hold, why, where from and whom they give them to.',
    },
    copy: {
      verb: 'Ask for a copy of your data',
      when: 'When you need the content itself: a recording, a record, the correspondence.',
    },
    rectification: {
      verb: 'Have a wrong record corrected',
      when: 'A wrong name or address, a debt that is not yours.',
    },
    completion: {
      verb: 'Have an incomplete record completed',
      when: 'What they hold is true, but something important is missing.',
    },
    recipients: {
      verb: 'Have others told of the change',
      when: 'A record was corrected or deleted, but they had already passed it on.',
    },
    erasure: {
      verb: 'Have your data deleted',
      when: 'They no longer need them, or process them without a legal ground.',
    },
    'consent-withdrawal': {
      verb: 'Withdraw your consent',
      when: 'You agreed once and no longer wish to.',
    },
    'direct-marketing': {
      verb: 'Stop advertising messages and calls',
      when: 'You need not give a reason.',
    },
    objection: {
      verb: 'Object to the use of your data',
      when: 'They use your data without your consent, and you have a reason not to want it.',
    },
    restriction: {
      verb: 'Have your data only kept',
      when: 'Until a dispute is settled: neither used nor deleted.',
    },
    'automated-decision': {
      verb: 'Have a person decide about you',
      when: 'A machine decided about a loan, an account or a price.',
    },
    portability: {
      verb: 'Get your data to move them elsewhere',
      when: 'In a form that another program or provider can read.',
    },
    'breach-enquiry': {
      verb: 'Ask what has leaked',
      when: 'You have heard of a break-in or a leak at somebody who holds your data too.',
    },
    'video-surveillance': {
      verb: 'Ask for the footage that shows you',
      when: 'Footage is soon overwritten, so send the request as soon as you can.',
    },
    'authority-access': {
      verb: 'Ask what a competent authority holds about you',
      when: 'The police, prosecutors and others, where they hold data in order to fight crime.',
    },
    'authority-correction': {
      verb: 'Ask a competent authority to correct, delete or restrict',
      when: 'The same bodies, where a record is wrong or may not be processed.',
    },
    reminder: {
      verb: 'Remind them that they have not answered',
      when: 'The term has passed and there is no answer.',
    },
    'identity-reply': {
      verb: 'Reply when they ask for an identity card or citizen number',
      when: 'They may ask for more only if they have reasonable doubt about who you are.',
    },
    'extension-reply': {
      verb: 'Reply when they extend the term',
      when: 'An extension needs a reason, and they must tell you of it in time.',
    },
    'wrong-answer': {
      verb: 'Ask for a proper answer',
      when: 'They answered in part, unclearly, or something else.',
    },
    complaint: {
      verb: 'Complain to the Commissioner',
      when: 'They are silent, refused you, or process your data unlawfully.',
    },
    'commissioner-indirect': {
      verb: 'Use your rights through the Commissioner',
      when: 'A competent authority has limited or denied your rights.',
    },
    mandate: {
      verb: 'Let an association act for you',
      when: 'An association that works on data protection can act in your name.',
    },
    'court-outline': {
      verb: 'Prepare a conversation with a lawyer',
      when: 'An outline for the court: what happened, the evidence, what you ask for.',
    },
    'criminal-report': {
      verb: 'Write a criminal report',
      when: 'A threat, fraud, blackmail, a stolen account, somebody posing as you.',
    },
    'incident-report': {
      verb: 'Report a security incident',
      when: 'Malware, a break-in, a fake website.',
    },
    'platform-removal': {
      verb: 'Ask a platform to take content down',
      when: 'Your pictures, your data or a fake profile online.',
    },
    'bank-notice': {
      verb: 'Tell the bank about misuse',
      when: 'First call the bank to stop payments, then send this.',
    },
  },
} satisfies VerbStrings

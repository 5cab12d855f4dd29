import type { Strings } from './sr.ts'

/** English. */
export const en = {
  navigation: 'Your rights',
  hub: {
    title: 'Your rights',
    lead: 'Whoever holds data about you must answer you: what they know, whether they will correct what is wrong and whether they will stop. We show you how to ask for it.',
    happened: 'Has something happened?',
    happenedText:
      'A threat, fraud, a leak, a stolen account, published pictures. We tell you whom to turn to, in which order and what to bring.',
    happenedLink: 'Whom do I turn to?',
    letters: 'Write a letter',
    lettersText:
      'Answer a few questions and get a letter under the law, the day by which they must answer, and the next step.',
    allLetters: 'All letters',
    more: 'More help',
    caseLink: 'Open your case',
    caseText: 'The answer has come, or it has not? Go on from the file you saved.',
    controllersLink: 'Directory of controllers',
    controllersText: 'Who holds the data of most people in Serbia, and how to write to them.',
    nothingKept:
      'A letter exists only on the page before you and vanishes with it. We neither keep nor log anything you type.',
  },
} satisfies Strings

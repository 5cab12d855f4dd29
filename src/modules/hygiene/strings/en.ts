import { counted } from '#core/i18n/format.ts'

import type { Strings } from './sr.ts'

export const en = {
  navigation: 'Protect yourself',
  hub: {
    title: 'Protect yourself',
    lead: 'Short tips and guides that protect your data, accounts and devices. Each says how long it takes, how much it helps and when it was last checked.',
    checkupTitle: 'Where to begin',
    checkupText:
      'Answer a few questions and get a plan of your own: first what helps most and asks least. We keep your answers nowhere.',
    checkupLink: 'Make your plan',
    guides: 'Guides',
    tips: 'Tips',
    allTips: 'All tips',
    byTopic: 'Tips by topic',
    glossary: 'Glossary',
    glossaryText: 'Words you will come across, explained briefly and plainly.',
    needHelp: 'Has something happened already?',
    needHelpText:
      'If an account was taken, data leaked or somebody threatens you, let us begin with whom to turn to.',
    needHelpLink: 'Who do I turn to',
  },
  tips: {
    title: 'Tips',
    lead: 'One step in each. Begin with those that help most.',
    filter: 'Narrow the list',
    topic: 'Topic',
    audience: 'For whom',
    level: 'Level',
    any: 'All',
    show: 'Show',
    clear: 'All tips',
    found: (n: number) => counted('en', n, { one: 'tip', other: 'tips' }),
    none: 'No tip fits this choice',
  },
  glossary: {
    title: 'Glossary',
    lead: 'Words from the world of privacy and security, short and plain.',
    all: 'The whole glossary',
  },
  facts: {
    label: 'About this text',
    minutes: 'Time needed',
    minutesOf: (n: number) =>
      n === 0
        ? 'at once'
        : n < 60
          ? counted('en', n, { one: 'minute', other: 'minutes' })
          : counted('en', Math.round(n / 60), { one: 'hour', other: 'hours' }),
    effect: 'How much it helps',
    audience: 'For whom',
    topic: 'Topic',
    reviewed: 'Checked',
    reviewBy: 'To be checked again by',
    evidence: 'What it rests on',
    evidenceChecked: (day: string) => `seen on ${day}`,
    history: 'Versions and corrections',
    pdf: 'For print (PDF)',
  },
  effects: { 1: 'helps', 2: 'helps much', 3: 'helps most' },
  levels: { everyday: 'for everyday life', 'at-risk': 'for people at risk' },
  audiences: {
    everyone: 'everyone',
    young: 'young people',
    parents: 'parents',
    older: 'older people',
    journalists: 'journalists',
    activists: 'activists',
    organisations: 'organisations',
    'at-risk': 'people at risk',
  },
  topics: {
    accounts: 'Accounts and passwords',
    fraud: 'Fraud',
    phone: 'Phone and devices',
    social: 'Social networks',
    messaging: 'Messages',
    network: 'Network and browser',
    backup: 'Backups',
    documents: 'Personal documents',
    children: 'Children',
    work: 'Work and sources',
    harassment: 'Harassment',
    breach: 'After a leak',
  },
  expired: {
    tag: 'Expired',
    title: 'This text is out of date',
    text: (day: string) =>
      `It should have been checked by ${day} and was not. Some of what it says may no longer hold. Until we check it, rely on the sources named with it.`,
    soonTag: 'To be checked soon',
  },
  expiredList: {
    title: 'Texts past their day of review',
    none: 'None: every text was checked in time.',
  },
  checkup: {
    title: 'Check your habits',
    once: 'You send the answers once, when you press the button at the end, and we keep them nowhere. You may skip a question.',
    partOf: (number: number, all: number) => `Part ${number} of ${all}`,
    submit: 'Show my plan',
    problemsTitle: 'Please correct this',
    problems: {
      'unknown-answer': 'Choose one of the answers offered.',
      'nothing-answered': 'Answer at least one question, and we will make the plan.',
    },
  },
  plan: {
    title: 'Your plan',
    lead: (tips: string, time: string) =>
      `${tips}, about ${time} in all. Begin with the first: even one step counts.`,
    notKept:
      'We keep neither the answers nor the plan anywhere. If you want to have it, print or download it.',
    emptyTitle: 'You have all this in order',
    empty:
      'None of your answers calls for a tip from our list. Come back in a few months: habits change, and so do scams.',
    groups: {
      today: { title: 'Today', text: 'Steps of up to a quarter of an hour, half an hour in all.' },
      week: { title: 'This week', text: 'What of the rest helps most.' },
      later: { title: 'When you have time', text: 'Useful, and not urgent.' },
    },
    firstStep: 'First step',
    expired: 'This tip was not checked in time, so look at the sources named with it too.',
    triage: {
      title: 'People first, then settings',
      text: 'If somebody threatens, follows or harasses you, it is not your fault and you need not face it alone. See whom to turn to and what to bring. If that person can see your device, better open this plan on another one.',
    },
    score: {
      title: 'How we counted',
      label: 'Points of risk',
      sum: (points: number, highest: number) => `${points} of at most ${highest}`,
      partly: 'We count only the questions that you answered.',
      table: 'Your answers and points',
      question: 'Question',
      answer: 'Your answer',
      points: 'Points',
      noPoints: 'carries no points',
    },
    skipped: {
      title: 'Questions without an answer',
      text: 'You said nothing about these, so there is no plan for them. Choose a question to answer it.',
    },
    change: 'Change your answers',
    pdf: 'The plan as a PDF',
    paper: {
      publisher: 'Uvid',
      colophon: 'About this plan',
      made: 'Made on',
      address: 'Check-up',
      tips: 'All tips',
    },
  },
  checked:
    'Every text has a day by which it must be checked. When that day passes, the text says so itself.',
  related: 'More on this topic',
  desk: {
    title: 'Tips and guides',
    lead: 'Until when each text holds, and what is said of it. The text itself is written and approved like any publication.',
    columns: {
      title: 'Text',
      topic: 'Topic',
      reviewed: 'Checked',
      reviewBy: 'Holds until',
      state: 'State',
    },
    empty: 'No text has facts yet',
    states: { fresh: 'holds', 'due-soon': 'expires soon', expired: 'expired' },
    section: 'Review and purpose',
    noFacts:
      'Nothing is entered about this text yet. Until it is, readers do not see it on the “Protect yourself” pages.',
    change: 'Change',
    enter: 'Enter',
    formTitle: 'Review and purpose of the text',
    formLead:
      'These facts hold at once, without a new version of the text. Change the day of review only when somebody has really read the text and its sources again.',
    fields: {
      topic: 'Topic',
      minutes: 'Time needed',
      minutesHint: 'In minutes; zero if it is done in passing.',
      minutesUnit: 'minutes',
      effect: 'How much it helps',
      level: 'Level',
      audiences: 'For whom',
      evidence: 'Sources',
      evidenceHint:
        'One source on each line: address, space, title. The day it was seen is the day of review.',
      reviewed: 'Day of review',
      reviewBy: 'Holds until',
    },
    save: 'Save',
    cancel: 'Cancel',
    problemsTitle: 'Please correct this',
    problems: {
      required: 'Enter or choose something.',
      'bad-minutes': 'Enter a whole number of minutes, at most a working day.',
      'bad-evidence': 'Each line needs a whole address, then a space, then a title.',
      'day-invalid': 'Enter a day that exists.',
      'day-future': 'The day of review cannot be in the future.',
      'review-before': 'The new day must come after the day of review.',
      stale:
        'Somebody changed these facts meanwhile. What you entered is still below; check it and save again.',
    },
    day: 'Day',
    month: 'Month',
    year: 'Year',
    tasksExpired: 'Tips past their day of review',
    tasksSoon: 'Tips to be checked soon',
    unsaid: 'Published texts without purpose and day of review',
    unsaidDetail: 'Enter for whom it is and until when it holds; until then readers do not see it.',
    taskDetail: 'Read the text and its sources again and enter a new day.',
  },
} satisfies Strings

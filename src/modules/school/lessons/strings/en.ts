import { counted } from '#core/i18n/format.ts'

import type { Strings } from './sr.ts'

export const en = {
  navigation: 'School',
  school: {
    title: 'Privacy School',
    lead: 'An online school for students and young professionals. You can also read every lecture here by yourself.',
    about: 'What the Privacy School is',
    aboutText:
      'The school is held online, once a year. It is meant for students and for young people at the beginning of their careers. Its aim is a network of people who will soon decide about the data of others.',
    edition: 'The next edition is not announced yet',
    editionText:
      'When the call opens, its dates, the number of seats and the way of choosing will stand here. Until then, learn at your own pace: every lecture comes with an exercise and sources.',
    curriculum: 'Curriculum',
    curriculumText: (lessons: string, time: string, reading: string) =>
      `${lessons}. Given live they would take ${time} in all; reading them takes ${reading}. If you are new to this, follow the order.`,
    empty: 'No lecture is published yet',
    read: 'Read the lecture',
  },
  lessons: (n: number) => counted('en', n, { one: 'lecture', other: 'lectures' }),
  hours: (n: number) => counted('en', n, { one: 'hour', other: 'hours' }),
  minutes: (n: number) => counted('en', n, { one: 'minute', other: 'minutes' }),
  hoursAndMinutes: (hours: string, minutes: string) => `${hours} and ${minutes}`,
  lesson: {
    place: (at: number, all: number) => `Lecture ${at} of ${all}`,
    live: (time: string) => `live ${time}`,
    reading: (time: string) => `reading ${time}`,
    exerciseTime: (time: string) => `exercise ${time}`,
    aims: 'After the lecture a student can',
    exercise: (title: string) => `Exercise: ${title}`,
    sources: 'Sources',
    sourceSeen: (day: string) => `seen on ${day}`,
    about: 'About this lecture',
    reviewed: 'Checked',
    reviewBy: 'To be checked again by',
    law: 'Articles it speaks of',
    pdf: 'For print (PDF)',
    versions: 'Versions and corrections',
    neighbours: 'Neighbouring lectures',
  },
  expired: {
    tag: 'Past its day of review',
    title: 'This lecture was not checked in time',
    text: (day: string) =>
      `It should have been checked by ${day}. Some of what it says may no longer hold. Until we check it, rely on the sources named with it.`,
  },
  desk: {
    title: 'Lectures',
    lead: 'The curriculum of the Privacy School: order, length and day of review. The text itself is written and approved like any publication.',
    columns: {
      position: 'Place',
      title: 'Lecture',
      minutes: 'Live',
      reviewed: 'Checked',
      reviewBy: 'Holds until',
      state: 'State',
    },
    empty: 'No lecture has facts yet',
    states: { fresh: 'holds', 'due-soon': 'expires soon', expired: 'expired' },
    section: 'Lecture in the curriculum',
    noFacts:
      'Nothing is entered about this lecture yet. Until it is, readers do not see it in the curriculum of the school.',
    noExercise: 'none',
    change: 'Change',
    enter: 'Enter',
    formTitle: 'Lecture in the curriculum',
    formLead:
      'These facts hold at once, without a new version of the text. Change the day of review only when somebody has really read the lecture and its sources again.',
    fields: {
      position: 'Place in the curriculum',
      positionHint: 'A number. Where two lectures have the same one, their order is not settled.',
      minutes: 'Length when given live',
      reading: 'Time for reading',
      minutesUnit: 'minutes',
      aims: (language: string) => `What a student can do after the lecture (${language})`,
      aimsHint: 'One skill on each line, as the end of the sentence “a student can…”.',
      sources: 'Sources',
      sourcesHint:
        'One source on each line: address, space, title. The day it was seen is the day of review.',
      exercise: 'Exercise',
      exerciseHint: 'If the lecture has no exercise, leave everything below empty.',
      exerciseMinutes: 'Length of the exercise',
      exerciseTitle: (language: string) => `Title of the exercise (${language})`,
      exerciseText: (language: string) => `Task and how it is marked (${language})`,
      exerciseTextHint: 'Written with the same marks as the text of the lecture.',
      reviewed: 'Day of review',
      reviewBy: 'Holds until',
    },
    languages: { sr: 'Serbian', en: 'English' },
    save: 'Save',
    cancel: 'Cancel',
    problemsTitle: 'Please correct this',
    problems: {
      required: 'Enter or choose something.',
      'too-long': 'This is too long. Please shorten it.',
      'bad-position': 'Enter a number below a hundred.',
      'bad-minutes': 'Enter a whole number of minutes, at least one and at most a working day.',
      'bad-sources': 'Each line needs a whole address, then a space, then a title.',
      'day-invalid': 'Enter a day that exists.',
      'day-future': 'The day of review cannot be in the future.',
      'review-before': 'The new day must come after the day of review.',
      stale:
        'Somebody changed these facts meanwhile. What you entered is still below; check it and save again.',
    },
    badLines: (lines: string) =>
      `Something here may not stand on a page. Look at lines: ${lines}. Every number must be marked, and footnotes and figures from observations belong in the text of the lecture.`,
    day: 'Day',
    month: 'Month',
    year: 'Year',
    tasksExpired: 'Lectures past their day of review',
    tasksSoon: 'Lectures to be checked soon',
    unsaid: 'Published lectures outside the curriculum',
    unsaidDetail:
      'Enter its place in the curriculum and its day of review; until then readers do not see it.',
    taskDetail: 'Read the lecture and its sources again and enter a new day.',
  },
} satisfies Strings

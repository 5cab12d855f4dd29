import type { QuizStrings } from './quiz-sr.ts'

const types: QuizStrings['types'] = {
  single: 'One answer',
  multiple: 'Several answers',
  'true-false': 'True or false',
  short: 'Short answer',
  numerical: 'Number',
  matching: 'Matching pairs',
  ordering: 'Order',
  gap: 'Text with gaps',
  essay: 'Essay',
  file: 'File',
}

const faults: QuizStrings['faults'] = {
  'brace-not-closed': 'The brace { has no closing }.',
  'brace-not-opened': 'The brace } has no opening {.',
  'blank-line-in-answers':
    'A blank line stands among the answers, and a blank line ends a question. Delete it.',
  'second-answer-block':
    'Other answers begin in the same question. If this is a new question, put a blank line before it.',
  'title-not-closed': 'The title begins with :: but does not end with it.',
  'category-empty': 'The category has no name.',
  'category-not-alone': 'A blank line must follow the line with the category.',
  'id-twice': 'This file already has a question with the same id.',
  'question-without-text': 'The question has no text.',
  'answer-without-sign': 'The sign = or ~ is missing before the answer.',
  'empty-answer': 'The answer has no text.',
  'sign-inside-link':
    'The sign = or ~ inside an address would begin a new answer. Put a backslash before it.',
  'weight-not-a-number': 'There is no number between the % signs.',
  'weight-out-of-range': 'The percentage is out of range.',
  'not-a-number': 'A number should stand here.',
  'range-reversed': 'The lower limit is greater than the upper one.',
  'tolerance-negative': 'The tolerance cannot be negative.',
  'second-wrong-feedback': 'There can be only one feedback for wrong numbers, at the end.',
  'pair-without-arrow': 'The arrow -> is missing in the pair.',
  'option-not-known': 'A gap points to an answer that does not exist.',
  'too-few-options': 'At least two answers must be offered.',
  'no-right-answer': 'No answer earns points.',
  'weights-do-not-reach-100': 'The percentages of the right answers must add up to 100.',
  'no-full-answer': 'No answer earns all points.',
  'always-right': 'The star would accept any answer as right.',
  'too-few-pairs': 'At least two pairs are needed.',
  'too-few-items': 'At least two items are needed.',
  'gaps-malformed': 'The gaps in the text are not written correctly.',
  'no-questions': 'There are no questions in the file.',
  'file-too-large': 'The file is too large. Split it.',
  'too-many-questions': 'There are too many questions in the file. Split it.',
  'xml-malformed': 'The file is not well-formed XML. The questions after this place were not read.',
  'xml-doctype':
    'XML with a DOCTYPE is not accepted, because it can make a reader open other files.',
  'xml-too-deep': 'The XML is nested too deeply.',
  'xml-not-a-quiz': 'This is not Moodle XML: the element quiz is missing.',
  'type-unknown': 'Questions of this type cannot be read.',
}

const rightOrWrong = (isRight: boolean) => (isRight ? 'right' : 'wrong')

const explained: QuizStrings['explained'] = {
  rules: {
    'one-choice': 'The chosen answer earns the points.',
    'sum-of-choices': 'The percentages of the chosen answers are added up.',
    'true-or-false': 'The right answer earns all points, the wrong one none.',
    'first-wording': 'The first accepted answer that matches what was typed counts.',
    'first-number': 'The first accepted value within whose limits the typed number lies counts.',
    'share-of-pairs': 'Every right pair is worth the same.',
    'all-places': 'Only a completely right order earns points.',
    'share-of-places': 'Every item in its place is worth the same.',
    'share-of-next': 'Every item followed by the right next one is worth the same.',
    'share-of-gaps': 'Every gap counts by its share.',
    'by-a-person': 'A lecturer marks this answer.',
  },
  chosen: (text, weight) => `Chosen: “${text}”, ${weight}.`,
  stated: (given, isRight) =>
    `You answered “${given ? 'true' : 'false'}”, which is ${rightOrWrong(isRight)}.`,
  wording: {
    folded: ({ typed, accepted, weight }) =>
      `“${typed}” matches “${accepted}”, ${weight}. Script, diacritics and case do not count.`,
    exact: ({ typed, accepted, weight }) =>
      `“${typed}” matches “${accepted}” letter for letter, ${weight}.`,
  },
  noWording: {
    folded: (typed) =>
      `“${typed}” matches no accepted answer, even when script, diacritics and case are ignored.`,
    exact: (typed) => `“${typed}” matches no accepted answer letter for letter.`,
  },
  number: ({ value, from, to, weight }) =>
    from === to
      ? `The number ${value} equals the accepted one, ${weight}.`
      : `The number ${value} lies between ${from} and ${to}, ${weight}.`,
  noNumber: (value) => `The number ${value} lies in no accepted range.`,
  notANumber: (typed) => `“${typed}” is not a number.`,
  pair: ({ left, given }, isRight) => `“${left}” with “${given}”: ${rightOrWrong(isRight)}.`,
  pairOpen: (left) => `Nothing was chosen for “${left}”.`,
  place: ({ item, given }, isRight) => `“${item}” in place ${given}: ${rightOrWrong(isRight)}.`,
  placeOpen: (item) => `No place was chosen for “${item}”.`,
  next: ({ item, given }, isRight) =>
    `“${item}” is followed by “${given}”: ${rightOrWrong(isRight)}.`,
  nextOpen: (item) => `“${item}” is followed by nothing.`,
  gap: (number, { inside, percent }) => `Gap ${number}: ${inside} Total ${percent}.`,
  leftOpen: 'No answer.',
  notBelowZero: (sum) => `The sum is ${sum}, but counts as 0%.`,
  notAboveFull: (sum) => `The sum is ${sum}, but counts as 100%.`,
  total: ({ percent, points, max }) => `Total ${percent}, that is ${points} of ${max} points.`,
  waits: (max) => `Not marked yet; most points: ${max}.`,
}

/** English. */
export const en = {
  types,
  faults,
  notices: {
    'decimal-comma': 'The comma was read as a decimal comma.',
    'file-left-out': 'Pictures and other files of this question were not taken over.',
    'ordering-rule-changed': 'The order will be scored by places, not as it is in Moodle.',
  },
  at: (line, column) => `Line ${line}, column ${column}`,
  explained,
} satisfies QuizStrings

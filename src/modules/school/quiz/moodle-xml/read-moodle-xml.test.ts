import { expect, test } from 'vitest'

import { readGift } from '../gift/read-gift.ts'
import { writeGift } from '../gift/write-gift.ts'
import { readMoodleXml } from './read-moodle-xml.ts'

const quiz = (...questions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`
const question = (type: string, inside: string, text = 'Питање?') =>
  `<question type="${type}"><name><text>Назив</text></name>
  <questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inside}</question>`
const answer = (fraction: number, text: string, more = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${more}</answer>`
const html = (text: string) => ({ text, format: 'html' })

/** The only item of a file without problems. */
function only(...questions: string[]) {
  const { items, problems } = readMoodleXml(quiz(...questions))
  expect(problems).toEqual([])
  expect(items).toHaveLength(1)
  return items[0]
}

test('a choice is read with everything that Moodle keeps of it', () => {
  expect(
    only(
      '<question type="category"><category><text>$course$/top/Школа/први</text></category></question>',
      question(
        'multichoice',
        `<generalfeedback format="html"><text>За све</text></generalfeedback>
         <defaultgrade>2.0000000</defaultgrade><idnumber>а1</idnumber><single>true</single>
         ${answer(100, '&lt;b&gt;да&lt;/b&gt;', '<feedback format="html"><text>Тако је</text></feedback>')}${answer(-50, 'не')}
         <tags><tag><text>први</text></tag><tag><text>други</text></tag></tags>`,
        '<p>Питање?</p>',
      ),
    ),
  ).toEqual({
    type: 'single',
    id: 'а1',
    tags: ['први', 'други'],
    category: 'Школа/први',
    title: 'Назив',
    text: html('<p>Питање?</p>'),
    feedback: html('За све'),
    points: 2,
    options: [
      { text: html('<b>да</b>'), weight: 100, feedback: html('Тако је') },
      { text: html('не'), weight: -50, feedback: null },
    ],
  })
})

test('all ten types and descriptions are read', () => {
  const file = quiz(
    question('multichoice', `<single>true</single>${answer(100, 'а')}${answer(0, 'б')}`),
    question('multichoice', `<single>false</single>${answer(50, 'а')}${answer(50, 'б')}`),
    question('truefalse', answer(0, 'true') + answer(100, 'false')),
    question('shortanswer', `<usecase>1</usecase>${answer(100, 'а')}${answer(50, 'б')}`),
    question('numerical', answer(100, '3.14', '<tolerance>0.01</tolerance>') + answer(0, '*')),
    question(
      'matching',
      '<subquestion format="html"><text>а</text><answer><text>1</text></answer></subquestion><subquestion><text>б</text><answer><text>2</text></answer></subquestion><subquestion><text></text><answer><text>3</text></answer></subquestion>',
    ),
    question('ordering', `<gradingtype>1</gradingtype>${answer(2, 'друго')}${answer(1, 'прво')}`),
    question('cloze', '', 'А {1:SHORTANSWER:=б~%50%в#близу} и {2:MC:=г~д}.'),
    question(
      'gapselect',
      '<selectoption><text>а</text><group>1</group></selectoption><selectoption><text>б</text><group>1</group></selectoption>',
      'Прво [[2]] па [[1]].',
    ),
    question('essay', '<responseformat>editor</responseformat>'),
    question(
      'essay',
      '<responseformat>noinline</responseformat><attachments>2</attachments><filetypeslist>.pdf, .odt</filetypeslist>',
    ),
    question('description', ''),
  )
  const { items, problems } = readMoodleXml(file)
  expect(problems).toEqual([])
  expect(items).toMatchObject([
    { type: 'single' },
    { type: 'multiple' },
    { type: 'true-false', isTrue: false },
    { type: 'short', comparison: 'exact' },
    { type: 'numerical', answers: [{ accepted: { value: 3.14, tolerance: 0.01 } }] },
    { type: 'matching', pairs: [{ right: '1' }, { right: '2' }], distractors: ['3'] },
    { type: 'ordering', rule: 'next', items: [html('прво'), html('друго')] },
    {
      type: 'gap',
      segments: ['А ', ' и ', '.'],
      gaps: [{ kind: 'typed' }, { share: 2, kind: 'chosen' }],
    },
    {
      type: 'gap',
      segments: ['Прво ', ' па ', '.'],
      gaps: [
        { options: [{ weight: 0 }, { weight: 100 }] },
        { options: [{ weight: 100 }, { weight: 0 }] },
      ],
    },
    { type: 'essay', wordsMax: null },
    { type: 'file', filesMax: 2, accept: ['.pdf', '.odt'] },
    { type: 'description' },
  ])
  expect(readGift(writeGift(items)).items).toEqual(items)
})

test('each question that cannot be read is told with its line and name, and costs no other', () => {
  const { items, problems } = readMoodleXml(
    quiz(
      question('calculated', ''),
      question('numerical', answer(100, 'три')),
      question('numerical', answer(100, '*')),
      question('multichoice', `<single>false</single>${answer(30, 'а')}${answer(30, 'б')}`),
      question('cloze', '', 'Без празнина'),
      question('cloze', '', 'Без вредности {0:SHORTANSWER:=а}'),
      question('gapselect', '', 'Прво [[7]].'),
      question('shortanswer', answer(Number.NaN, 'а')),
      question('shortanswer', answer(100, 'а'), ''),
      question('truefalse', answer(100, 'true') + answer(0, 'false')),
    ),
  )
  expect(items).toMatchObject([{ type: 'true-false', isTrue: true }])
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'type-unknown 3',
    'not-a-number 5',
    'always-right 7',
    'weights-do-not-reach-100 9',
    'gaps-malformed 11',
    'gaps-malformed 13',
    'option-not-known 15',
    'weight-not-a-number 17',
    'question-without-text 19',
  ])
  expect(problems[0]).toMatchObject({ column: 1, detail: 'Назив' })
})

test('a true-false question without a right answer is refused rather than guessed', () => {
  const { items, problems } = readMoodleXml(
    quiz(question('truefalse', answer(0, 'true') + answer(0, 'false'))),
  )
  expect(items).toEqual([])
  expect(problems).toMatchObject([{ code: 'no-right-answer' }])
})

test('a file cut short gives the questions before the cut and the place of the fault', () => {
  const whole = quiz(question('essay', ''), question('essay', ''))
  const { items, problems } = readMoodleXml(whole.slice(0, -30))
  expect(items).toHaveLength(1)
  expect(problems).toMatchObject([{ code: 'xml-malformed', line: 6 }])
})

test('a document type is refused, so no entity can grow or fetch', () => {
  const bomb = `<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>
    <quiz>${question('essay', '', '')}</quiz>`
  expect(readMoodleXml(bomb)).toMatchObject({ items: [], problems: [{ code: 'xml-doctype' }] })
  expect(readMoodleXml('<quiz>&a;</quiz>').problems).toMatchObject([{ code: 'xml-malformed' }])
})

test('what is not a quiz, empty or nested without end is told', () => {
  expect(readMoodleXml('<html></html>').problems).toMatchObject([{ code: 'xml-not-a-quiz' }])
  expect(readMoodleXml('<quiz/>').problems).toMatchObject([{ code: 'no-questions' }])
  expect(readMoodleXml(' '.repeat(20_000_001)).problems).toMatchObject([{ code: 'file-too-large' }])
  expect(readMoodleXml('').problems).toMatchObject([{ code: 'xml-malformed' }])
  expect(readMoodleXml(`<quiz>${'<a>'.repeat(5000)}`).problems).toMatchObject([
    { code: 'xml-too-deep' },
  ])
})

test('pictures are left out with a notice; grading rules of orders that we lack too', () => {
  const { notices } = readMoodleXml(
    quiz(
      question('essay', '<file name="a.png" encoding="base64">AAAA</file>'),
      question('ordering', `<gradingtype>5</gradingtype>${answer(1, 'а')}${answer(2, 'б')}`),
      question('numerical', answer(100, '3,5')),
    ),
  )
  expect(notices.map((notice) => notice.code)).toEqual([
    'file-left-out',
    'ordering-rule-changed',
    'decimal-comma',
  ])
})

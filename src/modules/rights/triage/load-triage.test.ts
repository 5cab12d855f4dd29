import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { projectRoot } from '#core/project-root.ts'
import { tempDir } from '#support/temp-dir.ts'

import { loadTriage, ownGrounds, triageBook } from './load-triage.ts'

/** Problems of our own triage after some words in a file were replaced. */
function problems(file: string, from: string, to: string): string {
  const directory = tempDir()
  cpSync(join(projectRoot, 'content', 'triage'), directory, { recursive: true })
  const path = join(directory, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  writeFileSync(path, text.replace(from, to))
  const loaded = loadTriage(directory, ownGrounds())
  return loaded.ok ? '' : (loaded.detail ?? '')
}

test('the triage that we deliver has no problem', () => {
  expect(triageBook().situations.size).toBeGreaterThan(10)
})

test('whatever does not exist is named with its place, and the triage is refused whole', () => {
  const cases: readonly (readonly [file: string, from: string, to: string, told: string])[] = [
    ['doors.yaml', 'institutions: [nkc]', 'institutions: [nobody]', 'no institution nobody'],
    ['doors.yaml', 'letter: bank-notice', 'letter: bank-nothing', 'no letter bank-nothing'],
    [
      'doors.yaml',
      'rules: [rs.kz.private-suit]',
      'rules: [rs.kz.nothing]',
      'no rule rs.kz.nothing',
    ],
    [
      'doors.yaml',
      'later: [rs.zkp.objection,',
      'later: [rs.zkp.nothing,',
      'no rule rs.zkp.nothing',
    ],
    ['doors.yaml', 'articles: [rs.zzpl.82]', 'articles: [rs.zzpl.999]', 'no article rs.zzpl.999'],
    ['doors.yaml', 'carry: { breach: what }', 'carry: { breach: wat }', 'no field wat'],
    ['doors.yaml', 'carry: { breach: what }', 'carry: { harm: what }', 'has no variable harm'],
    ['doors.yaml', 'recipient: ncert', 'recipient: nkc', 'nkc is no institution of this door'],
    ['situations.yaml', 'asks: [stage]', 'asks: [stages]', 'no question stages'],
    ['situations.yaml', 'asks: [stage]', 'asks: [stage, stage]', 'asked twice'],
    ['situations.yaml', 'asks: [stage]', 'asks: [evidence]', 'evidence decides nothing'],
    ['situations.yaml', 'step: newsroom', 'step: newsrooms', 'no step newsrooms'],
    ['situations.yaml', 'door: prosecutor-status', 'door: nowhere', 'no door nowhere'],
    ['situations.yaml', 'stage: [rejected]', 'stage: [lost]', 'stage has no answer lost'],
    ['situations.yaml', 'stage: [rejected]', 'danger: [lost]', 'danger is not asked here'],
    ['situations.yaml', '{ complaintGround: silence }', '{ harm: silence }', 'no draft has harm'],
    ['questions.yaml', 'id: misuse', 'id: danger', 'this id is taken'],
    ['questions.yaml', 'kind: many', 'kind: one', 'only evidence has many answers'],
    ['steps.yaml', 'id: newsroom', 'id: newsrooms', 'newsrooms is never reached'],
    ['doors.yaml', 'id: support', 'id: supports', 'supports is never reached'],
    ['questions.yaml', 'kind: many', 'kindness: many', 'Unrecognized key'],
    ['evidence.yaml', 'en:', 'de:', 'Unrecognized key'],
  ]
  const untold = cases.filter(([file, from, to, told]) => {
    const found = problems(file, from, to)
    return !found.includes(told) || !/^[a-z]+\.yaml:\d+:\d+: /u.test(found)
  })
  expect(untold.map(([, , to]) => to)).toEqual([])
})

test('answers that open no door, a door twice and a question that nobody asks are refused', () => {
  const noDoor = problems(
    'situations.yaml',
    '{ door: prosecutor-status, when: { stage: [prosecutor-silent] } }\n    - { door: objection, when: { stage: [prosecutor-silent] } }\n    - { door: private-suit, when: { stage: [rejected, prosecutor-silent] } }',
    '{ door: private-suit, when: { stage: [rejected] } }',
  )
  expect(noDoor).toContain('no door for stage=prosecutor-silent')
  const twice = problems(
    'situations.yaml',
    '- { door: objection, when: { stage: [prosecutor-silent] } }',
    '- { door: objection, when: { stage: [rejected] } }',
  )
  expect(twice).toContain('a door twice for stage=rejected')
  const unasked = problems('situations.yaml', 'asks: [danger, known]', 'asks: [danger]')
  expect(unasked).toContain('known is not asked here')
  const added = '- id: idle\n  kind: one\n  text: { sr: А, en: A }\n  help: null\n  answers:\n'
  const idle = problems(
    'questions.yaml',
    '- id: danger\n',
    `${added}    - { id: a, text: { sr: А, en: A } }\n    - { id: b, text: { sr: Б, en: B } }\n- id: danger\n`,
  )
  expect(idle).toContain('idle is never asked')
})

test('every guide to which a situation leads is there', () => {
  const guides = join(projectRoot, 'content', 'hygiene', 'guides')
  const missing = [...triageBook().situations.values()].filter(
    ({ guide }) => guide !== null && !existsSync(join(guides, guide)),
  )
  expect(missing.map(({ id }) => id)).toEqual([])
})

test('both languages are written in their own letters', () => {
  const wrong: string[] = []
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'sr' && typeof inner === 'string') {
        const left = inner.replaceAll(/CERT|SHARE|JavaScript/gu, '')
        if (/[a-z]/iu.test(left)) wrong.push(`${path}: ${inner}`)
      }
      if (key === 'en' && typeof inner === 'string' && /\p{Script=Cyrillic}/u.test(inner)) {
        wrong.push(`${path}: ${inner}`)
      }
      look(inner, `${path}.${key}`)
    }
  }
  const { situations, doors, steps, questions, evidence } = triageBook()
  look(
    [
      [...situations.values()],
      [...doors.values()],
      [...steps.values()],
      [...questions.values()],
      evidence,
    ],
    '',
  )
  expect(wrong).toEqual([])
})

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { tempDir } from '#support/temp-dir.ts'

import { serbianPack } from './altered-pack.ts'
import { loadPack } from './load-pack.ts'
import { articleOn } from './pack.ts'

/** A copy of the Serbian pack with words replaced in some of its files. */
function brokenPack(edits: readonly (readonly [file: string, from: string, to: string])[]): string {
  const directory = join(tempDir(), 'rs')
  cpSync(serbianPack, directory, { recursive: true })
  for (const [file, from, to] of edits) {
    const path = join(directory, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} holds no ${from}`)
    writeFileSync(path, text.replace(from, to))
  }
  return directory
}

function problems(directory: string): string[] {
  const pack = loadPack(directory)
  return pack.ok ? [] : (pack.detail ?? '').split('\n')
}

test('the Serbian pack loads, and every statement in it has a source, a certainty and the day it was checked', () => {
  const pack = loadPack(serbianPack)
  if (!pack.ok) throw new Error(pack.detail)
  const { rules, statutes, holidays, articles } = pack.value
  const grounded = [
    ...[...rules.values()].flatMap(({ versions }) => versions),
    ...statutes.values(),
    ...articles.values(),
    ...holidays,
  ]
  expect(grounded.length).toBeGreaterThan(100)
  expect(
    grounded.filter(({ sources, checkedOn }) => sources.length === 0 || checkedOn !== '2026-11-24'),
  ).toEqual([])
  // Until a lawyer has signed something off, nothing may claim it.
  expect(grounded.filter(({ lawyerConfirmed }) => lawyerConfirmed !== null)).toEqual([])
})

test('all problems of all files are reported at once, each with its file and place', () => {
  const directory = brokenPack([
    ['rules/foi.yaml', 'unit: day, amount: 15', 'unit: fortnight, amount: 1'],
    ['rules/zzpl.yaml', 'certainty: own-knowledge-high', 'certainty: sure'],
    ['statutes.yaml', '"120/2004"', '"120-2004"'],
    ['holidays.yaml', 'kind: state', 'kind: national'],
    ['pack.yaml', 'Europe/Belgrade', 'Europe/Atlantis'],
  ])
  const found = problems(directory)
  expect(found.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
    'pack.yaml: timeZone',
    'statutes.yaml: 0.gazette.0',
    'holidays.yaml: 0.kind',
    'rules/foi.yaml: 0.versions.0.term.unit',
    'rules/zzpl.yaml: 0.versions.0.certainty',
  ])
})

test('a misspelt key, a day that does not exist and broken YAML are problems', () => {
  expect(problems(brokenPack([['rules/foi.yaml', 'endRule:', 'endrule:']])).length).toBeGreaterThan(
    0,
  )
  const noDay = problems(brokenPack([['statutes.yaml', '2019-08-21', '2019-02-30']]))
  expect(noDay).toEqual([
    'statutes.yaml: 1.validFrom: must be an existing day YYYY-MM-DD between 1900 and 2099',
  ])
  const broken = problems(brokenPack([['overrides.yaml', '[]', '[{']]))
  expect(broken[0]).toMatch(/^overrides\.yaml: -: /u)
})

test('missing files and an empty folder of rules are problems', () => {
  const directory = brokenPack([])
  rmSync(join(directory, 'holidays.yaml'))
  rmSync(join(directory, 'rules'), { recursive: true })
  expect(problems(directory)).toEqual([
    'holidays.yaml: -: is missing',
    'rules/: -: holds no .yaml file',
  ])
})

test('references, order of versions and claims of having read are checked across files', () => {
  const directory = brokenPack([
    ['rules/foi.yaml', 'id: rs.foi.deficiency', 'id: rs.foi.answer'],
    ['rules/foi.yaml', 'validTo: 2022-02-15', 'validTo: 2022-02-16'],
    ['rules/zzpl.yaml', 'addedTo: rs.zzpl.answer', 'addedTo: rs.zzpl.nothing'],
    ['rules/criminal.yaml', 'statute: rs.zkp', 'statute: rs.nothing'],
    ['rules/criminal.yaml', 'certainty: own-knowledge-high', 'certainty: read'],
    ['rules/infosec.yaml', 'endRule: none', 'endRule: next-working-day'],
    ['remedies.yaml', 'statute: rs.foi', 'statute: rs.law'],
  ])
  expect(problems(directory)).toEqual([
    'rules/: rs.foi.answer: id is used twice',
    'rules/: rs.zkp.objection: certainty "read" needs a page as source',
    'rules/: rs.zkp.objection: unknown statute rs.nothing',
    'rules/: rs.foi.commissioner: versions overlap or are not in order of time',
    'rules/: rs.infosec.incident: hours do not roll: endRule must be none',
    'rules/: rs.zzpl.answer.extended: addedTo: unknown rule rs.zzpl.nothing',
    'remedies.yaml: otherwise: unknown statute rs.law',
  ])
})

test('an article names its act and number in its id, and is in force no longer than its act', () => {
  const directory = brokenPack([
    ['articles.yaml', 'id: rs.zzpl.26', 'id: rs.zzpl.25'],
    ['articles.yaml', 'id: rs.zzpl.27', 'id: rs.zzpl.72'],
    ['articles.yaml', 'validFrom: 2019-08-21', 'validFrom: 2018-11-21'],
    ['articles.yaml', 'statute: rs.kz', 'statute: rs.nothing'],
  ])
  const found = problems(directory)
  expect(found).toContain('articles.yaml: rs.zzpl.25: id is used twice')
  expect(found).toContain('articles.yaml: rs.zzpl.25: id must be rs.zzpl.26')
  expect(found).toContain('articles.yaml: rs.zzpl.72: id must be rs.zzpl.27')
  expect(found).toContain('articles.yaml: rs.zzpl.21: is in force outside the validity of rs.zzpl')
  expect(found).toContain('articles.yaml: rs.kz.138: unknown statute rs.nothing')
})

test('an article is found by its id on the days on which it is in force', () => {
  const pack = loadPack(serbianPack)
  if (!pack.ok) throw new Error(pack.detail)
  expect(articleOn(pack.value, 'rs.zzpl.26', '2026-11-24')?.subject.en).toBe('Right of access')
  expect(articleOn(pack.value, 'rs.zzpl.26', '2019-08-20')).toBeUndefined()
  expect(articleOn(pack.value, 'rs.zzpl.999', '2026-11-24')).toBeUndefined()
  expect(articleOn(pack.value, 'rs.zzpl.26', 'today')).toBeUndefined()
})

test('a rule cannot be added to a rule that is itself added', () => {
  const directory = brokenPack([
    ['rules/zzpl.yaml', 'addedTo: null', 'addedTo: rs.zzpl.answer.extended'],
  ])
  expect(problems(directory)).toEqual([
    'rules/: rs.zzpl.answer: addedTo: rs.zzpl.answer.extended is itself added to another rule',
    'rules/: rs.zzpl.answer.extended: addedTo: rs.zzpl.answer is itself added to another rule',
  ])
})

test('two remedies against one body on one day, and an override of an unknown rule, are problems', () => {
  const suspension =
    '[{ kind: suspension, id: x, name: { sr: а, en: a }, from: 2026-02-02, to: 2026-02-01, rules: [rs.no], sources: [{ kind: own-knowledge }], certainty: own-knowledge-low, checkedOn: 2026-11-24, lawyerConfirmed: null, note: null }]'
  const directory = brokenPack([
    ['remedies.yaml', 'institution: predsednik', 'institution: skupstina'],
    ['overrides.yaml', '[]', suspension],
  ])
  expect(problems(directory)).toEqual([
    'overrides.yaml: x: from 2026-02-02 is after to 2026-02-01',
    'overrides.yaml: x: unknown rule rs.no',
    'remedies.yaml: skupstina: versions overlap or are not in order of time',
  ])
})

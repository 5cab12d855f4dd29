import { expect, test } from 'vitest'

import { settingNames } from '#config'

import { changelogProblems, decisionProblems, settingProblems } from './support/rules/documents.ts'
import { emptyNames, strayJourneys } from './support/rules/file-names.ts'
import {
  looseTodos,
  namedLanguages,
  silentCatches,
  strayConsole,
  strayEnvironment,
  unrunTests,
} from './support/rules/habits.ts'
import { missingFromLock } from './support/rules/lock-file.ts'
import { inlineCode, typedArticles, unescaped } from './support/rules/markup.ts'
import { foreignTables, migrationProblems } from './support/rules/migrations.ts'
import { anatomyProblems, openDoors } from './support/rules/module-anatomy.ts'
import { foreignRegistries, machinePaths, personalAddresses } from './support/rules/traces.ts'
import { matching, projectFiles, theFile } from './support/source-files.ts'

// The checks themselves hold what they look for; each is proved on planted files in tidy-proof.test.ts.
const files = projectFiles().filter((file) => !/^tests\/(?:support\/rules\/|tidy)/.test(file.path))
matching(files, /^src\/modules\//)
matching(files, /^tests\/.*\.test\.tsx?$/)
matching(files, /^content\//)

const owners = [
  'core',
  ...new Set(files.flatMap((file) => /^src\/modules\/([^/]+)\//.exec(file.path)?.[1] ?? [])),
]

test('every module has a README, a door that names what it lets through, table types and retention rules', () => {
  expect([...anatomyProblems(files), ...openDoors(files)]).toEqual([])
})

test('every file name says what the file holds', () => {
  expect(emptyNames(files)).toEqual([])
})

test('journeys live in tests/e2e', () => {
  expect(strayJourneys(files)).toEqual([])
})

test('migrations are named by stamp and module, import only Kysely and make only tables of their module', () => {
  const migrations = matching(files, /^db\/migrations\//)
  expect([...migrationProblems(migrations, owners), ...foreignTables(migrations)]).toEqual([])
})

test('nothing goes round the escaping of pages and queries', () => {
  expect(unescaped(files)).toEqual([])
})

test('no page holds a script, a style or a handler', () => {
  expect(inlineCode(files)).toEqual([])
})

test('no article of a law is typed into a page or a string', () => {
  expect(typedArticles(files)).toEqual([])
})

test('decisions are numbered without a gap and say when to revisit them', () => {
  expect(decisionProblems(matching(files, /^docs\/decisions\/.*\.md$/))).toEqual([])
})

test('the changelog has one Unreleased block and repeats no heading', () => {
  expect(changelogProblems(theFile(files, 'CHANGELOG.md').text)).toEqual([])
})

test('every setting is explained, and nothing else', () => {
  const documents = [theFile(files, 'docs/operations/settings.md'), theFile(files, '.env.example')]
  expect(documents.flatMap((document) => settingProblems(document, settingNames))).toEqual([])
})

test('languages and variants are named in one place', () => {
  expect(namedLanguages(files)).toEqual([])
})

test('a TODO carries the number of its issue', () => {
  expect(looseTodos(files)).toEqual([])
})

test('every test runs', () => {
  expect(unrunTests(files)).toEqual([])
})

test('no caught problem is dropped without a reason', () => {
  expect(silentCatches(files)).toEqual([])
})

test('only the command line speaks to the terminal and reads the environment', () => {
  expect([...strayConsole(files), ...strayEnvironment(files)]).toEqual([])
})

test('no file carries traces of a machine or a person', () => {
  expect([
    ...machinePaths(files),
    ...foreignRegistries(files),
    ...personalAddresses(files),
  ]).toEqual([])
})

test('the lock file holds every package that it mentions, so that npm ci accepts it', () => {
  expect(missingFromLock(theFile(files, 'package-lock.json').text)).toEqual([])
})

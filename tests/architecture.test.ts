import { expect, test } from 'vitest'

import { impureRules, layerProblems } from './support/rules/layers.ts'
import { cyclesIn, drawingProblems, graphProblems } from './support/rules/module-graph.ts'
import { matching, projectFiles, theFile, type SourceFile } from './support/source-files.ts'

/** Which module may use which other module. The whole dependency graph of the product is this table. */
const MAY_USE = {
  people: [],
  law: [],
  privacy: ['people', 'law'],
  institutions: ['law'],
  requests: ['institutions', 'law'],
  evidence: ['requests', 'institutions'],
  publications: ['evidence', 'institutions', 'law', 'people'],
  hygiene: ['publications', 'law'],
  incidents: ['evidence', 'institutions', 'law'],
  rights: ['law', 'institutions'],
  school: ['people', 'publications', 'law'],
  events: [],
  campaign: [],
  newsletter: [],
}

const files = projectFiles()
const code = matching(files, /^(src|db\/migrations)\/.*\.tsx?$/)
const inModules = matching(files, /^(src|tests)\/.*\.tsx?$/)

const planted = (path: string, text: string): SourceFile[] => [{ path, text }]

test('a module reaches another one only through its door, and only along the declared graph', () => {
  expect(inModules.some((file) => file.path.startsWith('src/modules/'))).toBe(true)
  expect(graphProblems(inModules, MAY_USE)).toEqual([])
})

test('the module graph has no way round, and ARCHITECTURE.md draws it as it is', () => {
  expect(cyclesIn(MAY_USE)).toEqual([])
  const present = Object.entries(MAY_USE).filter(([name]) =>
    files.some((file) => file.path.startsWith(`src/modules/${name}/`)),
  )
  const drawn = theFile(files, 'ARCHITECTURE.md')
  expect(drawingProblems(drawn, Object.fromEntries(present))).toEqual([])
})

test('every file imports only what its layer may', () => {
  expect(layerProblems(code)).toEqual([])
})

test('rules are pure: they ask no clock and wait for nothing', () => {
  expect(impureRules(code)).toEqual([])
})

test('each way past a door is noticed', () => {
  const from = (path: string, text: string) =>
    graphProblems(planted(path, text), MAY_USE).join('\n')
  const law = 'src/modules/law/a.ts'
  expect(from(law, "import { x } from '../requests/commands.ts'")).toContain('past its door')
  expect(from('src/app/a.ts', "import { x } from '../modules/law/clock.ts'")).toContain(
    'past its door',
  )
  expect(from(law, "import { x } from '#modules/requests'")).toContain('law may not use requests')
  expect(from(law, "import type { X } from '#modules/requests'")).toContain(
    'law may not use requests',
  )
  expect(from(law, "export { x } from '#modules/requests'")).toContain('law may not use requests')
  expect(from(law, "export * from '#modules/requests'")).toContain('law may not use requests')
  expect(from(law, "void import('#modules/requests')")).toContain('law may not use requests')
  expect(from(law, "import { x } from '#modules/law'")).toContain('its own module by the door')
  expect(from(law, "import { x } from '#modules/nothing'")).toContain('no module nothing')
  expect(from('src/modules/stray/a.ts', '')).toContain('not in the graph')
  expect(from('src/modules/requests/a.ts', "import { x } from '#modules/law'")).toBe('')
})

test('a cycle in the graph and a wrong drawing are noticed', () => {
  expect(cyclesIn({ a: ['b'], b: ['c'], c: ['a'] })).toContain('a → b → c → a')
  const draw = (text: string) =>
    drawingProblems({ path: 'A.md', text }, { law: [], rights: ['law'] })
  expect(draw('law     → –        packs\nrights  → law      letters')).toEqual([])
  expect(draw('law     → –\nrights  → –')).toHaveLength(1)
  expect(draw('law     → –')).toHaveLength(1)
})

test('each step out of a layer is noticed', () => {
  const from = (path: string, text: string) => layerProblems(planted(path, text))
  const wrong: [path: string, text: string][] = [
    ['db/migrations/20260101T0000_law_x.ts', "import { newId } from '../../src/core/ids.ts'"],
    ['src/cli.ts', "import { Page } from './app/page.tsx'"],
    ['src/cli.ts', "import { law } from '#modules/law'"],
    ['src/config.ts', "import { createApp } from './app/create-app.ts'"],
    ['src/app/a.ts', "import { x } from '#support/hostile.ts'"],
    ['src/core/a.ts', "import { law } from '#modules/law'"],
    ['src/core/a.ts', "import type { Config } from '#config'"],
    ['src/core/a.ts', "import { Table } from '#ui/content/table.tsx'"],
    ['src/ui/a.tsx', "import { languages } from '#core/i18n/languages.ts'"],
    ['src/ui/a.tsx', "import type { Database } from '#core/db.ts'"],
    ['src/ui/a.tsx', "import { readFileSync } from 'node:fs'"],
    ['src/modules/law/clock.ts', "import { write } from '#core/db.ts'"],
    ['src/modules/law/clock.ts', "import { readFileSync } from 'node:fs'"],
    ['src/modules/law/visibility.ts', "import { listRules } from './queries.ts'"],
    ['src/modules/law/pages/rules-page.tsx', "import { listRules } from '../queries.ts'"],
    ['src/modules/law/pages/rules-page.tsx', "import { openDatabase } from '#core/db.ts'"],
    ['src/modules/law/islands/a.ts', "import { addDays } from '../day.ts'"],
    ['src/modules/law/a.ts', "import { createApp } from '../../app/create-app.tsx'"],
    ['src/modules/law/a.ts', "import { parseConfig } from '#config'"],
    ['src/modules/evidence/files/visibility.ts', "import { listFiles } from './queries.ts'"],
    ['src/modules/evidence/files/pages/a.tsx', "import { addFile } from '../commands.ts'"],
    ['src/stray.ts', ''],
  ]
  expect(wrong.filter(([path, text]) => from(path, text).length !== 1)).toEqual([])
  const right: [path: string, text: string][] = [
    ['db/migrations/20260101T0000_law_x.ts', "import { sql } from 'kysely'"],
    ['src/ui/a.tsx', "import type { Variant } from '#core/i18n/languages.ts'"],
    ['src/modules/law/clock.ts', "import { addDays } from './day.ts'"],
    ['src/modules/law/pages/rules-page.tsx', "import type { RuleView } from '../queries.ts'"],
    ['src/modules/law/pages/rules-page.tsx', "import { lawPaths } from '../paths.ts'"],
    ['src/modules/law/clock.test.ts', "import { openDatabase } from '#core/db.ts'"],
  ]
  expect(right.filter(([path, text]) => from(path, text).length > 0)).toEqual([])
})

test('a rule that asks the clock is noticed', () => {
  for (const text of [
    'Date.now()',
    'new Date()',
    'Temporal.Now.plainDateISO()',
    'await x',
    'Math.random()',
  ]) {
    expect(impureRules(planted('src/modules/law/clock.ts', text))).toHaveLength(1)
  }
})

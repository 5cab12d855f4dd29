import { expect, test } from 'vitest'

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
import { placesOf, type SourceFile } from './support/source-files.ts'

type Check = (files: readonly SourceFile[]) => string[]

/** The texts, planted at a path, that a check does not judge as expected. */
function misjudged(
  check: Check,
  path: string,
  cases: { wrong: string[]; right?: string[] },
): string[] {
  const found = (text: string) => check([{ path, text }]).length
  return [
    ...cases.wrong.filter((text) => found(text) !== 1).map((text) => `overlooked: ${text}`),
    ...(cases.right ?? []).filter((text) => found(text) > 0).map((text) => `accused: ${text}`),
  ]
}
const named = (...paths: string[]) => paths.map((path) => ({ path, text: '' }))

test('a place is named by path and line', () => {
  expect(placesOf([{ path: 'a.ts', text: 'one\ntwo\nthree' }], /t\w+/)).toEqual([
    'a.ts:2: two',
    'a.ts:3: three',
  ])
})

test('a module without its parts is noticed', () => {
  expect(anatomyProblems(named('src/modules/law/clock.ts'))).toEqual([
    'src/modules/law: has no README.md',
    'src/modules/law: has no index.ts',
  ])
  const whole = ['README.md', 'index.ts'].map((part) => `src/modules/law/${part}`)
  expect(anatomyProblems(named(...whole))).toEqual([])
  expect(anatomyProblems(named(...whole, 'db/migrations/20260101T0000_law_start.ts'))).toEqual([
    'src/modules/law: has no tables.ts',
    'src/modules/law: has no kept.ts',
  ])
  expect(
    misjudged(openDoors, 'src/modules/law/index.ts', {
      wrong: ["export * from './a.ts'"],
      right: ["export { a } from './a.ts'"],
    }),
  ).toEqual([])
})

test('a name that says nothing is noticed', () => {
  expect(
    emptyNames(
      named('src/utils.ts', 'src/core/date-helpers.ts', 'src/helpers/a.ts', 'src/data.css'),
    ),
  ).toHaveLength(4)
  expect(
    emptyNames(
      named(
        'src/database.ts',
        'src/information-request.ts',
        'src/personal-data-rules.ts',
        'docs/data.md',
      ),
    ),
  ).toEqual([])
})

test('a journey in the wrong place is noticed', () => {
  expect(
    strayJourneys(named('src/a.e2e.ts', 'tests/e2e/a.ts', 'tests/e2e/deep/a.e2e.ts')),
  ).toHaveLength(3)
  expect(strayJourneys(named('tests/e2e/a.e2e.ts', 'tests/e2e/support/axe.ts'))).toEqual([])
})

test('a migration with a wrong name, stamp, import or table is noticed', () => {
  const path = 'db/migrations/20260101T0000_law_start.ts'
  const judge = (...files: SourceFile[]) => migrationProblems(files, ['core', 'law'])
  expect(judge({ path, text: "import { sql } from 'kysely'" })).toEqual([])
  expect(judge({ path, text: "import { newId } from '../../src/core/ids.ts'" })).toHaveLength(1)
  expect(judge(...named('db/migrations/2026_law_start.ts'))).toHaveLength(1)
  expect(judge(...named('db/migrations/20260101T0000_other_start.ts'))).toHaveLength(1)
  expect(judge(...named(path, 'db/migrations/20260101T0000_law_more.ts'))).toHaveLength(1)
  expect(
    misjudged(foreignTables, 'db/migrations/20260101T0000_requests_start.ts', {
      wrong: [
        "createTable('law_rule')",
        "createTable('request_wave').createTable('requests_event')",
      ],
      right: ["createTable('request_wave')", "createTable('requests_wave')"],
    }),
  ).toEqual([])
})

test('unescaped markup and SQL are noticed', () => {
  expect(
    misjudged(unescaped, 'src/modules/law/pages/a.tsx', {
      wrong: [
        '<p dangerouslySetInnerHTML={x} />',
        "import { html } from 'hono/html'",
        'safeHtml(x)',
        'x as SafeHtml',
        'sql.raw(x)',
      ],
      right: ['sql`select ${x}`', '<Html html={x} />'],
    }),
  ).toEqual([])
  expect(unescaped([{ path: 'src/ui/safe-html.ts', text: 'raw(props.html)' }])).toEqual([])
})

test('inline code is noticed', () => {
  expect(
    misjudged(inlineCode, 'src/ui/a.tsx', {
      wrong: [
        '<script>x</script>',
        '<style>',
        '<p style="color:red">',
        '<a onclick="x()">',
        '<a onfocus={x}>',
      ],
      right: [
        '<script type="module" src={src} />',
        '<script type="application/ld+json">',
        '<p class="style">',
      ],
    }),
  ).toEqual([])
})

test('a typed article of a law is noticed', () => {
  expect(
    misjudged(typedArticles, 'src/modules/law/strings/sr.ts', {
      wrong: ["'по члану 16'", "'члан 16.'", "'чл. 16'", "'član 16'", "'article 16'", "'Art. 16'"],
      right: ["'члан већа'", '(article) => `члан ${article}`', "'articles'", "'чланка 5'"],
    }),
  ).toEqual([])
})

test('a decision with a gap, a twin or a missing heading is noticed', () => {
  const text =
    '# 0001 One\n\nDate: 2026-01-01 · Status: accepted\n\n**Context.** a\n\n**Decision.** b\n\n**Consequences.** c\n\n**When to revisit.** d\n'
  const at = (...names: string[]) =>
    decisionProblems(names.map((name) => ({ path: `docs/decisions/${name}`, text })))
  expect(at('0001-one.md', '0002-two.md')).toEqual([])
  expect(at('0001-one.md', '0003-three.md')).toHaveLength(1)
  expect(at('0001-one.md', '0001-twin.md')).toHaveLength(1)
  expect(at('0001-One Thing.md')).toHaveLength(1)
  expect(
    misjudged(decisionProblems, 'docs/decisions/0001-one.md', {
      wrong: [
        text.replace('Date:', ''),
        text.replace('accepted', ''),
        text.replace('**When to revisit.**', ''),
      ],
    }),
  ).toEqual([])
})

test('a changelog with two Unreleased blocks, or none, is noticed', () => {
  expect(changelogProblems('# Changelog\n\n## [Unreleased]\n\n## [0.1.0]\n')).toEqual([])
  expect(changelogProblems('## [Unreleased]\n## [Unreleased]\n')).toHaveLength(1)
  expect(changelogProblems('## [0.1.0]\n')).toHaveLength(1)
})

test('an unexplained setting, and an explained one that does not exist, are noticed', () => {
  const table = { path: 'settings.md', text: '| `PORT` | 3000 |\n| `OLD` | 1 |' }
  expect(settingProblems(table, ['PORT', 'HOST'])).toHaveLength(2)
  expect(
    settingProblems({ path: '.env.example', text: '# PORT=3000\nHOST=x\n' }, ['PORT', 'HOST']),
  ).toEqual([])
})

test('a second list of languages is noticed', () => {
  expect(
    misjudged(namedLanguages, 'src/app/a.ts', {
      wrong: ["'sr-latn'", "['en']", '"sr"', "'sr-Cyrl'", "'en-GB'"],
      right: ["'entry'", '{ sr, en }', "'/sr-latn/about'"],
    }),
  ).toEqual([])
  expect(namedLanguages([{ path: 'src/core/i18n/languages.ts', text: "['sr', 'en']" }])).toEqual([])
})

test('a loose TODO, a test that does not run and a dropped problem are noticed', () => {
  expect(
    misjudged(looseTodos, 'src/a.ts', {
      wrong: ['// TODO later', '// FIXME'],
      right: ['// TODO #12: later', '// TODO(#12) later'],
    }),
  ).toEqual([])
  expect(
    misjudged(unrunTests, 'src/a.test.ts', {
      wrong: ['test.skip(', 'it.only(', 'test.describe.only(', 'test.todo('],
      right: ['test(', 'skip('],
    }),
  ).toEqual([])
  expect(
    misjudged(silentCatches, 'src/a.ts', {
      wrong: ['catch {}', 'catch (problem) {}', 'catch {\n  return 1\n}'],
      right: ['catch {\n  // It was not there.\n}', 'catch (problem) {\n  report(problem)\n}'],
    }),
  ).toEqual([])
})

test('terminal output and the environment in the wrong place are noticed', () => {
  expect(misjudged(strayConsole, 'src/core/a.ts', { wrong: ["console.log('x')"] })).toEqual([])
  expect(strayConsole([{ path: 'src/cli.ts', text: 'console.log(1)' }])).toEqual([])
  expect(
    misjudged(strayEnvironment, 'src/core/a.ts', {
      wrong: ['process.env.PORT', 'import.meta.env.PORT'],
    }),
  ).toEqual([])
})

test('traces of a machine or a person are noticed', () => {
  expect(
    misjudged(machinePaths, 'README.md', {
      wrong: ['see /root/x', '`/home/ana/uvid`', '"/work/elsewhere/a"', '/Users/ana/uvid'],
      right: ['https://example.org/home/page', 'src/home/a.ts', './work/x', '/homework'],
    }),
  ).toEqual([])
  expect(
    misjudged(foreignRegistries, '.npmrc', {
      wrong: ['registry=https://packages.example/', 'registry = http://x/'],
      right: ['registry=https://registry.npmjs.org/', 'fund=false'],
    }),
  ).toEqual([])
  expect(
    misjudged(personalAddresses, 'docs/a.md', {
      wrong: ['ana@firma.rs', 'x.y+z@gmail.com'],
      right: ['ana@example.org', 'ana@mail.example', 'uvid@localhost', 'a@b'],
    }),
  ).toEqual([])
  expect(
    misjudged(personalAddresses, 'content/institutions/a.yaml', {
      wrong: ['ana@gmail.com'],
      right: ['office@institution.gov.rs'],
    }),
  ).toEqual([])
})

test('a lock file that lost a package is noticed', () => {
  const lock = (packages: object) => missingFromLock(JSON.stringify({ packages }))
  const a = { version: '1.0.0', optionalDependencies: { 'a-linux': '1.0.0' } }
  expect(lock({ 'node_modules/a': a })).toHaveLength(1)
  expect(lock({ 'node_modules/a': a, 'node_modules/a-linux': { version: '1.0.0' } })).toEqual([])
  expect(lock({ 'node_modules/b/node_modules/a': a, 'node_modules/a-linux': {} })).toEqual([])
  expect(
    lock({ 'node_modules/b/node_modules/a': a, 'node_modules/b/node_modules/a-linux': {} }),
  ).toEqual([])
})

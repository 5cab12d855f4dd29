import { expect, test } from 'vitest'

import { definePurpose, isTimed, notPersonal, personal, type KeptRules } from '#core/kept.ts'
import { retentionOf } from '#core/kept/retention-rule.ts'
import { letterFiles } from '#core/mail/letter-files.ts'
import { testDatabase } from '#support/database.ts'

import { keptRules, listPurposes, retentionRules } from '../src/app/kept/register.ts'
import { modules } from '../src/app/modules.ts'

/** Made by the engines or by the migrator, without a column of ours. */
const NOT_OURS = /^(kysely_|core_\w+_index|sqlite_)/

const purposes = listPurposes(modules)
const rules = retentionRules(modules, letterFiles('/nowhere'))

test('every column of every table has a rule on personal data, and no rule is left over', async () => {
  const db = await testDatabase<Record<string, Record<string, unknown>>>()
  const tables = await db.writer.introspection.getTables()
  const stored = tables
    .filter((table) => !NOT_OURS.test(table.name))
    .flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`))
  const ruled = keptRules(modules).flatMap((each) =>
    Object.entries(each).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    ),
  )
  expect(stored.length).toBeGreaterThan(100)
  // PostgreSQL keeps a search vector as a column of its document; it is made from columns that have rules.
  const written = stored.filter((column) => !/^core_\w+_document\.tokens$/.test(column))
  expect(written.toSorted()).toEqual(ruled.toSorted())
})

test('every period that the public reads is ended by exactly one rule', () => {
  const promised = purposes.flatMap(({ purpose }) =>
    Object.entries(purpose.endings).flatMap(([name, ending]) =>
      isTimed(ending) ? [`${purpose.id}.${name}`] : [],
    ),
  )
  expect(promised.length).toBeGreaterThan(10)
  expect(rules.map(({ id }) => id).toSorted()).toEqual(promised.toSorted())
})

test('every table with a personal column is reached by a rule of its purpose, or the purpose says why not', () => {
  const forgotten = purposes.flatMap(({ purpose, columns }) => {
    if (Object.values(purpose.endings).some((ending) => !isTimed(ending))) return []
    const reached = rules.filter((rule) => rule.purpose === purpose).flatMap(({ tables }) => tables)
    return columns.filter((column) => !reached.includes(column.split('.')[0] ?? ''))
  })
  expect(forgotten).toEqual([])
  expect(rules.flatMap(({ tables }) => tables).every((table) => isRuled(table))).toBe(true)
})

function isRuled(table: string): boolean {
  return keptRules(modules).some((each) => table in each)
}

test('a purpose is told whole, in both languages, under a name of its own', () => {
  const ids = purposes.map(({ purpose }) => purpose.id)
  expect(new Set(ids).size).toBe(ids.length)
  const silent = purposes.flatMap(({ purpose }) => {
    const { title, why, persons, categories, recipients, endings } = purpose
    const ends = Object.values(endings).flatMap((ending) =>
      isTimed(ending) ? [ending.trigger, ...Object.values(ending.remains ?? {})] : [ending.while],
    )
    return [title, why, persons, categories, recipients, ...ends]
      .filter(({ sr, en }) => !/\p{Script=Cyrillic}/u.test(sr) || !/[a-z]/.test(en))
      .map(() => purpose.id)
  })
  expect(silent).toEqual([])
  expect(purposes.filter(({ purpose }) => Object.keys(purpose.endings).length === 0)).toEqual([])
  expect(purposes.filter(({ purpose }) => purpose.security.length === 0)).toEqual([])
})

test('the compiler refuses a column without a rule, a purpose without an end, and a rule for another end', () => {
  type Tables = { visit: { id: string; at: string } }
  const words = { sr: 'проба', en: 'test' }
  const told = {
    id: 'test.visit',
    title: words,
    why: words,
    persons: words,
    categories: words,
    recipients: words,
    basis: 'consent',
    security: ['by-role'],
  } as const
  const visit = definePurpose({
    ...told,
    endings: {
      over: { period: { days: 1 }, trigger: words, how: 'deleted', remains: { visits: words } },
      open: { while: words },
    },
  })
  const whole: KeptRules<Tables> = { visit: { id: personal(visit), at: notPersonal } }
  // @ts-expect-error -- `at` has no rule
  const lacking: KeptRules<Tables> = { visit: { id: personal(visit) } }
  // @ts-expect-error -- personal data are held for a purpose
  const aimless = () => personal()
  // @ts-expect-error -- a purpose says how it ends
  const endless = () => definePurpose(told)
  const rule = {
    tables: ['visit'],
    begun: (db: Parameters<Parameters<typeof ending>[2]['begun']>[0]) =>
      db.selectFrom('visit').select(['id as key', 'at']),
    remove: async () => ({ visits: 0 }),
  } as const
  const ending = retentionOf<Tables>()<typeof visit, 'over'>
  expect(ending(visit, 'over', rule).id).toBe('test.visit.over')
  // @ts-expect-error -- what stays open is ended by no rule
  expect(() => retentionOf<Tables>()(visit, 'open', rule)).toThrow(TypeError)
  // @ts-expect-error -- the declared number must be counted
  const uncounted = () => ending(visit, 'over', { ...rule, remove: async () => ({}) })
  expect([whole, lacking, aimless, endless, uncounted]).toHaveLength(5)
})

import { expect, test } from 'vitest'

import { testDatabase } from '#support/database.ts'

import { coreKept } from '../src/app/core-kept.ts'
import { modules } from '../src/app/modules.ts'

/** Made by the engines or by the migrator, without a column of ours. */
const NOT_OURS = /^(kysely_|core_search_index|sqlite_)/

test('every column of every table has a rule on personal data, and no rule is left over', async () => {
  const db = await testDatabase<Record<string, Record<string, unknown>>>()
  const tables = await db.writer.introspection.getTables()
  const stored = tables
    .filter((table) => !NOT_OURS.test(table.name))
    .flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`))
  const ruled = [coreKept, ...modules.map((module) => module.kept)].flatMap((rules) =>
    Object.entries(rules).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    ),
  )
  expect(stored.length).toBeGreaterThan(100)
  // PostgreSQL keeps its search vector as a column of the document; it is made from columns that have rules.
  expect(stored.filter((column) => column !== 'core_search_document.tokens').toSorted()).toEqual(
    ruled.toSorted(),
  )
})

import { expect, test } from 'vitest'

import type { RetentionTables } from '#core/kept/retention-tables.ts'
import { aBodyRow } from '#support/body-row.ts'
import { testDatabase } from '#support/database.ts'
import { endPeriods } from '#support/retention.ts'

import { listChanges } from './history.ts'
import { retention } from './kept.ts'
import type { InstitutionTables } from './tables.ts'

const NOW = '2026-11-24T10:00:00.000Z'

test('five years after a change who made it and what stood before are gone; that it happened stays', async () => {
  const db = await testDatabase<InstitutionTables & RetentionTables>()
  await db.writer
    .insertInto('institution_body')
    .values(aBodyRow({ id: 'rs.test', at: NOW }))
    .execute()
  const change = (id: string, at: string) => ({
    id,
    institution_id: 'rs.test',
    at,
    kind: 'edited' as const,
    by_user: 'x',
    by_name: 'Ана Анић',
    before: '{"contact-1-value":"ana@uvid.example"}',
    after: '{}',
  })
  await db.writer
    .insertInto('institution_change')
    .values([change('old', '2021-11-25T10:00:00.000Z'), change('young', NOW)])
    .execute()
  const receipt = await endPeriods(db, { rules: retention, now: NOW })
  expect(receipt?.removed).toEqual({ 'institutions.history.old': 1 })
  const stored = await db.reader
    .selectFrom('institution_change')
    .select(['id', 'by_user', 'by_name', 'before', 'after'])
    .orderBy('id')
    .execute()
  expect(stored[0]).toEqual({ id: 'old', by_user: null, by_name: null, before: '{}', after: '{}' })
  expect(stored[1]).toMatchObject({ by_name: 'Ана Анић' })
  // The page of the history still reads it.
  expect(await listChanges(db.reader, 'rs.test')).toHaveLength(2)
})

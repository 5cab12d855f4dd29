import { expect, test } from 'vitest'

import type { RetentionTables } from '#core/kept/retention-tables.ts'
import { testDatabase } from '#support/database.ts'
import { endPeriods } from '#support/retention.ts'

import { retention } from './kept.ts'
import type { LawTables } from './tables.ts'

const NOW = '2026-11-24T10:00:00.000Z'

test('a confirmation goes five years after it was withdrawn; one that stands never goes', async () => {
  const db = await testDatabase<LawTables & RetentionTables>()
  const confirmation = (id: string, withdrawn_at: string | null) => ({
    id,
    rule_id: id,
    rule_version: 'original',
    confirmed_text: 'x',
    confirmed_on: '2010-01-01',
    lawyer_name: 'Ана Анић',
    name_public: 0,
    note: '',
    by_user: 'x',
    at: '2010-01-01T10:00:00.000Z',
    withdrawn_by: withdrawn_at === null ? null : 'x',
    withdrawn_at,
  })
  await db.writer
    .insertInto('law_confirmation')
    .values([
      confirmation('standing', null),
      confirmation('old', '2021-11-25T10:00:00.000Z'),
      confirmation('younger', '2021-11-25T10:00:00.001Z'),
    ])
    .execute()
  const receipt = await endPeriods(db, { rules: retention, now: NOW })
  expect(receipt?.removed).toEqual({ 'law.confirmation.withdrawn': 1 })
  const left = await db.reader.selectFrom('law_confirmation').select('id').orderBy('id').execute()
  expect(left).toEqual([{ id: 'standing' }, { id: 'younger' }])
})

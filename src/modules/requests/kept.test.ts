import { expect, test } from 'vitest'

import type { RetentionTables } from '#core/kept/retention-tables.ts'
import { aBodyRow } from '#support/body-row.ts'
import { testDatabase } from '#support/database.ts'
import { endPeriods } from '#support/retention.ts'

import { retention } from './kept.ts'
import type { ReadTables } from './tables.ts'

const NOW = '2026-11-24T10:00:00.000Z'
const LONG_AGO = '2012-01-01T10:00:00.000Z'

test('the text of a letter goes ten years after its file was last closed, unless the request is published', async () => {
  const db = await testDatabase<ReadTables & RetentionTables>()
  await db.writer
    .insertInto('institution_body')
    .values(aBodyRow({ id: 'rs.test', at: NOW }))
    .execute()
  const files = [
    { id: 'old', state: 'closed', published: null, closed: [LONG_AGO] },
    { id: 'open', state: 'draft', published: null, closed: [LONG_AGO] },
    { id: 'published', state: 'closed', published: LONG_AGO, closed: [LONG_AGO] },
    { id: 'closed-again', state: 'closed', published: null, closed: [LONG_AGO, NOW] },
  ] as const
  for (const [index, { id, state, published, closed }] of files.entries()) {
    await db.writer
      .insertInto('request_request')
      .values({
        id,
        number: `2012-000${index + 1}`,
        institution_id: 'rs.test',
        subject_sr: 'х',
        subject_en: 'x',
        body: 'Ана Анић',
        urgent: 0,
        channel: state === 'draft' ? null : 'post',
        sent_on: state === 'draft' ? null : '2012-01-01',
        received_on: null,
        receipt_proof: null,
        state,
        published_at: published,
        demo: 0,
        created_by: null,
        created_at: LONG_AGO,
      })
      .execute()
    for (const [position, at] of closed.entries()) {
      await db.writer
        .insertInto('request_event')
        .values({
          id: `${id}-${position}`,
          request_id: id,
          position: position + 1,
          kind: 'closed',
          on_day: null,
          until_day: null,
          posted_on: null,
          outcome: null,
          note_sr: '',
          note_en: '',
          document_sha256: null,
          takes_back: null,
          by_user: null,
          at,
        })
        .execute()
    }
  }
  const receipt = await endPeriods(db, { rules: retention, now: NOW })
  expect(receipt?.removed).toEqual({ 'requests.letter.closed': 1 })
  const silent = await db.reader
    .selectFrom('request_request')
    .select('id')
    .where('body', '=', '')
    .execute()
  expect(silent).toEqual([{ id: 'old' }])
})

import type { Kysely } from 'kysely'

import type { EvidenceReadTables } from '#modules/evidence'

import { aBodyRow } from './body-row.ts'

const AT = '2026-11-01T10:00:00.000Z'

/** The tables that rows of these tests go into. */
export type DeskTestTables = EvidenceReadTables

/** The plain connection, for rows that a test does not want to make by forms. */
export function rowsOf(db: { readonly writer: unknown }): Kysely<DeskTestTables> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the database of a test holds all tables
  return db.writer as Kysely<DeskTestTables>
}

/** A body that nobody has published. */
export async function aBody(rows: Kysely<DeskTestTables>, id: string): Promise<void> {
  await rows
    .insertInto('institution_body')
    .values(aBodyRow({ id, at: AT }))
    .execute()
  await rows
    .insertInto('institution_name')
    .values({
      id: `name-${id}`,
      institution_id: id,
      position: 1,
      sr: `Завод за жижу ${id}`,
      en: `Focus institute ${id}`,
      short_sr: 'ЗЗЖ',
      short_en: '',
      valid_from: null,
      valid_to: null,
      note_sr: '',
      note_en: '',
    })
    .execute()
}

/** A request that nobody has published, in draft or as far as the days say. */
export async function aRequestRow(
  rows: Kysely<DeskTestTables>,
  of: { readonly number: string; readonly subject?: string; readonly receivedOn?: string },
): Promise<string> {
  const { number, subject = 'Обуке о безбедности', receivedOn } = of
  const id = `request-${number}`
  await rows
    .insertInto('request_request')
    .values({
      id,
      number,
      institution_id: 'zavod',
      subject_sr: subject,
      subject_en: '',
      body: '',
      urgent: 0,
      channel: receivedOn === undefined ? null : 'email',
      sent_on: receivedOn ?? null,
      received_on: receivedOn ?? null,
      receipt_proof: null,
      state: receivedOn === undefined ? 'draft' : 'received',
      published_at: null,
      demo: 0,
      created_by: null,
      created_at: AT,
    })
    .execute()
  const kinds = receivedOn === undefined ? (['drafted'] as const) : (['sent', 'received'] as const)
  for (const [index, kind] of kinds.entries()) {
    await rows
      .insertInto('request_event')
      .values({
        id: `${id}-${index}`,
        request_id: id,
        position: index + 1,
        kind,
        on_day: receivedOn ?? null,
        until_day: null,
        posted_on: null,
        outcome: null,
        note_sr: '',
        note_en: '',
        document_sha256: null,
        takes_back: null,
        by_user: null,
        at: AT,
      })
      .execute()
  }
  return id
}

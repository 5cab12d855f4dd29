import { sql } from 'kysely'

import { deskDocumentsOf } from '#core/desk-document.ts'

import { deskPaths } from './paths.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

/** Every request for the search of the desk, by its number and its subject. */
export const requestRecords = deskDocumentsOf<ReadTables>({
  kind: 'request',
  area: deskPaths.requests,
  label: (variant) => strings(variant).title,
  stamps: (reader) =>
    reader.selectFrom('request_request').select([
      'id as key',
      // The builder cannot join texts.
      sql<string>`number || ' ' || institution_id || ' ' || subject_sr || ' ' || subject_en`.as(
        'stamp',
      ),
    ]),
  documents: async (reader, keys) => {
    const rows = await reader
      .selectFrom('request_request')
      .innerJoin(
        'institution_name',
        'institution_name.institution_id',
        'request_request.institution_id',
      )
      .select(['request_request.id', 'number', 'subject_sr', 'subject_en'])
      .select(['institution_name.sr', 'institution_name.en'])
      .where('institution_name.position', '=', 1)
      .where('request_request.id', 'in', keys)
      .execute()
    return rows.map((row) => ({
      key: row.id,
      code: row.number,
      href: deskPaths.request(row.id),
      title: {
        sr: `${row.number}: ${row.subject_sr}`,
        en: row.subject_en === '' ? '' : `${row.number}: ${row.subject_en}`,
      },
      body: { sr: row.sr, en: row.en },
    }))
  },
})

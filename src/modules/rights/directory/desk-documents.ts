import { sql } from 'kysely'

import { deskDocumentsOf } from '#core/desk-document.ts'

import { deskPaths } from './paths.ts'
import { strings } from './strings/index.ts'
import type { DirectoryTables } from './tables.ts'

/** Every controller for the search of the desk, by its slug, names and domains. */
export const controllerRecords = deskDocumentsOf<DirectoryTables>({
  kind: 'controller',
  area: deskPaths.controllers,
  label: (variant) => strings(variant).desk.title,
  stamps: (reader) =>
    reader
      .selectFrom('rights_controller')
      .select([
        'id as key',
        sql<string>`updated_at || ' ' || name_sr || ' ' || name_en`.as('stamp'),
      ]),
  documents: async (reader, keys) => {
    const rows = await reader
      .selectFrom('rights_controller')
      .select(['id', 'name_sr', 'name_en', 'short_sr', 'short_en', 'domains'])
      .where('id', 'in', keys)
      .orderBy('id')
      .execute()
    return rows.map((row) => ({
      key: row.id,
      code: row.id,
      href: deskPaths.controller(row.id),
      title: { sr: row.name_sr, en: row.name_en },
      body: {
        sr: [row.short_sr, row.domains].join('\n'),
        en: [row.short_en, row.domains].join('\n'),
      },
    }))
  },
})

import { sql } from 'kysely'

import { deskDocumentsOf } from '#core/desk-document.ts'

import { deskPaths } from './paths.ts'
import { strings } from './strings/index.ts'
import type { InstitutionTables } from './tables.ts'

/** Every body for the search of the desk, by its key and by all names that it has had. */
export const institutionRecords = deskDocumentsOf<InstitutionTables>({
  kind: 'institution',
  area: deskPaths.institutions,
  label: (variant) => strings(variant).desk.title,
  stamps: (reader) =>
    reader
      .selectFrom('institution_body')
      .innerJoin('institution_name', 'institution_id', 'institution_body.id')
      .where('position', '=', 1)
      .select([
        'institution_body.id as key',
        sql<string>`updated_at || ' ' || sr || ' ' || en`.as('stamp'),
      ]),
  documents: async (reader, keys) => {
    const names = await reader
      .selectFrom('institution_name')
      .select(['institution_id as id', 'sr as nameSr', 'en as nameEn', 'short_sr', 'short_en'])
      .where('institution_id', 'in', keys)
      .orderBy('institution_id')
      .orderBy('position')
      .execute()
    return [...Map.groupBy(names, ({ id }) => id)].map(([id, [name, ...earlier]]) => ({
      key: id,
      code: id,
      href: deskPaths.institution(id),
      title: { sr: name?.nameSr ?? id, en: name?.nameEn ?? '' },
      body: {
        sr: [name?.short_sr, ...earlier.flatMap((each) => [each.nameSr, each.short_sr])].join('\n'),
        en: [name?.short_en, ...earlier.flatMap((each) => [each.nameEn, each.short_en])].join('\n'),
      },
    }))
  },
})

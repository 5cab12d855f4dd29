import { sql } from 'kysely'

import { deskDocumentsOf } from '#core/desk-document.ts'
import { inEachLanguage, type HumanText } from '#core/i18n/human-text.ts'

import { deskPaths } from '../paths.ts'
import type { ReadTables } from '../tables.ts'
import { baseVariant } from './base-variant.ts'
import { observationLabel } from './labels.ts'
import { findObservations } from './queries.ts'
import { strings } from './strings/index.ts'

/** Every indicator, by its code and its words. */
export const indicatorRecords = deskDocumentsOf<ReadTables>({
  kind: 'indicator',
  area: deskPaths.indicators,
  label: (variant) => strings(variant).desk.indicators,
  stamps: (reader) =>
    reader.selectFrom('evidence_indicator').select(['code as key', 'updated_at as stamp']),
  documents: async (reader, keys) => {
    const rows = await reader
      .selectFrom('evidence_indicator')
      .select(['code', 'title_sr', 'title_en', 'definition_sr', 'definition_en'])
      .where('code', 'in', keys)
      .execute()
    return rows.map((row) => ({
      key: row.code,
      code: row.code,
      href: deskPaths.indicator(row.code),
      title: { sr: row.title_sr, en: row.title_en },
      body: { sr: row.definition_sr, en: row.definition_en },
    }))
  },
})

/** Every observation, by what it counts, of whom, and its note. */
export const observationRecords = deskDocumentsOf<ReadTables>({
  kind: 'observation',
  area: deskPaths.observations,
  label: (variant) => strings(variant).desk.observations,
  stamps: (reader) =>
    reader
      .selectFrom('evidence_observation')
      .innerJoin('evidence_indicator', 'code', 'indicator_code')
      .select([
        'evidence_observation.id as key',
        // The builder cannot join texts.
        sql<string>`revision || ' ' || evidence_indicator.updated_at`.as('stamp'),
      ]),
  documents: async (reader, keys) =>
    (await findObservations(reader, keys, 'desk')).map((one) => ({
      key: one.id,
      code: one.id,
      href: deskPaths.observation(one.id),
      title: inEachLanguage((language) =>
        one.title[language] === '' ? '' : observationLabel(one, baseVariant(language)),
      ),
      body: joined([one.institution?.name, one.institution?.short, one.subject, one.note]),
    })),
})

function joined(texts: readonly (HumanText | undefined)[]): HumanText {
  return inEachLanguage((language) =>
    texts
      .map((text) => text?.[language] ?? '')
      .filter((text) => text !== '')
      .join('\n'),
  )
}

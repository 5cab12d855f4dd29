import type { Reader } from '#core/db.ts'
import { listInstitutionNames, type InstitutionName } from '#modules/institutions'

import type { ReadTables } from '../tables.ts'
import { publishedIndicator, type Audience } from '../visibility.ts'
import type { IndicatorFacts } from './facts.ts'
import { isPeriodKind } from './period.ts'
import { topicOf } from './topics.ts'
import { unitWordsSchema, type Unit } from './unit.ts'

/** A catalogue longer than this is a mistake of ours. */
const INDICATORS_MAX = 2000

/** An indicator as stored. */
export type IndicatorView = IndicatorFacts & {
  readonly code: string
  /** The body usually asked. */
  readonly institution: InstitutionName | undefined
  readonly publishedAt: string | null
  readonly updatedAt: string
  readonly demo: boolean
}

/** An indicator as the audience may see it. */
export async function findIndicator(
  reader: Reader<ReadTables>,
  code: string,
  audience: Audience = 'public',
): Promise<IndicatorView | undefined> {
  const row = await indicators(reader, audience)
    .select(indicatorColumns)
    .where('evidence_indicator.code', '=', code)
    .executeTakeFirst()
  if (!row) return undefined
  return asIndicator(row, await namesOf(reader, [row]))
}

/** The catalogue in its own order. */
export async function listIndicators(
  reader: Reader<ReadTables>,
  audience: Audience = 'public',
): Promise<IndicatorView[]> {
  const rows = await indicators(reader, audience)
    .select(indicatorColumns)
    .orderBy('evidence_indicator.position')
    .orderBy('evidence_indicator.code')
    .limit(INDICATORS_MAX)
    .execute()
  const names = await namesOf(reader, rows)
  return rows.map((row) => asIndicator(row, names))
}

/** The unit as stored. */
export function unitOf(row: { readonly unit: string; readonly unit_words: string }): Unit {
  return { key: row.unit, words: unitWordsSchema.parse(JSON.parse(row.unit_words)) }
}

const indicatorColumns = [
  'evidence_indicator.code',
  'evidence_indicator.topic',
  'evidence_indicator.title_sr',
  'evidence_indicator.title_en',
  'evidence_indicator.unit',
  'evidence_indicator.unit_words',
  'evidence_indicator.period_kind',
  'evidence_indicator.definition_sr',
  'evidence_indicator.definition_en',
  'evidence_indicator.document_sr',
  'evidence_indicator.document_en',
  'evidence_indicator.institution_id',
  'evidence_indicator.comparability_sr',
  'evidence_indicator.comparability_en',
  'evidence_indicator.published_at',
  'evidence_indicator.updated_at',
  'evidence_indicator.demo',
] as const

type IndicatorRow = Omit<ReadTables['evidence_indicator'], 'position' | 'created_at'>

function asIndicator(
  row: IndicatorRow,
  names: ReadonlyMap<string, InstitutionName>,
): IndicatorView {
  if (!isPeriodKind(row.period_kind)) throw new Error(`No kind of period: ${row.period_kind}`)
  return {
    code: row.code,
    topic: topicOf(row.topic),
    title: { sr: row.title_sr, en: row.title_en },
    unit: unitOf(row),
    periodKind: row.period_kind,
    definition: { sr: row.definition_sr, en: row.definition_en },
    document: { sr: row.document_sr, en: row.document_en },
    institutionId: row.institution_id,
    comparability: { sr: row.comparability_sr, en: row.comparability_en },
    institution: names.get(row.institution_id ?? ''),
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    demo: row.demo === 1,
  }
}

async function namesOf(
  reader: Reader<ReadTables>,
  rows: readonly { readonly institution_id: string | null }[],
): Promise<ReadonlyMap<string, InstitutionName>> {
  const ids = new Set(rows.flatMap((row) => row.institution_id ?? []))
  return listInstitutionNames(reader, [...ids])
}

function indicators(reader: Reader<ReadTables>, audience: Audience) {
  const all = reader.selectFrom('evidence_indicator')
  return audience === 'public' ? all.where(publishedIndicator) : all
}

import { sql, type RawBuilder, type SqlBool } from 'kysely'

import type { Reader } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { listInstitutionNames, type InstitutionName } from '#modules/institutions'

import { publicPaths } from '../paths.ts'
import type { ObservationState, ReadTables } from '../tables.ts'
import { publishedIndicator, publishedObservation, type Audience } from '../visibility.ts'
import { certaintyOf } from './certainty.ts'
import type { ObservationFacts } from './facts.ts'
import { listIndicators, unitOf } from './indicator-queries.ts'
import { fromColumns } from './observation-value.ts'
import { OBSERVATIONS_PER_PAGE } from './page-size.ts'
import { isPeriodKind, type Period } from './period.ts'
import type { Unit } from './unit.ts'

/** Of one indicator, of one page of a document: more than a programme makes in ten years; the table of a page ends there. */
const SERIES_MAX = 5000
/** Rows of a section on another page. */
const SECTION_MAX = 12
/** Among so many the newest of each indicator are looked for. */
const OF_INSTITUTION_MAX = 500
/** All public observations, for the search index. */
const PUBLISHED_MAX = 500_000
/** A sitemap holds 50,000 addresses; every path has three, and others need room too. Every indicator links its observations. */
const SITEMAP_MAX = 8000

/** An observation as stored, with the words of what it counts and of whom. */
export type ObservationView = ObservationFacts & {
  readonly id: string
  readonly title: HumanText
  readonly unit: Unit
  readonly institution: InstitutionName | undefined
  readonly state: ObservationState
  /** From 1; an edit names the one it started from. */
  readonly revision: number
  readonly updatedAt: string
  readonly demo: boolean
}

/** An observation as the audience may see it. */
export async function findObservation(
  reader: Reader<ReadTables>,
  id: string,
  audience: Audience = 'public',
): Promise<ObservationView | undefined> {
  const rows = await observationsFor(reader, audience)
    .select(observationColumns)
    .where('evidence_observation.id', '=', id)
    .execute()
  return (await named(reader, rows))[0]
}

/** Observations by id; unknown ones are left out. */
export async function findObservations(
  reader: Reader<ReadTables>,
  ids: readonly string[],
  audience: Audience = 'public',
): Promise<ObservationView[]> {
  if (ids.length === 0) return []
  const rows = await observationsFor(reader, audience)
    .select(observationColumns)
    .where('evidence_observation.id', 'in', ids)
    .orderBy('evidence_observation.id')
    .execute()
  return named(reader, rows)
}

/** A span of days; open where an end is not given. */
export type DaySpan = { readonly from?: string | undefined; readonly to?: string | undefined }

/** Which part of a series is read. */
export type SeriesPart = {
  readonly span?: DaySpan
  readonly audience?: Audience
  /** Only so many of the newest. */
  readonly newest?: number | undefined
}

/** The observations of an indicator in the order of time; within a span when their whole period lies in it. */
export async function listSeries(
  reader: Reader<ReadTables>,
  code: string,
  { span = {}, audience = 'public', newest = SERIES_MAX }: SeriesPart = {},
): Promise<ObservationView[]> {
  const { from, to } = span
  let wanted = observationsFor(reader, audience).where(
    'evidence_observation.indicator_code',
    '=',
    code,
  )
  if (from !== undefined) wanted = wanted.where('evidence_observation.period_from', '>=', from)
  if (to !== undefined) wanted = wanted.where('evidence_observation.period_to', '<=', to)
  const rows = await wanted
    .select(observationColumns)
    .orderBy('evidence_observation.period_to', 'desc')
    .orderBy('evidence_observation.period_from', 'desc')
    .orderBy('evidence_observation.id', 'desc')
    .limit(Math.min(newest, SERIES_MAX))
    .execute()
  return named(reader, rows.toReversed())
}

/** How many public observations an indicator has. */
export async function countSeries(reader: Reader<ReadTables>, code: string): Promise<number> {
  const { count } = await observationsFor(reader, 'public')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('evidence_observation.indicator_code', '=', code)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What the same question gave elsewhere: observations of an indicator with exactly one period. */
export async function listSamePeriod(
  reader: Reader<ReadTables>,
  { code, period, demo }: { code: string; period: Period; demo: boolean },
): Promise<ObservationView[]> {
  const rows = await observationsFor(reader, 'public')
    .select(observationColumns)
    .where('evidence_observation.indicator_code', '=', code)
    .where('evidence_observation.period_from', '=', period.from)
    .where('evidence_observation.period_to', '=', period.to)
    .where('evidence_observation.demo', '=', demo ? 1 : 0)
    .orderBy('evidence_observation.id')
    .limit(SERIES_MAX)
    .execute()
  return named(reader, rows)
}

/** What rests on a page of a document. */
export async function listObservationsOnPage(
  reader: Reader<ReadTables>,
  page: { readonly sha256: string; readonly number: number },
  audience: Audience = 'public',
): Promise<ObservationView[]> {
  const resting = reader
    .selectFrom('evidence_support')
    .innerJoin('evidence_quotation', 'evidence_quotation.id', 'evidence_support.quotation_id')
    .select('evidence_support.observation_id')
    .where('evidence_quotation.file_sha256', '=', page.sha256)
    .where('evidence_quotation.page_number', '=', page.number)
  const rows = await observationsFor(reader, audience)
    .select(observationColumns)
    .where('evidence_observation.id', 'in', resting)
    .orderBy('evidence_observation.id')
    .limit(SERIES_MAX)
    .execute()
  return named(reader, rows)
}

/** The newest of each indicator about an institution, newest first. */
export async function listOfInstitution(
  reader: Reader<ReadTables>,
  institutionId: string,
): Promise<ObservationView[]> {
  const rows = await observationsFor(reader, 'public')
    .select(observationColumns)
    .where('evidence_observation.institution_id', '=', institutionId)
    .orderBy('evidence_observation.period_to', 'desc')
    .orderBy('evidence_indicator.position')
    .orderBy('evidence_observation.id')
    .limit(OF_INSTITUTION_MAX)
    .execute()
  const newest = [...Map.groupBy(rows, (row) => row.indicator_code).values()].flatMap(
    ([first]) => first ?? [],
  )
  return named(reader, newest.slice(0, SECTION_MAX))
}

/** What the desk's list is narrowed to; empty text narrows nothing. */
export type ObservationFilter = {
  readonly indicator: string
  readonly institution: string
  readonly state: ObservationState | ''
  /** A part of the note or of the id. */
  readonly words: string
}

/** One page of the desk's list, last changed first; `page` counts from 1. */
export async function listObservations(
  reader: Reader<ReadTables>,
  filter: ObservationFilter,
  page: number,
): Promise<{ readonly observations: readonly ObservationView[]; readonly total: number }> {
  const wanted = narrowed(reader, filter)
  const [listed, { total }] = await Promise.all([
    wanted
      .select('evidence_observation.id')
      .orderBy('evidence_observation.updated_at', 'desc')
      .orderBy('evidence_observation.id', 'desc')
      .limit(OBSERVATIONS_PER_PAGE)
      .offset((page - 1) * OBSERVATIONS_PER_PAGE)
      .execute(),
    wanted
      .select((row) => row.fn.countAll<number | string>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  const ids = listed.map(({ id }) => id)
  const found = new Map((await findObservations(reader, ids, 'desk')).map((one) => [one.id, one]))
  return { observations: ids.flatMap((id) => found.get(id) ?? []), total: Number(total) }
}

/** Every public observation, for search. */
export async function listPublished(reader: Reader<ReadTables>): Promise<ObservationView[]> {
  const rows = await observationsFor(reader, 'public')
    .select(observationColumns)
    .orderBy('evidence_observation.id')
    .limit(PUBLISHED_MAX)
    .execute()
  return named(reader, rows)
}

/** Public addresses of the catalogue and of the observations last changed, for the sitemap. */
export async function observationPaths(reader: Reader<ReadTables>): Promise<string[]> {
  const indicators = await listIndicators(reader)
  const ids = await observationsFor(reader, 'public')
    .select('evidence_observation.id')
    .orderBy('evidence_observation.updated_at', 'desc')
    .orderBy('evidence_observation.id')
    .limit(SITEMAP_MAX)
    .execute()
  return [
    publicPaths.indicators,
    ...indicators.map(({ code }) => publicPaths.indicator(code)),
    ...ids.map(({ id }) => publicPaths.observation(id)),
  ]
}

/** Conditions that a column has the words in it, as typed or in small letters: one engine knows no case but that of ASCII. */
function columnsWith(words: string): RawBuilder<SqlBool>[] {
  const columns = ['id', 'note_sr', 'note_en'].map((name) => `evidence_observation.${name}`)
  const patterns = [words, words.toLowerCase()].map(
    (typed) => `%${typed.replaceAll(/[!%_]/gu, '!$&')}%`,
  )
  // The builder's `like` names no escape, and one engine has none unless it is named.
  return columns.flatMap((column) =>
    patterns.map((pattern) => sql<SqlBool>`lower(${sql.ref(column)}) like ${pattern} escape '!'`),
  )
}

function narrowed(reader: Reader<ReadTables>, filter: ObservationFilter) {
  let wanted = reader.selectFrom('evidence_observation')
  if (filter.indicator !== '')
    wanted = wanted.where('evidence_observation.indicator_code', '=', filter.indicator)
  if (filter.institution !== '')
    wanted = wanted.where('evidence_observation.institution_id', '=', filter.institution)
  if (filter.state !== '') wanted = wanted.where('evidence_observation.state', '=', filter.state)
  if (filter.words !== '') wanted = wanted.where((row) => row.or(columnsWith(filter.words)))
  return wanted
}

const observationColumns = [
  'evidence_observation.id',
  'evidence_observation.indicator_code',
  'evidence_observation.institution_id',
  'evidence_observation.subject_sr',
  'evidence_observation.subject_en',
  'evidence_observation.request_id',
  'evidence_observation.period_kind',
  'evidence_observation.period_from',
  'evidence_observation.period_to',
  'evidence_observation.value',
  'evidence_observation.value_low',
  'evidence_observation.value_high',
  'evidence_observation.approximate',
  'evidence_observation.missing_reason',
  'evidence_observation.note_sr',
  'evidence_observation.note_en',
  'evidence_observation.certainty',
  'evidence_observation.state',
  'evidence_observation.revision',
  'evidence_observation.updated_at',
  'evidence_observation.demo',
  'evidence_indicator.title_sr',
  'evidence_indicator.title_en',
  'evidence_indicator.unit',
  'evidence_indicator.unit_words',
] as const

type ObservationRow = Omit<ReadTables['evidence_observation'], 'created_at'> &
  Pick<ReadTables['evidence_indicator'], 'title_sr' | 'title_en' | 'unit' | 'unit_words'>

async function named(
  reader: Reader<ReadTables>,
  rows: readonly ObservationRow[],
): Promise<ObservationView[]> {
  const ids = new Set(rows.flatMap((row) => row.institution_id ?? []))
  const names = await listInstitutionNames(reader, [...ids])
  return rows.map((row) => ({ ...asFacts(row), institution: names.get(row.institution_id ?? '') }))
}

function asFacts(row: ObservationRow): Omit<ObservationView, 'institution'> {
  if (!isPeriodKind(row.period_kind)) throw new Error(`No kind of period: ${row.period_kind}`)
  return {
    id: row.id,
    indicatorCode: row.indicator_code,
    institutionId: row.institution_id,
    subject: { sr: row.subject_sr, en: row.subject_en },
    requestId: row.request_id,
    period: { kind: row.period_kind, from: row.period_from, to: row.period_to },
    value: fromColumns(row),
    note: { sr: row.note_sr, en: row.note_en },
    certainty: certaintyOf(row.certainty),
    title: { sr: row.title_sr, en: row.title_en },
    unit: unitOf(row),
    state: row.state,
    revision: row.revision,
    updatedAt: row.updated_at,
    demo: row.demo === 1,
  }
}

/** Observations as the audience may see them, with their indicators. */
export function observationsFor(reader: Reader<ReadTables>, audience: Audience) {
  const all = reader
    .selectFrom('evidence_observation')
    .innerJoin(
      'evidence_indicator',
      'evidence_indicator.code',
      'evidence_observation.indicator_code',
    )
  return audience === 'public' ? all.where(publishedObservation).where(publishedIndicator) : all
}

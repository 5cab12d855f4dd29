import type { Reader } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'

import type { ReadTables } from '../tables.ts'
import { publishedFile, type Audience } from '../visibility.ts'
import { certaintyOf } from './certainty.ts'
import type { Change, ChangeSide } from './changes.ts'
import type { SourceFacts } from './facts.ts'

/** No observation rests on so much, and no history is so long. */
const SUPPORTS_MAX = 20_000
/** Quotations from which the desk chooses, newest first. */
const CHOICES_MAX = 200

/** A quotation with the document it stands in. */
export type QuotedPassage = {
  readonly id: string
  readonly exact: string
  readonly fileSha256: string
  readonly pageNumber: number
  /** Pixels of the page's picture. */
  readonly imageWidth: number
  readonly imageHeight: number
  readonly fileTitle: HumanText
  readonly filePublished: boolean
  readonly receivedOn: string
  readonly requestId: string | null
}

/** What an observation rests on; `hidden` is a document that everybody may not see (only told to the public). */
export type Support = { readonly id: string } & (
  | {
      readonly kind: 'source'
      readonly source: SourceFacts
      readonly quote: string
      readonly locator: HumanText
    }
  | { readonly kind: 'quotation'; readonly passage: QuotedPassage; readonly locator: HumanText }
  | { readonly kind: 'hidden' }
)

/** What each observation rests on, in its order. The caller has already found the observations visible to the audience. */
export async function listSupports(
  reader: Reader<ReadTables>,
  observationIds: readonly string[],
  audience: Audience = 'public',
): Promise<ReadonlyMap<string, readonly Support[]>> {
  if (observationIds.length === 0) return new Map()
  const placed = [
    ...(await listSources(reader, observationIds)),
    ...(await listQuoted(reader, observationIds, audience)),
  ].toSorted((one, other) => one.position - other.position)
  const byObservation = Map.groupBy(placed, (one) => one.observationId)
  return new Map([...byObservation].map(([id, own]) => [id, own.map(({ support }) => support)]))
}

type Placed = {
  readonly observationId: string
  readonly position: number
  readonly support: Support
}

async function listSources(reader: Reader<ReadTables>, ids: readonly string[]): Promise<Placed[]> {
  const rows = await reader
    .selectFrom('evidence_support')
    .innerJoin('evidence_source', 'evidence_source.id', 'evidence_support.source_id')
    .select(supportColumns)
    .select([
      'evidence_source.title_sr',
      'evidence_source.title_en',
      'evidence_source.publisher_sr',
      'evidence_source.publisher_en',
      'evidence_source.url',
      'evidence_source.consulted_on',
      'evidence_source.certainty',
      'evidence_source.note_sr',
      'evidence_source.note_en',
    ])
    .where('evidence_support.observation_id', 'in', ids)
    .orderBy('evidence_support.id')
    .limit(SUPPORTS_MAX)
    .execute()
  return rows.map((row) => {
    const source: SourceFacts = {
      title: { sr: row.title_sr, en: row.title_en },
      publisher: { sr: row.publisher_sr, en: row.publisher_en },
      url: row.url,
      consultedOn: row.consulted_on,
      certainty: certaintyOf(row.certainty),
      note: { sr: row.note_sr, en: row.note_en },
    }
    const { supportId: id, quote } = row
    return placedAt(row, { kind: 'source', id, locator: locatorOf(row), source, quote })
  })
}

async function listQuoted(
  reader: Reader<ReadTables>,
  ids: readonly string[],
  audience: Audience,
): Promise<Placed[]> {
  const rows = await reader
    .selectFrom('evidence_support')
    .innerJoin('evidence_quotation', 'evidence_quotation.id', 'evidence_support.quotation_id')
    .innerJoin('evidence_page', (join) =>
      join
        .onRef('evidence_page.file_sha256', '=', 'evidence_quotation.file_sha256')
        .onRef('evidence_page.number', '=', 'evidence_quotation.page_number'),
    )
    .innerJoin('evidence_file', 'evidence_file.sha256', 'evidence_quotation.file_sha256')
    .select(supportColumns)
    .select(passageColumns)
    .select((row) => publishedFile(row).as('visible'))
    .where('evidence_support.observation_id', 'in', ids)
    .orderBy('evidence_support.id')
    .limit(SUPPORTS_MAX)
    .execute()
  return rows.map((row) => {
    const [id, locator, passage] = [row.supportId, locatorOf(row), asPassage(row)]
    const isHidden = audience === 'public' && !passage.filePublished
    return placedAt(
      row,
      isHidden ? { kind: 'hidden', id } : { kind: 'quotation', id, locator, passage },
    )
  })
}

/** Quotations on which an observation may rest, those of its request or institution first. */
export async function listPassages(
  reader: Reader<ReadTables>,
  near: { readonly requestId: string | null; readonly institutionId: string | null },
): Promise<QuotedPassage[]> {
  const rows = await reader
    .selectFrom('evidence_quotation')
    .innerJoin('evidence_page', (join) =>
      join
        .onRef('evidence_page.file_sha256', '=', 'evidence_quotation.file_sha256')
        .onRef('evidence_page.number', '=', 'evidence_quotation.page_number'),
    )
    .innerJoin('evidence_file', 'evidence_file.sha256', 'evidence_quotation.file_sha256')
    .select(passageColumns)
    .select('evidence_file.institution_id as institutionId')
    .select((row) => publishedFile(row).as('visible'))
    .orderBy('evidence_quotation.created_at', 'desc')
    .orderBy('evidence_quotation.id')
    .limit(CHOICES_MAX)
    .execute()
  const nearness = (row: { requestId: string | null; institutionId: string | null }) =>
    Number(row.requestId !== null && row.requestId === near.requestId) * 2 +
    Number(row.institutionId !== null && row.institutionId === near.institutionId)
  return rows.toSorted((one, other) => nearness(other) - nearness(one)).map((row) => asPassage(row))
}

/** The history of an observation, oldest first. */
export async function listChanges(
  reader: Reader<ReadTables>,
  observationId: string,
): Promise<Change[]> {
  const rows = await reader
    .selectFrom('evidence_change')
    .select(['id', 'at', 'before', 'after', 'reason'])
    .where('observation_id', '=', observationId)
    .orderBy('at')
    .orderBy('id')
    .limit(SUPPORTS_MAX)
    .execute()
  return rows.map((row) => ({ ...row, before: sideOf(row.before), after: sideOf(row.after) }))
}

const supportColumns = [
  'evidence_support.id as supportId',
  'evidence_support.observation_id as observationId',
  'evidence_support.position',
  'evidence_support.quote',
  'evidence_support.locator_sr',
  'evidence_support.locator_en',
] as const

const passageColumns = [
  'evidence_quotation.id',
  'evidence_quotation.exact',
  'evidence_quotation.file_sha256 as fileSha256',
  'evidence_quotation.page_number as pageNumber',
  'evidence_page.image_width as imageWidth',
  'evidence_page.image_height as imageHeight',
  'evidence_file.title_sr as fileTitleSr',
  'evidence_file.title_en as fileTitleEn',
  'evidence_file.received_on as receivedOn',
  'evidence_file.request_id as requestId',
] as const

type PassageRow = Omit<QuotedPassage, 'fileTitle' | 'filePublished'> & {
  readonly fileTitleSr: string
  readonly fileTitleEn: string
  /** 0 and 1 on one engine, a boolean on the other. */
  readonly visible: unknown
}

function asPassage(row: PassageRow): QuotedPassage {
  const { fileTitleSr: sr, fileTitleEn: en, visible, ...passage } = row
  return { ...passage, fileTitle: { sr, en }, filePublished: Boolean(visible) }
}

function locatorOf(row: { readonly locator_sr: string; readonly locator_en: string }): HumanText {
  return { sr: row.locator_sr, en: row.locator_en }
}

function placedAt(
  { observationId, position }: { readonly observationId: string; readonly position: number },
  support: Support,
): Placed {
  return { observationId, position, support }
}

function sideOf(json: string): ChangeSide {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this module from a value of this type
  return JSON.parse(json) as ChangeSide
}

import type { Reader } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages } from '#core/i18n/languages.ts'

import { readAuthors, type Author } from './authors.ts'
import type { PublicationTables } from './tables.ts'
import { isPublicWork, isWithdrawnWork, type Audience } from './visibility.ts'
import { shelfOf, type Shelf, type WorkKind } from './work-kind.ts'
import type { WorkState } from './work-state.ts'
import { parseText, type ParsedText, type WrittenText } from './written-text.ts'

/** A programme writes some dozens a year; a list of this many is a mistake of ours. */
const WORKS_MAX = 2000
/** Versions of one work. */
const VERSIONS_MAX = 500

/** A publication. */
export type Work = {
  readonly id: string
  readonly slug: string
  readonly kind: WorkKind
  readonly authors: readonly Author[]
  readonly state: WorkState
  readonly publishedOn: string | null
  readonly demo: boolean
  readonly updatedAt: string
}

/** A version of a publication without its texts. */
export type Version = {
  readonly id: string
  readonly workId: string
  readonly number: number
  readonly revision: number
  readonly note: Author
  readonly createdAt: string
  readonly publishedAt: string | null
  readonly publishedOn: string | null
}

/** A version with what is written in it. */
export type Edition = {
  readonly work: Work
  readonly version: Version
  readonly texts: readonly WrittenText[]
}

/** A work by its key in addresses, as the audience may see it. */
export async function findWork(
  reader: Reader<PublicationTables>,
  by: { readonly slug: string } | { readonly id: string },
  audience: Audience = 'public',
): Promise<Work | undefined> {
  const one = 'slug' in by ? (['slug', by.slug] as const) : (['id', by.id] as const)
  const row = await works(reader, audience).where(one[0], '=', one[1]).executeTakeFirst()
  return row && asWork(row)
}

/** What everybody may know of a work that was taken away. */
export type Withdrawal = {
  readonly shelf: Shelf
  /** Not known of works withdrawn before the day was kept. */
  readonly day: string | null
  /** May be empty. */
  readonly reason: HumanText
  readonly demo: boolean
}

/** Whether the work with this key in addresses was public and is withdrawn. */
export async function findWithdrawal(
  reader: Reader<PublicationTables>,
  slug: string,
): Promise<Withdrawal | undefined> {
  const row = await reader
    .selectFrom('publication_work')
    .select(['withdrawn_on as day', 'withdrawal_reason_sr as sr', 'withdrawal_reason_en as en'])
    .select(['demo', 'kind'])
    .where(isWithdrawnWork)
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!row) return undefined
  const { day, sr, en, demo, kind } = row
  return { shelf: shelfOf(kind), day, reason: { sr, en }, demo: demo === 1 }
}

/** Works: for the public the newest first, for the desk the one last worked on. */
export async function listWorks(
  reader: Reader<PublicationTables>,
  audience: Audience = 'public',
): Promise<Work[]> {
  const rows = await works(reader, audience)
    .orderBy(audience === 'public' ? 'published_on' : 'updated_at', 'desc')
    .orderBy('id')
    .limit(WORKS_MAX)
    .execute()
  return rows.map(asWork)
}

/** Works that have a draft (at most one each), the one last worked on first, and how many there are. */
export async function listWorksWithDraft(
  reader: Reader<PublicationTables>,
  limit: number,
): Promise<{ readonly works: readonly Work[]; readonly total: number }> {
  const drafts = reader
    .selectFrom('publication_version')
    .select('work_id')
    .where('published_at', 'is', null)
  const [rows, { total }] = await Promise.all([
    works(reader, 'desk')
      .where('publication_work.id', 'in', drafts)
      .orderBy('updated_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute(),
    reader
      .selectFrom(drafts.distinct().as('draft'))
      .select((row) => row.fn.countAll<number | string>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { works: rows.map(asWork), total: Number(total) }
}

/** The versions of a work, the newest first; the public sees the published ones. */
export async function listVersions(
  reader: Reader<PublicationTables>,
  workId: string,
  audience: Audience = 'public',
): Promise<Version[]> {
  const rows = await versions(reader, audience)
    .where('work_id', '=', workId)
    .orderBy('number', 'desc')
    .limit(VERSIONS_MAX)
    .execute()
  return rows.map(asVersion)
}

/** The current published version of each work. */
export async function listCurrentVersions(
  reader: Reader<PublicationTables>,
  workIds: readonly string[],
): Promise<ReadonlyMap<string, Version>> {
  if (workIds.length === 0) return new Map()
  const rows = await versions(reader, 'public')
    .where('work_id', 'in', workIds)
    .orderBy('work_id')
    .orderBy('number')
    .execute()
  // Of several rows of a work the last one stays in the map.
  return new Map(rows.map((row) => [row.work_id, asVersion(row)]))
}

/** A version of a work with its texts; without `number` the current published one. */
export async function findEdition(
  reader: Reader<PublicationTables>,
  work: Work,
  number?: number,
): Promise<Edition | undefined> {
  const published = versions(reader, 'public').where('work_id', '=', work.id)
  const row = await (number === undefined ? published : published.where('number', '=', number))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && editionOf(reader, work, asVersion(row))
}

/** A published version of a public work by its own id, with its texts. */
export async function findEditionOfVersion(
  reader: Reader<PublicationTables>,
  versionId: string,
): Promise<Edition | undefined> {
  const row = await versions(reader, 'public').where('id', '=', versionId).executeTakeFirst()
  const work = row && (await findWork(reader, { id: row.work_id }))
  return work && editionOf(reader, work, asVersion(row))
}

/** The newest version of a work, draft or not, for the desk. */
export async function findLatestEdition(
  reader: Reader<PublicationTables>,
  work: Work,
): Promise<Edition | undefined> {
  const [latest] = await listVersions(reader, work.id, 'desk')
  return latest && editionOf(reader, work, latest)
}

/** A version with its texts. */
export async function editionOf(
  reader: Reader<PublicationTables>,
  work: Work,
  version: Version,
): Promise<Edition> {
  const texts = await listTexts(reader, [version.id])
  return { work, version, texts: texts.get(version.id) ?? [] }
}

/** The written texts of versions, in the order of the languages. */
export async function listTexts(
  reader: Reader<PublicationTables>,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly WrittenText[]>> {
  if (versionIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('publication_text')
    .select(['version_id as versionId', 'language', 'title', 'summary', 'markdown', 'script'])
    .where('version_id', 'in', versionIds)
    .orderBy('version_id')
    .execute()
  rows.sort((one, other) => languages.indexOf(one.language) - languages.indexOf(other.language))
  return Map.groupBy(rows, (row) => row.versionId)
}

/** The texts of an edition as trees. */
export function parsedTexts({ texts }: Pick<Edition, 'texts'>): ParsedText[] {
  return texts.map(parseText)
}

function works(reader: Reader<PublicationTables>, audience: Audience) {
  const all = reader
    .selectFrom('publication_work')
    .select(['id', 'slug', 'kind', 'authors', 'state', 'published_on', 'demo', 'updated_at'])
  return audience === 'public' ? all.where(isPublicWork) : all
}

function versions(reader: Reader<PublicationTables>, audience: Audience) {
  const all = reader
    .selectFrom('publication_version')
    .select(['id', 'work_id', 'number', 'revision', 'note_sr', 'note_en'])
    .select(['created_at', 'published_at', 'published_on'])
  return audience === 'public' ? all.where('published_at', 'is not', null) : all
}

type WorkRow = Omit<
  PublicationTables['publication_work'],
  'created_at' | 'withdrawn_on' | 'withdrawal_reason_sr' | 'withdrawal_reason_en'
>
type VersionRow = Omit<PublicationTables['publication_version'], 'created_by' | 'published_by'>

function asWork(row: WorkRow): Work {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    authors: readAuthors(row.authors),
    state: row.state,
    publishedOn: row.published_on,
    demo: row.demo === 1,
    updatedAt: row.updated_at,
  }
}

function asVersion(row: VersionRow): Version {
  return {
    id: row.id,
    workId: row.work_id,
    number: row.number,
    revision: row.revision,
    note: { sr: row.note_sr, en: row.note_en },
    createdAt: row.created_at,
    publishedAt: row.published_at,
    publishedOn: row.published_on,
  }
}

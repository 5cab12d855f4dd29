import type { Reader } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import type { JobState } from '#core/jobs/job-tables.ts'

import type { FileState, ReadTables, WrittenTables } from '../tables.ts'
import { publishedFile, publishedObservation, type Audience } from '../visibility.ts'
import { readFileJob } from './jobs.ts'
import { findPersonalData, type Finding } from './personal-data-rules.ts'

/** Files on one page of a list. */
export const FILES_PER_PAGE = 50
/** Files shown in a section of another page; the rest is one click away. */
const SECTION_MAX = 20
/** No file has more pages than the reader takes (core/documents/limits.ts). */
const PAGES_MAX = 2_000

/** A filed document. */
export type FileView = {
  readonly sha256: string
  readonly bytes: number
  readonly pageCount: number
  readonly title: HumanText
  readonly requestId: string | null
  readonly institutionId: string | null
  readonly receivedOn: string
  readonly uploadedAt: string
  readonly state: FileState
  readonly failure: string | null
  readonly repaired: boolean
  readonly publishedAt: string | null
  readonly demo: boolean
}

/** A page in an overview. */
export type PageLine = {
  readonly number: number
  readonly text: string
  readonly hasText: boolean
}

/** A page with its picture. */
export type PageView = PageLine & {
  readonly image: { readonly sha256: string; readonly width: number; readonly height: number }
  readonly thumbnailSha256: string
}

/** A file as the audience may see it. */
export async function findFile(
  reader: Reader<ReadTables>,
  sha256: string,
  audience: Audience = 'public',
): Promise<FileView | undefined> {
  const row = await files(reader, audience)
    .select(fileColumns)
    .where('evidence_file.sha256', '=', sha256)
    .executeTakeFirst()
  return row && asFile(row)
}

/** Which files: of one request, of one institution, or all. */
export type FileFilter = {
  readonly requestId?: string
  readonly institutionId?: string
}

/** Files, last received first. */
export async function listFiles(
  reader: Reader<ReadTables>,
  filter: FileFilter,
  audience: Audience = 'public',
): Promise<FileView[]> {
  let wanted = files(reader, audience)
  if (filter.requestId !== undefined) {
    wanted = wanted.where('evidence_file.request_id', '=', filter.requestId)
  }
  if (filter.institutionId !== undefined) {
    wanted = wanted.where('evidence_file.institution_id', '=', filter.institutionId)
  }
  const rows = await wanted
    .select(fileColumns)
    .orderBy('evidence_file.received_on', 'desc')
    .orderBy('evidence_file.sha256')
    .limit(SECTION_MAX)
    .execute()
  return rows.map(asFile)
}

/** One page of the desk's list, last filed first, and how many files there are; `page` counts from 1. */
export async function listFiledFiles(
  reader: Reader<ReadTables>,
  page: number,
): Promise<{ readonly files: readonly FileView[]; readonly total: number }> {
  const [rows, { total }] = await Promise.all([
    reader
      .selectFrom('evidence_file')
      .select(fileColumns)
      .orderBy('uploaded_at', 'desc')
      .orderBy('sha256')
      .limit(FILES_PER_PAGE)
      .offset((page - 1) * FILES_PER_PAGE)
      .execute(),
    reader
      .selectFrom('evidence_file')
      .select((row) => row.fn.countAll<number | string>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { files: rows.map(asFile), total: Number(total) }
}

/** Files in a state that nobody has published, first the one that waits longest, and how many there are. */
export async function listFilesByState(
  reader: Reader<ReadTables>,
  { state, limit }: { readonly state: FileState; readonly limit: number },
): Promise<{ readonly files: readonly FileView[]; readonly total: number }> {
  const waiting = reader
    .selectFrom('evidence_file')
    .where('state', '=', state)
    .where((row) => row.not(publishedFile(row)))
  const [rows, { total }] = await Promise.all([
    waiting.select(fileColumns).orderBy('uploaded_at').orderBy('sha256').limit(limit).execute(),
    waiting
      .select((row) => row.fn.countAll<number | string>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { files: rows.map(asFile), total: Number(total) }
}

/** The pages of a file that have been read, in order. */
export async function listPages(
  reader: Reader<ReadTables>,
  sha256: string,
  audience: Audience = 'public',
): Promise<PageLine[]> {
  const rows = await pages(reader, audience)
    .select(['evidence_page.number', 'evidence_page.text', 'evidence_page.has_text as hasText'])
    .where('evidence_page.file_sha256', '=', sha256)
    .orderBy('evidence_page.number')
    .limit(PAGES_MAX)
    .execute()
  return rows.map((row) => ({ ...row, hasText: row.hasText === 1 }))
}

/** Where a page is: file and number. */
export type PagePlace = { readonly sha256: string; readonly number: number }

/** One page. */
export async function findPage(
  reader: Reader<ReadTables>,
  { sha256, number }: PagePlace,
  audience: Audience = 'public',
): Promise<PageView | undefined> {
  const row = await pages(reader, audience)
    .select([
      'evidence_page.number',
      'evidence_page.text',
      'evidence_page.has_text as hasText',
      'evidence_page.image_sha256 as imageSha256',
      'evidence_page.image_width as width',
      'evidence_page.image_height as height',
      'evidence_page.thumbnail_sha256 as thumbnailSha256',
    ])
    .where('evidence_page.file_sha256', '=', sha256)
    .where('evidence_page.number', '=', number)
    .executeTakeFirst()
  if (!row) return undefined
  const { imageSha256, width, height, hasText, ...rest } = row
  return { ...rest, hasText: hasText === 1, image: { sha256: imageSha256, width, height } }
}

/** Possible personal data on the pages of a file, and the pages without a text to look through. */
export type FileFindings = {
  readonly findings: readonly (Finding & { readonly page: number })[]
  readonly unread: readonly number[]
}

/** Looks through the text of every page, for the desk. */
export async function listFindings(
  reader: Reader<ReadTables>,
  sha256: string,
): Promise<FileFindings> {
  const all = await listPages(reader, sha256, 'desk')
  return {
    findings: all.flatMap(({ number, text }) =>
      findPersonalData(text).map((finding) => ({ ...finding, page: number })),
    ),
    unread: all.filter((page) => !page.hasText).map((page) => page.number),
  }
}

/** How many published observations rest on a file: what would lose its public source. */
export async function countResting(reader: Reader<ReadTables>, sha256: string): Promise<number> {
  const { resting } = await reader
    .selectFrom('evidence_observation')
    .innerJoin('evidence_support', 'evidence_support.observation_id', 'evidence_observation.id')
    .innerJoin('evidence_quotation', 'evidence_quotation.id', 'evidence_support.quotation_id')
    .where(publishedObservation)
    .where('evidence_quotation.file_sha256', '=', sha256)
    .select((row) =>
      row.fn.count<number | string>('evidence_observation.id').distinct().as('resting'),
    )
    .executeTakeFirstOrThrow()
  // PostgreSQL counts in bigint, which its driver gives as text.
  return Number(resting)
}

/** How far the reading of a file is. */
export type ReadingProgress = {
  readonly state: JobState
  readonly done: number
  readonly total: number | null
}

/** The job that reads a file: the one at work or waiting, or else the latest. */
export async function findReading(
  reader: Reader<WrittenTables>,
  sha256: string,
): Promise<ReadingProgress | undefined> {
  return reader
    .selectFrom('core_job')
    .select(['state', 'progress_done as done', 'progress_total as total'])
    .where('name', '=', readFileJob.name)
    .where('payload', '=', readFileJob.encode({ sha256 }))
    .orderBy((row) => row.case().when('finished_at', 'is', null).then(0).else(1).end())
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** The latest job, if it has given up: nothing will read the file any more. */
export async function findDeadReading(
  reader: Reader<WrittenTables>,
  sha256: string,
): Promise<ReadingProgress | undefined> {
  const job = await findReading(reader, sha256)
  return job?.state === 'dead' || job?.state === 'discarded' ? job : undefined
}

/** Public paths of published files and their pages, for the sitemap and for search. */
export async function listPublishedFiles(reader: Reader<ReadTables>): Promise<FileView[]> {
  const rows = await files(reader, 'public')
    .select(fileColumns)
    .orderBy('evidence_file.sha256')
    .limit(PUBLISHED_MAX)
    .execute()
  return rows.map(asFile)
}

/** The targets of the product are 50,000 pages; so many files is a mistake of ours. */
const PUBLISHED_MAX = 50_000

const fileColumns = [
  'evidence_file.sha256',
  'evidence_file.bytes',
  'evidence_file.page_count as pageCount',
  'evidence_file.title_sr as titleSr',
  'evidence_file.title_en as titleEn',
  'evidence_file.request_id as requestId',
  'evidence_file.institution_id as institutionId',
  'evidence_file.received_on as receivedOn',
  'evidence_file.uploaded_at as uploadedAt',
  'evidence_file.state',
  'evidence_file.failure',
  'evidence_file.repaired',
  'evidence_file.published_at as publishedAt',
  'evidence_file.demo',
] as const

type FileRow = Omit<FileView, 'title' | 'repaired' | 'demo'> & {
  readonly titleSr: string
  readonly titleEn: string
  readonly repaired: number
  readonly demo: number
}

function asFile({ titleSr, titleEn, repaired, demo, ...rest }: FileRow): FileView {
  return {
    ...rest,
    title: { sr: titleSr, en: titleEn },
    repaired: repaired === 1,
    demo: demo === 1,
  }
}

function files(reader: Reader<ReadTables>, audience: Audience) {
  const all = reader.selectFrom('evidence_file')
  return audience === 'public' ? all.where(publishedFile) : all
}

function pages(reader: Reader<ReadTables>, audience: Audience) {
  const all = reader
    .selectFrom('evidence_page')
    .innerJoin('evidence_file', 'evidence_file.sha256', 'evidence_page.file_sha256')
  return audience === 'public' ? all.where(publishedFile) : all
}

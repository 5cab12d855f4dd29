import { reading, type Reader, type Writer } from '#core/db.ts'
import { findQuote, type QuoteMatch } from '#core/documents/find-quote.ts'
import type { PageLine, PageText, Quad } from '#core/documents/page-text.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { EvidenceTables, QuotationFidelity, ReadTables, WrittenTables } from '../tables.ts'
import { publishedFile, type Audience } from '../visibility.ts'
import { nearestPassage } from './nearest-passage-rules.ts'
import type { PagePlace } from './queries.ts'

/** Quotations shown on one page of a document: nobody marks more. */
const QUOTATIONS_MAX = 200

/** Words of a document and where they stand. */
export type Quotation = {
  readonly id: string
  readonly fileSha256: string
  readonly pageNumber: number
  readonly exact: string
  /** What stood around it. */
  readonly prefix: string
  readonly suffix: string
  readonly quads: readonly Quad[]
  readonly fidelity: QuotationFidelity
}

/** What a person looks for on a page. `place` is the offset of the place that they chose among several. */
export type NewQuotation = {
  readonly id: string
  readonly at: PagePlace
  readonly quote: string
  readonly place?: number | undefined
  readonly byUser: string | null
  readonly now: string
}

/** Where a quotation stands on a page, or where its words may be instead: nearly so here, or exactly so on another page. */
export type QuotationPlaces =
  | { readonly found: true; readonly matches: readonly QuoteMatch[] }
  | {
      readonly found: false
      readonly nearest: string | undefined
      readonly otherPage: number | undefined
    }

/** Finds a quotation on its page and stores where it stands. The same place is stored once; what is not found exactly once, or not chosen, is not stored. */
export async function addQuotation(
  trx: Writer<WrittenTables>,
  input: NewQuotation,
): Promise<Result<{ id: string }, 'page-unknown' | 'not-found' | 'ambiguous'>> {
  const page = await findPageText(reading<WrittenTables>(trx), input.at)
  if (!page) return fail('page-unknown')
  const matches = matchesOf(page, input.quote)
  if (matches.length === 0) return fail('not-found')
  const match =
    matches.length === 1 ? matches[0] : matches.find(({ start }) => start === input.place)
  if (!match) return fail('ambiguous')
  return ok({ id: await store(trx, input, match) })
}

/** Looks for a quotation, to let a person choose or correct; undefined when there is no such page. */
export async function lookForQuotation(
  reader: Reader<ReadTables>,
  { at, quote }: Pick<NewQuotation, 'at' | 'quote'>,
): Promise<QuotationPlaces | undefined> {
  const page = await findPageText(reader, at)
  if (!page) return undefined
  const matches = matchesOf(page, quote)
  if (matches.length > 0) return { found: true, matches }
  const others = await reader
    .selectFrom('evidence_page')
    .select(['number', 'text'])
    .where('file_sha256', '=', at.sha256)
    .where('number', '<>', at.number)
    .orderBy('number')
    .execute()
  const other = others.find(({ text }) => matchesOf({ text, lines: [] }, quote).length > 0)
  return { found: false, nearest: nearestPassage(page.text, quote), otherPage: other?.number }
}

/** Takes a quotation away on which nothing rests. */
export async function removeQuotation(
  trx: Writer<WrittenTables>,
  id: string,
): Promise<Result<undefined, 'not-found' | 'in-use'>> {
  if (await isInUse(reading<WrittenTables>(trx), id)) return fail('in-use')
  const { numDeletedRows } = await trx
    .deleteFrom('evidence_quotation')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n ? ok(undefined) : fail('not-found')
}

/** Whether an observation rests on a quotation. */
export async function isInUse(reader: Reader<ReadTables>, id: string): Promise<boolean> {
  const support = await reader
    .selectFrom('evidence_support')
    .select('id')
    .where('quotation_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return support !== undefined
}

/** One quotation, as the audience may see it. */
export async function findQuotation(
  reader: Reader<ReadTables>,
  id: string,
  audience: Audience = 'public',
): Promise<Quotation | undefined> {
  const row = await quotations(reader, audience)
    .select(quotationColumns)
    .where('evidence_quotation.id', '=', id)
    .executeTakeFirst()
  return row && asQuotation(row)
}

/** The quotations of one page, in the order of their making. */
export async function listQuotations(
  reader: Reader<ReadTables>,
  { sha256, number }: PagePlace,
  audience: Audience = 'public',
): Promise<Quotation[]> {
  const rows = await quotations(reader, audience)
    .select(quotationColumns)
    .where('evidence_quotation.file_sha256', '=', sha256)
    .where('evidence_quotation.page_number', '=', number)
    .orderBy('evidence_quotation.created_at')
    .orderBy('evidence_quotation.id')
    .limit(QUOTATIONS_MAX)
    .execute()
  return rows.map(asQuotation)
}

async function store(
  trx: Writer<WrittenTables>,
  input: NewQuotation,
  match: QuoteMatch,
): Promise<string> {
  const { sha256, number } = input.at
  const quads = JSON.stringify(match.quads)
  const known = await trx
    .selectFrom('evidence_quotation')
    .select('id')
    .where('file_sha256', '=', sha256)
    .where('page_number', '=', number)
    .where('exact', '=', match.exact)
    .where('quads', '=', quads)
    .executeTakeFirst()
  if (known) return known.id
  await trx
    .insertInto('evidence_quotation')
    .values({
      id: input.id,
      file_sha256: sha256,
      page_number: number,
      exact: match.exact,
      prefix: match.prefix,
      suffix: match.suffix,
      quads,
      fidelity: match.fidelity,
      by_user: input.byUser,
      created_at: input.now,
    })
    .execute()
  return input.id
}

async function findPageText(
  reader: Reader<ReadTables>,
  { sha256, number }: PagePlace,
): Promise<PageText | undefined> {
  const row = await reader
    .selectFrom('evidence_page')
    .select(['text', 'lines'])
    .where('file_sha256', '=', sha256)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && { text: row.text, lines: linesFrom(row.lines) }
}

/** What was typed may be in the other script than the document: which of the two it was is stored with the quotation. */
function matchesOf(page: PageText, quote: string): readonly QuoteMatch[] {
  const search = findQuote(page, quote, { otherScript: true })
  switch (search.outcome) {
    case 'found':
      return [search.match]
    case 'ambiguous':
      return search.matches
    case 'not-found':
      return []
  }
}

const quotationColumns = [
  'evidence_quotation.id',
  'evidence_quotation.file_sha256 as fileSha256',
  'evidence_quotation.page_number as pageNumber',
  'evidence_quotation.exact',
  'evidence_quotation.prefix',
  'evidence_quotation.suffix',
  'evidence_quotation.quads',
  'evidence_quotation.fidelity',
] as const

type QuotationRow = Omit<Quotation, 'quads'> & Pick<EvidenceTables['evidence_quotation'], 'quads'>

function asQuotation(row: QuotationRow): Quotation {
  return { ...row, quads: quadsFrom(row.quads) }
}

function quotations(reader: Reader<ReadTables>, audience: Audience) {
  const all = reader
    .selectFrom('evidence_quotation')
    .innerJoin('evidence_file', 'evidence_file.sha256', 'evidence_quotation.file_sha256')
  return audience === 'public' ? all.where(publishedFile) : all
}

// What this module wrote itself needs no second look, and a page has thousands of places.
/* oxlint-disable typescript/no-unsafe-type-assertion */
function linesFrom(json: string): readonly PageLine[] {
  return JSON.parse(json) as readonly PageLine[]
}

function quadsFrom(json: string): readonly Quad[] {
  return JSON.parse(json) as readonly Quad[]
}

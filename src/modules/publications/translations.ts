import { reading, type Reader, type Writer } from '#core/db.ts'
import type { ComparedLine } from '#core/editorial/compare-lines.ts'
import { compareWords } from '#core/editorial/compare-texts.ts'
import { paragraphsOf, type Paragraph } from '#core/editorial/paragraphs.ts'
import { languages, type Language } from '#core/i18n/languages.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { Act } from './commands.ts'
import { findLatestEdition, findWork, type Edition } from './queries.ts'
import type { PublicationTables, WrittenTables } from './tables.ts'
import { textParts, type TextPart } from './written-text.ts'

/** The language in which texts are written first, and those into which they are translated. */
export const [sourceLanguage, ...translationLanguages] = languages

/** A paragraph of the source against which the translation has not been confirmed. */
export type StaleParagraph = Paragraph & {
  readonly part: TextPart
  /** From 1, within its part. */
  readonly number: number
  /** How it differs from the paragraph that was confirmed and is no longer there; absent where it is new. */
  readonly difference: readonly ComparedLine[] | undefined
  /** What the translation says at the same place, where both have as many paragraphs. */
  readonly translation: string | undefined
}

/** How a translation stands to the source as it is now. */
export type TranslationView = {
  readonly stale: readonly StaleParagraph[]
  readonly total: number
}

type Texts = { readonly texts: Edition['texts'] }

/** Which paragraphs of the source changed since the translation was confirmed against them; nothing when one of the two is not written. */
export async function translationOf(
  reader: Reader<PublicationTables>,
  edition: Edition,
  language: Language,
): Promise<TranslationView | undefined> {
  const [source, target] = [sourceLanguage, language].map((one) => placesOf(edition, one))
  if (!source || !target || source.length === 0 || target.length === 0) return undefined
  const confirmed = await listConfirmed(reader, { workId: edition.work.id, language })
  const now = new Set(source.map(({ hash }) => hash))
  const gone = [...confirmed].filter(([hash]) => !now.has(hash)).map(([, text]) => text)
  const stale = source
    .filter(({ hash }) => !confirmed.has(hash))
    .map((place) => ({
      ...place,
      difference: nearest(gone, place.text),
      translation: translated(place, { source, target }),
    }))
  return { stale, total: source.length }
}

/** Confirms that a translation holds against these paragraphs of the source; those that are not there any more are refused together. */
export async function confirmTranslation(
  trx: Writer<WrittenTables>,
  input: Act & {
    readonly workId: string
    readonly language: Language
    readonly hashes: readonly string[]
  },
): Promise<Result<undefined, 'not-found' | 'stale' | 'nothing-chosen'>> {
  const { workId, language, hashes, byUser, at } = input
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  if (!edition) return fail('not-found')
  if (hashes.length === 0) return fail('nothing-chosen')
  const now = new Map(placesOf(edition, sourceLanguage).map((place) => [place.hash, place.text]))
  const chosen = hashes.map((hash) => ({ hash, text: now.get(hash) }))
  if (chosen.some(({ text }) => text === undefined)) return fail('stale')
  for (const { hash, text = '' } of chosen) {
    await trx
      .insertInto('publication_confirmation')
      .values({
        work_id: workId,
        language,
        paragraph_sha256: hash,
        paragraph: text,
        confirmed_by: byUser,
        confirmed_at: at,
      })
      .onConflict((row) => row.columns(['work_id', 'language', 'paragraph_sha256']).doNothing())
      .execute()
  }
  return ok(undefined)
}

/** Texts that came with the release were translated from each other. */
export async function confirmShipped(
  trx: Writer<WrittenTables>,
  { workId, at }: { readonly workId: string; readonly at: string },
): Promise<void> {
  const reader = reading<WrittenTables>(trx)
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  if (!edition) return
  const hashes = placesOf(edition, sourceLanguage).map(({ hash }) => hash)
  for (const language of translationLanguages) {
    await confirmTranslation(trx, { byUser: null, at, workId, language, hashes })
  }
}

type Place = Paragraph & { readonly part: TextPart; readonly number: number }

function placesOf({ texts }: Texts, language: Language | undefined): Place[] {
  const text = texts.find((one) => one.language === language)
  if (!text) return []
  return textParts.flatMap((part) =>
    paragraphsOf(text[part]).map((paragraph, index) => ({ ...paragraph, part, number: index + 1 })),
  )
}

async function listConfirmed(
  reader: Reader<PublicationTables>,
  of: { readonly workId: string; readonly language: Language },
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader
    .selectFrom('publication_confirmation')
    .select(['paragraph_sha256', 'paragraph'])
    .where('work_id', '=', of.workId)
    .where('language', '=', of.language)
    .orderBy('confirmed_at')
    .orderBy('paragraph_sha256')
    .execute()
  return new Map(rows.map((row) => [row.paragraph_sha256, row.paragraph]))
}

/** Of paragraphs that are gone, the one with the most words in common, if that is at least half of them. */
function nearest(gone: readonly string[], text: string): readonly ComparedLine[] | undefined {
  const lengthOf = (pieces: readonly ComparedLine[], kind: ComparedLine['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0)
  const [best] = gone
    .map((old) => compareWords(old, text))
    .map((pieces) => ({ pieces, same: lengthOf(pieces, 'same') }))
    .toSorted((one, other) => other.same - one.same)
  return best && best.same * 2 >= text.length ? best.pieces : undefined
}

function translated(
  { part, number }: Place,
  { source, target }: { readonly source: readonly Place[]; readonly target: readonly Place[] },
): string | undefined {
  const [here, there] = [source, target].map((places) => places.filter((one) => one.part === part))
  return here?.length === there?.length ? there?.[number - 1]?.text : undefined
}

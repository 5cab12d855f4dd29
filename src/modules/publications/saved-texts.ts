import { reading, type Reader, type Writer } from '#core/db.ts'
import { compareTexts, type ComparedParagraph } from '#core/editorial/compare-texts.ts'
import { languages, type Language } from '#core/i18n/languages.ts'
import { fail, type Result } from '#core/result.ts'

import { saveDraft, type Act } from './commands.ts'
import type { Base } from './seen.ts'
import type { PublicationTables, WrittenTables } from './tables.ts'
import { textParts, type TextPart, type WrittenText } from './written-text.ts'

/** Savings shown; older ones are kept and shown by none. */
const SAVED_MAX = 500

/** A saving of a text. */
export type SavedText = {
  /** Names it in addresses: number of the version and revision in it. */
  readonly key: string
  readonly number: number
  readonly revision: number
  readonly savedBy: string | null
  readonly savedAt: string
  /** It is what readers of its version were given. */
  readonly isPublished: boolean
}

type Of = { readonly workId: string; readonly language: Language }
type Text = Readonly<Record<TextPart, string>>

/** Savings of one language of a work, the newest first. */
export async function listSavedTexts(
  reader: Reader<PublicationTables>,
  of: Of,
): Promise<SavedText[]> {
  const rows = await saved(reader, of)
    .orderBy('version.number', 'desc')
    .orderBy('saved.revision', 'desc')
    .limit(SAVED_MAX)
    .execute()
  const lastOf = new Set<number>()
  return rows.map(({ number, revision, savedBy, savedAt, publishedAt }) => {
    const isLast = !lastOf.has(number)
    lastOf.add(number)
    const isPublished = isLast && publishedAt !== null
    return { key: `${number}.${revision}`, number, revision, savedBy, savedAt, isPublished }
  })
}

/** A saving by its key. */
export async function findSavedText(
  reader: Reader<PublicationTables>,
  of: Of,
  key: string,
): Promise<Text | undefined> {
  const [, number, revision] = /^([1-9]\d{0,6})\.([1-9]\d{0,6})$/u.exec(key) ?? []
  if (number === undefined || revision === undefined) return undefined
  return saved(reader, of)
    .select(['saved.title', 'saved.summary', 'saved.markdown'])
    .where('version.number', '=', Number(number))
    .where('saved.revision', '=', Number(revision))
    .executeTakeFirst()
}

/** Saves an old text again as the newest one; the one in between stays among the savings. */
export async function restoreText(
  trx: Writer<WrittenTables>,
  input: Act & Of & { readonly base: Base; readonly key: string },
): Promise<Result<Base, 'not-found' | 'stale'>> {
  const text = await findSavedText(reading<WrittenTables>(trx), input, input.key)
  if (!text) return fail('not-found')
  const { title, summary, markdown } = text
  return saveDraft(trx, { ...input, text: { title, summary, markdown } })
}

/** A comparison of texts for each part that is written in one of them. */
export type ComparedPart = {
  readonly part: TextPart
  readonly paragraphs: readonly ComparedParagraph[]
}

/** Compares two texts part by part; what is not there is an empty text. */
export function compareParts(older: Text | undefined, newer: Text | undefined): ComparedPart[] {
  return textParts
    .map((part) => ({ part, paragraphs: compareTexts(older?.[part] ?? '', newer?.[part] ?? '') }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
}

/** Two versions of a work, language by language. */
export function compareSources(
  older: readonly WrittenText[],
  newer: readonly WrittenText[],
): { readonly language: Language; readonly parts: readonly ComparedPart[] }[] {
  const of = (texts: readonly WrittenText[], language: Language) =>
    texts.find((text) => text.language === language)
  return languages.map((language) => ({
    language,
    parts: compareParts(of(older, language), of(newer, language)),
  }))
}

/** Whether nothing is different. */
export function isUnchanged(parts: readonly ComparedPart[]): boolean {
  return parts.every(({ paragraphs }) => paragraphs.every(({ kind }) => kind === 'same'))
}

function saved(reader: Reader<PublicationTables>, { workId, language }: Of) {
  return reader
    .selectFrom('publication_saved_text as saved')
    .innerJoin('publication_version as version', 'version.id', 'saved.version_id')
    .select(['version.number', 'saved.revision', 'saved.saved_by as savedBy'])
    .select(['saved.saved_at as savedAt', 'version.published_at as publishedAt'])
    .where('version.work_id', '=', workId)
    .where('saved.language', '=', language)
}

import { reading, type Writer } from '#core/db.ts'
import type { FormValues } from '#core/http/forms.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { rebuildSource } from '#core/search/index-document.ts'

import { letterDocuments, LETTER_SOURCE } from '../letters/search-documents.ts'
import { deliveredGrounds, makeBooks } from './books.ts'
import { currentBooks } from './current-books.ts'
import { fullValues, type Entry } from './entry.ts'
import type { WordingAct, WordingTables, WrittenTables } from './tables.ts'
import { listVersions, storedTexts, type WordingVersion } from './versions.ts'

/** Who acts (id of an account) and when, UTC ISO-8601. */
type Act = { readonly by: string; readonly at: string }

/** A wording to be saved; its texts have passed `draftProblems`. */
export type WordingInput = Act & {
  readonly entry: Entry
  readonly act: WordingAct
  readonly values: FormValues
  /** Number of the version that the author has seen last; 0 when there was none. */
  readonly startedFrom: number
}

/** Saves a draft as the next version. `stale`: somebody else has saved one since; `unchanged`: the texts stand so already. */
export async function saveWording(
  trx: Writer<WordingTables>,
  { entry, act, values, startedFrom, by, at }: WordingInput,
): Promise<Result<undefined, 'stale' | 'unchanged'>> {
  const [latest] = await listVersions(reading<WordingTables>(trx), entry.key)
  if ((latest?.number ?? 0) !== startedFrom) return fail('stale')
  const texts = textsOf(entry, values)
  if (texts === textsOf(entry, latest?.values ?? entry.fileValues) && isUpToDate(entry, latest)) {
    return fail('unchanged')
  }
  const inserted = await trx
    .insertInto('rights_wording')
    .values({
      id: newId(),
      entry: entry.key,
      number: startedFrom + 1,
      act,
      texts,
      file_sha256: entry.fileSha256,
      saved_by: by,
      saved_at: at,
      published_by: null,
      published_at: null,
    })
    .onConflict((conflict) => conflict.columns(['entry', 'number']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n ? ok(undefined) : fail('stale')
}

/**
 * Publishes the newest version of an entry, so that it stands in the books from the next request on. Nobody publishes what they
 * have written themselves; a text that does not pass the checks of every start any more is refused.
 */
export async function publishWording(
  trx: Writer<WrittenTables>,
  { entry, number, by, at }: Act & { readonly entry: Entry; readonly number: number },
): Promise<Result<undefined, 'not-found' | 'stale' | 'own-change' | 'not-usable'>> {
  const [latest] = await listVersions(reading<WrittenTables>(trx), entry.key)
  if (!latest || latest.publishedAt !== null) return fail('not-found')
  if (latest.number !== number) return fail('stale')
  if (latest.savedBy === by) return fail('own-change')
  const { standing } = await currentBooks(reading<WrittenTables>(trx))
  const texts = new Map(standing)
  if (latest.values === undefined) texts.delete(entry.key)
  else texts.set(entry.key, latest.values)
  const made = makeBooks(deliveredGrounds(), texts)
  if (!('books' in made)) return fail('not-usable')
  const { numUpdatedRows } = await trx
    .updateTable('rights_wording')
    .set({ published_by: by, published_at: at })
    .where('id', '=', latest.id)
    .where('published_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return fail('not-found')
  await rebuildSource(trx, LETTER_SOURCE, letterDocuments(made.books.letters))
  return ok(undefined)
}

/** What a row keeps of values: nothing where they are those of the file, so that the file goes on speaking. */
function textsOf(entry: Entry, values: FormValues): string {
  const [typed, file] = [values, entry.fileValues].map((one) => storedTexts(fullValues(entry, one)))
  return typed === undefined || typed === file ? storedTexts(undefined) : typed
}

/** Whether a version was written over the file as it is now; one that leaves the word to the file always was. */
function isUpToDate(entry: Entry, version: WordingVersion | undefined): boolean {
  return version?.values === undefined || version.fileSha256 === entry.fileSha256
}

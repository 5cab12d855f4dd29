import type { Reader } from '#core/db.ts'
import type { FormValues } from '#core/http/forms.ts'

import type { FileProblem } from '../letters/yaml-source.ts'
import { deliveredGrounds, makeBooks } from './books.ts'
import { currentBooks } from './current-books.ts'
import { fullValues, listEntries, type Entry } from './entry.ts'
import { fieldOf } from './field-words.ts'
import type { WordingTables } from './tables.ts'
import { listLatest, listLive, type WordingVersion } from './versions.ts'

/** Where an entry stands between its file and the desk. */
export type Standing = {
  readonly entry: Entry
  /** Saved last, published or not. */
  readonly latest: WordingVersion | undefined
  /** Published last; without values, the word was given back to the file. */
  readonly live: WordingVersion | undefined
  /** Saved last and waiting for another person. */
  readonly draft: WordingVersion | undefined
  /** Whether the file says something else than when the text of the desk was written. */
  readonly fileChanged: boolean
  /** Why the published text cannot stand; then visitors read the file. */
  readonly broken: readonly FileProblem[]
}

/** Every entry, in the order of the files. */
export async function listStandings(reader: Reader<WordingTables>): Promise<Standing[]> {
  const [latest, live] = [byEntry(await listLatest(reader)), byEntry(await listLive(reader))]
  const { broken } = await currentBooks(reader)
  return listEntries(deliveredGrounds().sources).map((entry) => {
    const found = { latest: latest.get(entry.key), live: live.get(entry.key) }
    return { entry, ...found, ...standingOf(entry, found), broken: broken.get(entry.key) ?? [] }
  })
}

/** One entry by its key. */
export async function findStanding(
  reader: Reader<WordingTables>,
  key: string,
): Promise<Standing | undefined> {
  return (await listStandings(reader)).find(({ entry }) => entry.key === key)
}

function standingOf(entry: Entry, { latest, live }: Pick<Standing, 'latest' | 'live'>) {
  const isLive = latest === undefined || latest.publishedAt !== null
  const isSame =
    JSON.stringify(latest?.values) === JSON.stringify(live?.values) &&
    (latest?.values === undefined || latest.fileSha256 === live?.fileSha256)
  const draft = isLive || isSame ? undefined : latest
  const shown = draft ?? live
  const fileChanged = shown?.values !== undefined && shown.fileSha256 !== entry.fileSha256
  return { draft, fileChanged }
}

/** What the form holds of a version: its own values, or those of the file. */
export function valuesOf(entry: Entry, version: WordingVersion | undefined): FormValues {
  return fullValues(entry, version?.values ?? {})
}

/** What would be wrong with the books if an entry said this: in its own words or, where these hold, in whatever rests on them. */
export async function draftProblems(
  reader: Reader<WordingTables>,
  entry: Entry,
  values: FormValues,
): Promise<readonly FileProblem[]> {
  const { standing } = await currentBooks(reader)
  const made = makeBooks(deliveredGrounds(), new Map(standing).set(entry.key, values))
  const problems = 'problems' in made ? made.problems : []
  const own = problems.filter((problem) => fieldOf(entry, problem) !== undefined)
  if (own.length === 0) return problems
  const order = ({ field }: FileProblem) => entry.fields.findIndex(({ name }) => name === field)
  return own.toSorted((a, b) => order(a) - order(b) || a.line - b.line || a.column - b.column)
}

function byEntry(versions: readonly WordingVersion[]): ReadonlyMap<string, WordingVersion> {
  return new Map(versions.map((version) => [version.entry, version]))
}

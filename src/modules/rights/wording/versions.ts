import * as z from 'zod'

import type { Reader } from '#core/db.ts'
import type { FormValues } from '#core/http/forms.ts'

import type { WordingAct, WordingTables } from './tables.ts'

/** A wording of an entry that was saved once. */
export type WordingVersion = {
  readonly id: string
  /** Key of the entry. */
  readonly entry: string
  readonly number: number
  readonly act: WordingAct
  /** Values of the form; undefined is the wording of the file. */
  readonly values: FormValues | undefined
  readonly fileSha256: string
  readonly savedBy: string
  readonly savedAt: string
  readonly publishedBy: string | null
  readonly publishedAt: string | null
}

/** How many versions of an entry a page shows; older ones are in the database only. */
const LIST_MAX = 100

/** Ids of the versions that `listLive` answers; the set of them says whether anything was published since. */
export async function listLiveIds(reader: Reader<WordingTables>): Promise<string[]> {
  const rows = await lastOfEach(reader, { published: true }).select('id').execute()
  return rows.map(({ id }) => id)
}

/** The version of each entry that was published last, in the order in which they were. */
export async function listLive(reader: Reader<WordingTables>): Promise<WordingVersion[]> {
  const rows = await lastOfEach(reader, { published: true }).select(columns).execute()
  return rows.map(versionOf)
}

/** The version of each entry that was saved last. */
export async function listLatest(reader: Reader<WordingTables>): Promise<WordingVersion[]> {
  const rows = await lastOfEach(reader, { published: false }).select(columns).execute()
  return rows.map(versionOf)
}

/** The versions of one entry, newest first. */
export async function listVersions(
  reader: Reader<WordingTables>,
  entry: string,
): Promise<WordingVersion[]> {
  const rows = await reader
    .selectFrom('rights_wording')
    .select(columns)
    .where('entry', '=', entry)
    .orderBy('number', 'desc')
    .limit(LIST_MAX)
    .execute()
  return rows.map(versionOf)
}

const columns = [
  'id',
  'entry',
  'number',
  'act',
  'texts',
  'file_sha256 as fileSha256',
  'saved_by as savedBy',
  'saved_at as savedAt',
  'published_by as publishedBy',
  'published_at as publishedAt',
] as const

function lastOfEach(reader: Reader<WordingTables>, { published }: { readonly published: boolean }) {
  return reader
    .selectFrom('rights_wording')
    .where((row) => {
      const numbers = row
        .selectFrom('rights_wording as other')
        .select((of) => of.fn.max('other.number').as('number'))
        .whereRef('other.entry', '=', 'rights_wording.entry')
        .$if(published, (of) => of.where('other.published_at', 'is not', null))
      return row('number', '=', numbers)
    })
    .orderBy('published_at')
    .orderBy('saved_at')
    .orderBy('entry')
}

type Row = Omit<WordingVersion, 'values'> & { readonly texts: string }

const stored = z.record(z.string(), z.string())

function versionOf({ texts, ...version }: Row): WordingVersion {
  const values = stored.parse(JSON.parse(texts))
  return { ...version, values: Object.keys(values).length === 0 ? undefined : values }
}

/** Values as a row keeps them. */
export function storedTexts(values: FormValues | undefined): string {
  return JSON.stringify(values ?? {})
}

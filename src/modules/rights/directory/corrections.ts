import { reading, type Reader, type Writer } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { takesMore, type CorrectionState, type CorrectionSubject } from './correction-rules.ts'
import type { DirectoryTables, ReadTables, WrittenTables } from './tables.ts'
import { isPublic } from './visibility.ts'

/** More waiting ones than these are looked at when those are done. */
const LIST_MAX = 500
const [DAY_MS, HOUR_MS] = [86_400_000, 3_600_000]

/** What a visitor says is wrong. */
export type NewCorrection = {
  readonly about: CorrectionSubject
  readonly text: string
  /** Address of the page that shows how it is. */
  readonly source: string | null
}

/** A correction as the desk sees it. */
export type Correction = NewCorrection & {
  readonly id: string
  readonly slug: string
  readonly name: { readonly sr: string; readonly en: string }
  readonly state: CorrectionState
  readonly receivedAt: string
  readonly decidedAt: string | null
}

/** Takes what a visitor says, as it is and without asking who; the same words about the same controller wait once. */
export async function receiveCorrection(
  trx: Writer<WrittenTables>,
  input: { readonly slug: string; readonly correction: NewCorrection; readonly at: string },
): Promise<Result<undefined, 'not-found' | 'too-many'>> {
  const { slug, correction, at } = input
  const known = await trx
    .selectFrom('rights_controller')
    .select('id')
    .where('id', '=', slug)
    .where(isPublic)
    .executeTakeFirst()
  if (!known) return fail('not-found')
  const reader = reading<WrittenTables>(trx)
  if (await isWaiting(reader, slug, correction)) return ok(undefined)
  const since = (ms: number) => new Date(Date.parse(at) - ms).toISOString()
  const takes = takesMore({
    lastDayOfThis: await countSince(reader, since(DAY_MS), slug),
    lastHourOfAll: await countSince(reader, since(HOUR_MS)),
  })
  if (!takes) return fail('too-many')
  await trx
    .insertInto('rights_correction')
    .values({
      id: newId(),
      controller_id: slug,
      ...correction,
      state: 'waiting',
      received_at: at,
      decided_at: null,
    })
    .execute()
  return ok(undefined)
}

/** Decides on a correction; answers whose record it is about. What it says is entered by editing the record. */
export async function decideCorrection(
  trx: Writer<WrittenTables>,
  input: {
    readonly id: string
    readonly state: Exclude<CorrectionState, 'waiting'>
    readonly at: string
  },
): Promise<Result<{ slug: string }, 'not-found' | 'already-decided'>> {
  const { id, state, at } = input
  const row = await trx
    .selectFrom('rights_correction')
    .select('controller_id as slug')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return fail('not-found')
  const { numUpdatedRows } = await trx
    .updateTable('rights_correction')
    .set({ state, decided_at: at })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows === 1n ? ok({ slug: row.slug }) : fail('already-decided')
}

/** Corrections in a state: those that wait, oldest first; decided ones, the last decided first. */
export async function listCorrections(
  reader: Reader<ReadTables>,
  { state, slug }: { readonly state: 'waiting' | 'decided'; readonly slug?: string },
): Promise<Correction[]> {
  const waiting = state === 'waiting'
  const rows = await reader
    .selectFrom('rights_correction')
    .innerJoin('rights_controller', 'rights_controller.id', 'controller_id')
    .select(['rights_correction.id', 'controller_id as slug', 'name_sr', 'name_en', 'about'])
    .select(['text', 'source', 'state', 'received_at as receivedAt', 'decided_at as decidedAt'])
    .where('state', waiting ? '=' : '<>', 'waiting')
    .$if(slug !== undefined, (query) => query.where('controller_id', '=', slug ?? ''))
    .orderBy(waiting ? 'received_at' : 'decided_at', waiting ? 'asc' : 'desc')
    .orderBy('rights_correction.id')
    .limit(LIST_MAX)
    .execute()
  return rows.map(({ name_sr: sr, name_en: en, ...row }) => ({ ...row, name: { sr, en } }))
}

async function isWaiting(
  reader: Reader<DirectoryTables>,
  slug: string,
  { about, text }: NewCorrection,
): Promise<boolean> {
  const same = await reader
    .selectFrom('rights_correction')
    .select('id')
    .where('controller_id', '=', slug)
    .where('state', '=', 'waiting')
    .where('about', '=', about)
    .where('text', '=', text)
    .executeTakeFirst()
  return same !== undefined
}

async function countSince(
  reader: Reader<DirectoryTables>,
  instant: string,
  slug?: string,
): Promise<number> {
  const { count } = await reader
    .selectFrom('rights_correction')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('received_at', '>', instant)
    .$if(slug !== undefined, (query) => query.where('controller_id', '=', slug ?? ''))
    .executeTakeFirstOrThrow()
  // PostgreSQL counts in bigint, which its driver gives as text.
  return Number(count)
}

import type { AliasableExpression } from 'kysely'

import { reading, type Reader, type Writer } from '../db/types.ts'
import type { Purpose, TimedEnding } from '../kept.ts'

/** A record whose period runs: the name by which it is removed, and the instant (UTC ISO-8601) that started the period. */
export type BegunRow = { readonly key: string; readonly at: string }

/** Records whose period is over, and the instant that started the oldest of those periods. */
export type DueCount = { readonly count: number; readonly oldestAt: string | null }

/** How many of a declared kind went, by the year in which their period began. */
export type Remainder = { readonly year: string; readonly name: string; readonly count: number }

/** What one small transaction removed. */
export type RemovedBatch = { readonly removed: number; readonly remains: readonly Remainder[] }

/** How one ending of one purpose comes about. `cutoff` is the instant before which a period must have begun to be over now. */
export type RetentionRule = {
  /** Purpose and ending, `people.session.idle`; receipts name it. */
  readonly id: string
  readonly purpose: Purpose
  readonly ending: TimedEnding
  /** Every table from which something goes; none for files. */
  readonly tables: readonly string[]
  readonly due: <T>(reader: Reader<T>, cutoff: string) => Promise<DueCount>
  readonly removeBatch: <T>(
    trx: Writer<T>,
    batch: { readonly cutoff: string; readonly limit: number },
  ) => Promise<RemovedBatch>
}

/** The endings of a purpose that come by themselves. */
type TimedNames<P extends Purpose> = {
  [Name in keyof P['endings'] & string]: P['endings'][Name] extends TimedEnding ? Name : never
}[keyof P['endings'] & string]

/** The numbers that an ending has declared beforehand; without any there is nothing to count. */
type Counted<E> = E extends { readonly remains: infer Skeleton }
  ? { readonly [Name in keyof Skeleton]: number }
  : void

/** A removal that leaves its rows due would run for ever and sign receipts that are not true. */
export class NotRemoved extends Error {
  override readonly name = 'NotRemoved'
}

/** How rows of a module's tables end. */
type RowRule<Tables, E> = {
  readonly tables: readonly (keyof Tables & string)[]
  /** Selects rows that are still there, or still name someone. */
  readonly begun: (db: Reader<Tables>) => AliasableExpression<BegunRow>
  /** Deletes or anonymises these rows, and so takes them out of `begun`. */
  readonly remove: (trx: Writer<Tables>, keys: readonly string[]) => Promise<Counted<E>>
}

/**
 * `retentionOf<Tables>()(purpose, ending, rule)` ends a purpose for rows. The engine compares what `begun` selects with the period of
 * the ending, so that a rule can neither be early nor say another period than the public page.
 */
export function retentionOf<Tables>() {
  return <P extends Purpose, Name extends TimedNames<P>>(
    purpose: P,
    ending: Name,
    rule: RowRule<Tables, P['endings'][Name]>,
  ): RetentionRule => ({
    ...identity(purpose, ending),
    tables: rule.tables,
    due: async (reader, cutoff) => {
      const db = readerOf<Tables>(reader)
      return countDue(db, { begun: rule.begun(db), cutoff })
    },
    removeBatch: (trx, batch) => removeRows(writerOf<Tables>(trx), rule, batch),
  })
}

async function removeRows<Tables, E>(
  trx: Writer<Tables>,
  rule: RowRule<Tables, E>,
  { cutoff, limit }: { readonly cutoff: string; readonly limit: number },
): Promise<RemovedBatch> {
  const db = reading<Tables>(trx)
  const due = () => listDue(db, { begun: rule.begun(db), cutoff, limit })
  const rows = firstYear(await due())
  const [first] = rows
  if (!first) return { removed: 0, remains: [] }
  const keys = new Set(rows.map(({ key }) => key))
  const counted = await rule.remove(trx, [...keys])
  if ((await due()).some(({ key }) => keys.has(key))) throw new NotRemoved()
  const year = first.at.slice(0, 4)
  const remains = Object.entries<number>(counted ?? {}).map(([name, count]) => {
    return { year, name, count }
  })
  return { removed: rows.length, remains }
}

/** Ends a purpose for files outside the database. They go before the transaction ends, so a crash can only make a receipt count too few. */
export function defineFileRetention<P extends Purpose>(
  purpose: P,
  ending: TimedNames<P>,
  files: {
    readonly list: () => Promise<readonly BegunRow[]>
    readonly remove: (keys: readonly string[]) => Promise<void>
  },
): RetentionRule {
  const due = async (cutoff: string) =>
    (await files.list()).filter(({ at }) => at <= cutoff).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return {
    ...identity(purpose, ending),
    tables: [],
    due: async (_reader, cutoff) => {
      const rows = await due(cutoff)
      return { count: rows.length, oldestAt: rows[0]?.at ?? null }
    },
    removeBatch: async (_trx, { cutoff, limit }) => {
      const keys = (await due(cutoff)).slice(0, limit).map(({ key }) => key)
      await files.remove(keys)
      return { removed: keys.length, remains: [] }
    },
  }
}

function identity(purpose: Purpose, name: string) {
  const ending = purpose.endings[name]
  if (!ending || !('period' in ending)) throw new TypeError(`${purpose.id} has no period ${name}`)
  return { id: `${purpose.id}.${name}`, purpose, ending }
}

// Every database of the product holds every module's tables, and each rule names those it knows.
function readerOf<Tables>(reader: unknown): Reader<Tables> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of two places where a rule's tables are believed
  return reader as Reader<Tables>
}
function writerOf<Tables>(trx: unknown): Writer<Tables> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other one
  return trx as Writer<Tables>
}

type Asked = { readonly begun: AliasableExpression<BegunRow>; readonly cutoff: string }

async function countDue<Tables>(
  reader: Reader<Tables>,
  { begun, cutoff }: Asked,
): Promise<DueCount> {
  const { count, oldestAt } = await readerOf<unknown>(reader)
    .selectFrom(begun.as('begun'))
    .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('begun.at').as('oldestAt')])
    .where('begun.at', '<=', cutoff)
    .executeTakeFirstOrThrow()
  return { count, oldestAt }
}

async function listDue<Tables>(
  reader: Reader<Tables>,
  { begun, cutoff, limit }: Asked & { readonly limit: number },
): Promise<BegunRow[]> {
  return readerOf<unknown>(reader)
    .selectFrom(begun.as('begun'))
    .select(['begun.key', 'begun.at'])
    .where('begun.at', '<=', cutoff)
    .orderBy('begun.at')
    .orderBy('begun.key')
    .limit(limit)
    .execute()
}

/** Rows of one year, so that what remains of them can be counted under it. */
function firstYear(rows: readonly BegunRow[]): BegunRow[] {
  return rows.filter(({ at }) => at.slice(0, 4) === rows[0]?.at.slice(0, 4))
}

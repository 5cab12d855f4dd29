import { sql } from 'kysely'

import { reading, type Reader, type Writer } from './db.ts'
import type { HumanText } from './i18n/human-text.ts'

/** Whom a question is about. Whoever has an account is known by all three; whoever only wrote to us, by the address. */
export type Subject = {
  readonly userId?: string | undefined
  /** In lower case. */
  readonly email?: string | undefined
  /** As the account says it. */
  readonly name?: string | undefined
  /** Only what we held at this instant or before it; a deletion that is done again must not touch what came later. */
  readonly until?: string | undefined
}

/** Whether something that we hold since an instant is meant; without `until`, everything is. */
export function isMeant({ until }: Subject, since: string): boolean {
  return until === undefined || since <= until
}

/** Somebody of whom a module holds something, since this instant. */
export type FoundSubject = Subject & { readonly since: string }

/** One value, with the word a person reads and the key a program reads. */
export type HeldFact = { readonly key: string; readonly label: HumanText; readonly value: string }

/** A kind of record about a person; each record is a list of facts. */
export type HeldSection = {
  /** Module and a word, kebab case: `people.session`. */
  readonly id: string
  readonly title: HumanText
  readonly records: readonly (readonly HeldFact[])[]
}

/** What stays after an erasure, and why. */
export type Survivor = { readonly what: HumanText; readonly why: HumanText; readonly count: number }

/** Something that a person allowed and may take back. */
export type Consent = { readonly id: string; readonly what: HumanText; readonly givenOn: string }

/** A question about a person; `secret` is for what is stored only as a keyed hash. */
export type PersonReading<Tables> = {
  readonly reader: Reader<Tables>
  readonly subject: Subject
  readonly secret: string
}

/** An act on a person's data, inside one transaction. */
export type PersonWriting<Tables> = {
  readonly trx: Writer<Tables>
  readonly subject: Subject
  readonly secret: string
  /** Removes letters that lie as files outside the database, by their ids. */
  readonly removeLetters: (letterIds: readonly string[]) => Promise<void>
}

/** What a module can do for a person. */
export type PersonData<Tables> = {
  /** Everything the module holds about the person. */
  readonly list: (reading: PersonReading<Tables>) => Promise<HeldSection[]>
  /** What an erasure would leave. */
  readonly remains?: (reading: PersonReading<Tables>) => Promise<Survivor[]>
  /** Deletes, or takes away whatever leads to the person. Safe to run again. */
  readonly erase?: (writing: PersonWriting<Tables>) => Promise<void>
  /** Everybody whom `erase` would find, so that deletions can be done again after a restore. */
  readonly found?: (reader: Reader<Tables>) => Promise<FoundSubject[]>
  readonly consents?: (reading: PersonReading<Tables>) => Promise<Consent[]>
  /** Takes a consent back; false when there is none of this name. */
  readonly withdraw?: (writing: PersonWriting<Tables>, consentId: string) => Promise<boolean>
}

/** Hands a module's part to its description; the composition root gives it a database that holds all tables. */
export function definePersonData<Tables>(data: PersonData<Tables>): PersonData<never> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables were checked where the part was written
  return data as unknown as PersonData<never>
}

/** The parts of all modules, asked as one. */
export type Everyone = {
  readonly list: <T>(reading: PersonReading<T>) => Promise<HeldSection[]>
  readonly remains: <T>(reading: PersonReading<T>) => Promise<Survivor[]>
  readonly consents: <T>(reading: PersonReading<T>) => Promise<Consent[]>
  readonly withdraw: <T>(writing: PersonWriting<T>, consentId: string) => Promise<boolean>
  readonly erase: <T>(writing: PersonWriting<T>) => Promise<void>
  readonly found: <T>(trx: Writer<T>) => Promise<FoundSubject[]>
}

/** Joins the parts. Modules that come later in the graph go first, because the accounts that they ask about go last. */
export function everyoneOf(parts: readonly PersonData<never>[]): Everyone {
  const inTurn = async <R>(ask: (part: PersonData<never>) => Promise<readonly R[]> | undefined) => {
    const answers: R[] = []
    for (const part of parts) answers.push(...((await ask(part)) ?? []))
    return answers
  }
  return {
    list: async (asked) =>
      (await inTurn((part) => part.list(whole(asked)))).filter(({ records }) => records.length > 0),
    remains: async (asked) =>
      (await inTurn((part) => part.remains?.(whole(asked)))).filter(({ count }) => count > 0),
    consents: (asked) => inTurn((part) => part.consents?.(whole(asked))),
    withdraw: async (writing, consentId) => {
      for (const part of parts) {
        if (await part.withdraw?.(whole(writing), consentId)) return true
      }
      return false
    },
    erase: async (writing) => {
      for (const part of parts.toReversed()) await part.erase?.(whole(writing))
    },
    found: (trx) => inTurn((part) => part.found?.(whole(reading(trx)))),
  }
}

function untyped(reader: unknown): Reader<unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- for tables that are named as texts
  return reader as Reader<unknown>
}

function whole(asked: unknown): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every database of the product holds every module's tables
  return asked as never
}

/** The facts of a row, in the order of their labels; what is not there is left out. */
export function factsOf<const Labels extends Readonly<Record<string, HumanText>>>(
  row: Readonly<Record<keyof Labels & string, string | number | null>>,
  labels: Labels,
): HeldFact[] {
  return Object.entries(labels).flatMap(([key, label]) => {
    const value = row[key]
    return value === null || value === undefined ? [] : [{ key, label, value: String(value) }]
  })
}

/** Where the random id of an account stands: table, its column, and the columns that say which record and when. */
export type TracePlace = {
  readonly table: string
  readonly user: string
  readonly record: string
  readonly at: string
}

/** What a module holds that stores nothing of its people but the random id of who did something; it outlives the account as a bare id. */
export function traceData(trace: {
  readonly id: string
  readonly title: HumanText
  readonly places: readonly TracePlace[]
}): Pick<Everyone, 'list' | 'remains'> {
  const rows = async <T>({ reader, subject }: PersonReading<T>) => {
    if (subject.userId === undefined) return []
    const found = trace.places.map(async ({ table, user, record, at }) => {
      const acts = sql<{ record: string; at: string | null }>`(
        select ${sql.ref(record)} as record, ${sql.ref(at)} as at from ${sql.table(table)}
        where ${sql.ref(user)} = ${subject.userId})`
      const here = await untyped(reader)
        .selectFrom(acts.as('act'))
        .select(['act.record', 'act.at'])
        .orderBy('act.at')
        .execute()
      return here.map((row) => ({ table, ...row }))
    })
    return (await Promise.all(found)).flat()
  }
  return {
    list: async (asked) => [
      {
        id: trace.id,
        title: trace.title,
        records: (await rows(asked)).map((row) => factsOf(row, traceLabels)),
      },
    ],
    remains: async (asked) => [
      { what: trace.title, why: traceSurvives, count: (await rows(asked)).length },
    ],
  }
}

const traceLabels = {
  table: { sr: 'Табела', en: 'Table' },
  record: { sr: 'Запис', en: 'Record' },
  at: { sr: 'Када', en: 'When' },
} as const

/** Why rows with a bare id stay. */
export const traceSurvives: HumanText = {
  sr: 'Запис остаје, јер је део објављених доказа или следа радњи. У њему је само случајна ознака налога, која без налога више не води ни до кога',
  en: 'The record stays, because it is part of published evidence or of the trail of acts. It holds only the random id of the account, which without the account leads to nobody',
}

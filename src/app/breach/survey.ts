import { sql, type Kysely } from 'kysely'

import type { Database } from '#core/db.ts'
import type { Purpose } from '#core/kept.ts'
import type { ModuleDescription } from '#core/module.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { actors } from '#modules/people'

import { inSnapshot } from '../backup/transactions.ts'
import type { BreachSpan } from './span.ts'
import { countHashes, listPersons } from './subjects.ts'
import { listTableFacts, type TableFacts } from './table-facts.ts'

/** What is asked: these tables, or without any all that hold something about people, in a span. */
export type BreachQuestion = { readonly tables: readonly string[]; readonly span: BreachSpan }

/** One table: what stood in it and could have been read, and what was made or changed in the span. */
export type TouchedTable = {
  readonly facts: TableFacts
  readonly rows: number
  /** Absent where no column says when, or where no span was asked for. */
  readonly changed: number | undefined
  /** Ids of accounts, or `core_mail/<id>` for the addressee of a letter who has none; in order. */
  readonly persons: readonly string[]
  /** Keyed hashes of typed addresses: each is somebody, nobody can say who. */
  readonly hashes: number
}

/** What the audit trail says of the span. */
export type TrailActs = {
  readonly acts: readonly { readonly act: string; readonly count: number }[]
  readonly actors: readonly string[]
}

/** Whose data and which were touched, as far as the database can tell today. */
export type BreachSurvey = {
  readonly question: BreachQuestion
  readonly tables: readonly TouchedTable[]
  /** Distinct over all tables. */
  readonly persons: readonly string[]
  /** How many of them still have an account and can be reached. */
  readonly reachable: number
  readonly purposes: readonly PurposeTouched[]
  /** Only when a span was asked for. */
  readonly trail: TrailActs | undefined
}

/** A purpose, and rows by table that are held for it. */
export type PurposeTouched = {
  readonly purpose: Purpose
  readonly tables: readonly { readonly table: string; readonly rows: number }[]
  readonly uncounted: boolean
}

/** Looks at one unchanging state of the database, through a connection that cannot write. */
export async function surveyBreach(
  db: Database<unknown>,
  modules: readonly ModuleDescription[],
  question: BreachQuestion,
): Promise<Result<BreachSurvey, 'unknown-table'>> {
  const all = listTableFacts(modules)
  const unknown = question.tables.find((name) => all.every(({ table }) => table !== name))
  if (unknown !== undefined) return fail('unknown-table', all.map(({ table }) => table).join('\n'))
  const asked = all.filter(({ table, purposes }) =>
    question.tables.length > 0 ? question.tables.includes(table) : purposes.length > 0,
  )
  return inSnapshot(db, async (snapshot) => {
    const tables: TouchedTable[] = []
    for (const facts of asked) tables.push(await touched(snapshot, facts, question.span))
    const persons = [...new Set(tables.flatMap((table) => table.persons))].toSorted()
    return ok({
      question,
      tables,
      persons,
      reachable: await countAccounts(snapshot, persons),
      purposes: purposesOf(tables),
      trail: isOpen(question.span) ? undefined : await readTrail(snapshot, question.span),
    })
  })
}

/** Whether nothing bounds the span. */
export function isOpen({ from, until }: BreachSpan): boolean {
  return from === undefined && until === undefined
}

async function touched(
  db: Kysely<unknown>,
  facts: TableFacts,
  span: BreachSpan,
): Promise<TouchedTable> {
  const there =
    facts.madeAt === undefined || span.until === undefined
      ? sql`1 = 1`
      : sql`${sql.ref(facts.madeAt)} < ${span.until}`
  const changes = facts.changedAt.map((column) => within(column, span))
  const at = { table: facts.table, there }
  return {
    facts,
    rows: await count(db, facts.table, there),
    changed:
      isOpen(span) || changes.length === 0
        ? undefined
        : await count(db, facts.table, sql`(${sql.join(changes, sql` or `)})`),
    persons: await listPersons(db, facts.leads, at),
    hashes: await countHashes(db, facts.leads, at),
  }
}

function within(column: string, { from, until }: BreachSpan) {
  return sql`(${sql.ref(column)} >= ${from ?? ''} and ${sql.ref(column)} < ${until ?? '9'})`
}

async function count(
  db: Kysely<unknown>,
  table: string,
  condition: ReturnType<typeof sql>,
): Promise<number> {
  // The builder cannot be given a table that is known only at run time without losing every type.
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where ${condition}
  `.execute(db)
  return rows[0]?.count ?? 0
}

async function countAccounts(db: Kysely<unknown>, persons: readonly string[]): Promise<number> {
  const { rows } = await sql<{ id: string }>`select id from people_user`.execute(db)
  const known = new Set(rows.map(({ id }) => id))
  return persons.filter((person) => known.has(person)).length
}

async function readTrail(db: Kysely<unknown>, span: BreachSpan): Promise<TrailActs> {
  const inside = within('at', span)
  const { rows: acts } = await sql<{ act: string; count: number }>`
    select act, count(*) as count from people_audit where ${inside} group by act order by count(*) desc, act
  `.execute(db)
  const { rows: who } = await sql<{ actor: string }>`
    select distinct actor_id as actor from people_audit where ${inside} order by actor_id
  `.execute(db)
  const nobodies: readonly string[] = Object.values(actors)
  return {
    acts,
    actors: who.map(({ actor }) => actor).filter((actor) => !nobodies.includes(actor)),
  }
}

function purposesOf(tables: readonly TouchedTable[]): PurposeTouched[] {
  const held = tables.filter(({ rows }) => rows > 0)
  const purposes = new Set(held.flatMap(({ facts }) => facts.purposes))
  return [...purposes].map((purpose) => {
    const own = held.filter(({ facts }) => facts.purposes.includes(purpose))
    return {
      purpose,
      tables: own.map(({ facts, rows }) => ({ table: facts.table, rows })),
      uncounted: own.some(({ facts }) => facts.uncounted.includes(purpose)),
    }
  })
}

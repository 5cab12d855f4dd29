import type { TestApp } from '../app.ts'
import { canary, type Flow, type Team } from './flow.ts'
import {
  isOfSomebody,
  noteHashes,
  noteIds,
  personalTables,
  rowsOf,
  type Marks,
  type PersonalTable,
} from './traces.ts'

/** Who goes. */
export type Crowd = {
  readonly people: readonly number[]
  readonly teams: readonly Team[]
  /** What the database knows them by, noted on the way. */
  readonly marks: Marks
}

/**
 * Sends people through a flow, and proves that it did what it claims: in each of its tables a row has come or changed that holds
 * somebody's word, signature, id or hash in a personal column.
 */
export async function goThrough(
  app: TestApp,
  flow: Flow,
  { people, teams, marks }: Crowd,
): Promise<void> {
  const tables = personalTables.filter(({ table }) => flow.tables.includes(table))
  const before = await contentsOf(app, tables)
  for (const number of flow.forAll ? people : []) {
    await flow.forAll?.(app, canary(number))
    await noteHashes(app, { marks, number, tables: flow.tables })
  }
  for (const team of flow.forTeam ? teams : []) {
    await flow.forTeam?.(app, team)
    await noteHashes(app, { marks, number: team.number, tables: flow.tables })
  }
  await noteIds(app, marks)
  for (const table of tables) {
    const fresh = withoutOnce(await rowsOf(app.db, table), before.get(table) ?? [])
    if (!fresh.some((row) => isOfSomebody(row, marks))) {
      throw new Error(`${flow.name} left nothing of anybody in ${table.table}`)
    }
  }
}

async function contentsOf({ db }: TestApp, tables: readonly PersonalTable[]) {
  const contents = new Map<PersonalTable, readonly string[]>()
  for (const table of tables) contents.set(table, await rowsOf(db, table))
  return contents
}

/** Rows say only what is personal, so two may be alike: each old one takes one away. */
function withoutOnce(rows: readonly string[], old: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const row of old) left.set(row, (left.get(row) ?? 0) + 1)
  return rows.filter((row) => {
    const count = left.get(row) ?? 0
    left.set(row, count - 1)
    return count <= 0
  })
}

import type { Reader } from '#core/db.ts'
import { decide, listColleagues } from '#modules/people'

import { deskPaths } from './paths.ts'
import type { ReadTables } from './tables.ts'

/** Somebody with an account. */
export type Colleague = { readonly id: string; readonly name: string }

/** Everybody who may approve a text, by name. */
export async function listReaders(reader: Reader<ReadTables>): Promise<Colleague[]> {
  const people = await listColleagues(reader)
  const address = deskPaths.approval('any', 'any')
  return people
    .filter(({ role }) => decide(role, { address, method: 'POST' }) === 'allowed')
    .map(({ id, name }) => ({ id, name }))
}

/** Names of accounts by id; accounts that are gone have none. */
export async function listNames(reader: Reader<ReadTables>): Promise<ReadonlyMap<string, string>> {
  return new Map((await listColleagues(reader)).map(({ id, name }) => [id, name]))
}

import type { Reader } from '#core/db.ts'
import { decide } from '#modules/people'

import { deskPaths } from './paths.ts'
import type { ReadTables } from './tables.ts'

/** Somebody with an account. */
export type Colleague = { readonly id: string; readonly name: string }

/** Same as the list of accounts. */
const ACCOUNTS_MAX = 500

/** Everybody who may approve a text, by name. */
export async function listReaders(reader: Reader<ReadTables>): Promise<Colleague[]> {
  const people = await accounts(reader)
  const address = deskPaths.approval('any', 'any')
  return people
    .filter(({ role }) => decide(role, { address, method: 'POST' }) === 'allowed')
    .map(({ id, name }) => ({ id, name }))
}

/** Names of accounts by id; accounts that are gone have none. */
export async function listNames(reader: Reader<ReadTables>): Promise<ReadonlyMap<string, string>> {
  return new Map((await accounts(reader)).map(({ id, name }) => [id, name]))
}

function accounts(reader: Reader<ReadTables>) {
  return reader
    .selectFrom('people_user')
    .select(['id', 'name', 'role'])
    .orderBy('name')
    .orderBy('id')
    .limit(ACCOUNTS_MAX)
    .execute()
}

import type { Everyone } from '#core/about-person.ts'
import type { Writer } from '#core/db.ts'
import type { Tombstone } from '#core/storage/erasure-file.ts'

import { keepTombstone } from './erase-person.ts'
import { erasureKeys } from './erasure-keys.ts'
import type { WorkTables } from './tables.ts'

/** What a replay did: how many people it erased again, and the tombstones that the file outside the database lacks. */
export type Replayed = { readonly erased: number; readonly missingInFile: readonly Tombstone[] }

/**
 * Does again what was done after a backup was taken: whoever has a tombstone is erased, unless they came anew after it. Works on the
 * tombstones of the database and of the file together.
 */
export async function replayErasures<Tables>(
  trx: Writer<Tables>,
  of: {
    readonly everyone: Everyone
    readonly secret: string
    readonly inFile: readonly Tombstone[]
  },
): Promise<Replayed> {
  const { everyone, secret, inFile } = of
  const inDatabase = await ours(trx)
    .selectFrom('privacy_erasure')
    .select(['id', 'at', 'user_key as userKey', 'email_key as emailKey'])
    .execute()
  const lastOf = new Map<string, string>()
  for (const { at, userKey, emailKey } of [...inDatabase, ...inFile]) {
    for (const key of [userKey, emailKey]) {
      if (key !== null && at > (lastOf.get(key) ?? '')) lastOf.set(key, at)
    }
  }
  const keysOf = erasureKeys(secret)
  let erased = 0
  for (const { since, ...subject } of await everyone.found(trx)) {
    const { userKey, emailKey } = keysOf(subject)
    const times = [userKey, emailKey].flatMap((key) => lastOf.get(key ?? '') ?? [])
    const until = times.toSorted().at(-1)
    if (until === undefined || since > until) continue
    // Letters as files are in no backup.
    await everyone.erase({ trx, secret, subject: { ...subject, until }, removeLetters: nothing })
    erased += 1
  }
  for (const stone of inFile) await keepTombstone(ours(trx), stone)
  const known = new Set(inFile.map(({ id }) => id))
  return { erased, missingInFile: inDatabase.filter(({ id }) => !known.has(id)) }
}

const nothing = () => Promise.resolve()

function ours<Tables>(trx: Writer<Tables>): Writer<WorkTables> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a restored database holds every module's tables
  return trx as unknown as Writer<WorkTables>
}

import type { Everyone, Subject } from '#core/about-person.ts'
import type { Writer } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import type { Services } from '#core/services.ts'
import type { Tombstone } from '#core/storage/erasure-file.ts'

import { erasureKeys } from './erasure-keys.ts'
import type { WorkTables } from './tables.ts'

/** What an erasure needs of the outside world. */
export type ErasingServices = Pick<Services, 'clock' | 'secret' | 'erasures' | 'mailer'>

/**
 * Erases a person from every module and leaves a tombstone. The line outside the database is on the disk before the transaction
 * ends: a crash between the two leaves a line too many, never one too few, and such a line only repeats what the person asked for.
 */
export async function erasePerson(
  trx: Writer<WorkTables>,
  of: {
    readonly subject: Subject
    readonly everyone: Everyone
    readonly services: ErasingServices
  },
): Promise<void> {
  const { subject, everyone, services } = of
  const { secret, clock, mailer, erasures } = services
  await everyone.erase({ trx, subject, secret, removeLetters: letterRemover(mailer) })
  const tombstone = { id: newId(), at: clock.now(), ...erasureKeys(secret)(subject) }
  await keepTombstone(trx, tombstone)
  await erasures.append([tombstone])
}

/** Removes the files of letters by the ids in their names. */
export function letterRemover(mailer: Services['mailer']) {
  return async (letterIds: readonly string[]): Promise<void> => {
    const files = await mailer.files.list()
    const names = files.map(({ key }) => key)
    const theirs = names.filter((name) => letterIds.some((id) => name.includes(id)))
    await mailer.files.remove(theirs)
  }
}

/** Writes a tombstone into the database, unless it stands there. */
export async function keepTombstone(trx: Writer<WorkTables>, stone: Tombstone): Promise<void> {
  await trx
    .insertInto('privacy_erasure')
    .values({ id: stone.id, at: stone.at, user_key: stone.userKey, email_key: stone.emailKey })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

import { sql } from 'kysely'

import type { Writer } from '#core/db.ts'

import type { PeopleTables } from '../tables.ts'
import { auditHash, START_HASH } from './audit-line.ts'

/** Who acts when it is nobody with an account: someone at the terminal, the machine by itself, someone not signed in. */
export const actors = {
  commandLine: 'command line',
  machine: 'machine',
  stranger: 'stranger',
} as const

/** One act. No name, address or text of anyone: only ids, and words that the program itself has. */
export type AuditEntry = {
  /** Id of an account, or one of `actors`. */
  readonly actorId: string
  /** What was done: method and pattern of the route (`POST /desk/institutions/:id`), or a short fixed name (`sign-in`). */
  readonly act: string
  /** To what: the path of the record in the desk, or empty. Never a token, a query or anything that a person typed. */
  readonly record: string
  /** Instant. */
  readonly at: string
}

/**
 * Writes one row at the end of the audit trail, in the transaction of the act itself: both stand, or neither.
 *
 * Call it LAST in the transaction: it takes the lock that every successful command takes at its end (the row of the revision,
 * which it does not raise), so that two at once cannot follow the same row, and nobody waits for us in a circle.
 *
 * A command that goes through the desk's `c.var.write` needs no call: it is written down by itself; see `audited-write.ts`.
 * Everything else calls it, for example in sign-in:
 *
 *     await connection.transaction().execute(async (trx) => {
 *       await …
 *       await appendAudit(trx, { actorId: user.id, act: 'sign-in', record: '', at: clock.now() })
 *     })
 *
 * A fixed name such as `sign-in` gets its words in `strings/audit-*.ts`.
 */
export async function appendAudit<Tables>(trx: Writer<Tables>, entry: AuditEntry): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every transaction of the product can write this table, whatever tables its module names
  const ours = trx as unknown as Writer<PeopleTables>
  // The builder would need CoreTables in every module's own table type.
  await sql`update core_revision set number = number where id = 1`.execute(ours)
  const last = await ours
    .selectFrom('people_audit')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const facts = {
    ...entry,
    sequence: (last?.sequence ?? 0) + 1,
    previousHash: last?.hash ?? START_HASH,
  }
  await ours
    .insertInto('people_audit')
    .values({
      sequence: facts.sequence,
      at: facts.at,
      actor_id: facts.actorId,
      act: facts.act,
      record: facts.record,
      previous_hash: facts.previousHash,
      hash: auditHash(facts),
    })
    .execute()
}

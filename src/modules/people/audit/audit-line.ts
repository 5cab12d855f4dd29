import { createHash } from 'node:crypto'

/** What one row of the trail says, apart from its hash. */
export type AuditFacts = {
  /** From 1, without gaps. */
  readonly sequence: number
  /** Instant. */
  readonly at: string
  readonly actorId: string
  readonly act: string
  readonly record: string
  readonly previousHash: string
}

/** What stands before the first row. */
export const START_HASH = '0'.repeat(64)

/** Signs that would let one row read like another; addresses and ids of ours hold none. */
const UNCLEAR = /[^\x20-\x7e]/

/**
 * The canonical line of a row: `uvid-audit-1`, sequence, instant, actor, act, record and previous hash, with one tab between them
 * and one line feed at the end. Never changed; a new form of line would get a new first word. Throws when a field holds anything
 * but printable ASCII.
 */
export function auditLine(facts: AuditFacts): string {
  const { sequence, at, actorId, act, record, previousHash } = facts
  const fields = ['uvid-audit-1', String(sequence), at, actorId, act, record, previousHash]
  if (fields.some((field) => UNCLEAR.test(field))) {
    throw new TypeError('a field of the audit trail holds more than printable ASCII')
  }
  return `${fields.join('\t')}\n`
}

/** SHA-256 of the canonical line, in hexadecimal: what `sha256sum` says of it. */
export function auditHash(facts: AuditFacts): string {
  return createHash('sha256').update(auditLine(facts)).digest('hex')
}

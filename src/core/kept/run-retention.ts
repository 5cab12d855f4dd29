import { reading, type Reader, type Writer } from '../db/types.ts'
import type { Write } from '../http/environment.ts'
import { later } from '../jobs/lease.ts'
import { fail, ok, type Result } from '../result.ts'
import { cutoffOf } from './plan.ts'
import { countsText, type Receipt, type ReceiptFacts, type ReceiptSigner } from './receipt.ts'
import { findLastReceipt } from './receipts.ts'
import type { Remainder, RetentionRule } from './retention-rule.ts'
import type { RetentionTables } from './retention-tables.ts'

/**
 * How far the clock may have moved since the last receipt. Longer than a holiday with the machine switched off and than the age of
 * a backup that is put back; far shorter than the periods whose early end would be a loss. What a wrong clock can cost is a month.
 */
const CLOCK_JUMP_DAYS_MAX = 31
/** A run with nothing to do leaves a receipt only this seldom: proof that the machine lives. */
const IDLE_RECEIPT_HOURS = 24
/** Small, so that nobody waits for the transaction and little is repeated after a kill. */
const BATCH_ROWS = 200

/** What a run works with. */
export type RetentionRun = {
  readonly reader: Reader<RetentionTables>
  readonly write: Write<RetentionTables>
  readonly rules: readonly RetentionRule[]
  readonly signer: ReceiptSigner
  /** This instant, read once: what becomes due during the run is for the next one. */
  readonly now: string
  /** A person has said that the clock is right. */
  readonly clockConfirmed?: boolean
  /** Writes the run down elsewhere, in the transaction of its receipt. */
  readonly onReceipt?: (trx: Writer<RetentionTables>, receipt: Receipt) => Promise<void>
  readonly batchRows?: number
}

/**
 * Removes what is due, rule by rule, in small transactions that also count what they removed, then signs a receipt for all of them.
 * Killed at any moment it resumes with the next run: what was removed stays counted, and nothing is counted twice. Gives the receipt,
 * or nothing when there was nothing to prove. Refuses when the clock has jumped.
 */
export async function runRetention(
  run: RetentionRun,
): Promise<Result<Receipt | undefined, 'clock-jumped'>> {
  const last = await findLastReceipt(run.reader)
  if (run.clockConfirmed !== true && hasJumped(last, run.now)) return fail('clock-jumped')
  for (const rule of run.rules) await endRule(run, rule)
  const receipt = await run.write((trx) => writeReceipt(trx, run))
  return ok(receipt.ok ? receipt.value : undefined)
}

/** Whether so long has passed since the last receipt that the clock is more likely wrong than right. */
export function hasJumped(last: Pick<Receipt, 'at'> | undefined, now: string): boolean {
  return last !== undefined && now > later(last.at, CLOCK_JUMP_DAYS_MAX * 86_400)
}

async function endRule(run: RetentionRun, rule: RetentionRule): Promise<void> {
  const { write, reader, now, batchRows: limit = BATCH_ROWS } = run
  const cutoff = cutoffOf(rule, now)
  // Asked without a transaction, because most hours have nothing to do.
  let more = (await rule.due(reader, cutoff)).count > 0
  while (more) {
    const batch = await write(async (trx) => {
      await countRemoved(trx, { rule: rule.id, removed: 0 })
      const { removed, remains } = await rule.removeBatch(trx, { cutoff, limit })
      if (removed === 0) return fail('nothing-due')
      await countRemoved(trx, { rule: rule.id, removed })
      for (const remainder of remains) await addRemainder(trx, { rule: rule.id, ...remainder })
      return ok(undefined)
    })
    more = batch.ok
  }
}

/** Adds to the count of the run under way. Adding nothing only locks the row, so that two processes do not count the same rows. */
async function countRemoved(
  trx: Writer<RetentionTables>,
  row: RetentionTables['core_retention_progress'],
): Promise<void> {
  await trx
    .insertInto('core_retention_progress')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('rule').doUpdateSet((set) => ({
        removed: set('core_retention_progress.removed', '+', row.removed),
      })),
    )
    .execute()
}

async function addRemainder(
  trx: Writer<RetentionTables>,
  row: Remainder & { readonly rule: string },
): Promise<void> {
  await trx
    .insertInto('core_retention_remainder')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['rule', 'year', 'name']).doUpdateSet((set) => ({
        count: set('core_retention_remainder.count', '+', row.count),
      })),
    )
    .execute()
}

async function writeReceipt(
  trx: Writer<RetentionTables>,
  { signer, now, clockConfirmed, onReceipt }: RetentionRun,
): Promise<Result<Receipt, 'nothing-to-prove'>> {
  const progress = await trx
    .deleteFrom('core_retention_progress')
    .returning(['rule', 'removed'])
    .execute()
  const removed = Object.fromEntries(progress.map((each) => [each.rule, each.removed]))
  const last = await findLastReceipt(reading<RetentionTables>(trx))
  const proves = progress.length > 0 || clockConfirmed === true || isIdleLong(last, now)
  if (!proves) return fail('nothing-to-prove')
  const facts: ReceiptFacts = {
    sequence: (last?.sequence ?? 0) + 1,
    at: now,
    removed,
    previousSignature: last?.signature ?? '',
  }
  const { publicKey } = signer
  const signature = signer.sign(facts)
  // A second process that got here first has taken the number; what it has not counted waits for the next run.
  const inserted = await trx
    .insertInto('core_retention_receipt')
    .values({
      sequence: facts.sequence,
      at: now,
      removed: countsText(removed),
      public_key: publicKey,
      signature,
    })
    .onConflict((conflict) => conflict.column('sequence').doNothing())
    .returning('sequence')
    .executeTakeFirst()
  if (!inserted) return fail('nothing-to-prove')
  const receipt = { sequence: facts.sequence, at: now, removed, publicKey, signature }
  await onReceipt?.(trx, receipt)
  return ok(receipt)
}

/** Nothing proved for a day. A clock that went back is written down at once, so that its return is noticed as a jump. */
function isIdleLong(last: Receipt | undefined, now: string): boolean {
  return last === undefined || now < last.at || now >= later(last.at, IDLE_RECEIPT_HOURS * 3600)
}

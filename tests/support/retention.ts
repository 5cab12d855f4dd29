import { write, type Database } from '#core/db.ts'
import { receiptSigner, type Receipt } from '#core/kept/receipt.ts'
import type { RetentionRule } from '#core/kept/retention-rule.ts'
import type { RetentionTables } from '#core/kept/retention-tables.ts'
import { runRetention } from '#core/kept/run-retention.ts'

/** Removes what is due at an instant, as the hourly job does; gives the receipt's counts, nothing when nothing was due. */
export async function endPeriods(
  db: Database<RetentionTables>,
  run: {
    readonly rules: readonly RetentionRule[]
    readonly now: string
    readonly secret?: string
  },
): Promise<Receipt | undefined> {
  const { rules, now, secret = 'a secret of tests' } = run
  const result = await runRetention({
    reader: db.reader,
    write: (command) => write(db.writer, command),
    rules,
    signer: receiptSigner(secret),
    now,
  })
  if (!result.ok) throw new Error(result.failure)
  return result.value
}

import type { Writer } from '#core/db.ts'
import { defineRecurring, type RecurringJob } from '#core/jobs/recurring.ts'
import { receiptSigner, type Receipt } from '#core/kept/receipt.ts'
import type { RetentionTables } from '#core/kept/retention-tables.ts'
import { runRetention } from '#core/kept/run-retention.ts'
import type { ModuleDescription } from '#core/module.ts'
import { actors, appendAudit } from '#modules/people'

import { retentionRules } from './register.ts'

/** Ends every period that is over, every hour; there is no switch. */
export function retentionJob(modules: readonly ModuleDescription[]): RecurringJob {
  return defineRecurring<RetentionTables>({
    name: 'retention.run',
    everyHours: 1,
    attemptsMax: 5,
    leaseSeconds: 60,
    run: async ({ reader, write, services, now }) => {
      const run = await runRetention({
        reader,
        write,
        rules: retentionRules(modules, services.mailer.files),
        signer: receiptSigner(services.secret),
        now: now(),
        onReceipt: (trx, receipt) => auditRun(trx, { receipt, actorId: actors.machine }),
      })
      // Not a failed job: trying again changes no clock, and `/readyz` says it until someone confirms the time.
      if (!run.ok) services.log.error('retention.refused', { problem: run.failure })
    },
  })
}

/** Writes a run into the audit trail, in the transaction of its receipt. */
export async function auditRun(
  trx: Writer<RetentionTables>,
  { receipt, actorId }: { readonly receipt: Receipt; readonly actorId: string },
): Promise<void> {
  await appendAudit(trx, {
    actorId,
    act: 'retention run',
    record: `receipt ${receipt.sequence}`,
    at: receipt.at,
  })
}

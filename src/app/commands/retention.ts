import { join } from 'node:path'

import { createClock } from '#core/clock.ts'
import { migrate, openDatabase, write, type Database } from '#core/db.ts'
import { listDueOfRules } from '#core/kept/plan.ts'
import { receiptSigner } from '#core/kept/receipt.ts'
import { findLastReceipt, receiptFindings } from '#core/kept/receipts.ts'
import type { RetentionRule } from '#core/kept/retention-rule.ts'
import { runRetention } from '#core/kept/run-retention.ts'
import { letterFiles } from '#core/mail/letter-files.ts'
import { actors } from '#modules/people'

import type { AppTables } from '../app-tables.ts'
import { isMissingDatabase } from '../backup/sqlite-file.ts'
import type { Run, Terminal } from '../commands.ts'
import { retentionRules } from '../kept/register.ts'
import { auditRun } from '../kept/retention-job.ts'
import { modules } from '../modules.ts'
import { loadSecret } from '../secret.ts'
import { readConfig } from './serve.ts'

type Parts = {
  readonly db: Database<AppTables>
  readonly rules: readonly RetentionRule[]
  readonly secret: string
  readonly now: string
  readonly json: boolean
  readonly clockConfirmed: boolean
  readonly terminal: Terminal
}

const acts: Readonly<Record<string, (parts: Parts) => Promise<number>>> = {
  run: runNow,
  plan: showPlan,
  verify: verifyReceipts,
}

/** `uvid retention run | plan | verify`. */
export const run: Run = async ([name = 'plan', ...args], terminal) => {
  const act = acts[name]
  const unknown = args.filter((word) => word !== '--json' && word !== '--confirm-clock')
  if (!act || unknown.length > 0) {
    terminal.complain(
      'uvid retention takes: run [--confirm-clock], plan, verify; each with [--json]',
    )
    return 2
  }
  const config = readConfig(terminal)
  if (!config) return 1
  if (isMissingDatabase(config.databaseUrl)) {
    terminal.complain('There is no database. Is UVID_DATA or DATABASE_URL right?')
    return 1
  }
  const db = openDatabase<AppTables>(config.databaseUrl)
  try {
    await migrate(db.writer)
    return await act({
      db,
      rules: retentionRules(modules, letterFiles(join(config.dataDir, 'mail'))),
      secret: loadSecret(config),
      now: createClock(config.fixedNow).now(),
      json: args.includes('--json'),
      clockConfirmed: args.includes('--confirm-clock'),
      terminal,
    })
  } finally {
    await db.close()
  }
}

/** Removes what is due, as the hourly job does. */
async function runNow(parts: Parts): Promise<number> {
  const { db, rules, secret, now, json, clockConfirmed, terminal } = parts
  const result = await runRetention({
    reader: db.reader,
    write: (command) => write(db.writer, command),
    rules,
    signer: receiptSigner(secret),
    now,
    clockConfirmed,
    onReceipt: (trx, receipt) => auditRun(trx, { receipt, actorId: actors.commandLine }),
  })
  if (!result.ok) {
    const last = await findLastReceipt(db.reader)
    terminal.complain(
      `Nothing was removed: the clock says ${now}, the last receipt is of ${last?.at ?? ''}. If the clock is right, say so with --confirm-clock.`,
    )
    return 1
  }
  const receipt = result.value
  if (json) terminal.print(JSON.stringify(receipt ?? null))
  else if (!receipt) terminal.print('Nothing was due.')
  else {
    terminal.print(`Receipt ${receipt.sequence} of ${receipt.at}`)
    for (const [rule, count] of Object.entries(receipt.removed)) {
      terminal.print(`${rule}\t${count}`)
    }
  }
  return 0
}

/** Shows how much each rule would remove now; changes nothing. */
async function showPlan({ db, rules, now, json, terminal }: Parts): Promise<number> {
  const plan = (await listDueOfRules(db.reader, { rules, now })).map(
    ({ rule, count, oldestDueAt }) => ({ rule: rule.id, due: count, oldestDueAt }),
  )
  if (json) terminal.print(JSON.stringify(plan))
  else
    for (const { rule, due, oldestDueAt } of plan) {
      terminal.print([rule, due, ...(oldestDueAt === undefined ? [] : [oldestDueAt])].join('\t'))
    }
  return 0
}

/** Proves every receipt: 0 only if all are genuine and none is missing. */
async function verifyReceipts({ db, secret, json, terminal }: Parts): Promise<number> {
  const findings: string[] = []
  for await (const finding of receiptFindings(db.reader)) findings.push(finding)
  const last = await findLastReceipt(db.reader)
  const keyReplaced = last !== undefined && last.publicKey !== receiptSigner(secret).publicKey
  if (json) {
    terminal.print(JSON.stringify({ receipts: last?.sequence ?? 0, findings, keyReplaced }))
    return findings.length === 0 ? 0 : 1
  }
  for (const finding of findings) terminal.complain(finding)
  if (keyReplaced) {
    terminal.print('The last receipt was signed with the key of an earlier secret (no fault).')
  }
  terminal.print(
    findings.length === 0
      ? `All ${last?.sequence ?? 0} receipts are genuine.`
      : 'Receipts are not whole.',
  )
  return findings.length === 0 ? 0 : 1
}

import { parseArgs } from 'node:util'

import { openDatabase } from '#core/db.ts'
import { openFileStore } from '#core/storage/file-store.ts'
import type { AuditHead } from '#modules/people'

import type { AppTables } from '../app-tables.ts'
import { isMissingDatabase } from '../backup/sqlite-file.ts'
import { verifyInstallation } from '../backup/verify-installation.ts'
import type { Run } from '../commands.ts'
import { modules } from '../modules.ts'
import { readConfig } from './serve.ts'

const WRITTEN_DOWN = /^(\d{1,10}):([0-9a-f]{64})$/

/** `uvid verify [--audit-head <row>:<hash>]`: 0 only if nothing is wrong. */
export const run: Run = async (args, terminal) => {
  const { values } = parseArgs({ args, options: { 'audit-head': { type: 'string' } } })
  const known = values['audit-head']
  const auditHead = known === undefined ? undefined : headOf(known)
  if (known !== undefined && !auditHead) {
    terminal.complain('uvid verify takes: --audit-head <row>:<hash>, as the audit page shows it')
    return 2
  }
  const config = readConfig(terminal)
  if (!config) return 1
  if (isMissingDatabase(config.databaseUrl)) {
    terminal.complain('There is no database to verify. Is UVID_DATA or DATABASE_URL right?')
    return 1
  }
  const db = openDatabase<AppTables>(config.databaseUrl)
  try {
    const files = await openFileStore(config.filesDir)
    const { findings, spare } = await verifyInstallation({ db, files, modules, auditHead })
    for (const finding of findings) terminal.complain(finding)
    if (spare > 0) terminal.print(`${spare} stored files are named by no row (no fault).`)
    terminal.print(findings.length === 0 ? 'Nothing is wrong.' : `Findings: ${findings.length}`)
    return findings.length === 0 ? 0 : 1
  } finally {
    await db.close()
  }
}

function headOf(written: string): AuditHead | undefined {
  const [, sequence, hash] = WRITTEN_DOWN.exec(written) ?? []
  return sequence === undefined || hash === undefined
    ? undefined
    : { sequence: Number(sequence), hash }
}

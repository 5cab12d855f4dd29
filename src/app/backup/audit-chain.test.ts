import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'

import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { createClock } from '#core/clock.ts'
import { openDatabase, write, type Database } from '#core/db.ts'
import { ok } from '#core/result.ts'
import { openFileStore } from '#core/storage/file-store.ts'
import { actors, appendAudit, auditFindings, findAuditHead } from '#modules/people'
import { cleanUp } from '#support/cleanup.ts'
import { testDatabaseUrl } from '#support/database.ts'
import { tempDir } from '#support/temp-dir.ts'

import { toModule, type AppTables } from '../app-tables.ts'
import type { Run } from '../commands.ts'
import { run as backup } from '../commands/backup.ts'
import { run as restore } from '../commands/restore.ts'
import { run as verify } from '../commands/verify.ts'
import { manifestShape, partsOf } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const AT = '2026-11-24T10:00:00.000Z'

function open(url: string): Database<AppTables> {
  const db = openDatabase<AppTables>(url)
  cleanUp(() => db.close())
  return db
}

async function act(db: Database<AppTables>, times: number): Promise<void> {
  for (let number = 0; number < times; number += 1) {
    await write(db.writer, async (trx) => {
      const record = `/desk/institutions/${number}`
      await appendAudit(trx, { actorId: actors.machine, act: 'sign-in', record, at: AT })
      return ok(undefined)
    })
  }
}

const headOf = (db: Database<AppTables>) => findAuditHead(toModule(db.reader))

async function findings(db: Database<AppTables>): Promise<string[]> {
  const found: string[] = []
  for await (const finding of auditFindings(toModule(db.reader))) found.push(finding)
  return found
}

async function emptyDatabaseUrl(): Promise<string> {
  const url = await testDatabaseUrl()
  if (url.startsWith('sqlite:')) return `sqlite:${join(tempDir(), 'empty.sqlite')}`
  const db = open(url)
  await sql`drop schema public cascade`.execute(db.writer)
  await sql`create schema public`.execute(db.writer)
  return url
}

async function asked(run: Run, args: string[], env: Record<string, string>) {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const code = await run(args, { env, input: Readable.from([]), print: say, complain: say })
  return { code, text: lines.join('\n') }
}

test('a backup names the last row, and a restored chain is whole, goes on and stays closed, on either engine', async () => {
  const dataDir = tempDir()
  const db = open(await testDatabaseUrl())
  await act(db, 450)
  const head = await headOf(db)
  const source = {
    db: open(await testDatabaseUrl()),
    files: await openFileStore(join(dataDir, 'files')),
    secretPath: join(dataDir, 'secret'),
    clock: createClock(AT),
    product: '0.1.0',
  }
  const folder = join(tempDir(), 'backup')
  const taken = await writeBackup({ ...source, db: toModule(db) }, folder)
  expect(taken).toMatchObject({ ok: true, value: { audit: head } })
  expect(head?.sequence).toBe(450)
  const none = await writeBackup({ ...source, db: toModule(source.db) }, join(tempDir(), 'none'))
  expect(none.ok && 'audit' in none.value).toBe(false)

  const targets = [await emptyDatabaseUrl(), `sqlite:${join(tempDir(), 'other.sqlite')}`]
  for (const databaseUrl of targets) {
    const data = join(tempDir(), 'data')
    const target = { dataDir: data, filesDir: join(data, 'files'), databaseUrl }
    expect(await restoreBackup(folder, target)).toMatchObject({ ok: true })
    const copy = open(databaseUrl)
    expect(await headOf(copy)).toEqual(head)
    await act(copy, 2)
    expect(await findings(copy)).toEqual([])
    expect((await headOf(copy))?.sequence).toBe(452)
    const erasing = sql`delete from people_audit where sequence = 452`.execute(copy.writer)
    await expect(erasing).rejects.toThrow('append-only')
  }
})

test('verify holds the chain against a hash that was written down, and a restore is a row of its own', async () => {
  const folder = tempDir()
  const DATABASE_URL = await testDatabaseUrl()
  const env = { UVID_DATA: join(folder, 'old'), DATABASE_URL, UVID_SECRET: 'x'.repeat(40) }
  const db = open(DATABASE_URL)
  await act(db, 3)
  const to = join(folder, 'backup')
  expect(await asked(backup, ['--to', to], env)).toMatchObject({ code: 0 })
  const written: unknown = JSON.parse(readFileSync(partsOf(to).manifest, 'utf8'))
  const { audit } = manifestShape.parse(written)
  expect(audit).toEqual(await headOf(db))
  await act(db, 1)
  const later = await headOf(db)

  const restored = `sqlite:${join(folder, 'new.sqlite')}`
  const place = { ...env, UVID_DATA: join(folder, 'new') }
  const into = ['--from', to, '--into-database-url', restored]
  expect(await asked(restore, into, place)).toMatchObject({ code: 0 })
  const here = { ...place, DATABASE_URL: restored }
  const known = (head = later) => ['--audit-head', `${head?.sequence}:${head?.hash}`]
  // Without starter content search has gaps; here only the trail counts.
  const ofTrail = async (args: string[]) =>
    (await asked(verify, args, here)).text.split('\n').filter((line) => line.startsWith('audit'))
  expect(await ofTrail([])).toEqual([])
  expect(await ofTrail(known(audit))).toEqual([])
  // Row 4 is now the restore; the one that was written down was lost with the old database.
  expect(await ofTrail(known())).toEqual(['audit row 4 is not the one whose hash was written down'])
  const { rows } = await sql<{ act: string }>`
    select act from people_audit where sequence = 4
  `.execute(open(restored).writer)
  expect(rows).toEqual([{ act: 'uvid restore' }])
  expect(await asked(verify, ['--audit-head', '4:abc'], here)).toMatchObject({ code: 2 })
})

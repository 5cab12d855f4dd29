import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { openDatabase, write, type Database } from '#core/db.ts'
import { createWorker } from '#core/jobs/worker.ts'
import { receiptSigner } from '#core/kept/receipt.ts'
import { runRetention } from '#core/kept/run-retention.ts'
import { createLog } from '#core/log.ts'
import { deliverMail } from '#core/mail/deliver-mail.ts'
import { ERASURE_FILE, erasureFile } from '#core/storage/erasure-file.ts'
import { createAccount, type Role } from '#modules/people'
import { testApp, type TestApp, type Visitor } from '#support/app.ts'
import { cleanUp } from '#support/cleanup.ts'
import { testDatabaseUrl } from '#support/database.ts'
import { CANARY, canary, COLLEAGUE_PASSWORD } from '#support/flows/flow.ts'
import { flows } from '#support/flows/index.ts'
import { tempDir } from '#support/temp-dir.ts'

import { toModule, type AppTables } from '../src/app/app-tables.ts'
import { restoreBackup } from '../src/app/backup/restore-backup.ts'
import { writeBackup } from '../src/app/backup/write-backup.ts'
import { coreKept } from '../src/app/core-kept.ts'
import { retentionRules } from '../src/app/kept/register.ts'
import { modules } from '../src/app/modules.ts'

const PEOPLE = 1000
/** Colleagues who sign in; two stay in each half. */
const COLLEAGUES: readonly Role[] = ['lawyer', 'lawyer', 'researcher', 'researcher']
/** Even numbers are erased, odd ones expire. */
const erased = (number: number) => number % 2 === 0
/** Longer than every period of a person. */
const YEARS_LATER = '2037-11-24T10:00:00.000Z'
/** Letters are delivered to files for so many; the rest wait in the outbox. */
const DELIVERED = 40

const all = Array.from({ length: PEOPLE }, (_, number) => number)

test('every module that holds something about people registers a flow', () => {
  const holding = [{ name: 'core', kept: coreKept }, ...modules].filter(({ kept }) =>
    Object.values(kept).some((columns) => Object.values(columns).some(({ personal }) => personal)),
  )
  expect(flows.map((flow) => flow.module).toSorted()).toEqual(
    holding.map(({ name }) => name).toSorted(),
  )
})

test('of a thousand people nothing is left after erasure or expiry, and a restore brings nobody back', async () => {
  const mailDir = tempDir()
  const app = await testApp({ mailDir })
  await goThroughEverything(app)
  await deliver(app, DELIVERED)

  const before = join(tempDir(), 'backup')
  await backUp(app, before)
  // What follows proves something only if they were everywhere.
  expect(canariesIn(before)).toEqual(all)
  expect(canariesIn(mailDir).length).toBe(DELIVERED)
  if (app.db.dialect === 'sqlite') expect(numbersIn(await bytesOf(app.db))).toEqual(all)

  await eraseHalf(app)
  const kept = all.filter((number) => !erased(number))
  const halfway = join(tempDir(), 'backup')
  await backUp(app, halfway)
  expect(canariesIn(halfway)).toEqual(kept)
  expect(canariesIn(mailDir).filter(erased)).toEqual([])

  await deliver(app, PEOPLE)
  await expire(app.db, app)
  const after = join(tempDir(), 'backup')
  await backUp(app, after)
  expect(canariesIn(after)).toEqual([])
  expect(canariesIn(mailDir)).toEqual([])
  if (app.db.dialect === 'sqlite') expect(numbersIn(await bytesOf(app.db))).toEqual([])
  expect(numbersIn(Buffer.from(app.logged.join('\n')))).toEqual([])
  const stones = await app.services.erasures.read()
  expect(stones.length).toBe(kept.length)
  expect(numbersIn(Buffer.from(JSON.stringify(stones)))).toEqual([])

  const restored = await restore(app, before)
  const again = join(tempDir(), 'backup')
  await backUp({ ...app, db: restored }, again)
  expect(canariesIn(again)).toEqual(kept)
  await deliver({ ...app, db: restored }, PEOPLE)
  // An open request is held until it is answered.
  await sql`update privacy_request set answered_on = received_on, outcome = 'granted',
    closed_at = created_at where closed_at is null`.execute(restored.writer)
  await expire(restored, app)
  const last = join(tempDir(), 'backup')
  await backUp({ ...app, db: restored }, last)
  expect(canariesIn(last)).toEqual([])
  if (restored.dialect === 'sqlite') expect(numbersIn(await bytesOf(restored))).toEqual([])
}, 120_000)

async function goThroughEverything(app: TestApp): Promise<void> {
  const colleagues = new Map<number, Visitor>()
  for (const [number, role] of COLLEAGUES.entries()) {
    const { name, email } = canary(number)
    const password = COLLEAGUE_PASSWORD
    const account = { clock: app.services.clock, name, email, password, role }
    const made = await write(app.db.writer, (trx) => createAccount({ trx, ...account }))
    if (!made.ok) throw new Error(made.failure)
    colleagues.set(number, await signedIn(app, email))
  }
  for (const flow of flows) {
    for (const number of all) await flow.forAll?.(app, canary(number))
    for (const [number, desk] of colleagues) {
      await flow.forColleague?.(app, { ...canary(number), desk })
    }
  }
}

async function signedIn(app: TestApp, email: string): Promise<Visitor> {
  const answer = await app.post('/desk/sign-in', { email, password: COLLEAGUE_PASSWORD })
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0])
  const cookie = cookies.join('; ')
  return {
    get: (path, headers) => app.get(path, { cookie, ...headers }),
    head: (path, headers) => app.head(path, { cookie, ...headers }),
    post: (path, form, headers) => app.post(path, form, { cookie, ...headers }),
  }
}

/** Half through their request, by an administrator; the requests of the others are closed, so that their period runs. */
async function eraseHalf(app: TestApp): Promise<void> {
  const rows = await sql<{ id: string; email: string }>`
    select id, email from privacy_request`.execute(app.db.writer)
  for (const { id, email } of rows.rows) {
    const [number = 0] = numbersIn(Buffer.from(email))
    const path = `/desk/privacy-requests/${id}`
    const answer = {
      'answered-day': '24',
      'answered-month': '11',
      'answered-year': '2026',
      outcome: 'granted',
    }
    const done = erased(number)
      ? await app.desk.post(`${path}/erasure`, {})
      : await app.desk.post(`${path}/answer`, answer)
    expect(done.status).toBe(303)
  }
}

async function deliver({ db, services, logged }: TestApp, letters: number): Promise<void> {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line), services.clock.now)
  const { now } = services.clock
  const jobs = sql`select job_id from core_mail order by recipient limit ${letters}`
  await sql`update core_job set run_at = case when id in (${jobs}) then ${now()} else ${YEARS_LATER} end
    where id in (select job_id from core_mail)`.execute(db.writer)
  const { clock } = services
  await createWorker({ db, jobs: [deliverMail], services, clock, log, concurrency: 4 }).runDue()
  expect(numbersIn(Buffer.from([...lines, ...logged].join('\n')))).toEqual([])
}

async function expire(db: Database<AppTables>, { services }: TestApp): Promise<void> {
  const ran = await runRetention({
    reader: db.reader,
    write: (command) => write(db.writer, command),
    rules: retentionRules(modules, services.mailer.files),
    signer: receiptSigner(services.secret),
    now: YEARS_LATER,
    clockConfirmed: true,
  })
  expect(ran.ok).toBe(true)
}

async function backUp({ db, services }: Pick<TestApp, 'db' | 'services'>, to: string) {
  const { files, clock } = services
  const secretPath = join(tempDir(), 'none')
  const whole: Database<unknown> = toModule(db)
  const source = { db: whole, files, secretPath, clock, product: 'test' }
  expect(await writeBackup(source, to)).toMatchObject({ ok: true })
}

/** Puts the old backup into a new place that knows from the old one only who was erased. */
async function restore({ services }: TestApp, from: string): Promise<Database<AppTables>> {
  const [dataDir, databaseUrl] = [tempDir(), await emptyDatabaseUrl()]
  await erasureFile(join(dataDir, ERASURE_FILE)).append(await services.erasures.read())
  const { secret } = services
  const target = { dataDir, databaseUrl, secret, filesDir: join(dataDir, 'files') }
  const restored = await restoreBackup(from, target)
  expect(restored).toMatchObject({ ok: true })
  const db = openDatabase<AppTables>(databaseUrl)
  cleanUp(() => db.close())
  return db
}

async function emptyDatabaseUrl(): Promise<string> {
  const url = await testDatabaseUrl()
  if (url.startsWith('sqlite:')) return `sqlite:${join(tempDir(), 'empty.sqlite')}`
  const db = openDatabase<unknown>(url)
  await sql`drop schema public cascade`.execute(db.writer)
  await sql`create schema public`.execute(db.writer)
  await db.close()
  return url
}

/** Every byte of the database file, with what still waits in its log. */
async function bytesOf(db: Database<AppTables>): Promise<Buffer> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db.writer)
  const { rows } = await sql<{ file: string }>`pragma database_list`.execute(db.writer)
  const file = rows[0]?.file ?? ''
  return Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)])
}

/** Whose word stands in any file under a folder, in its name or its content. */
function canariesIn(folder: string): number[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const found = entries.flatMap((entry) => [
    ...numbersIn(Buffer.from(entry.name)),
    ...(entry.isFile() ? numbersIn(readFileSync(join(entry.parentPath, entry.name))) : []),
  ])
  return [...new Set(found)].toSorted((a, b) => a - b)
}

function numbersIn(bytes: Buffer): number[] {
  const found = bytes.toString('latin1').matchAll(CANARY)
  return [...new Set([...found].map((match) => Number(match[1])))].toSorted((a, b) => a - b)
}

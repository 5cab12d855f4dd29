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
import { testApp, type TestApp } from '#support/app.ts'
import { cleanUp } from '#support/cleanup.ts'
import { testDatabaseUrl } from '#support/database.ts'
import { isErased, type Flow } from '#support/flows/flow.ts'
import { goThrough } from '#support/flows/go-through.ts'
import { flows } from '#support/flows/index.ts'
import { erasureFlow } from '#support/flows/privacy.ts'
import { gatherTeams } from '#support/flows/team.ts'
import { numbersIn, personalTables, signaturesIn, whereLeft } from '#support/flows/traces.ts'
import { loadStarterInto } from '#support/programme.ts'
import { tempDir } from '#support/temp-dir.ts'

import { toModule, type AppTables } from '../src/app/app-tables.ts'
import { restoreBackup } from '../src/app/backup/restore-backup.ts'
import { writeBackup } from '../src/app/backup/write-backup.ts'
import { listLines } from '../src/app/breach/list-text.ts'
import { surveyBreach } from '../src/app/breach/survey.ts'
import { retentionRules } from '../src/app/kept/register.ts'
import { modules } from '../src/app/modules.ts'

const PEOPLE = 1000
/** Longer than every period of a person. */
const YEARS_LATER = '2037-11-24T10:00:00.000Z'
/** People whose letters are delivered to files; the letters of the rest wait in the outbox. */
const DELIVERED = 40

const all = Array.from({ length: PEOPLE }, (_, number) => number)
const stay = all.filter((number) => !isErased(number))

test('every table that holds something about people is named by a flow, and no flow names another one', () => {
  const named = new Set([...flows, erasureFlow].flatMap(({ tables }) => tables))
  expect([...named].toSorted()).toEqual(personalTables.map(({ table }) => table).toSorted())
})

test('a flow that only claims a table is found out', async () => {
  const app = await testApp()
  const idle: Flow = { name: 'idle', tables: ['people_user'] }
  const crowd = { people: [1], teams: [], marks: new Map<string, number>() }
  await expect(goThrough(app, idle, crowd)).rejects.toThrow('idle left nothing of anybody')
})

test('of a thousand people nothing is left after erasure or expiry, and a restore brings nobody back', async () => {
  const mailDir = tempDir()
  const app = await testApp({ mailDir })
  await loadStarterInto(app)
  const marks = new Map<string, number>()
  const crowd = { people: all, teams: await gatherTeams(app), marks }
  for (const flow of flows) await goThrough(app, flow, crowd)
  await deliver(app, DELIVERED)
  const signatures = await signaturesIn(app.db)

  const before = join(tempDir(), 'backup')
  await backUp(app, before)
  // What follows proves something only if they were everywhere.
  expect(canariesIn(before)).toEqual(all)
  expect(canariesIn(mailDir).length).toBe(DELIVERED)
  if (app.db.dialect === 'sqlite') expect(numbersIn(await bytesOf(app.db))).toEqual(all)
  expect(await breachList(app)).toEqual([])

  await goThrough(app, erasureFlow, crowd)
  const halfway = join(tempDir(), 'backup')
  await backUp(app, halfway)
  expect(canariesIn(halfway)).toEqual(stay)
  expect(canariesIn(mailDir).filter(isErased)).toEqual([])
  expect(await whereLeft(app.db, { marks, of: isErased })).toEqual([])
  expect(await signaturesIn(app.db)).toEqual(signatures)

  await deliver(app, PEOPLE)
  await expire(app.db, app)
  const after = join(tempDir(), 'backup')
  await backUp(app, after)
  expect(canariesIn(after)).toEqual([])
  expect(canariesIn(mailDir)).toEqual([])
  if (app.db.dialect === 'sqlite') expect(numbersIn(await bytesOf(app.db))).toEqual([])
  expect(numbersIn(app.logged.join('\n'))).toEqual([])
  expect(await whereLeft(app.db, { marks })).toEqual([])
  expect(await signaturesIn(app.db)).toEqual(standing)
  const stones = await app.services.erasures.read()
  expect(stones.length).toBe(PEOPLE - stay.length)
  expect(numbersIn(JSON.stringify(stones))).toEqual([])

  const restored = await restore(app, before)
  const again = join(tempDir(), 'backup')
  await backUp({ ...app, db: restored }, again)
  expect(canariesIn(again)).toEqual(stay)
  expect(await whereLeft(restored, { marks, of: isErased })).toEqual([])
  await deliver({ ...app, db: restored }, PEOPLE)
  // An open request is held until it is answered.
  await sql`update privacy_request set answered_on = received_on, outcome = 'granted',
    closed_at = created_at where closed_at is null`.execute(restored.writer)
  await expire(restored, app)
  const last = join(tempDir(), 'backup')
  await backUp({ ...app, db: restored }, last)
  expect(canariesIn(last)).toEqual([])
  if (restored.dialect === 'sqlite') expect(numbersIn(await bytesOf(restored))).toEqual([])
  expect(await whereLeft(restored, { marks })).toEqual([])
  expect(await signaturesIn(restored)).toEqual(standing)
}, 240_000)

/** Public work stands, signed: a work and a request that are not closed, contacts of public bodies and controllers, and evidence. */
const standing = {
  evidence_page: [2, 3],
  evidence_quotation: [2, 3],
  institution_contact: [2, 3],
  publication_work: [3],
  request_request: [3],
  rights_channel: [2, 3],
}

/** Words of people in what a breach drill prints. */
async function breachList({ db }: TestApp): Promise<number[]> {
  const question = { tables: [], span: {} }
  const survey = await surveyBreach(toModule(db), modules, question)
  if (!survey.ok) throw new Error(survey.failure)
  const lines = listLines(survey.value, { variant: 'en', subjects: true })
  expect(lines.length).toBeGreaterThan(PEOPLE)
  return numbersIn(lines.join('\n'))
}

async function deliver({ db, services, logged }: TestApp, people: number): Promise<void> {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line), services.clock.now)
  const { now } = services.clock
  const first = sql`select distinct recipient from core_mail order by recipient limit ${people}`
  const jobs = sql`select job_id from core_mail where recipient in (${first})`
  await sql`update core_job set run_at = case when id in (${jobs}) then ${now()} else ${YEARS_LATER} end
    where id in (select job_id from core_mail)`.execute(db.writer)
  const { clock } = services
  await createWorker({ db, jobs: [deliverMail], services, clock, log, concurrency: 4 }).runDue()
  expect(numbersIn([...lines, ...logged].join('\n'))).toEqual([])
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
    ...numbersIn(entry.name),
    ...(entry.isFile() ? numbersIn(readFileSync(join(entry.parentPath, entry.name))) : []),
  ])
  return [...new Set(found)].toSorted((a, b) => a - b)
}

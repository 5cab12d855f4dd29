import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'

import { sql, type Kysely } from 'kysely'
import { expect, test } from 'vitest'
import * as z from 'zod'

import { openDatabase } from '#core/db.ts'
import { variants } from '#core/i18n/languages.ts'
import { cleanUp } from '#support/cleanup.ts'
import { testDatabaseUrl } from '#support/database.ts'
import { tempDir } from '#support/temp-dir.ts'

import { linesOfTable } from '../backup/table-rows.ts'
import { listTables } from '../backup/table-shape.ts'
import { run } from './breach.ts'

const NOW = '2026-11-24T10:00:00.000Z'
const [ANA, IVO, MIA] = ['user-ana', 'user-ivo', 'user-mia']

test('tables, rows and distinct persons are counted, and a person is counted once over all tables', async () => {
  const { env } = await installation()
  const { people_user: users, core_mail: mail, ...rest } = await tablesOf(env)
  expect(rest['people_session']).toMatchObject({ rows: 1, persons: 1 })
  expect(users).toMatchObject({ rows: 3, changed: 3, persons: 3, purposes: ['people.account'] })
  // Ana's letter is Ana's; the other addressee has no account and is one more person, however often and however written.
  expect(mail).toMatchObject({ rows: 3, persons: 2, purposes: ['core.letter'] })
  const { persons, reachable } = await listed(env, '--from', '2026-01-01')
  expect([persons, reachable]).toEqual([5, 3])
})

test('ids come only when they are asked for, and never an address or a name', async () => {
  const { env } = await installation()
  const silent = await breach(env, 'list', '--from', '2026-01-01')
  const named = await breach(env, 'list', '--from', '2026-01-01', '--subjects')
  const ids = [ANA, IVO, MIA, 'user-gone', 'core_mail/mail-2']
  for (const id of ids)
    expect([silent.printed.includes(id), named.printed.includes(id)]).toEqual([false, true])
  for (const secret of ['uvid.example', 'Ана', 'Тајни текст'])
    expect(named.printed).not.toContain(secret)
})

test('what came into being after the span could not be read in it, what was there before could', async () => {
  const { env } = await installation()
  const early = await tablesOf(env, '--from', '2026-10-01', '--to', '2026-10-31')
  // Ana and Ivo were there; only Ivo was made then, and Mia came in November.
  expect(early['people_user']).toMatchObject({ rows: 2, changed: 1, persons: 2 })
  expect(early['people_session']).toMatchObject({ rows: 0, persons: 0 })
  // A table that does not say when counts as a whole.
  expect(early['people_attempt']).toMatchObject({ rows: 1, dated: false, hashes: 1, persons: 0 })
})

test('the end of a span belongs to it as a day and not as an instant', async () => {
  const { env } = await installation()
  const changed = async (to: string) =>
    (await tablesOf(env, '--from', '2026-10-15', '--to', to))['people_user']
  // Ivo's account was made on 15 October at 23:30 in Belgrade.
  expect(await changed('2026-10-15')).toMatchObject({ changed: 1 })
  expect(await changed('2026-10-15T23:30:00+02:00')).toMatchObject({ changed: 0 })
  expect(await changed('2026-10-15T23:30:00.001+02:00')).toMatchObject({ changed: 1 })
})

test('the audit trail adds who did what in the span', async () => {
  const { env } = await installation()
  const { trail } = await listed(env, '--from', '2026-11-20', '--to', '2026-11-22')
  expect(trail).toEqual({ acts: [{ act: 'sign-in', count: 2 }], actors: 1 })
  expect((await listed(env, '--table', 'people_user')).trail).toBeNull()
})

test('people who stand only in a text are said not to be counted', async () => {
  const { env } = await installation()
  const { people_user: users, institution_change: change } = await tablesOf(env)
  expect(users).toMatchObject({ uncounted: [] })
  expect(change).toMatchObject({ uncounted: ['institutions.history'] })
  const { printed } = await breach(env, 'list', '--from', '2026-01-01', '--variant', 'en')
  expect(printed).toContain('A read leaves no trace')
})

test('asked tables are the only ones, also one that holds nobody', async () => {
  const { env } = await installation()
  const tables = await tablesOf(env, '--table', 'people_user', '--table', 'core_revision')
  expect(Object.keys(tables)).toEqual(['core_revision', 'people_user'])
  expect(tables['core_revision']).toMatchObject({ rows: 1, persons: 0, purposes: [] })
})

test('an unknown table is refused with the names of all', async () => {
  const { env } = await installation()
  const { code, printed, complaints } = await breach(env, 'list', '--table', 'people_users')
  expect([code, printed]).toEqual([2, ''])
  for (const name of ['core_mail', 'institution_body', 'people_user'])
    expect(complaints.split('\n')).toContain(name)
})

test.each([
  [['list'], 'Say which tables'],
  [['list', '--from', 'yesterday'], 'yesterday is no instant'],
  [['list', '--from', '2026-02-30'], '2026-02-30 is no instant'],
  [['list', '--from', '2026-11-24', '--to', '2026-11-23'], 'later than'],
  [['list', '--tabel', 'people_user'], 'uvid breach takes'],
  [['list', '--table', 'people_user', '--variant', 'sr'], 'uvid breach takes'],
  [['notice', '--table', 'people_user'], 'uvid breach takes'],
  [['notice', '--table', 'people_user', '--discovered', '2026-11-25'], 'still to come'],
  [['notice', '--table', 'people_user', '--discovered', 'now'], 'no instant'],
  [
    ['notice', '--table', 'people_user', '--discovered', '2026-11-24', '--out', 'x.doc'],
    'uvid breach takes',
  ],
  [['toString'], 'uvid breach takes'],
])('%j is refused with code 2', async (args, complaint) => {
  const { env } = await installation()
  const { code, printed, complaints } = await breach(env, ...args)
  expect([code, printed]).toEqual([2, ''])
  expect(complaints).toContain(complaint)
})

test('a database that is not there is not made', async () => {
  const dir = tempDir()
  const { code } = await breach({ UVID_DATA: dir }, 'drill')
  expect([code, readdirSync(dir)]).toEqual([1, []])
})

test.each(variants)(
  'the notice in %s says what the installation knows and leaves the rest blank',
  async (variant) => {
    const { env } = await installation()
    const found = [
      '--discovered',
      '2026-11-23T09:15:00+01:00',
      '--from',
      '2026-11-20',
      '--to',
      '2026-11-22',
    ]
    const names = ['people_user', 'people_attempt', 'core_mail', 'institution_change']
    const tables = names.flatMap((name) => ['--table', name])
    const settings = { ...env, UVID_CONTROLLER: 'Фондација *Пример* [1]' }
    const { code, printed } = await breach(
      settings,
      'notice',
      ...found,
      ...tables,
      '--variant',
      variant,
    )
    expect(code).toBe(0)
    await expect(printed).toMatchFileSnapshot(`../breach/golden-notice.${variant}.txt`)
  },
)

test.each([
  // From Friday before Labour Day over the weekend and both holidays.
  ['2026-04-30T16:45:00+02:00', '3 May 2026 at 16:45'],
  // Over New Year and its Sunday.
  ['2026-01-01T00:00:00+01:00', '4 January 2026 at 00:00'],
  // Clocks go back on Sunday, 25 October: 72 hours end an hour earlier on the wall.
  ['2026-10-23T12:00:00+02:00', '26 October 2026 at 11:00'],
])(
  'known at %s, the last instant is %s: 72 hours, whatever day it is',
  async (discovered, last) => {
    const { env } = await installation()
    const { printed } = await breach(
      env,
      'notice',
      '--discovered',
      discovered,
      '--table',
      'people_user',
      '--variant',
      'en',
    )
    expect(printed).toContain(`**Last instant: ${last}**`)
    expect(printed).toContain('The notice must give the reasons for the delay.')
  },
)

test('a day counts from its first instant', async () => {
  const { env } = await installation()
  const { printed } = await breach(
    env,
    'notice',
    '--discovered',
    '2026-11-24',
    '--table',
    'people_user',
    '--variant',
    'en',
  )
  expect(printed).toContain('**Last instant: 27 November 2026 at 00:00**')
  // 11:00 in Belgrade.
  expect(printed).toContain('Left: 61 whole hours.')
})

test.each(variants)(
  'the PDF in %s is a file of its owner alone and never replaces another',
  async (variant) => {
    const { env } = await installation()
    const out = join(tempDir(), 'notice.pdf')
    const args = [
      'notice',
      '--discovered',
      '2026-11-23',
      '--from',
      '2026-01-01',
      '--variant',
      variant,
    ]
    expect(await breach(env, ...args, '--out', out)).toMatchObject({ code: 0, printed: out })
    const made = readFileSync(out)
    expect([made.subarray(0, 5).toString(), statSync(out).mode & 0o777]).toEqual(['%PDF-', 0o600])
    expect(await breach(env, ...args, '--out', out)).toMatchObject({
      code: 1,
      complaints: `${out} is there already; choose another name.`,
    })
    expect(readFileSync(out).equals(made)).toBe(true)
  },
)

test('list, notice and drill write nothing into database or data folder', async () => {
  const { env, db } = await installation()
  const before = await stateOf(db, env)
  const all = ['--from', '2026-01-01', '--subjects']
  expect((await breach(env, 'list', ...all)).code).toBe(0)
  expect((await breach(env, 'notice', '--discovered', '2026-11-24', ...all)).code).toBe(0)
  const drill = await breach(env, 'drill', '--variant', 'en')
  expect(drill.code).toBe(0)
  expect(drill.printed).toMatch(/^DRILL: an invented breach/)
  expect(drill.printed).toContain('# Draft notice to the Commissioner')
  expect(drill.printed).toContain('Left: 72 whole hours.')
  expect(drill.printed).toMatch(/List: \d+ ms\n {2}Draft: \d+ ms\nThe drill is over/)
  expect(await stateOf(db, env)).toEqual(before)
})

type Env = Record<string, string>

/** Three accounts, a session, letters, an attempt, a trail, and a change by somebody whose account is gone. */
async function installation() {
  const env: Env = { UVID_DATA: tempDir(), DATABASE_URL: await testDatabaseUrl(), UVID_NOW: NOW }
  const { writer: db, close, dialect } = openDatabase<unknown>(env['DATABASE_URL'] ?? '')
  cleanUp(close)
  await addUser(db, { id: ANA, email: 'ana@uvid.example', at: '2026-09-01T08:00:00.000Z' })
  await addUser(db, { id: IVO, email: 'ivo@uvid.example', at: '2026-10-15T21:30:00.000Z' })
  await addUser(db, { id: MIA, email: 'mia@uvid.example', at: '2026-11-10T08:00:00.000Z' })
  await sql`insert into people_session (id, user_id, token, expires_at, created_at, updated_at)
    values ('session-1', ${ANA}, 'token', ${NOW}, '2026-11-21T08:00:00.000Z', ${NOW})`.execute(db)
  await sql`insert into people_attempt values ('key', 3, '2026-11-21T08:00:00.000Z', ${NOW})`.execute(
    db,
  )
  const addressees = ['ana@uvid.example', 'guest@elsewhere.example', 'Guest@elsewhere.example']
  for (const [index, recipient] of addressees.entries()) {
    const [mail, job] = [`mail-${index + 1}`, `job-${index + 1}`]
    await sql`insert into core_job (id, name, payload, state, attempts_max, run_at, created_at)
      values (${job}, 'mail', '{}', 'queued', 3, ${NOW}, '2026-11-21T08:00:00.000Z')`.execute(db)
    await sql`insert into core_mail (id, purpose, recipient, subject, body, job_id, created_at)
      values (${mail}, 'x', ${recipient}, 'Тајни текст', 'Тајни текст', ${job}, '2026-11-21T08:00:00.000Z')`.execute(
      db,
    )
  }
  await sql`insert into institution_body (id, kind, description_sr, description_en, created_at, updated_at)
    values ('body', 'ministry', '', '', '2026-09-01T08:00:00.000Z', '2026-09-01T08:00:00.000Z')`.execute(
    db,
  )
  await sql`insert into institution_change (id, institution_id, at, kind, by_user, by_name, before, after)
    values ('change', 'body', '2026-09-02T08:00:00.000Z', 'edited', 'user-gone', 'Тајни текст', '{}', '{}')`.execute(
    db,
  )
  const actors = [ANA, 'machine', ANA]
  for (const [index, actor] of actors.entries()) {
    const act = actor === ANA ? 'sign-in' : 'retention'
    await sql`insert into people_audit values (${index + 1}, ${`2026-11-2${index === 1 ? 3 : 1}T08:00:00.000Z`},
      ${actor}, ${act}, '', ${'0'.repeat(64)}, ${String(index).repeat(64)})`.execute(db)
  }
  return { env, db: { writer: db, dialect } }
}

async function addUser(db: Kysely<unknown>, user: { id: string; email: string; at: string }) {
  await sql`insert into people_user (id, email, name, role, variant, created_at, updated_at)
    values (${user.id}, ${user.email}, 'Ана', 'editor', 'sr-cyrl', ${user.at}, ${user.at})`.execute(
    db,
  )
}

const listShape = z.object({
  tables: z.array(z.looseObject({ table: z.string() })),
  persons: z.number(),
  reachable: z.number(),
  trail: z.unknown(),
})
type Listed = z.infer<typeof listShape>

async function listed(env: Env, ...args: string[]): Promise<Listed> {
  const { code, printed } = await breach(env, 'list', '--json', ...args)
  expect(code).toBe(0)
  return listShape.parse(JSON.parse(printed))
}

async function tablesOf(env: Env, ...args: string[]): Promise<Record<string, { table: string }>> {
  const { tables } = await listed(env, ...(args.length > 0 ? args : ['--from', '2026-01-01']))
  return Object.fromEntries(tables.map((table) => [table.table, table]))
}

async function stateOf(
  { writer, dialect }: { writer: Kysely<unknown>; dialect: 'sqlite' | 'postgres' },
  env: Env,
) {
  const hash = createHash('sha256')
  for (const table of await listTables(writer, dialect)) {
    for await (const line of linesOfTable(writer, table)) hash.update(`${table.name} ${line}\n`)
  }
  return { rows: hash.digest('hex'), folder: readdirSync(env['UVID_DATA'] ?? '') }
}

async function breach(env: Env, ...args: string[]) {
  const [printed, complaints]: [string[], string[]] = [[], []]
  const code = await run(args, {
    env,
    input: Readable.from([]),
    print: (line) => void printed.push(line),
    complain: (line) => void complaints.push(line),
  })
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') }
}

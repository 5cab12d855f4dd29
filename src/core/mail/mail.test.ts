import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { domainToASCII } from 'node:url'

import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'

import { testDatabase } from '#support/database.ts'
import { anSmtpServer } from '#support/smtp-server.ts'
import { tempDir } from '#support/temp-dir.ts'
import { movingClock, START, type JobTestTables } from '#support/worker.ts'

import { write, type Database } from '../db.ts'
import { retryJob } from '../jobs/commands.ts'
import { createWorker } from '../jobs/worker.ts'
import { createLog } from '../log.ts'
import { fail } from '../result.ts'
import { deliverMail } from './deliver-mail.ts'
import { composeLetter } from './letter.ts'
import type { MailTables } from './mail-tables.ts'
import { createMailer } from './mailer.ts'
import { findMail, listMail } from './queries.ts'
import { sendMail, type NewMail } from './send-mail.ts'

type Tables = JobTestTables & MailTables

const letter: NewMail = {
  purpose: 'sign-in-link',
  to: 'milica@primer.rs',
  subject: 'Захтев за приступ информацијама: ћирилица и latinica šđčćž',
  text: 'Поштована,\n\nЉубазно молимо…\n.\nFrom here – € „наводници“\n',
  at: START,
}

function send(db: Database<Tables>, change: Partial<NewMail> = {}) {
  return write(db.writer, (trx) => sendMail(trx, { ...letter, ...change }))
}

function postOffice(db: Database<Tables>, settings: { smtpUrl?: string; mailDir?: string }) {
  const clock = movingClock()
  const { smtpUrl, mailDir = '/nowhere' } = settings
  const mailer = createMailer({ smtpUrl, mailDir, from: 'Увид <uvid@watchdog.example>' })
  const lines: string[] = []
  const log = createLog((line) => lines.push(line), clock.now)
  const services = { mailer }
  const worker = createWorker({ db, jobs: [deliverMail], services, clock, log, concurrency: 1 })
  return { clock, lines, runDue: worker.runDue }
}

async function onlyLetter(db: Database<Tables>) {
  const [summary] = await listMail(db.reader, { page: 1 })
  return summary
}

const parse = (bytes: Uint8Array | undefined) => PostalMime.parse(bytes ?? '')

test('without a mail server a letter becomes a file that mail programs can read', async () => {
  const db = await testDatabase<Tables>()
  const mailDir = join(tempDir(), 'mail')
  const sent = await send(db)
  await postOffice(db, { mailDir }).runDue()
  const [name = '', ...rest] = readdirSync(mailDir)
  expect(rest).toEqual([])
  expect(name).toMatch(/^20261124T100000Z-.*\.eml$/)
  expect(statSync(join(mailDir, name)).mode & 0o077).toBe(0)
  const bytes = readFileSync(join(mailDir, name))
  const message = await parse(bytes)
  expect(message.subject).toBe(letter.subject)
  expect(message.text).toBe(letter.text)
  expect(message.html).toBeUndefined()
  expect(message.to).toEqual([{ address: letter.to, name: '' }])
  expect(message.from).toEqual({ address: 'uvid@watchdog.example', name: 'Увид' })
  expect(message.messageId).toBe(`<${sent.ok ? sent.value : ''}@watchdog.example>`)
  expect(message.date).toBe(START)
  const headers = message.headers.map((header) => header.key).sort()
  expect(headers).toEqual([
    'auto-submitted',
    'content-transfer-encoding',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ])
})

test('delivering a letter again replaces its file', async () => {
  const db = await testDatabase<Tables>()
  const mailDir = tempDir()
  await send(db)
  const office = postOffice(db, { mailDir })
  await office.runDue()
  const before = readdirSync(mailDir)
  await db.writer.updateTable('core_job').set({ state: 'queued', finished_at: null }).execute()
  expect(await office.runDue()).toBe(1)
  expect(readdirSync(mailDir)).toEqual(before)
})

test('a folder that cannot be written delays the letter', async () => {
  const db = await testDatabase<Tables>()
  const file = join(tempDir(), 'file')
  writeFileSync(file, '')
  await send(db)
  await postOffice(db, { mailDir: join(file, 'mail') }).runDue()
  expect(await onlyLetter(db)).toMatchObject({
    state: 'queued',
    attempts: 1,
    lastProblem: 'Error ENOTDIR',
  })
})

test('a letter of a command that is refused is never sent', async () => {
  const db = await testDatabase<Tables>()
  await write(db.writer, async (trx) => {
    await sendMail(trx, letter)
    return fail('refused')
  })
  expect(await postOffice(db, {}).runDue()).toBe(0)
  expect(await onlyLetter(db)).toBeUndefined()
})

test('addresses and subjects that would add headers or recipients are refused', async () => {
  const db = await testDatabase<Tables>()
  const recipients = [
    'a@b.rs\r\nBcc: c@d.rs',
    'a@b.rs\nX: y',
    'a@b.rs, c@d.rs',
    'a@b.rs;c@d.rs',
    'Ana <a@b.rs>',
    '<a@b.rs>',
    'a@b.rs (x)',
    'a b@c.rs',
    '"a\\"b"@c.rs',
    'a@',
    '@b.rs',
    'a',
    '',
    'a@b@c.rs',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@b.rs`,
    `a@${'b'.repeat(260)}.rs`,
    'a@b.rs\0',
    'a@b%.rs',
    'a@b..rs',
    'a@.rs',
    'a@b.',
  ]
  for (const to of recipients) expect(await send(db, { to }), to).toEqual(fail('recipient-invalid'))
  for (const subject of ['x\r\nBcc: c@d.rs', 'x\ny', 'x\0', 'x\ty', 'x'.repeat(999)]) {
    expect(await send(db, { subject })).toEqual(fail('subject-invalid'))
  }
  expect(await onlyLetter(db)).toBeUndefined()
})

test('a mail server gets the letter whole, and only for its recipient', async () => {
  const db = await testDatabase<Tables>()
  const server = await anSmtpServer()
  await send(db)
  await postOffice(db, { smtpUrl: server.url }).runDue()
  const [received] = server.received
  expect(received).toMatchObject({
    from: 'uvid@watchdog.example',
    to: [letter.to],
    name: 'watchdog.example',
  })
  const message = await parse(received?.bytes)
  expect([message.subject, message.text]).toEqual([letter.subject, letter.text])
  expect(await onlyLetter(db)).toMatchObject({ state: 'sent', sentAt: START, lastProblem: null })
})

test('a recipient in a Cyrillic domain is reached by its ASCII name', async () => {
  const db = await testDatabase<Tables>()
  const mailDir = tempDir()
  expect((await send(db, { to: 'info@увид.срб' })).ok).toBe(true)
  await postOffice(db, { mailDir }).runDue()
  const [name = ''] = readdirSync(mailDir)
  const ascii = `info@${domainToASCII('увид.срб')}`
  expect(ascii).toMatch(/^info@xn--\w+\.xn--\w+$/)
  expect(readFileSync(join(mailDir, name), 'utf8')).toContain(`\r\nTo: ${ascii}\r\n`)
  const { envelope } = await composeLetter(
    { id: 'x', recipient: 'info@увид.срб', subject: 'x', body: 'x', createdAt: START },
    'Uvid <uvid@watchdog.example>',
  )
  expect(envelope).toEqual({ from: 'uvid@watchdog.example', to: ascii })
})

test('a server that says "later" gets the same letter later', async () => {
  const db = await testDatabase<Tables>()
  const server = await anSmtpServer({ answers: [451, 421] })
  await send(db)
  const { clock, ...office } = postOffice(db, { smtpUrl: server.url })
  await office.runDue()
  expect(await onlyLetter(db)).toMatchObject({
    state: 'queued',
    lastProblem: 'DeliveryDelayed smtp-451',
  })
  expect(await office.runDue()).toBe(0)
  clock.pass(30)
  await office.runDue()
  clock.pass(60)
  await office.runDue()
  expect(await onlyLetter(db)).toMatchObject({ state: 'sent', attempts: 3 })
  const ids = await Promise.all(
    server.received.map(async ({ bytes }) => (await parse(bytes)).messageId),
  )
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(1)
})

test('a letter that the server refuses is dead, and can be tried again by hand', async () => {
  const db = await testDatabase<Tables>()
  const server = await anSmtpServer({ answers: [550] })
  await send(db)
  const office = postOffice(db, { smtpUrl: server.url })
  await office.runDue()
  const dead = await onlyLetter(db)
  expect(dead).toMatchObject({
    state: 'dead',
    attempts: 1,
    lastProblem: 'PermanentProblem smtp-550',
    sentAt: null,
  })
  expect(JSON.stringify(office.lines)).not.toMatch(/milica|primer/)
  const jobId = dead?.jobId ?? ''
  await write(db.writer, (trx) => retryJob(trx, { jobId, at: START }))
  await office.runDue()
  expect(await onlyLetter(db)).toMatchObject({ state: 'sent' })
})

test('a recipient whom the server does not know is dead at once', async () => {
  const db = await testDatabase<Tables>()
  const server = await anSmtpServer({ recipientAnswer: 550 })
  await send(db)
  await postOffice(db, { smtpUrl: server.url }).runDue()
  expect(await onlyLetter(db)).toMatchObject({
    state: 'dead',
    lastProblem: 'PermanentProblem smtp-550',
  })
})

test('a server that is not there delays the letter', async () => {
  const db = await testDatabase<Tables>()
  const server = await anSmtpServer()
  await server.close()
  await send(db)
  await postOffice(db, { smtpUrl: server.url }).runDue()
  expect(await onlyLetter(db)).toMatchObject({
    state: 'queued',
    lastProblem: 'DeliveryDelayed ESOCKET',
  })
})

test('a wrong password delays the letter until the settings are mended', async () => {
  const db = await testDatabase<Tables>()
  const server = await anSmtpServer({ password: 'right' })
  await send(db)
  const wrong = server.url.replace('//', '//uvid:wrong@')
  await postOffice(db, { smtpUrl: wrong }).runDue()
  expect(await onlyLetter(db)).toMatchObject({
    state: 'queued',
    lastProblem: 'DeliveryDelayed smtp-535',
  })
  const mended = postOffice(db, { smtpUrl: server.url.replace('//', '//uvid:right@') })
  mended.clock.pass(30)
  await mended.runDue()
  expect(await onlyLetter(db)).toMatchObject({ state: 'sent' })
})

test('an offered STARTTLS is taken, and its certificate must be good', async () => {
  const db = await testDatabase<Tables>()
  const server = await anSmtpServer({ tls: true })
  await send(db)
  await postOffice(db, { smtpUrl: server.url }).runDue()
  expect(server.received).toEqual([])
  expect(await onlyLetter(db)).toMatchObject({
    state: 'queued',
    lastProblem: expect.stringMatching(/^DeliveryDelayed E/),
  })
  const trusting = postOffice(db, { smtpUrl: `${server.url}?tls.rejectUnauthorized=false` })
  trusting.clock.pass(30)
  await trusting.runDue()
  expect(server.received[0]?.secure).toBe(true)
})

test('where TLS is required nothing is said in the clear', async () => {
  const db = await testDatabase<Tables>()
  const server = await anSmtpServer()
  await send(db)
  await postOffice(db, { smtpUrl: `${server.url}?requireTLS=true` }).runDue()
  expect(server.received).toEqual([])
  expect(await onlyLetter(db)).toMatchObject({ state: 'queued' })
})

test('the list shows letters without their text, one letter shows it', async () => {
  const db = await testDatabase<Tables>()
  const sent = await send(db)
  const id = sent.ok ? sent.value : ''
  expect(await onlyLetter(db)).toEqual({
    id,
    jobId: expect.any(String),
    purpose: 'sign-in-link',
    recipient: letter.to,
    subject: letter.subject,
    state: 'queued',
    attempts: 0,
    lastProblem: null,
    createdAt: START,
    sentAt: null,
  })
  expect(await findMail(db.reader, id)).toMatchObject({ id, body: letter.text })
  expect(await findMail(db.reader, 'nothing')).toBeUndefined()
  expect(await listMail(db.reader, { page: 2 })).toEqual([])
})

test('a letter is forgotten with its job', async () => {
  const db = await testDatabase<Tables>()
  await send(db)
  await db.writer.deleteFrom('core_job').execute()
  expect(await db.reader.selectFrom('core_mail').select('id').execute()).toEqual([])
})

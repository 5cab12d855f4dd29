import { beforeEach, expect, test } from 'vitest'

import type { Subject } from '#core/about-person.ts'
import { write, type CoreTables, type Database } from '#core/db.ts'
import { receiptSigner } from '#core/kept/receipt.ts'
import type { RetentionTables } from '#core/kept/retention-tables.ts'
import { runRetention } from '#core/kept/run-retention.ts'
import { testDatabase } from '#support/database.ts'

import { aChannel, aController } from './a-controller.ts'
import { directoryPersonData } from './about-person.ts'
import { createController } from './commands.ts'
import { decideCorrection, listCorrections, receiveCorrection } from './corrections.ts'
import { listChanges } from './history.ts'
import { directoryRetention } from './kept.ts'
import type { WrittenTables } from './tables.ts'

type Tables = WrittenTables & CoreTables & RetentionTables

const NOW = '2026-11-24T10:00:00.000Z'
const by = { id: 'ana', name: 'Ана Анић' }

let db: Database<Tables>
beforeEach(async () => {
  db = await testDatabase<Tables>()
  for (const [slug, published] of [
    ['banka', true],
    ['skrivena', false],
  ] as const) {
    const facts = aController({ channels: [aChannel()] })
    await write(db.writer, (trx) =>
      createController(trx, { slug, facts, demo: false, published, by, at: NOW }),
    )
  }
})

const receive = (text: string, more: { slug?: string; at?: string } = {}) =>
  write(db.writer, (trx) =>
    receiveCorrection(trx, {
      slug: more.slug ?? 'banka',
      correction: { about: 'contact', text, source: null },
      at: more.at ?? NOW,
    }),
  )
const decide = (id: string, at = NOW) =>
  write(db.writer, (trx) => decideCorrection(trx, { id, state: 'accepted', at }))
/** What the hourly job would remove at an instant; a person has confirmed that the clock is right. */
async function end(now: string) {
  const run = await runRetention({
    reader: db.reader,
    write: (command) => write(db.writer, command),
    rules: directoryRetention,
    signer: receiptSigner('a secret of tests'),
    now,
    clockConfirmed: true,
  })
  return run.ok ? (run.value?.removed ?? {}) : run.failure
}
const waiting = async () =>
  (await listCorrections(db.reader, { state: 'waiting' })).map(({ text }) => text)

test('a correction waits with its day and no trace of who sent it; saying it twice changes nothing', async () => {
  expect(await receive('Нова адреса')).toMatchObject({ ok: true })
  expect(await receive('Нова адреса')).toMatchObject({ ok: true })
  expect(await waiting()).toEqual(['Нова адреса'])
  const [row] = await db.reader.selectFrom('rights_correction').selectAll().execute()
  expect(Object.keys(row ?? {}).toSorted()).toEqual([
    'about',
    'controller_id',
    'decided_at',
    'id',
    'received_at',
    'source',
    'state',
    'text',
  ])
})

test('only a public controller can be corrected', async () => {
  expect(await receive('x', { slug: 'skrivena' })).toMatchObject({ failure: 'not-found' })
  expect(await receive('x', { slug: 'nema' })).toMatchObject({ failure: 'not-found' })
})

test('the eleventh about one controller in a day is refused, and taken the next day', async () => {
  for (let count = 0; count < 10; count += 1) {
    expect(await receive(`${count}`)).toMatchObject({ ok: true })
  }
  expect(await receive('једанаеста')).toMatchObject({ failure: 'too-many' })
  expect(await receive('једанаеста', { at: '2026-11-25T10:00:01.000Z' })).toMatchObject({
    ok: true,
  })
})

test('a decision is made once', async () => {
  await receive('Нова адреса')
  const [one] = await listCorrections(db.reader, { state: 'waiting' })
  expect(await decide(one?.id ?? '')).toMatchObject({ ok: true, value: { slug: 'banka' } })
  expect(await decide(one?.id ?? '')).toMatchObject({ failure: 'already-decided' })
  expect(await decide('nema')).toMatchObject({ failure: 'not-found' })
  expect(await waiting()).toEqual([])
  expect(await listCorrections(db.reader, { state: 'decided' })).toHaveLength(1)
})

test('a decided correction goes after 90 days, a forgotten one after a year, and history loses its names after five', async () => {
  await receive('одлучена')
  const [one] = await listCorrections(db.reader, { state: 'waiting' })
  await decide(one?.id ?? '')
  await receive('заборављена')
  expect(await end('2027-02-22T09:00:00.000Z')).toEqual({})
  expect(await end('2027-02-22T11:00:00.000Z')).toEqual({ 'rights.correction.decided': 1 })
  expect(await waiting()).toEqual(['заборављена'])
  expect(await end('2027-11-24T11:00:00.000Z')).toEqual({ 'rights.correction.forgotten': 1 })
  expect(await end('2031-11-24T11:00:00.000Z')).toEqual({ 'rights.controller-history.old': 2 })
  expect(await listChanges(db.reader, 'banka')).toMatchObject([
    { kind: 'created', byName: undefined, differences: [] },
  ])
})

test('a person is shown and can erase what stands under their address, also inside a text', async () => {
  await receive('Пишите на Ana_Anic@Example.rs, не на стару')
  await receive('Пишите на anaXanic@example.rs')
  const subject: Subject = { userId: 'ana', email: 'ana_anic@example.rs' }
  const reading = { reader: db.reader, subject, secret: '' }
  // The descriptions hide their tables from the composition root.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const listed = await directoryPersonData.list(reading as never)
  const records = (id: string) => listed.find((section) => section.id === id)?.records.length
  expect(records('rights.correction')).toBe(1)
  expect(records('rights.controller-change')).toBe(2)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const all = await directoryPersonData.found?.(db.reader as never)
  expect(all?.map(({ email }) => email)).toEqual(['ana_anic@example.rs', 'anaxanic@example.rs'])
  await db.writer.transaction().execute(async (trx) => {
    const removeLetters = () => Promise.resolve()
    const writing = { trx, subject, secret: '', removeLetters }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    await directoryPersonData.erase?.(writing as never)
  })
  expect(await waiting()).toEqual(['Пишите на anaXanic@example.rs'])
  expect((await listChanges(db.reader, 'banka'))[0]?.byName).toBeUndefined()
})

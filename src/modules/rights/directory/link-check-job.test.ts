import { beforeEach, expect, test } from 'vitest'

import { write, type CoreTables, type Database } from '#core/db.ts'
import type { JobTables } from '#core/jobs/job-tables.ts'
import { createWorker } from '#core/jobs/worker.ts'
import { createLog } from '#core/log.ts'
import type { Outcome, Outside } from '#core/outside/outside.ts'
import type { Services } from '#core/services.ts'
import { testServices } from '#support/app.ts'
import { testDatabase } from '#support/database.ts'

import { aChannel, aController } from './a-controller.ts'
import { createController } from './commands.ts'
import type { ControllerFacts } from './facts.ts'
import { linkCheckJob } from './link-check-job.ts'
import { findRecord } from './queries.ts'
import type { WrittenTables } from './tables.ts'

type Tables = WrittenTables & CoreTables & JobTables

let db: Database<Tables>
beforeEach(async () => {
  db = await testDatabase<Tables>()
})

const create = (slug: string, change: Partial<ControllerFacts>) =>
  write(db.writer, (trx) =>
    createController(trx, {
      slug,
      facts: aController(change),
      demo: false,
      published: true,
      by: undefined,
      at: '2026-11-24T10:00:00.000Z',
    }),
  )

/** A world outside in which what is not named answers. */
function world(broken: Readonly<Record<string, Outcome>>) {
  const asked: string[] = []
  const answer = (target: string): Promise<Outcome> => {
    asked.push(target)
    return Promise.resolve(broken[target] ?? 'answers')
  }
  const outside: Outside = { checkPage: answer, checkMailDomain: answer }
  return { asked, outside }
}

/** One weekly check at an instant. */
async function checkAt(now: string, outside: Outside | undefined) {
  const services: Services = { ...(await testServices({ now })), outside }
  const log = createLog(() => undefined, services.clock.now)
  const worker = createWorker({
    db,
    jobs: [],
    recurring: [linkCheckJob],
    services,
    clock: services.clock,
    log,
    concurrency: 1,
  })
  expect(await worker.enqueueRecurring()).toBe(1)
  expect(await worker.runDue()).toBe(1)
}
const week = (number: number) =>
  new Date(Date.parse('2026-11-26T01:00:00.000Z') + number * 7 * 86_400_000).toISOString()
const state = async (slug: string) => {
  const record = await findRecord(db.reader, slug)
  return record?.channels.map(({ broken, check }) => [broken, check?.outcome])
}
const rows = () => db.reader.selectFrom('rights_check').selectAll().orderBy('target').execute()

test('where the administrator has not switched it on, nobody is asked and nothing is written', async () => {
  await create('banka', { channels: [aChannel()] })
  const revision = await db.revision()
  await checkAt(week(0), undefined)
  expect(await rows()).toEqual([])
  expect(await db.revision()).toBe(revision)
})

test('websites, forms and domains of mail are asked once each; post, telephone and what has ended are not', async () => {
  const website = { url: 'https://banka.example/', certainty: 'read' } as const
  await create('banka', {
    website,
    channels: [
      aChannel(),
      aChannel({ reaches: 'office', value: 'info@banka.example' }),
      aChannel({ kind: 'webform', value: 'https://banka.example/obrazac' }),
      aChannel({ kind: 'post', value: 'Немањина 1' }),
      aChannel({ kind: 'phone', value: '011 1' }),
    ],
  })
  await create('druga', { website, channels: [] })
  await create('ugasena', {
    status: 'defunct',
    website: { url: 'https://ugasena.example/', certainty: 'read' },
    channels: [aChannel({ value: 'a@ugasena.example' })],
  })
  const { asked, outside } = world({})
  await checkAt(week(0), outside)
  expect(asked.toSorted()).toEqual([
    'banka.example',
    'https://banka.example/',
    'https://banka.example/obrazac',
  ])
  expect(await state('banka')).toEqual([
    [false, 'answers'],
    [false, 'answers'],
    [false, 'answers'],
    [false, undefined],
    [false, undefined],
  ])
})

test('a dead domain is broken at once, silence only the second week, and what works again is forgiven', async () => {
  await create('mrtva', { channels: [aChannel({ value: 'dpo@mrtva.example' })] })
  await create('tiha', { channels: [aChannel({ value: 'dpo@tiha.example' })] })
  const bad = world({ 'mrtva.example': 'no-such-host', 'tiha.example': 'no-answer' }).outside
  await checkAt(week(0), bad)
  expect(await state('mrtva')).toEqual([[true, 'no-such-host']])
  expect(await state('tiha')).toEqual([[false, 'no-answer']])
  await checkAt(week(1), bad)
  expect(await state('tiha')).toEqual([[true, 'no-answer']])
  expect(await rows()).toMatchObject([
    { target: 'mrtva.example', failures: 2, failing_since: week(0), checked_at: week(1) },
    { target: 'tiha.example', failures: 2, failing_since: week(0) },
  ])
  await checkAt(week(2), world({}).outside)
  expect(await state('tiha')).toEqual([[false, 'answers']])
  expect(await rows()).toMatchObject([{ failures: 0, failing_since: null }, { failures: 0 }])
})

test('what nobody names any more is forgotten', async () => {
  await create('banka', { channels: [aChannel()] })
  await checkAt(week(0), world({}).outside)
  await db.writer.deleteFrom('rights_channel').execute()
  await checkAt(week(1), world({}).outside)
  expect(await rows()).toEqual([])
})

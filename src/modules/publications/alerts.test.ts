import fc from 'fast-check'
import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import type { Write } from '#core/http/environment.ts'
import { newId } from '#core/ids.ts'
import {
  changeObservation,
  known,
  observationsForFigures,
  publishObservation,
  withdrawObservation,
  type ObservationValue,
} from '#modules/evidence'
import { testDatabaseWithStarter } from '#support/programme.ts'

import { aDraft, publish } from './a-publication.ts'
import { listAlerts, listOpenAlerts } from './alerts.ts'
import { decideAlert } from './commands.ts'
import { listWorks } from './queries.ts'
import type { WrittenTables } from './tables.ts'

const ids = [
  'commissioner-pending-2021-08',
  'commissioner-pending-2021-12',
  'commissioner-pending-2024-03',
  'commissioner-pending-2025-02',
  'commissioner-received-2025-02',
  'commissioner-resolved-2025-02',
]
const value: fc.Arbitrary<ObservationValue> = fc.oneof(
  // A small range, so that values come back to what was published.
  fc.integer({ min: 1, max: 3 }).map((one) => known(one)),
  fc.constant(known(1, true)),
  fc.constant<ObservationValue>({ kind: 'range', low: 1, high: 2, approximate: false }),
  fc.constant<ObservationValue>({ kind: 'missing', reason: 'disputed' }),
)
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      id: fc.constantFrom(...ids),
      value,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('toggle' as const), id: fc.constantFrom(...ids) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decide' as const), nth: fc.nat(20) }) },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

let db: Database<WrittenTables>
let place: { write: Write<WrittenTables>; act: { byUser: string; at: string } }

test('after any edits the alerts are exactly the figures that a recomputation from the tables finds', async () => {
  const programme = await testDatabaseWithStarter()
  // The same database with the tables of this module.
  db = programme.db
  place = { write: (command) => write(db.writer, command), act: programme.act }
  for (const id of ids) await apply({ kind: 'change', id, value: known(1) })
  await publishWorks()
  const decided = new Set<string>()
  let raised = 0
  let open = 0
  const runs = db.dialect === 'sqlite' ? 300 : 40
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      for (const one of steps) await apply(one, decided)
      const expected = await recomputed(decided)
      const alerts = await listAlerts(db.reader)
      raised += alerts.length
      open += expected.open.length
      expect(alerts.map(({ figure }) => figure.id).toSorted()).toEqual(expected.all)
      expect((await listOpenAlerts(db.reader)).map(({ figure }) => figure.id).toSorted()).toEqual(
        expected.open,
      )
    }),
    { numRuns: runs, endOnFailure: true },
  )
  // A property that never meets an alert, or never a decided one, proves nothing.
  expect(raised).toBeGreaterThan(runs)
  expect(open).toBeLessThan(raised)
}, 240_000)

async function publishWorks(): Promise<void> {
  const [a, b, c, d, e, f] = ids
  const texts = [
    `:figure{id="${a}"} :figure{id="${d}"} :figure{op="ratio" a="${a}" b="${d}"}`,
    `:figure{op="sum" a="${a},${b},${c}"} :figure{op="difference" a="${e}" b="${f}"}\n\n::chart[Г]{id="commissioner.pending"}`,
    `:figure{op="share" a="${f}" b="${e}"}\n\n::table[Т]{id="commissioner.received" from="2025-01-01"}`,
  ]
  for (const [index, markdown] of texts.entries()) {
    const draft = await aDraft(place, { slug: `rad-${index}`, texts: { sr: { markdown } } })
    const published = await publish(place, draft)
    expect(published).toMatchObject({ ok: true })
  }
  expect(await listWorks(db.reader)).toHaveLength(texts.length)
}

async function apply(one: Step, decided = new Set<string>()): Promise<void> {
  const { write: run, act } = place
  if (one.kind === 'decide') {
    const alerts = await listOpenAlerts(db.reader)
    const alert = alerts[one.nth % Math.max(1, alerts.length)]
    if (!alert) return
    const { figure, marks, work } = alert
    const note = { sr: 'Остаје', en: '' }
    const input = {
      ...act,
      workId: work.id,
      figureId: figure.id,
      marks,
      note,
      decision: 'kept' as const,
    }
    const done = await run((trx) => decideAlert(trx, input))
    expect(done.ok).toBe(true)
    decided.add(`${figure.id} ${await sayNow(figure.id)}`)
    return
  }
  const { id } = one
  const observed = (await observationsForFigures(db.reader, [id])).get(id)
  if (!observed) throw new Error(id)
  if (one.kind === 'toggle') {
    const reason = newId()
    await (observed.published
      ? run((trx) => withdrawObservation(trx, { ...act, id, reason }))
      : run((trx) => publishObservation(trx, { ...act, id })))
    return
  }
  const { revision } = observed
  const changed = await run((trx) =>
    changeObservation(trx, { ...act, id, revision, change: { value: one.value }, reason: 'Проба' }),
  )
  expect(changed.ok ? 'changed' : changed.failure).toMatch(/^(changed|nothing-changed)$/)
}

/** Straight from the tables, with none of the module's code: every figure whose inputs do not say what they said. */
async function recomputed(decided: ReadonlySet<string>) {
  const figures = await db.reader.selectFrom('publication_figure').select('id').execute()
  const all: string[] = []
  for (const { id } of figures) {
    const inputs = await inputsOf(id)
    if (inputs.some((input) => !isSame(input))) all.push(id)
  }
  const open: string[] = []
  for (const id of all) if (!decided.has(`${id} ${await sayNow(id)}`)) open.push(id)
  return { all: all.toSorted(), open: open.toSorted() }
}

async function sayNow(figureId: string): Promise<string> {
  const inputs = await inputsOf(figureId)
  return JSON.stringify(
    inputs.map((one) =>
      one.state === 'published'
        ? [one.value, one.value_low, one.value_high, one.approximate, one.missing_reason]
        : 'withdrawn',
    ),
  )
}

function inputsOf(figureId: string) {
  return db.reader
    .selectFrom('publication_figure_input')
    .innerJoin('evidence_observation', 'evidence_observation.id', 'observation_id')
    .selectAll()
    .where('figure_id', '=', figureId)
    .orderBy('position')
    .execute()
}

function isSame(one: Awaited<ReturnType<typeof inputsOf>>[number]): boolean {
  return (
    one.state === 'published' &&
    one.value === one.value_published &&
    one.value_low === one.value_low_published &&
    one.value_high === one.value_high_published &&
    one.approximate === one.approximate_published &&
    one.missing_reason === one.missing_reason_published
  )
}

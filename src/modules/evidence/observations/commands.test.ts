import { beforeEach, expect, test } from 'vitest'

import { write, type Database, type DialectName, type Reader } from '#core/db.ts'
import type { Write } from '#core/http/environment.ts'
import { search } from '#core/search/search.ts'
import { createInstitution } from '#modules/institutions'
import { testDatabase } from '#support/database.ts'

import type { WrittenTables } from '../tables.ts'
import { publicPart } from './changes.ts'
import {
  changeObservation,
  publishObservation,
  recordObservation,
  withdrawObservation,
} from './commands.ts'
import { noText, type IndicatorFacts, type ObservationFacts, type SourceFacts } from './facts.ts'
import { observationsForFigures, seriesOfIndicator } from './figures.ts'
import {
  createIndicator,
  editIndicator,
  publishIndicator,
  withdrawIndicator,
} from './indicator-commands.ts'
import { findIndicator, listIndicators } from './indicator-queries.ts'
import { listLatest } from './latest-queries.ts'
import { findObservationRecord } from './observation-record.ts'
import { known, missing, type ObservationValue } from './observation-value.ts'
import { periodAround } from './period.ts'
import {
  findObservation,
  findObservations,
  listObservations,
  listObservationsOnPage,
  listOfInstitution,
  listPublished,
  listSamePeriod,
  listSeries,
  observationPaths,
} from './queries.ts'
import { searchDocuments } from './search-documents.ts'
import {
  addSource,
  addSupportingSource,
  removeSupport,
  supportObservation,
} from './support-commands.ts'
import { listChanges, listPassages, listSupports } from './support-queries.ts'

const id = 'commissioner-pending-2025-12'
const code = 'commissioner.pending'
const sha256 = 'ab'.repeat(32)
const source: SourceFacts = {
  title: { sr: 'Извештај за децембар', en: 'Report for December' },
  publisher: { sr: 'Повереник', en: 'Commissioner' },
  url: 'https://example.rs/izvestaj',
  consultedOn: '2026-11-20',
  certainty: 'read',
  note: noText,
}

/** Published before every test. */
const first = 'commissioner-pending-2025-02'
const text = (sr: string) => ({ sr, en: `${sr} (en)` })
const indicator: IndicatorFacts = {
  topic: 'commissioner',
  title: text('Предмети у процедури'),
  unit: {
    key: 'case',
    words: {
      sr: { one: 'предмет', few: 'предмета', other: 'предмета' },
      en: { one: 'case', other: 'cases' },
    },
  },
  periodKind: 'day-end',
  definition: noText,
  document: noText,
  institutionId: 'poverenik',
  comparability: noText,
}

const act = { byUser: 'user-1', at: '2026-11-24T10:00:00.000Z' }
let programme: {
  readonly db: Database<WrittenTables>
  readonly reader: Reader<WrittenTables>
  readonly dialect: DialectName
  readonly write: Write<WrittenTables>
  readonly act: typeof act
}

beforeEach(async () => {
  const db = await testDatabase<WrittenTables>()
  const { reader, dialect } = db
  programme = { db, reader, dialect, act, write: (command) => write(db.writer, command) }
  await programme.write((trx) =>
    createInstitution(trx, {
      id: 'poverenik',
      facts: {
        kind: 'independent-body',
        parentId: null,
        website: null,
        description: noText,
        names: [
          { text: text('Повереник'), short: noText, validFrom: null, validTo: null, note: noText },
        ],
        contacts: [],
      },
      demo: false,
      published: true,
      by: undefined,
      at: act.at,
    }),
  )
  await programme.write((trx) =>
    createIndicator(trx, { code, facts: indicator, demo: false, published: true, at: act.at }),
  )
  await record({ value: known(19759), note: noText }, first)
  await support(first)
  await publish(first)
})

const facts = (value: ObservationValue = known(21000)): ObservationFacts => ({
  indicatorCode: code,
  institutionId: 'poverenik',
  subject: noText,
  requestId: null,
  period: periodAround('day-end', '2025-12-31'),
  value,
  note: { sr: 'Необичнореч у напомени', en: 'An oddword in the note' },
  certainty: 'read',
})

const record = (given: Partial<ObservationFacts> = {}, key = id) =>
  programme.write((trx) =>
    recordObservation(trx, {
      ...programme.act,
      id: key,
      facts: { ...facts(), ...given },
      demo: false,
    }),
  )
const publish = (key = id) =>
  programme.write((trx) => publishObservation(trx, { ...programme.act, id: key }))
const support = (observationId = id, from = source) =>
  programme.write((trx) =>
    addSupportingSource(trx, {
      ...programme.act,
      observationId,
      facts: from,
      quote: '',
      locator: noText,
    }),
  )
const change = (given: Partial<ObservationFacts>, from = 1, reason = 'Исправљен препис') =>
  programme.write((trx) =>
    changeObservation(trx, { ...programme.act, id, revision: from, change: given, reason }),
  )
const found = async (query: string) => {
  const { reader, dialect } = programme
  const asked = { dialect, query, language: 'sr', limit: 10, offset: 0 } as const
  return (await search(reader, asked)).hits.map(({ path }) => path)
}

/** A file with one page and one quotation on it, as the other half of the module would store it. */
async function fileQuotation(published: boolean): Promise<void> {
  const { writer } = programme.db
  await writer
    .insertInto('evidence_file')
    .values({
      sha256,
      kind: 'pdf',
      bytes: 10,
      page_count: 1,
      title_sr: 'Одговор',
      title_en: 'Answer',
      request_id: null,
      institution_id: 'poverenik',
      received_on: '2026-11-01',
      uploaded_by: null,
      uploaded_at: programme.act.at,
      state: 'ready',
      failure: null,
      repaired: 0,
      published_at: published ? programme.act.at : null,
      demo: 0,
    })
    .execute()
  await writer
    .insertInto('evidence_page')
    .values({
      file_sha256: sha256,
      number: 1,
      width_pt: 595,
      height_pt: 842,
      text: 'У процедури је 21.000 предмета.',
      lines: '[]',
      has_text: 1,
      image_sha256: sha256,
      image_width: 1130,
      image_height: 1600,
      thumbnail_sha256: sha256,
    })
    .execute()
  await writer
    .insertInto('evidence_quotation')
    .values({
      id: 'quotation-1',
      file_sha256: sha256,
      page_number: 1,
      exact: '21.000 предмета',
      prefix: '',
      suffix: '',
      quads: '[]',
      fidelity: 'exact',
      by_user: null,
      created_at: programme.act.at,
    })
    .execute()
}
const quote = () =>
  programme.write((trx) =>
    supportObservation(trx, {
      ...programme.act,
      observationId: id,
      ground: { kind: 'quotation', quotationId: 'quotation-1' },
      locator: noText,
    }),
  )

test('a recorded observation is a draft that no public query shows', async () => {
  await fileQuotation(true)
  await record()
  await quote()
  const { reader } = programme
  const { period } = facts()
  const shown = [
    await findObservation(reader, id),
    await findObservationRecord(reader, id),
    ...(await findObservations(reader, [id])),
    ...(await listSeries(reader, code)),
    ...((await seriesOfIndicator(reader, code))?.observations ?? []),
    ...(await listSamePeriod(reader, { code, period, demo: false })),
    ...(await listObservationsOnPage(reader, { sha256, number: 1 })),
    ...(await listOfInstitution(reader, 'poverenik')),
    ...[...(await listLatest(reader)).values()].map(({ latest }) => latest),
    ...(await listPublished(reader)),
    ...(await observationPaths(reader)),
    ...(await searchDocuments(reader)).map(({ path }) => path),
    ...(await found('необичнореч')),
  ]
  expect(JSON.stringify(shown)).not.toContain(id)
  expect(shown.length).toBeGreaterThan(10)
  const [figure] = (await observationsForFigures(reader, [id])).values()
  expect(figure).toMatchObject({ id, published: false })
  const desk = await listObservationsOnPage(reader, { sha256, number: 1 }, 'desk')
  expect(desk.map((one) => one.id)).toEqual([id])
})

test('the observations of a hidden indicator are hidden with it', async () => {
  await programme.db.writer
    .updateTable('evidence_indicator')
    .set({ published_at: null })
    .where('code', '=', code)
    .execute()
  const { reader } = programme
  expect(await findIndicator(reader, code)).toBeUndefined()
  expect(await seriesOfIndicator(reader, code)).toBeUndefined()
  expect(await findObservation(reader, first)).toBeUndefined()
  expect((await listLatest(reader)).has(code)).toBe(false)
  expect(await listIndicators(reader)).toEqual([])
  expect(await listIndicators(reader, 'desk')).toHaveLength(1)
})

test('a value is published only when it rests on something that everybody can see', async () => {
  await record()
  expect(await publish()).toMatchObject({ ok: false, failure: 'no-support' })
  await fileQuotation(false)
  await quote()
  expect(await publish()).toMatchObject({ failure: 'support-hidden' })
  await programme.db.writer
    .updateTable('evidence_file')
    .set({ published_at: programme.act.at })
    .execute()
  expect(await publish()).toMatchObject({ ok: true })
  expect(await publish()).toMatchObject({ failure: 'already-published' })
  expect(await found('необичнореч')).toEqual([`/observations/${id}`])
})

test('a reason for having no value can be published without a source, and cannot become a value without one', async () => {
  await record({ value: missing('not-answered') })
  expect(await publish()).toMatchObject({ ok: true })
  expect(await change({ value: known(3) })).toMatchObject({ failure: 'no-support' })
  await support()
  expect(await change({ value: known(3) })).toMatchObject({ ok: true })
})

test('a change raises the revision and writes both sides and the reason into the public history', async () => {
  await record()
  await support()
  await change({ note: noText }, 1, 'Пре објављивања')
  await publish()
  const changed = await change({ value: known(21010, true) }, 2)
  expect(changed).toEqual({ ok: true, value: { revision: 3 } })
  const shown = await findObservationRecord(programme.reader, id)
  expect(shown?.observation).toMatchObject({ revision: 3, value: known(21010, true) })
  expect(shown?.changes.map(({ before, after, reason }) => ({ before, after, reason }))).toEqual([
    { before: { state: 'draft' }, after: { state: 'published' }, reason: '' },
    {
      before: { value: known(21000) },
      after: { value: known(21010, true) },
      reason: 'Исправљен препис',
    },
  ])
  const whole = await listChanges(programme.reader, id)
  expect(whole).toHaveLength(5)
  expect(publicPart(whole.slice(0, 3))).toEqual([])
  const users = await programme.reader
    .selectFrom('evidence_change')
    .select('by_user')
    .where('observation_id', '=', id)
    .execute()
  expect(users.every(({ by_user: user }) => user === 'user-1')).toBe(true)
})

test('a change without a reason, without a difference, from an old revision or to nonsense changes nothing', async () => {
  await record()
  expect(await change({ value: known(1) }, 1, '  ')).toMatchObject({ failure: 'reason-missing' })
  expect(await change({ value: known(21000) })).toMatchObject({ failure: 'nothing-changed' })
  expect(await change({ value: known(1) }, 0)).toMatchObject({ failure: 'stale' })
  expect(await change({ value: known(Number.NaN) })).toMatchObject({ failure: 'value-unsound' })
  const backwards = { ...facts().period, from: '2026-01-01' }
  expect(await change({ period: backwards })).toMatchObject({ failure: 'period-unsound' })
  expect(await change({ institutionId: 'nema' })).toMatchObject({ failure: 'institution-unknown' })
  expect(await change({ requestId: 'nema' })).toMatchObject({ failure: 'request-unknown' })
  expect(await change({ institutionId: null })).toMatchObject({ failure: 'institution-or-subject' })
  const both = { subject: { sr: 'Сви', en: '' } }
  expect(await change(both)).toMatchObject({ failure: 'institution-or-subject' })
  expect(await findObservation(programme.reader, id, 'desk')).toMatchObject({
    ...facts(),
    revision: 1,
  })
  expect(await listChanges(programme.reader, id)).toHaveLength(1)
})

test('two people who change the same revision do not overwrite each other', async () => {
  await record()
  const [one, other] = await Promise.all([change({ value: known(1) }), change({ value: known(2) })])
  expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1)
  expect(await findObservation(programme.reader, id, 'desk')).toMatchObject({ revision: 2 })
})

test('a key is used once and has its shape', async () => {
  await record()
  expect(await record()).toMatchObject({ failure: 'id-taken' })
  for (const key of ['new', 'Velika', 'a b', '', 'a'.repeat(81), 'тест', 'a.b'])
    expect(await record({}, key)).toMatchObject({ failure: 'bad-key' })
  expect(await record({ indicatorCode: 'nema' }, 'drugi')).toMatchObject({
    failure: 'indicator-unknown',
  })
})

test('the table itself refuses a value beside a reason, and neither', async () => {
  await record()
  const set = (columns: object) =>
    programme.db.writer
      .updateTable('evidence_observation')
      .set(columns)
      .where('id', '=', id)
      .execute()
  await expect(set({ missing_reason: 'refused' })).rejects.toThrow(/constraint/iu)
  await expect(set({ value: null })).rejects.toThrow(/constraint/iu)
  await expect(set({ value_low: 1 })).rejects.toThrow(/constraint/iu)
})

test('a withdrawn observation disappears from every list and from search, and says why in its history', async () => {
  await record()
  await support()
  await publish()
  const withdraw = (reason: string) =>
    programme.write((trx) => withdrawObservation(trx, { ...programme.act, id, reason }))
  expect(await withdraw(' ')).toMatchObject({ failure: 'reason-missing' })
  expect(await withdraw('Извор је повучен')).toMatchObject({ ok: true })
  expect(await withdraw('Опет')).toMatchObject({ failure: 'not-published' })
  expect(await findObservation(programme.reader, id)).toBeUndefined()
  expect(await found('необичнореч')).toEqual([])
  const last = (await listChanges(programme.reader, id)).at(-1)
  expect(last).toMatchObject({ after: { state: 'draft' }, reason: 'Извор је повучен' })
})

test('a source is entered once, must be an address on the web, and supports an observation once', async () => {
  await record()
  await support()
  expect(await support()).toMatchObject({ failure: 'already-supported' })
  const bad = await programme.write((trx) =>
    addSource(trx, { facts: { ...source, url: 'javascript:alert(1)' }, at: programme.act.at }),
  )
  expect(bad).toMatchObject({ failure: 'bad-url' })
  expect(await quote()).toMatchObject({ failure: 'quotation-unknown' })
  const rows = await programme.reader
    .selectFrom('evidence_source')
    .select('id')
    .where('url', '=', source.url)
    .execute()
  expect(rows).toHaveLength(1)
})

test('a public value keeps its last support; before that, supports come and go', async () => {
  await fileQuotation(true)
  await record()
  await support()
  await quote()
  await publish()
  const remove = async (index: number) => {
    const supportId =
      (await listSupports(programme.reader, [id], 'desk')).get(id)?.[index]?.id ?? ''
    return programme.write((trx) =>
      removeSupport(trx, { ...programme.act, observationId: id, supportId }),
    )
  }
  expect(await remove(0)).toMatchObject({ ok: true })
  expect(await remove(0)).toMatchObject({ failure: 'last-support' })
  expect(await remove(5)).toMatchObject({ failure: 'not-found' })
  const record_ = await findObservationRecord(programme.reader, id)
  expect(record_?.changes.at(-1)?.before.support).toEqual(source.title)
  expect(record_?.supports).toMatchObject([{ kind: 'quotation', passage: { id: 'quotation-1' } }])
})

test('the words of a document that is not public reach nobody', async () => {
  await fileQuotation(true)
  await record()
  await quote()
  await publish()
  await programme.db.writer.updateTable('evidence_file').set({ published_at: null }).execute()
  const shown = await findObservationRecord(programme.reader, id)
  const text = JSON.stringify([shown, await searchDocuments(programme.reader)])
  expect(shown?.supports).toMatchObject([{ kind: 'hidden' }])
  expect(text).not.toContain('21.000 предмета')
  expect(text).not.toContain(sha256)
  expect(
    await listPassages(programme.reader, { requestId: null, institutionId: 'poverenik' }),
  ).toMatchObject([{ id: 'quotation-1', filePublished: false }])
})

test('the desk finds observations by indicator, state, institution and words, page by page', async () => {
  for (let number = 1; number <= 50; number += 1) {
    await record({ note: noText, value: known(number) }, `drugi-${number}`)
  }
  await record()
  await publish('drugi-1')
  const list = (filter: object, page = 1) =>
    listObservations(
      programme.reader,
      { indicator: '', institution: '', state: '', words: '', ...filter },
      page,
    )
  expect((await list({})).total).toBe(52)
  expect((await list({})).observations).toHaveLength(50)
  expect((await list({}, 2)).observations).toHaveLength(2)
  expect((await list({ state: 'published' })).observations.map((one) => one.id)).toEqual([first])
  expect((await list({ indicator: code })).total).toBe(52)
  expect((await list({ indicator: code, institution: 'nema' })).total).toBe(0)
  expect((await list({ words: 'ODDWORD' })).total).toBe(1)
  expect((await list({ words: 'Необичнореч' })).total).toBe(1)
  expect((await list({ words: 'pending-2025_12' })).total).toBe(0)
  expect((await list({ words: '%' })).total).toBe(0)
})

test('an indicator of the desk is public after an act of its own, and stays while it has public values', async () => {
  const { reader, write, act } = programme
  const model = await findIndicator(reader, code)
  if (!model) throw new Error('the indicator is missing')
  const create = (key: string) =>
    write((trx) =>
      createIndicator(trx, { code: key, facts: model, demo: false, published: false, at: act.at }),
    )
  expect(await create('nov.pokazatelj')).toMatchObject({ ok: true })
  expect(await create('nov.pokazatelj')).toMatchObject({ failure: 'code-taken' })
  for (const key of ['new', 'A.b', 'a..b', 'a.csv', ''])
    expect(await create(key)).toMatchObject({ failure: 'bad-code' })
  expect(await findIndicator(reader, 'nov.pokazatelj')).toBeUndefined()
  await record({ indicatorCode: 'nov.pokazatelj' })
  await support()
  expect(await publish()).toMatchObject({ failure: 'indicator-hidden' })
  const show = () => write((trx) => publishIndicator(trx, { code: 'nov.pokazatelj', at: act.at }))
  expect(await show()).toMatchObject({ ok: true })
  expect(await show()).toMatchObject({ failure: 'already-published' })
  expect(await publish()).toMatchObject({ ok: true })
  const hide = () => write((trx) => withdrawIndicator(trx, 'nov.pokazatelj'))
  expect(await hide()).toMatchObject({ failure: 'has-observations' })
})

test('an edit of an indicator names the version it started from and cannot change the unit of what was counted', async () => {
  const { reader, write, act } = programme
  const before = await findIndicator(reader, code)
  if (!before) throw new Error('the indicator is missing')
  const title = { sr: 'Предмети на чекању', en: 'Cases waiting' }
  const edit = (given: object, startedFrom = before.updatedAt) =>
    write((trx) =>
      editIndicator(trx, { code, facts: { ...before, ...given }, startedFrom, at: act.at }),
    )
  const unit = { ...before.unit, key: 'person' }
  expect(await edit({ unit })).toMatchObject({ failure: 'unit-fixed' })
  expect(await edit({ institutionId: 'nema' })).toMatchObject({ failure: 'institution-unknown' })
  expect(await edit({ title })).toMatchObject({ ok: true })
  expect(await edit({ title })).toMatchObject({ failure: 'stale' })
  expect(await findIndicator(reader, code)).toMatchObject({ title, unit: before.unit })
})

import { beforeEach, expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import type { Write } from '#core/http/environment.ts'
import { search } from '#core/search/search.ts'
import { changeObservation, known, recordObservation, withdrawObservation } from '#modules/evidence'
import { testDatabaseWithStarter } from '#support/programme.ts'

import { aDraft, publish, saveTexts, testDay } from './a-publication.ts'
import { decideAlert, draftPublication, saveDraft, withdrawPublication } from './commands.ts'
import { checkEdition } from './publish.ts'
import {
  findEdition,
  findLatestEdition,
  findWithdrawal,
  findWork,
  listVersions,
  listWorks,
} from './queries.ts'
import { listFigures } from './stored-figures.ts'
import type { WrittenTables } from './tables.ts'

let db: Database<WrittenTables>
let place: {
  readonly write: Write<WrittenTables>
  readonly act: { readonly byUser: string; readonly at: string }
}

beforeEach(async () => {
  const programme = await testDatabaseWithStarter()
  // The same database with the tables of this module.
  db = programme.db
  place = { write: (command) => write(db.writer, command), act: programme.act }
}, 60_000)

const pending = 'commissioner-pending-2025-02'
const earlier = 'commissioner-pending-2021-08'

/** Problems of a draft with this Serbian text, as `part line:column kind text`. */
async function problemsOf(markdown: string, more: { title?: string; summary?: string } = {}) {
  const draft = await aDraft(place, { texts: { sr: { markdown, ...more } } })
  const work = await findWork(db.reader, { id: draft.workId }, 'desk')
  const edition = work && (await findLatestEdition(db.reader, work))
  if (!edition) throw new Error('the draft is not there')
  const { problems } = await checkEdition(db.reader, edition, testDay)
  const refused = await publish(place, draft)
  expect(refused).toMatchObject(
    problems.length > 0 ? { ok: false, failure: 'has-problems' } : { ok: true },
  )
  if (problems.length > 0) {
    expect(await listFigures(db.reader, [edition.version.id])).toEqual([])
    expect(await findWork(db.reader, { slug: 'probna-analiza' })).toBeUndefined()
  }
  await db.writer
    .updateTable('publication_work')
    .set({ slug: draft.workId })
    .where('id', '=', draft.workId)
    .execute()
  return problems.map(({ language, part, line, column, kind, text }) =>
    `${language} ${part} ${line}:${column} ${kind} ${text}`.trim(),
  )
}

test('publication is refused for every kind of problem, and each points at its line and column', async () => {
  expect(await problemsOf('Прва линија.\n\nИма 19.759 предмета.')).toEqual([
    'sr markdown 3:5 unbound-number 19.759',
  ])
  expect(await problemsOf('Има :figure{id="nema-ga"}.')).toEqual([
    'sr markdown 1:5 unknown-observation nema-ga',
  ])
  expect(await problemsOf('А\n\n::chart[Натпис]{id="nema.ga"}')).toEqual([
    'sr markdown 3:1 unknown-indicator nema.ga',
  ])
  expect(await problemsOf('::chart[Натпис]{id="courts.mean-duration"}')).toEqual([
    'sr markdown 1:1 empty-series courts.mean-duration',
  ])
  expect(await problemsOf('Рок је :rule{id="rs.nema"}.')).toEqual([
    'sr markdown 1:8 unknown-rule rs.nema',
  ])
  expect(await problemsOf('Рок :rule{id="rs.zzpl.complaint.silence" on="2010-01-01"}.')).toEqual([
    'sr markdown 1:5 rule-not-in-force rs.zzpl.complaint.silence',
  ])
  expect(await problemsOf('Текст <b>јак</b>.')).toEqual([
    'sr markdown 1:7 raw-html <b>',
    'sr markdown 1:13 raw-html </b>',
  ])
  expect(await problemsOf('А :figure{op="ratio" a="x"}.')).toEqual([
    'sr markdown 1:3 bad-operands x',
  ])
  const units = `:figure{op="difference" a="${pending}" b="capacity-prosecutors-2023-09"}`
  expect(await problemsOf(`А ${units}.`)).toEqual([
    `sr markdown 1:3 different-units ${pending}, capacity-prosecutors-2023-09`,
  ])
  const zero =
    ':figure{op="ratio" a="capacity-court-departments-2023-09" b="capacity-court-departments-2023-09"}'
  expect(await problemsOf(`А ${zero}.`)).toEqual([
    'sr markdown 1:3 division-by-zero capacity-court-departments-2023-09, capacity-court-departments-2023-09',
  ])
  expect(await problemsOf('::chart[Натпис]{id="commissioner.pending" from="јуче"}')).toEqual([
    'sr markdown 1:1 bad-attribute јуче',
  ])
}, 60_000)

test('title and summary are checked like the text, and a missing part is named', async () => {
  expect(await problemsOf('Текст.', { title: '', summary: 'Расте за 47%.' })).toEqual([
    'sr title 1:1 empty-title',
    'sr summary 1:10 unbound-number 47%',
  ])
  expect(await problemsOf('  ', { title: '# Наслов' })).toEqual([
    'sr title 1:1 not-one-paragraph # Наслов',
    'sr title 1:1 title-in-text # Наслов',
    'sr markdown 1:1 empty-text',
  ])
  expect(
    await problemsOf(`Добро :figure{id="${pending}"}.`, { title: `Већ :figure{id="${pending}"}` }),
  ).toEqual([])
})

test('a draft, a withdrawn, an invented and an absent value may not stand in a real text', async () => {
  const recorded = await place.write((trx) =>
    recordObservation(trx, {
      ...place.act,
      id: 'nacrt',
      demo: false,
      facts: {
        indicatorCode: 'commissioner.pending',
        institutionId: 'poverenik',
        subject: { sr: '', en: '' },
        requestId: null,
        period: { kind: 'day-end', from: '2025-12-31', to: '2025-12-31' },
        value: known(1),
        note: { sr: '', en: '' },
        certainty: 'read',
      },
    }),
  )
  expect(recorded.ok).toBe(true)
  expect(await problemsOf('А :figure{id="nacrt"}.')).toEqual([
    'sr markdown 1:3 draft-observation nacrt',
  ])
  await place.write((trx) =>
    withdrawObservation(trx, { ...place.act, id: earlier, reason: 'Грешка' }),
  )
  expect(await problemsOf(`А :figure{op="ratio" a="${earlier}" b="${pending}"}.`)).toEqual([
    `sr markdown 1:3 draft-observation ${earlier}`,
  ])
  await db.writer
    .updateTable('evidence_observation')
    .set({ demo: 1 })
    .where('id', '=', pending)
    .execute()
  expect(await problemsOf(`А :figure{id="${pending}"}.`)).toEqual([
    `sr markdown 1:3 demo-observation ${pending}`,
  ])
  const demo = await aDraft(place, {
    slug: 'demo',
    demo: true,
    texts: { sr: { markdown: `А :figure{id="${pending}"}.` } },
  })
  expect((await publish(place, demo)).ok).toBe(true)
  const changed = await place.write((trx) =>
    changeObservation(trx, {
      ...place.act,
      id: 'commissioner-received-2025-02',
      revision: 1,
      change: { value: { kind: 'missing', reason: 'disputed' } },
      reason: 'Спорно',
    }),
  )
  expect(changed.ok).toBe(true)
  expect(await problemsOf('А :figure{id="commissioner-received-2025-02"}.')).toEqual([
    'sr markdown 1:3 missing-value commissioner-received-2025-02',
  ])
}, 60_000)

test('nothing written in any language is refused, and one language is enough', async () => {
  const made = await place.write((trx) =>
    draftPublication(trx, {
      ...place.act,
      slug: 'prazno',
      kind: 'news',
      authors: [],
      demo: false,
    }),
  )
  if (!made.ok) throw new Error(made.failure)
  const { workId, versionId } = made.value
  const empty = { workId, base: { versionId, revision: 1 } }
  expect(await publish(place, empty)).toMatchObject({ detail: expect.stringContaining('no-text') })
  const base = await saveTexts(place, { ...empty, texts: { en: { markdown: 'Only English.' } } })
  expect(await publish(place, { workId, base })).toEqual({ ok: true, value: { number: 1 } })
})

test('publication stores what every figure, chart and table says, with values and revisions', async () => {
  const markdown = [
    `Има :figure{id="${pending}"}, то јест :figure{op="ratio" a="${earlier}" b="${pending}" form="times"}.`,
    '::chart[Графикон]{id="commissioner.pending" from="2021-01-01" to="2024-12-31"}',
  ].join('\n\n')
  const draft = await aDraft(place, { texts: { sr: { markdown } } })
  expect(await publish(place, draft)).toEqual({ ok: true, value: { number: 1 } })
  const work = await findWork(db.reader, { slug: 'probna-analiza' })
  expect(work).toMatchObject({ state: 'published', publishedOn: testDay })
  const figures = await listFigures(db.reader, [draft.base.versionId])
  expect(figures.map(({ spec, inputs }) => [spec.op, inputs.length])).toEqual([
    ['value', 1],
    ['ratio', 2],
    ['chart', 3],
  ])
  expect(
    figures[1]?.inputs.map(({ published, publishedRevision }) => [published, publishedRevision]),
  ).toEqual([
    [known(3293), 1],
    [known(19759), 1],
  ])
  const stored = await db.reader
    .selectFrom('publication_figure')
    .select('value_published')
    .where('op', '=', 'ratio')
    .executeTakeFirstOrThrow()
  expect(stored.value_published).toBeCloseTo(19759 / 3293, 12)
  const found = await search(db.reader, {
    dialect: db.dialect,
    query: 'naslov',
    language: 'sr',
    limit: 5,
    offset: 0,
  })
  expect(found.hits.map(({ path }) => path)).toContain('/publications/probna-analiza')
})

test('two editors: whoever saves or publishes what they did not see is refused, and nothing is lost', async () => {
  const draft = await aDraft(place, { texts: { sr: {} } })
  const text = { title: 'А', summary: '', markdown: 'Друга рука.' }
  const save = (base: typeof draft.base) =>
    place.write((trx) =>
      saveDraft(trx, { ...place.act, workId: draft.workId, base, language: 'sr', text }),
    )
  const second = await save(draft.base)
  expect(second.ok).toBe(true)
  expect(await save(draft.base)).toMatchObject({ failure: 'stale' })
  expect(await publish(place, draft)).toMatchObject({ failure: 'stale' })
  if (!second.ok) return
  expect((await publish(place, { workId: draft.workId, base: second.value })).ok).toBe(true)
  expect(await publish(place, { workId: draft.workId, base: second.value })).toMatchObject({
    failure: 'no-draft',
  })
})

test('saving over a published version begins the next one, which needs a note, and readers keep the old one', async () => {
  const texts = { sr: { markdown: 'Прва.' }, en: { markdown: 'First.' } }
  const draft = await aDraft(place, { texts })
  await publish(place, draft)
  const base = await saveTexts(place, { ...draft, texts: { sr: { markdown: 'Друга.' } } })
  expect(base.versionId).not.toBe(draft.base.versionId)
  const work = await findWork(db.reader, { slug: 'probna-analiza' })
  if (!work) throw new Error('the work is not public')
  const texted = async () =>
    (await findEdition(db.reader, work))?.texts.map(({ markdown }) => markdown)
  expect(await texted()).toEqual(['Прва.', 'First.'])
  expect(await listVersions(db.reader, work.id)).toHaveLength(1)
  const next = { workId: draft.workId, base }
  expect(await publish(place, next, { sr: ' ', en: '' })).toMatchObject({ failure: 'note-missing' })
  expect(await publish(place, next)).toEqual({ ok: true, value: { number: 2 } })
  expect(await texted()).toEqual(['Друга.', 'First.'])
})

test('an open alert stops the next version at the place of the figure, until somebody decides', async () => {
  const markdown = `Први ред.\n\nИма :figure{id="${pending}"}.`
  const draft = await aDraft(place, { texts: { sr: { markdown } } })
  await publish(place, draft)
  const raised = await place.write((trx) =>
    changeObservation(trx, {
      ...place.act,
      id: pending,
      revision: 1,
      change: { value: known(19800) },
      reason: 'Исправка',
    }),
  )
  expect(raised.ok).toBe(true)
  const base = await saveTexts(place, { ...draft, texts: { en: { markdown: 'New text.' } } })
  const next = { workId: draft.workId, base }
  const refused = await publish(place, next)
  expect(refused).toMatchObject({ failure: 'has-problems' })
  expect(!refused.ok && refused.detail).toBe(`sr markdown 3:5 open-alert ${pending}`)
  const [figure] = await listFigures(db.reader, [draft.base.versionId])
  const decide = (marks: string, decision: 'kept' | 'corrected', note = { sr: '', en: '' }) =>
    place.write((trx) =>
      decideAlert(trx, {
        ...place.act,
        workId: draft.workId,
        figureId: figure?.id ?? '',
        marks,
        decision,
        note,
      }),
    )
  expect(await decide('19759', 'corrected')).toMatchObject({ failure: 'stale' })
  expect(await decide('19800', 'kept')).toMatchObject({ failure: 'note-missing' })
  expect((await decide('19800', 'corrected')).ok).toBe(true)
  expect(await publish(place, next)).toEqual({ ok: true, value: { number: 2 } })
})

test('a withdrawn publication is gone from every public query and from search, and its key stays taken', async () => {
  const draft = await aDraft(place, { texts: { sr: {} } })
  await publish(place, draft)
  const { workId } = draft
  const reason = { sr: ' Погрешан извор ', en: '' }
  const withdraw = () =>
    place.write((trx) => withdrawPublication(trx, { ...place.act, workId, day: testDay, reason }))
  expect((await withdraw()).ok).toBe(true)
  expect(await findWork(db.reader, { slug: 'probna-analiza' })).toBeUndefined()
  expect(await listWorks(db.reader)).toEqual([])
  const found = await search(db.reader, {
    dialect: db.dialect,
    query: 'naslov',
    language: 'sr',
    limit: 5,
    offset: 0,
  })
  expect(found.hits.map(({ path }) => path)).not.toContain('/publications/probna-analiza')
  expect(await withdraw()).toMatchObject({ failure: 'not-published' })
  expect(await findWithdrawal(db.reader, 'probna-analiza')).toEqual({
    shelf: '/publications',
    day: testDay,
    reason: { sr: 'Погрешан извор', en: '' },
    demo: false,
  })
  const again = await place.write((trx) =>
    draftPublication(trx, {
      ...place.act,
      slug: 'probna-analiza',
      kind: 'news',
      authors: [],
      demo: false,
    }),
  )
  expect(again).toMatchObject({ failure: 'slug-taken' })
})

test('a new version of a withdrawn publication makes it public again, and the notice is gone', async () => {
  const draft = await aDraft(place, { texts: { sr: {} } })
  await publish(place, draft)
  const { workId } = draft
  expect(await findWithdrawal(db.reader, 'probna-analiza')).toBeUndefined()
  const reason = { sr: 'Погрешан извор', en: 'Wrong source' }
  await place.write((trx) =>
    withdrawPublication(trx, { ...place.act, workId, day: testDay, reason }),
  )
  const base = await saveTexts(place, { ...draft, texts: { sr: { markdown: 'Исправљено.' } } })
  expect((await findWithdrawal(db.reader, 'probna-analiza'))?.reason).toEqual(reason)
  expect(await publish(place, { workId, base })).toMatchObject({ ok: true })
  expect(await findWithdrawal(db.reader, 'probna-analiza')).toBeUndefined()
  const row = await db.reader
    .selectFrom('publication_work')
    .select(['withdrawn_on', 'withdrawal_reason_sr', 'withdrawal_reason_en'])
    .where('id', '=', workId)
    .executeTakeFirst()
  expect(Object.values(row ?? {})).toEqual([null, '', ''])
})

import { beforeEach, expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { migrations } from '#core/db/migrations.ts'
import { paragraphsOf } from '#core/editorial/paragraphs.ts'
import type { Write } from '#core/http/environment.ts'
import { languages, type Language } from '#core/i18n/languages.ts'
import { changeObservation, known } from '#modules/evidence'
import { testDatabaseWithStarter } from '#support/programme.ts'

import { approve, aDraft, aReader, publish, saveTexts, testDay } from './a-publication.ts'
import { saveDraft, withdrawPublication } from './commands.ts'
import { addComment, listComments, settleComment } from './comments.ts'
import { publishVersion } from './publish.ts'
import { findEdition, findLatestEdition, findWork } from './queries.ts'
import { approveText, askForReview, sendBack } from './review.ts'
import { findSavedText, listSavedTexts, restoreText } from './saved-texts.ts'
import { cancelSchedule, publishDue, scheduleTexts } from './schedule.ts'
import type { Base } from './seen.ts'
import { listAskedOf, listDueWorks, listReturned, stagesOf } from './stages.ts'
import type { WrittenTables } from './tables.ts'
import { confirmTranslation, translationOf } from './translations.ts'

type Draft = { readonly workId: string; readonly base: Base }

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

const note = { sr: 'Исправка', en: 'Correction' }
const texts = { sr: { markdown: 'Прва.' }, en: { markdown: 'First.' } }

async function editionOf(workId: string) {
  const work = await findWork(db.reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(db.reader, work))
  if (!edition) throw new Error('no edition')
  return edition
}
async function statesOf(workId: string) {
  const { version } = await editionOf(workId)
  const stages = await stagesOf(db.reader, version.id)
  return Object.fromEntries(stages.map(({ language, state }) => [language, state]))
}
async function stageOf(workId: string, language: Language) {
  const { version } = await editionOf(workId)
  const stage = (await stagesOf(db.reader, version.id)).find((one) => one.language === language)
  if (!stage) throw new Error('no stage')
  return stage
}
const readBy = async (slug = 'probna-analiza') => {
  const work = await findWork(db.reader, { slug })
  const edition = work && (await findEdition(db.reader, work))
  return edition?.texts.map(({ markdown }) => markdown)
}
const approval = (draft: Draft, byUser: string, alone = false) =>
  place.write((trx) =>
    approveText(trx, { ...draft, byUser, at: place.act.at, language: 'sr', alone }),
  )
const ask = (draft: Draft, askedOf: string, language: Language = 'sr') =>
  place.write((trx) => askForReview(trx, { ...place.act, ...draft, language, askedOf }))
const publishOnly = (draft: Draft, wished: readonly Language[] = languages) =>
  place.write((trx) =>
    publishVersion(trx, { ...place.act, ...draft, note, day: testDay, languages: wished }),
  )
const schedule = (draft: Draft, publishAt: string, wished: readonly Language[] = ['sr']) =>
  place.write((trx) =>
    scheduleTexts(trx, {
      ...place.act,
      ...draft,
      note,
      day: testDay,
      languages: wished,
      publishAt,
    }),
  )
const due = (workId: string, now: string) => place.write((trx) => publishDue(trx, { workId, now }))

test('a text goes from draft over somebody else to the public, and cannot go past them', async () => {
  const draft = await aDraft(place, { texts: { sr: {} } })
  const reader = await aReader(place)
  expect(await publishOnly(draft)).toMatchObject({ failure: 'not-approved' })
  expect(await approval(draft, reader)).toMatchObject({ failure: 'not-movable' })
  expect(await ask(draft, place.act.byUser)).toMatchObject({ failure: 'own-change' })
  expect(await ask(draft, 'nobody')).toMatchObject({ failure: 'not-a-reader' })
  const learner = await aReader(place, 'learner', 'learner')
  expect(await ask(draft, learner)).toMatchObject({ failure: 'not-a-reader' })
  expect((await ask(draft, reader)).ok).toBe(true)
  expect(await statesOf(draft.workId)).toEqual({ sr: 'in-review' })
  expect(await listAskedOf(db.reader, reader)).toMatchObject([
    { workId: draft.workId, language: 'sr' },
  ])
  expect(await listAskedOf(db.reader, place.act.byUser)).toEqual([])
  expect(await publishOnly(draft)).toMatchObject({ failure: 'not-approved' })
  expect((await approval(draft, reader)).ok).toBe(true)
  expect(await listAskedOf(db.reader, reader)).toEqual([])
  expect(await publishOnly(draft)).toEqual({ ok: true, value: { number: 1 } })
  expect(await statesOf(draft.workId)).toEqual({ sr: 'published' })
})

test('whoever changed a text last cannot approve it, not even after saving it once more through somebody else', async () => {
  const draft = await aDraft(place, { texts: { sr: { markdown: 'Прва.' } } })
  const reader = await aReader(place)
  await aReader(place, place.act.byUser, 'administrator')
  await ask(draft, reader)
  expect(await approval(draft, place.act.byUser)).toMatchObject({ failure: 'own-change' })
  expect(await approval(draft, place.act.byUser, true)).toMatchObject({ failure: 'other-reader' })
  // Saving what is there makes nobody its author.
  const same = { title: 'Наслов', summary: '', markdown: 'Прва.' }
  const saved = await place.write((trx) =>
    saveDraft(trx, { ...draft, byUser: reader, at: place.act.at, language: 'sr', text: same }),
  )
  expect(saved).toEqual({ ok: true, value: draft.base })
  expect(await approval(draft, place.act.byUser)).toMatchObject({ failure: 'own-change' })
  const changed = await place.write((trx) =>
    saveDraft(trx, {
      ...draft,
      byUser: reader,
      at: place.act.at,
      language: 'sr',
      text: { ...same, markdown: 'Друга.' },
    }),
  )
  if (!changed.ok) throw new Error(changed.failure)
  const next = { workId: draft.workId, base: changed.value }
  expect((await ask(next, place.act.byUser)).ok).toBe(true)
  expect(await approval(next, reader)).toMatchObject({ failure: 'own-change' })
  expect((await approval(next, place.act.byUser)).ok).toBe(true)
})

test('where nobody else could read it, the author approves with an exception that is said and recorded', async () => {
  const draft = await aDraft(place, { texts: { sr: {} } })
  const { byUser } = place.act
  await aReader(place, byUser, 'administrator')
  // Somebody who may not approve is no other reader.
  await aReader(place, 'learner', 'learner')
  expect(await approval(draft, byUser)).toMatchObject({ failure: 'own-change' })
  expect((await stageOf(draft.workId, 'sr')).approvedAlone).toBe(false)
  expect((await approval(draft, byUser, true)).ok).toBe(true)
  expect(await stageOf(draft.workId, 'sr')).toMatchObject({
    state: 'approved',
    approvedBy: byUser,
    approvedAlone: true,
  })
  await publishOnly(draft)
  expect((await stageOf(draft.workId, 'sr')).approvedAlone).toBe(true)
})

test('a change to an approved or scheduled text takes it back to draft; the other language stays approved', async () => {
  const draft = await aDraft(place, { texts })
  for (const language of languages) await approve(place, { ...draft, language })
  expect(await statesOf(draft.workId)).toEqual({ sr: 'approved', en: 'approved' })
  const base = await saveTexts(place, { ...draft, texts: { sr: { markdown: 'Друга.' } } })
  expect(await statesOf(draft.workId)).toEqual({ sr: 'draft', en: 'approved' })
  await approve(place, { workId: draft.workId, base, language: 'sr' })
  await schedule({ workId: draft.workId, base }, '2026-11-25T08:00:00.000Z')
  expect(await statesOf(draft.workId)).toEqual({ sr: 'scheduled', en: 'approved' })
  await saveTexts(place, { workId: draft.workId, base, texts: { sr: { markdown: 'Трећа.' } } })
  expect(await statesOf(draft.workId)).toEqual({ sr: 'draft', en: 'approved' })
  expect(await listDueWorks(db.reader, '2027-01-01T00:00:00.000Z')).toEqual([])
})

test('an approval of what the reader did not see is refused', async () => {
  const draft = await aDraft(place, { texts: { sr: {} } })
  const reader = await aReader(place)
  await ask(draft, reader)
  const base = await saveTexts(place, { ...draft, texts: { sr: { markdown: 'Друга.' } } })
  expect(await approval(draft, reader)).toMatchObject({ failure: 'stale' })
  expect(await statesOf(draft.workId)).toEqual({ sr: 'draft' })
  await ask({ workId: draft.workId, base }, reader)
  expect((await approval({ workId: draft.workId, base }, reader)).ok).toBe(true)
})

test('a text that is sent back says why, and asking again takes the words away', async () => {
  const draft = await aDraft(place, { texts: { sr: {} } })
  const reader = await aReader(place)
  await ask(draft, reader)
  const words = 'Недостаје извор.'
  const back = await place.write((trx) =>
    sendBack(trx, { ...draft, byUser: reader, at: place.act.at, language: 'sr', words }),
  )
  expect(back.ok).toBe(true)
  expect(await stageOf(draft.workId, 'sr')).toMatchObject({
    state: 'draft',
    returned: { kind: 'words', words },
  })
  expect(await listReturned(db.reader)).toMatchObject([{ workId: draft.workId }])
  await ask(draft, reader)
  expect((await stageOf(draft.workId, 'sr')).returned).toBeUndefined()
})

test('one language is published while the other waits in the next version with everything said about it', async () => {
  const draft = await aDraft(place, { texts })
  const paragraphHash = paragraphsOf('First.')[0]?.hash ?? ''
  const remark = { workId: draft.workId, language: 'en' as const, paragraphHash, remark: 'Why?' }
  const remarked = await place.write((trx) => addComment(trx, { ...place.act, ...remark }))
  expect(remarked.ok).toBe(true)
  await approve(place, { ...draft, language: 'sr' })
  expect(await publishOnly(draft)).toEqual({ ok: true, value: { number: 1 } })
  expect(await readBy()).toEqual(['Прва.'])
  expect(await statesOf(draft.workId)).toEqual({ sr: 'published', en: 'draft' })
  const { version } = await editionOf(draft.workId)
  expect(version.number).toBe(2)
  const moved = await listComments(db.reader, { versionId: version.id, language: 'en' })
  expect(moved.map((comment) => comment.remark)).toEqual(['Why?'])
  expect(await listSavedTexts(db.reader, { workId: draft.workId, language: 'en' })).toMatchObject([
    { number: 2, isPublished: false },
  ])
  const next = { workId: draft.workId, base: { versionId: version.id, revision: version.revision } }
  await approve(place, { ...next, language: 'en' })
  expect(await publishOnly(next)).toEqual({ ok: true, value: { number: 2 } })
  expect(await readBy()).toEqual(['Прва.', 'First.'])
})

test('a language that is being changed stays for readers as it was when the other one is published', async () => {
  const draft = await aDraft(place, { texts })
  await publish(place, draft)
  const changes = { sr: { markdown: 'Друга.' }, en: { markdown: 'Second.' } }
  const base = await saveTexts(place, { ...draft, texts: changes })
  await approve(place, { workId: draft.workId, base, language: 'sr' })
  expect(await publishOnly({ workId: draft.workId, base })).toMatchObject({ ok: true })
  expect(await readBy()).toEqual(['Друга.', 'First.'])
  const edition = await editionOf(draft.workId)
  expect(edition.texts.map(({ markdown }) => markdown)).toEqual(['Друга.', 'Second.'])
})

test('a number that is not bound in a language that waits does not stop the other one', async () => {
  const draft = await aDraft(place, { texts: { ...texts, en: { markdown: 'There are 47.' } } })
  for (const language of languages) await approve(place, { ...draft, language })
  expect(await publishOnly(draft)).toMatchObject({ failure: 'has-problems' })
  expect(await publishOnly(draft, ['sr'])).toMatchObject({ ok: true })
  expect(await statesOf(draft.workId)).toEqual({ sr: 'published', en: 'approved' })
})

test('at its hour and not before a text is published once, in the name of whoever set the hour', async () => {
  const draft = await aDraft(place, { texts: { sr: { markdown: 'Прва.' } } })
  const hour = '2026-11-25T08:00:00.000Z'
  expect(await schedule(draft, hour)).toMatchObject({ failure: 'not-approved' })
  await approve(place, { ...draft, language: 'sr' })
  expect(await schedule(draft, place.act.at)).toMatchObject({ failure: 'past' })
  expect((await schedule(draft, hour)).ok).toBe(true)
  expect(await listDueWorks(db.reader, '2026-11-25T07:59:59.999Z')).toEqual([])
  expect(await due(draft.workId, '2026-11-25T07:59:59.999Z')).toEqual({
    ok: true,
    value: 'nothing-due',
  })
  expect(await readBy()).toBeUndefined()
  expect(await listDueWorks(db.reader, hour)).toEqual([draft.workId])
  // Two at once, as when a process was taken for dead.
  const both = await Promise.all([due(draft.workId, hour), due(draft.workId, hour)])
  const outcomes = both.map((one) => (one.ok ? one.value : one.failure)).toSorted()
  expect(outcomes).toContain('published')
  expect(outcomes.filter((one) => one === 'published')).toHaveLength(1)
  expect(await due(draft.workId, hour)).toEqual({ ok: true, value: 'nothing-due' })
  expect(await readBy()).toEqual(['Прва.'])
  const { version } = await editionOf(draft.workId)
  expect(version).toMatchObject({ number: 1, publishedOn: '2026-11-25' })
  const row = await db.reader
    .selectFrom('publication_version')
    .select('published_by')
    .where('id', '=', version.id)
    .executeTakeFirst()
  expect(row).toEqual({ published_by: place.act.byUser })
})

test('a process that dies while publishing leaves the text scheduled, and the next one publishes it', async () => {
  const draft = await aDraft(place, { texts: { sr: { markdown: 'Прва.' } } })
  const hour = '2026-11-25T08:00:00.000Z'
  await approve(place, { ...draft, language: 'sr' })
  await schedule(draft, hour)
  const killed = place.write(async (trx) => {
    await publishDue(trx, { workId: draft.workId, now: hour })
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await statesOf(draft.workId)).toEqual({ sr: 'scheduled' })
  expect(await readBy()).toBeUndefined()
  expect(await due(draft.workId, hour)).toEqual({ ok: true, value: 'published' })
  expect(await readBy()).toEqual(['Прва.'])
})

test('what may not be published at its hour comes back to the desk with the reason, and readers see nothing of it', async () => {
  const pending = 'commissioner-pending-2025-02'
  const markdown = `Има :figure{id="${pending}"}.`
  const draft = await aDraft(place, { texts: { sr: { markdown } } })
  await publish(place, draft)
  const base = await saveTexts(place, {
    ...draft,
    texts: { sr: { markdown: `${markdown}\n\nИ више.` } },
  })
  const next = { workId: draft.workId, base }
  await approve(place, { ...next, language: 'sr' })
  const hour = '2026-11-25T08:00:00.000Z'
  expect((await schedule(next, hour)).ok).toBe(true)
  const changed = await place.write((trx) =>
    changeObservation(trx, {
      ...place.act,
      id: pending,
      revision: 1,
      change: { value: known(19800) },
      reason: 'Исправка',
    }),
  )
  expect(changed.ok).toBe(true)
  expect(await due(draft.workId, hour)).toEqual({ ok: true, value: 'returned' })
  expect(await readBy()).toEqual([markdown])
  expect(await stageOf(draft.workId, 'sr')).toMatchObject({
    state: 'draft',
    publishAt: null,
    returned: { kind: 'problems', problems: [{ kind: 'open-alert', text: pending, line: 1 }] },
  })
  expect(await listReturned(db.reader)).toMatchObject([{ workId: draft.workId, language: 'sr' }])
  expect(await due(draft.workId, hour)).toEqual({ ok: true, value: 'nothing-due' })
})

test('two languages with different hours are published one after the other, the second announced by itself', async () => {
  const draft = await aDraft(place, { texts })
  for (const language of languages) await approve(place, { ...draft, language })
  const empty = { sr: '', en: '' }
  const at = async (publishAt: string, language: Language) =>
    place.write((trx) =>
      scheduleTexts(trx, {
        ...place.act,
        ...draft,
        note: empty,
        day: testDay,
        languages: [language],
        publishAt,
      }),
    )
  expect((await at('2026-11-25T08:00:00.000Z', 'sr')).ok).toBe(true)
  expect((await at('2026-11-25T09:00:00.000Z', 'en')).ok).toBe(true)
  await due(draft.workId, '2026-11-25T08:30:00.000Z')
  expect(await readBy()).toEqual(['Прва.'])
  expect(await statesOf(draft.workId)).toEqual({ sr: 'published', en: 'scheduled' })
  expect(await due(draft.workId, '2026-11-25T09:00:00.000Z')).toEqual({
    ok: true,
    value: 'published',
  })
  expect(await readBy()).toEqual(['Прва.', 'First.'])
  expect((await editionOf(draft.workId)).version.note).toEqual({
    sr: 'Objavljen je i engleski tekst.',
    en: 'The English text is published too.',
  })
})

test('an hour can be taken away, and a withdrawal takes it away too', async () => {
  const draft = await aDraft(place, { texts })
  await approve(place, { ...draft, language: 'sr' })
  await schedule(draft, '2026-11-25T08:00:00.000Z')
  const cancel = () =>
    place.write((trx) =>
      cancelSchedule(trx, { ...place.act, workId: draft.workId, language: 'sr' }),
    )
  expect((await cancel()).ok).toBe(true)
  expect(await statesOf(draft.workId)).toEqual({ sr: 'approved', en: 'draft' })
  expect(await cancel()).toMatchObject({ failure: 'not-movable' })
  await publishOnly(draft, ['sr'])
  const { version } = await editionOf(draft.workId)
  const next = { workId: draft.workId, base: { versionId: version.id, revision: version.revision } }
  await approve(place, { ...next, language: 'en' })
  expect((await schedule(next, '2026-11-25T08:00:00.000Z', ['en'])).ok).toBe(true)
  await place.write((trx) =>
    withdrawPublication(trx, {
      ...place.act,
      workId: draft.workId,
      day: testDay,
      reason: { sr: '', en: '' },
    }),
  )
  expect(await statesOf(draft.workId)).toEqual({ sr: 'draft', en: 'draft' })
  expect((await stageOf(draft.workId, 'en')).returned).toEqual({ kind: 'withdrawn' })
  expect(await due(draft.workId, '2026-11-25T08:00:00.000Z')).toEqual({
    ok: true,
    value: 'nothing-due',
  })
  expect(await readBy()).toBeUndefined()
})

test('two editors of different languages are not in each other’s way, of the same one the second is refused', async () => {
  const draft = await aDraft(place, { texts })
  const save = (language: Language, markdown: string) =>
    place.write((trx) =>
      saveDraft(trx, {
        ...place.act,
        ...draft,
        language,
        text: { title: 'Наслов', summary: '', markdown },
      }),
    )
  expect((await save('sr', 'Српска измена.')).ok).toBe(true)
  expect((await save('en', 'An English change.')).ok).toBe(true)
  expect(await save('sr', 'Друга српска измена.')).toMatchObject({ failure: 'stale' })
})

test('every saving is kept, and an old text comes back as a new one that must be approved again', async () => {
  const draft = await aDraft(place, { texts: { sr: { markdown: 'Прва.' } } })
  const of = { workId: draft.workId, language: 'sr' as const }
  let base = await saveTexts(place, { ...draft, texts: { sr: { markdown: 'Друга.' } } })
  await approve(place, { ...of, base })
  const [newest, oldest] = await listSavedTexts(db.reader, of)
  expect([newest?.key, oldest?.key]).toEqual(['1.3', '1.2'])
  const restored = await place.write((trx) =>
    restoreText(trx, { ...place.act, ...of, base, key: '1.2' }),
  )
  if (!restored.ok) throw new Error(restored.failure)
  base = restored.value
  expect((await editionOf(draft.workId)).texts[0]?.markdown).toBe('Прва.')
  expect(await statesOf(draft.workId)).toEqual({ sr: 'draft' })
  expect((await findSavedText(db.reader, of, '1.3'))?.markdown).toBe('Друга.')
  const unknown = (key: string) =>
    place.write((trx) => restoreText(trx, { ...place.act, ...of, base, key }))
  for (const key of ['1.9', '0.1', '1', '1.2 ', "1.2'"]) {
    expect(await unknown(key)).toMatchObject({ failure: 'not-found' })
  }
})

test('a comment follows its paragraph, and keeps the old words when the paragraph is changed', async () => {
  const draft = await aDraft(place, { texts: { sr: { markdown: 'Први пасус.\n\nДруги пасус.' } } })
  const of = { ...place.act, workId: draft.workId, language: 'sr' as const }
  const paragraphHash = paragraphsOf('Други пасус.')[0]?.hash ?? ''
  const add = (hash: string) =>
    place.write((trx) => addComment(trx, { ...of, paragraphHash: hash, remark: 'Одакле ово?' }))
  expect(await add('нема')).toMatchObject({ failure: 'stale' })
  expect((await add(paragraphHash)).ok).toBe(true)
  const base = await saveTexts(place, {
    ...draft,
    texts: { sr: { markdown: 'Нови почетак.\n\nДруги пасус.' } },
  })
  const { versionId } = base
  const [comment] = await listComments(db.reader, { versionId, language: 'sr' })
  expect(comment).toMatchObject({ paragraphHash, paragraph: 'Други пасус.', resolvedAt: null })
  const settle = (isSettled: boolean, workId = draft.workId) =>
    place.write((trx) =>
      settleComment(trx, { ...of, workId, commentId: comment?.id ?? '', isSettled }),
    )
  expect(await settle(true, 'another')).toMatchObject({ failure: 'not-found' })
  expect((await settle(true)).ok).toBe(true)
  expect((await settle(true)).ok).toBe(true)
  const after = async () => (await listComments(db.reader, { versionId, language: 'sr' }))[0]
  expect(await after()).toMatchObject({ resolvedBy: place.act.byUser })
  expect((await settle(false)).ok).toBe(true)
  expect(await after()).toMatchObject({ resolvedBy: null, resolvedAt: null })
})

test('a translation lags behind exactly in the paragraphs that changed since it was confirmed', async () => {
  const first = 'Остаје исто.\n\nОрган има рок од петнаест дана.'
  const draft = await aDraft(place, {
    texts: {
      sr: { markdown: first },
      en: { markdown: 'Stays.\n\nThe authority has fifteen days.' },
    },
  })
  const { workId } = draft
  const lag = async () => translationOf(db.reader, await editionOf(workId), 'en')
  const whole = await lag()
  expect(whole?.stale.map(({ part, number }) => `${part} ${number}`)).toEqual([
    'title 1',
    'markdown 1',
    'markdown 2',
  ])
  const confirm = (hashes: readonly string[]) =>
    place.write((trx) => confirmTranslation(trx, { ...place.act, workId, language: 'en', hashes }))
  expect(await confirm([])).toMatchObject({ failure: 'nothing-chosen' })
  const hashes = whole?.stale.map(({ hash }) => hash) ?? []
  expect((await confirm(hashes)).ok).toBe(true)
  expect((await lag())?.stale).toEqual([])
  const second = 'Орган има рок од осам дана.\n\nОстаје исто.\n\nСасвим ново.'
  await saveTexts(place, { ...draft, texts: { sr: { markdown: second } } })
  const stale = (await lag())?.stale ?? []
  expect(stale.map(({ text }) => text)).toEqual(['Орган има рок од осам дана.', 'Сасвим ново.'])
  expect(stale[0]?.difference).toEqual([
    { kind: 'same', text: 'Орган има рок од' },
    { kind: 'removed', text: 'петнаест' },
    { kind: 'added', text: 'осам' },
    { kind: 'same', text: 'дана.' },
  ])
  expect(stale[1]?.difference).toBeUndefined()
  // A paragraph that is not there any more cannot be confirmed.
  expect(await confirm([hashes[2] ?? '', stale[0]?.hash ?? ''])).toMatchObject({ failure: 'stale' })
  expect((await confirm([stale[0]?.hash ?? ''])).ok).toBe(true)
  expect((await lag())?.stale).toHaveLength(1)
})

test('what was there before the flow keeps its place in it: drafts begin, what was public was published', async () => {
  const draft = await aDraft(place, { slug: 'nacrt', texts: { sr: { markdown: 'Нацрт.' } } })
  const open = await aDraft(place, { slug: 'javno', texts })
  await publish(place, open)
  await saveTexts(place, { ...open, texts: { en: { markdown: 'Second.' } } })
  const gone = await aDraft(place, { slug: 'povuceno', texts: { sr: {} } })
  await publish(place, gone)
  const day = { day: testDay, reason: { sr: '', en: '' } }
  await place.write((trx) =>
    withdrawPublication(trx, { ...place.act, workId: gone.workId, ...day }),
  )
  for (const table of ['stage', 'saved_text', 'comment', 'confirmation']) {
    await db.writer.schema.dropTable(`publication_${table}`).execute()
  }
  await migrations['20261124T1027_publications_editorial']?.up(db.writer)
  await migrations['20261124T1250_publications_sent_back']?.up(db.writer)
  expect(await statesOf(draft.workId)).toEqual({ sr: 'draft' })
  expect(await statesOf(open.workId)).toEqual({ sr: 'draft', en: 'draft' })
  const before = await stagesOf(db.reader, open.base.versionId)
  expect(before.map(({ state }) => state)).toEqual(['published', 'published'])
  expect(await statesOf(gone.workId)).toEqual({ sr: 'withdrawn' })
  const saved = await listSavedTexts(db.reader, { workId: open.workId, language: 'en' })
  expect(saved.map(({ number, isPublished }) => [number, isPublished])).toEqual([
    [2, false],
    [1, true],
  ])
})

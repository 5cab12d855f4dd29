import { beforeEach, expect, test } from 'vitest'

import { everyoneOf } from '#core/about-person.ts'
import { write, type Database } from '#core/db.ts'
import { paragraphsOf } from '#core/editorial/paragraphs.ts'
import type { Write } from '#core/http/environment.ts'
import type { RetentionTables } from '#core/kept/retention-tables.ts'
import { ok } from '#core/result.ts'
import { testDatabaseWithStarter } from '#support/programme.ts'
import { endPeriods } from '#support/retention.ts'

import { aDraft, aReader, publish } from './a-publication.ts'
import { personData } from './about-person.ts'
import { addComment, listComments } from './comments.ts'
import { retention } from './kept.ts'
import { askForReview, sendBack } from './review.ts'
import { listReturned, stagesOf } from './stages.ts'
import type { WrittenTables } from './tables.ts'

const everyone = everyoneOf([personData])
/** As the builders sign a draft. */
const ANA = { userId: 'ana', name: 'Ana Anić' }
const REMARK = 'Одакле ово?'

type Draft = Awaited<ReturnType<typeof aDraft>>

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

const remains = (of: Draft) => ({
  comments: async () =>
    (await listComments(db.reader, { versionId: of.base.versionId, language: 'sr' }))
      .map(({ byUser }) => byUser ?? '')
      .toSorted(),
  returned: async () =>
    (await stagesOf(db.reader, of.base.versionId)).map(({ returned }) => returned),
  authors: async () =>
    (await db.reader.selectFrom('publication_work').select('authors').execute()).map(
      ({ authors }) => authors,
    ),
})

const end = (now: string) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same database with the tables of receipts
  endPeriods(db as unknown as Database<RetentionTables>, { rules: retention, now })

const erase = (until?: string) =>
  place.write(async (trx) => {
    const subject = { ...ANA, until }
    await everyone.erase({ trx, subject, secret: '', removeLetters: async () => {} })
    return ok(undefined)
  })

/** A draft on which both remarked and which Ana sent back. */
async function aTalkedAboutDraft(): Promise<Draft> {
  const draft = await aDraft(place, { texts: { sr: { markdown: 'Први.' } } })
  const of = { ...draft, language: 'sr', at: place.act.at } as const
  const paragraphHash = paragraphsOf('Први.')[0]?.hash ?? ''
  for (const byUser of ['ana', 'mina']) {
    const remark = { ...of, byUser, paragraphHash, remark: REMARK }
    expect((await place.write((trx) => addComment(trx, remark))).ok).toBe(true)
  }
  const askedOf = await aReader(place, ANA.userId)
  const asked = { ...of, byUser: place.act.byUser, askedOf }
  expect((await place.write((trx) => askForReview(trx, asked))).ok).toBe(true)
  const back = { ...of, byUser: ANA.userId, words: REMARK }
  expect((await place.write((trx) => sendBack(trx, back))).ok).toBe(true)
  return draft
}

test('a comment goes a year after its version was published', async () => {
  const draft = await aTalkedAboutDraft()
  const { comments } = remains(draft)
  await publish(place, draft)
  await end('2027-11-24T09:59:59.999Z')
  expect(await comments()).toEqual(['ana', 'mina'])
  await end('2027-11-24T10:00:00.000Z')
  expect(await comments()).toEqual([])
})

test('from a draft that nobody has written on for two years go its comments, the words with which it was sent back, and its authors', async () => {
  const draft = await aTalkedAboutDraft()
  const { comments, returned, authors } = remains(draft)
  const before = [await comments(), await returned(), await authors()]
  await end('2028-11-23T09:59:59.999Z')
  expect([await comments(), await returned(), await authors()]).toEqual(before)
  await end('2028-11-23T10:00:00.000Z')
  expect(await comments()).toEqual([])
  expect(await returned()).toEqual([{ kind: 'words', words: '' }])
  expect(await authors()).toEqual(['[]'])
  // It is said to have come back all the same.
  expect(await listReturned(db.reader)).toHaveLength(1)
})

test('with an erased colleague go their words and their name on drafts; that they sent a text back stays under a bare id', async () => {
  const draft = await aTalkedAboutDraft()
  const { comments, returned, authors } = remains(draft)
  const asked = { reader: db.reader, subject: ANA, secret: '' }
  const held = JSON.stringify(await everyone.list(asked))
  expect(held.split(REMARK)).toHaveLength(3)
  await place.write(async (trx) => {
    const found = await everyone.found(trx)
    expect(found.map(({ userId }) => userId ?? '').toSorted()).toEqual(['ana', 'ana', 'mina'])
    return ok(undefined)
  })

  // Done again after a restore, it does not touch what came later.
  await erase('2026-11-24T09:59:59.999Z')
  expect([await comments(), await returned()]).toEqual([
    ['ana', 'mina'],
    [{ kind: 'words', words: REMARK }],
  ])

  for (let count = 0; count < 2; count++) await erase()
  expect(await comments()).toEqual(['mina'])
  expect(await returned()).toEqual([{ kind: 'words', words: '' }])
  expect(await authors()).toEqual(['[]'])
  expect(JSON.stringify(await everyone.list(asked))).not.toContain(REMARK)
  const left = await everyone.remains(asked)
  // Asked to read it, and sent it back.
  expect(left.map(({ what, count }) => [what.en, count])).toEqual([['Work on publications', 2]])
})

test('the name on published work stays, and an erasure says so beforehand', async () => {
  const draft = await aDraft(place, { texts: { sr: { markdown: 'Први.' } } })
  await publish(place, draft)
  const asked = { reader: db.reader, subject: ANA, secret: '' }
  const left = await everyone.remains(asked)
  expect(left.map(({ what, count }) => [what.en, count])).toEqual([
    ['The name of the author on publications', 1],
  ])
  await erase()
  const [authors] = await remains(draft).authors()
  expect(authors).toContain(ANA.name)
})

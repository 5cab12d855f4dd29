import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { write } from '#core/db.ts'
import type { FormValues } from '#core/http/forms.ts'
import { testDatabase } from '#support/database.ts'

import { deliveredGrounds } from './books.ts'
import { publishWording, saveWording } from './commands.ts'
import { currentBooks } from './current-books.ts'
import { findEntry } from './entry.ts'
import { draftProblems, findStanding } from './standing.ts'
import type { WrittenTables } from './tables.ts'

const AT = '2026-11-24T10:00:00.000Z'
const KEY = 'letter/access'
const entry = accessLetter()
const titled = (title: string) => ({ ...entry.fileValues, 'title-en': title })

function accessLetter() {
  const found = findEntry(deliveredGrounds().sources, KEY)
  if (!found) throw new Error(`no ${KEY}`)
  return found
}

/** A database with a save and a publication of the access letter at hand. */
async function desk() {
  const db = await testDatabase<WrittenTables>()
  const save = (by: string, values: FormValues, startedFrom: number) =>
    write(db.writer, (trx) =>
      saveWording(trx, { entry, act: 'edited', values, startedFrom, by, at: AT }),
    )
  const publish = (by: string, number: number) =>
    write(db.writer, (trx) => publishWording(trx, { entry, number, by, at: AT }))
  const title = async () => (await currentBooks(db.reader)).letters.letters.get('access')?.title.en
  const standing = async () => {
    const found = await findStanding(db.reader, KEY)
    if (!found) throw new Error('no standing')
    return found
  }
  return { db, save, publish, title, standing }
}

const done = { ok: true, value: undefined }
const failed = (failure: string) => ({ ok: false, failure })

test('a draft is for the desk alone until somebody else publishes it, and then stands at once', async () => {
  const { db, save, publish, title, standing } = await desk()
  const file = await title()
  expect(await save('ana', titled('Show me'), 0)).toEqual(done)
  expect(await title()).toBe(file)
  expect((await standing()).draft?.number).toBe(1)
  expect(await publish('ana', 1)).toMatchObject(failed('own-change'))
  expect(await title()).toBe(file)
  expect(await publish('vera', 1)).toEqual(done)
  expect(await title()).toBe('Show me')
  const { draft, live, fileChanged } = await standing()
  expect([draft, live?.number, live?.publishedBy, fileChanged]).toEqual([
    undefined,
    1,
    'vera',
    false,
  ])
  const found = await db.reader
    .selectFrom('core_search_document')
    .select('body')
    .where('source', '=', 'letter')
    .where('key', '=', 'access')
    .where('language', '=', 'en')
    .executeTakeFirst()
  expect(found?.body).toContain('Show me')
  expect(await publish('vera', 1)).toMatchObject(failed('not-found'))
})

test('whoever changed a draft last may not publish it, even if somebody else began it', async () => {
  const { save, publish, title } = await desk()
  await save('ana', titled('One'), 0)
  await save('vera', titled('Two'), 1)
  expect(await publish('vera', 2)).toMatchObject(failed('own-change'))
  expect(await publish('ana', 1)).toMatchObject(failed('stale'))
  expect(await publish('ana', 2)).toEqual(done)
  expect(await title()).toBe('Two')
})

test('the database itself refuses a version whose author published it', async () => {
  const { db, save } = await desk()
  await save('ana', titled('One'), 0)
  const forced = sql`update rights_wording set published_by = saved_by, published_at = saved_at`
  await expect(forced.execute(db.writer)).rejects.toThrow(/four_eyes/u)
})

test('of two who began with the same version the second is told, and both texts stay', async () => {
  const { save, standing } = await desk()
  expect(await save('ana', titled('One'), 0)).toEqual(done)
  expect(await save('vera', titled('Two'), 0)).toMatchObject(failed('stale'))
  expect((await standing()).latest?.values?.['title-en']).toBe('One')
  expect(await save('vera', titled('Two'), 1)).toEqual(done)
})

test('the same text is not saved twice, and the wording of the file is kept as no text at all', async () => {
  const { db, save, publish, title, standing } = await desk()
  const file = await title()
  expect(await save('ana', entry.fileValues, 0)).toMatchObject(failed('unchanged'))
  await save('ana', titled('One'), 0)
  expect(await save('vera', titled('One'), 1)).toMatchObject(failed('unchanged'))
  await publish('vera', 1)
  expect(await save('vera', entry.fileValues, 1)).toEqual(done)
  const row = await db.reader
    .selectFrom('rights_wording')
    .select('texts')
    .where('number', '=', 2)
    .executeTakeFirst()
  expect(row).toEqual({ texts: '{}' })
  expect([await title(), (await standing()).draft?.number]).toEqual(['One', 2])
  await publish('ana', 2)
  expect([await title(), (await standing()).draft]).toEqual([file, undefined])
})

test('a draft that was taken back before anybody published it leaves nothing waiting', async () => {
  const { save, standing } = await desk()
  await save('ana', titled('One'), 0)
  await save('ana', entry.fileValues, 1)
  expect((await standing()).draft).toBeUndefined()
})

test('a file that changed under a text is noticed, and saving the text again settles it', async () => {
  const { db, save, publish, standing } = await desk()
  await save('ana', titled('One'), 0)
  await publish('vera', 1)
  await db.writer
    .updateTable('rights_wording')
    .set({ file_sha256: 'a'.repeat(64) })
    .execute()
  expect((await standing()).fileChanged).toBe(true)
  expect(await save('ana', titled('One'), 1)).toEqual(done)
  const { fileChanged, draft } = await standing()
  expect([fileChanged, draft?.number]).toEqual([false, 2])
  expect(await publish('vera', 2)).toEqual(done)
})

test('a draft that has become unusable is not published', async () => {
  const { db, save, publish, title } = await desk()
  const file = await title()
  await save('ana', titled('One'), 0)
  const texts = JSON.stringify({ ...titled('One'), 'v1-uses': 'nonsense' })
  await db.writer.updateTable('rights_wording').set({ texts }).execute()
  expect(await publish('vera', 1)).toMatchObject(failed('not-usable'))
  expect(await title()).toBe(file)
})

test('a published text that cannot stand is told of, and the file speaks', async () => {
  const { db, save, publish, title, standing } = await desk()
  const file = await title()
  await save('ana', titled('One'), 0)
  await publish('vera', 1)
  const texts = JSON.stringify({ ...titled('One'), 'v1-cites': 'right: rs.zzpl.999' })
  // As a change of law would leave it; a new id, because what was published does not change otherwise.
  await db.writer.updateTable('rights_wording').set({ texts, id: 'broken' }).execute()
  expect(await title()).toBe(file)
  expect((await standing()).broken.length).toBeGreaterThan(0)
  const problems = await draftProblems(db.reader, entry, titled('Two'))
  expect(problems).toEqual([])
})

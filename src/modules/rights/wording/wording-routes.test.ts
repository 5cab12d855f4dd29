import { expect, test } from 'vitest'

import type { Database } from '#core/db.ts'
import { toLatin } from '#core/i18n/transliteration.ts'
import { newId } from '#core/ids.ts'
import { testApp, type TestApp, type Visitor } from '#support/app.ts'

import { deliveredGrounds } from './books.ts'
import { findEntry, type Entry } from './entry.ts'
import { deskPaths } from './paths.ts'
import type { WordingTables } from './tables.ts'

const KEY = 'letter/access'

function entryOf(key: string): Entry {
  const entry = findEntry(deliveredGrounds().sources, key)
  if (!entry) throw new Error(`no ${key}`)
  return entry
}

/** The form of an entry with some fields changed, as drawn from a version. */
function formOf(key: string, changes: Record<string, string>, startedFrom = 0) {
  return { ...entryOf(key).fileValues, 'started-from': String(startedFrom), ...changes }
}

const textOf = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"')
/** The desk speaks Latin by default. */
const says = (words: string): unknown => expect.stringContaining(toLatin(words))
// The same database with the tables that the tests look into.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const tablesOf = (app: TestApp) => app.db as unknown as Database<WordingTables>
const saved = (key: string) => `${deskPaths.entry(key)}?done=saved`

async function published(
  writer: Visitor,
  publisher: Visitor,
  edit: { readonly key: string; readonly changes: Record<string, string> },
) {
  const { key, changes } = edit
  const draft = await writer.post(deskPaths.edit(key), formOf(key, changes))
  expect([draft.status, draft.headers.get('location')]).toEqual([303, saved(key)])
  const answer = await publisher.post(deskPaths.publication(key), { number: '1' })
  expect(answer.status).toBe(303)
}

test('an editor writes, a lawyer publishes, and the very next visitor reads the new words', async () => {
  const app = await testApp()
  const [editor, lawyer] = [app.as('editor'), app.as('lawyer')]
  const changes = { 'title-en': 'Let me see my data' }
  const letter = '/en/rights/letters/access'
  const before = await textOf(app.get(letter))
  await editor.post(deskPaths.edit(KEY), formOf(KEY, changes))
  expect(await textOf(app.get(letter))).toBe(before)
  const page = await textOf(editor.get(deskPaths.entry(KEY)))
  expect(page).toEqual(says('Овај нацрт сте написали ви'))
  expect((await editor.post(deskPaths.publication(KEY), { number: '1' })).status).toBe(403)
  expect(await textOf(lawyer.get(deskPaths.entry(KEY)))).toEqual(says('Објавите нацрт'))
  const done = await lawyer.post(deskPaths.publication(KEY), { number: '1' })
  expect(done.headers.get('location')).toBe(`${deskPaths.entry(KEY)}?done=published`)
  expect(await textOf(app.get(letter))).toContain('Let me see my data')
  expect(await textOf(app.get('/en/search?q=Let+me+see+my+data'))).toContain(letter)
})

test('words of the triage change too, in the derived script as well', async () => {
  const app = await testApp()
  const key = 'situation/harassment'
  await published(app.as('editor'), app.desk, {
    key,
    changes: { 'title-sr': 'Неко ме узнемирава' },
  })
  expect(await textOf(app.get('/sr-latn/rights/triage'))).toContain('Neko me uznemirava')
  expect(await textOf(app.get('/sr-cyrl/rights/triage'))).toContain('Неко ме узнемирава')
})

test('an author does not publish their own draft, though their role may publish', async () => {
  const app = await testApp()
  const lawyer = app.as('lawyer')
  await lawyer.post(deskPaths.edit(KEY), formOf(KEY, { 'title-en': 'Mine' }))
  const refused = await lawyer.post(deskPaths.publication(KEY), { number: '1' })
  expect(refused.status).toBe(422)
  expect(await textOf(refused)).toEqual(says('Последњу измену сте унели ви'))
  expect(await textOf(app.get('/en/rights/letters/access'))).not.toContain('Mine')
})

test('a wrong text is refused with its field, line and character, and everything typed stays', async () => {
  const app = await testApp()
  const { 'v1-body-sr': body = '', 'v1-body-en': english = '' } = entryOf(KEY).fileValues
  const form = formOf(KEY, {
    'v1-body-sr': body.replace('{{> known-by}}', '{{нешто}} <b>'),
    'v1-body-en': `${english}\n\n{{#case who}}{{:self}}x{{/case}}`,
    'v1-cites': 'right: rs.zzpl.26\nanswer: rs.zzpl.999',
  })
  const refused = await app.as('editor').post(deskPaths.edit(KEY), form)
  expect(refused.status).toBe(422)
  const page = await textOf(refused)
  expect(page).toContain('Tekst pisma (srpski, ćirilicom), red 5, znak 1: {{нешто}} nije oznaka')
  expect(page).toMatch(
    /Tekst pisma \(engleski\), red \d+, znak 1: nedostaje grana \{\{:behalf\}\}/u,
  )
  expect(page).toEqual(
    says(
      'Чланови на које се писмо позива, ред 2, знак 1: у базу прописа није унет члан rs.zzpl.999',
    ),
  )
  expect(page).toContain('{{нешто}} &lt;b&gt;')
  expect(page).toContain('right: rs.zzpl.26\nanswer: rs.zzpl.999')
  const rows = await tablesOf(app).reader.selectFrom('rights_wording').select('id').execute()
  expect(rows).toEqual([])
})

test('a piece that would break letters is refused, and the letters are named', async () => {
  const app = await testApp()
  const key = 'piece/known-by'
  const { sr = '', en = '', uses = '' } = entryOf(key).fileValues
  const changes = { sr: `${sr} {{harm}}`, en: `${en} {{harm}}`, uses: `${uses}, harm` }
  const refused = await app.as('editor').post(deskPaths.edit(key), formOf(key, changes))
  expect(refused.status).toBe(422)
  expect(await textOf(refused)).toEqual(says('access.yaml:12:11: текст користи податак harm'))
})

test('of two editors the second is shown what differs, keeps the text, and may save it then', async () => {
  const app = await testApp()
  const [one, other] = [app.as('editor'), app.as('lawyer')]
  await one.post(deskPaths.edit(KEY), formOf(KEY, { 'title-en': 'The first title' }))
  const late = formOf(KEY, { 'title-en': 'The second title' })
  const refused = await other.post(deskPaths.edit(KEY), late)
  expect(refused.status).toBe(409)
  const page = await textOf(refused)
  expect(page).toMatch(/<del>first<\/del>.*<ins>second<\/ins>/su)
  expect(page).toContain('value="The second title"')
  expect(page).toContain('name="started-from" value="1"')
  const again = await other.post(deskPaths.edit(KEY), { ...late, 'started-from': '1' })
  expect(again.headers.get('location')).toBe(saved(KEY))
})

test('the roles of the table alone may look, write and publish', async () => {
  const app = await testApp()
  await app.as('editor').post(deskPaths.edit(KEY), formOf(KEY, { 'title-en': 'New' }))
  const statusOf = async (role: Parameters<typeof app.as>[0]) => {
    const visitor = app.as(role)
    const list = await visitor.get(deskPaths.letters)
    const edit = await visitor.post(deskPaths.edit(KEY), formOf(KEY, { 'title-en': 'X' }))
    const publication = await visitor.post(deskPaths.publication(KEY), { number: '7' })
    return [list.status, edit.status, publication.status]
  }
  expect(await statusOf('researcher')).toEqual([200, 403, 403])
  expect(await statusOf('learner')).toEqual([404, 404, 404])
  expect(await statusOf('editor')).toEqual([200, 409, 403])
  expect(await statusOf('lawyer')).toEqual([200, 409, 409])
})

test('a text whose file has changed says so in the list, on its page and on the desk, with both ways out', async () => {
  const app = await testApp()
  await published(app.as('editor'), app.desk, { key: KEY, changes: { 'title-en': 'Ours' } })
  await tablesOf(app)
    .writer.updateTable('rights_wording')
    .set({ file_sha256: '0'.repeat(64) })
    .execute()
  const page = await textOf(app.desk.get(deskPaths.entry(KEY)))
  expect(page).toEqual(says('Датотека је у међувремену измењена'))
  expect(page).toEqual(says('Вратите текст из датотеке'))
  expect(page).toContain('<ins>Ours</ins>')
  expect(await textOf(app.desk.get(deskPaths.letters))).toEqual(says('датотека измењена'))
  expect(await textOf(app.desk.get('/desk'))).toEqual(says('чија је датотека измењена'))
  const back = await app.desk.post(deskPaths.fileReturn(KEY), { 'started-from': '1' })
  expect(back.headers.get('location')).toBe(saved(KEY))
  await app.as('lawyer').post(deskPaths.publication(KEY), { number: '2' })
  expect(await textOf(app.get('/en/rights/letters/access'))).not.toContain('Ours')
})

test('a published text that cannot stand leaves the site up, the file speaking, and the desk told', async () => {
  const app = await testApp()
  const { fileValues, fileSha256 } = entryOf(KEY)
  const at = '2026-11-20T10:00:00.000Z'
  await tablesOf(app)
    .writer.insertInto('rights_wording')
    .values({
      id: newId(),
      entry: KEY,
      number: 1,
      act: 'edited',
      texts: JSON.stringify({
        ...fileValues,
        'title-en': 'Ours',
        'v1-cites': 'right: rs.zzpl.999',
      }),
      file_sha256: fileSha256,
      saved_by: 'ana',
      saved_at: at,
      published_by: 'vera',
      published_at: at,
    })
    .execute()
  const letter = await app.get('/en/rights/letters/access')
  expect([letter.status, (await letter.text()).includes('Ours')]).toEqual([200, false])
  expect((await app.get('/en/rights/triage')).status).toBe(200)
  const page = await textOf(app.desk.get(deskPaths.entry(KEY)))
  expect(page).toEqual(says('не може да важи'))
  expect(page).toEqual(says('у базу прописа није унет члан rs.zzpl.999'))
  expect(await textOf(app.desk.get('/desk'))).toEqual(says('који више не могу да важе'))
  expect((await app.desk.get(deskPaths.preview(KEY))).status).toBe(200)
})

test('the preview draws the draft with invented answers, in every variant and for whoever writes', async () => {
  const app = await testApp()
  const { 'v1-subject-sr': sr = '', 'v1-subject-en': en = '' } = entryOf(KEY).fileValues
  const changes = {
    'v1-subject-sr': `${sr} {{senderName}}`,
    'v1-subject-en': `${en} {{senderName}}`,
  }
  await app.as('editor').post(deskPaths.edit(KEY), formOf(KEY, changes))
  const preview = (query: string) => textOf(app.desk.get(`${deskPaths.preview(KEY)}?${query}`))
  expect(await preview('in=sr-latn')).toContain('o ličnosti Milica Primerić')
  expect(await preview('in=en&sample=child')).toMatch(
    /data Milica Primerić.*the child’s personal data/su,
  )
  expect(await textOf(app.desk.get(`${deskPaths.preview('piece/standing')}?in=en`))).toContain(
    'Milica',
  )
  const step = `${deskPaths.preview('step/crisis')}?in=sr-latn`
  expect(await textOf(app.desk.get(step))).toContain('pozovite hitnu pomoć')
})

test('the history keeps every version, and an old one can be had back as a new draft', async () => {
  const app = await testApp()
  const editor = app.as('editor')
  expect(await textOf(editor.get(deskPaths.history(KEY)))).toEqual(says('још није мењан'))
  await editor.post(deskPaths.edit(KEY), formOf(KEY, { 'title-en': 'One' }))
  await editor.post(deskPaths.edit(KEY), formOf(KEY, { 'title-en': 'Two' }, 1))
  const page = await textOf(editor.get(deskPaths.history(KEY)))
  expect(page).toEqual(says('2. верзија: измена (ви)'))
  expect(page).toMatch(/One.*Two/su)
  const wish = { number: '1', 'started-from': '2' }
  const back = await editor.post(deskPaths.restoration(KEY), wish)
  expect(back.headers.get('location')).toBe(saved(KEY))
  const rows = await tablesOf(app)
    .reader.selectFrom('rights_wording')
    .select(['number', 'act', 'texts'])
    .orderBy('number')
    .execute()
  expect(rows.map(({ act }) => act)).toEqual(['edited', 'edited', 'restored'])
  expect(rows[2]?.texts).toBe(rows[0]?.texts)
})

test('every text has a page and a form, and what is no text has none', async () => {
  const app = await testApp()
  for (const key of ['piece/standing', 'question/danger', 'door/police-near', 'evidence/list']) {
    for (const path of [deskPaths.entry(key), deskPaths.edit(key), deskPaths.preview(key)]) {
      expect((await app.desk.get(path)).status, path).toBe(200)
    }
  }
  expect((await app.desk.get(deskPaths.entry('letter/nothing'))).status).toBe(404)
  expect((await app.desk.post(deskPaths.edit('letter/nothing'), {})).status).toBe(404)
  expect((await app.desk.post(deskPaths.publication(KEY), { number: 'x' })).status).toBe(404)
})

test('the form tells which variables, branches, articles, terms and pieces there are', async () => {
  const app = await testApp()
  const page = await textOf(app.desk.get(deskPaths.edit(KEY)))
  expect(page).toContain('{{#case who}}{{:self}}…{{:behalf}}…{{:child}}…{{/case}}')
  expect(page).toContain('{{knownBy}}')
  expect(page).toContain('{{days rs.zzpl.answer}}')
  expect(page).toContain('rs.zzpl.26')
  expect(page).toContain('{{&gt; identity}}')
  expect(page).toContain('⟦…⟧')
})

import { beforeAll, expect, test } from 'vitest'

import { write } from '#core/db.ts'
import { createWorker } from '#core/jobs/worker.ts'
import { ok } from '#core/result.ts'
import { module as requests } from '#modules/requests'
import { testApp, type TestApp } from '#support/app.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'
import { markupProblems } from '#support/markup.ts'
import { encryptedPdf, letterOf, pngBytes } from '#support/pdf-samples.ts'

import { loadContent } from '../../../app/load-content.ts'
import { readFileJob } from './jobs.ts'

const letter = letterOf(
  ['Имамо 7 запослених.', 'Подносилац, ЈМБГ 0101990710008.'],
  ['Пријављена су 3 инцидента.', 'Опет: Пријављена су 3 инцидента.'],
)
const described = {
  request: 'demo-2026-1',
  outcome: 'partial',
  institution: '',
  'title-sr': 'Одговор Управе',
  'title-en': '',
  'received-day': '5',
  'received-month': '10.',
  'received-year': '2026',
}

/** A document that answers no request. */
const other = { ...described, request: '', outcome: '', institution: 'demo-inspektorat' }

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await loadContent({ ...app, modules: [requests] }, 'demo')
}, 60_000)

const pdf = (bytes: Uint8Array, name = 'odgovor.pdf') => new File([bytes.slice()], name)
const send = (form: Record<string, string | Blob>) =>
  app.desk.post('/desk/evidence/files/new', form)
const bodyOf = async (path: string) => (await app.desk.get(path)).text()

/** Files a letter and reads it; answers with its address. */
async function filed(bytes: Uint8Array, form: Record<string, string> = described): Promise<string> {
  const answer = await send({ ...form, file: pdf(bytes) })
  expect(answer.status).toBe(303)
  await createWorker({
    db: app.db,
    jobs: [readFileJob],
    services: app.services,
    clock: app.services.clock,
    log: app.services.log,
    concurrency: 1,
  }).runDue()
  return answer.headers.get('location') ?? ''
}

test('the form offers requests with a proved receipt, and keeps the one it was opened for', async () => {
  const html = await bodyOf('/desk/evidence/files/new?request=demo-2026-2')
  expect(html).toMatch(/<option value="demo-2026-2" selected/u)
  expect(html).toContain('demo-2026-3')
  expect(await markupProblems(html)).toEqual([])
})

test('a refused file is told in words on the same form, and everything typed is kept', async () => {
  const refusals: [File | '', string][] = [
    ['', 'Izaberite datoteku'],
    [pdf(new Uint8Array(), 'prazna.pdf'), 'Datoteka je prazna'],
    [pdf(pngBytes()), 'Datoteka nije PDF, nego PNG'],
    [pdf(encryptedPdf()), 'PDF je zaključan lozinkom'],
    [pdf(letter.slice(0, letter.length / 2)), 'PDF je oštećen'],
  ]
  for (const [file, words] of refusals) {
    const answer = await send({ ...described, ...(file === '' ? {} : { file }) })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(words)
    expect(html).toContain('href="#file"')
    expect(html).toContain('value="Одговор Управе"')
    expect(html).toMatch(/<option value="demo-2026-1" selected/u)
    expect(html).toMatch(/<option value="partial" selected/u)
    expect(html).toContain('value="10."')
    expect(await markupProblems(html)).toEqual([])
  }
  const stored: string[] = []
  for await (const sha256 of app.services.files.list()) stored.push(sha256)
  expect(stored).toEqual([])
})

test('each field that is wrong is named, together with the file', async () => {
  const empty = { request: '', outcome: '', institution: '', 'title-sr': '', 'title-en': '' }
  const answer = await send({
    ...empty,
    'received-day': '31',
    'received-month': '2',
    'received-year': '2026',
  })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  for (const field of ['file', 'title-sr', 'received', 'institution']) {
    expect(html).toContain(`href="#${field}"`)
  }
  const future = await send({ ...described, 'received-year': '2027', file: pdf(letter) })
  expect(await future.text()).toContain('Dan prijema ne može biti u budućnosti')
  const early = await send({ ...described, 'received-month': '1', file: pdf(letter) })
  expect(await early.text()).toContain('Dan prijema je pre dana poslednjeg događaja')
})

test('a hostile title is shown as text', async () => {
  const answer = await send({ ...described, 'title-sr': hostileText.slice(0, 290) })
  expect(unescapedIn(await answer.text())).toEqual([])
})

test('a filed letter shows its reading, is published after a look at what may be personal, and is withdrawn', async () => {
  const answer = await send({ ...described, file: pdf(letterOf(['Чека на ред.'])) })
  const waiting = await bodyOf(answer.headers.get('location') ?? '')
  expect(waiting).toContain('<progress id="reading" value="0" max="1">')
  expect(await markupProblems(waiting)).toEqual([])

  const path = await filed(letter, { ...described, 'received-day': '6' })
  const html = await bodyOf(path)
  expect(html).toContain('Имамо 7 запослених.')
  expect(await markupProblems(html)).toEqual([])
  const again = await send({ ...described, file: pdf(letter) })
  const told = await again.text()
  expect([again.status, told.includes(`href="${path}"`)]).toEqual([422, true])

  const asked = await bodyOf(`${path}/publication`)
  expect(asked).toContain('010•••••••008')
  expect(asked).not.toContain('0101990710008')
  expect(await markupProblems(asked)).toEqual([])
  const sha256 = path.split('/').at(-1) ?? ''
  const unlooked = await app.desk.post(`${path}/publication`, {})
  const refused = await unlooked.text()
  expect([unlooked.status, refused.includes('href="#looked"')]).toEqual([422, true])
  expect(await markupProblems(refused)).toEqual([])
  expect((await app.get(`/en/documents/${sha256}`)).status).toBe(404)
  const published = await app.desk.post(`${path}/publication`, { looked: '1' })
  expect(published.status).toBe(303)
  expect((await app.get(`/en/documents/${sha256}`)).status).toBe(200)
  expect(await markupProblems(await bodyOf(`${path}/withdrawal`))).toEqual([])
  expect((await app.desk.post(`${path}/withdrawal`, {})).status).toBe(303)
  expect((await app.get(`/en/documents/${sha256}`)).status).toBe(404)
})

test('a quotation is found, refused with a hint, or chosen among places, with what was typed kept', async () => {
  const path = await filed(
    letterOf(
      ['Имамо 9 запослених.', 'Страна једна.'],
      ['Пријављена су 3 инцидента.', 'Опет: Пријављена су 3 инцидента.'],
    ),
    other,
  )
  const quote = (page: number, form: Record<string, string>) =>
    app.desk.post(`${path}/pages/${page}/quotations`, form)
  const wrong = await quote(1, { quote: 'Imamo 8 zaposlenih' })
  const told = await wrong.text()
  expect(wrong.status).toBe(422)
  expect(told).toContain('Imamo 8 zaposlenih</textarea>')
  expect(told).toContain('Имамо 9 запослених</q>')
  expect(await markupProblems(told)).toEqual([])

  const many = await quote(2, { quote: 'Пријављена су 3 инцидента' })
  const choices = await many.text()
  expect(many.status).toBe(422)
  expect(choices).toContain('id="place-2" class="document-mark"')
  expect(await markupProblems(choices)).toEqual([])
  const place = /name="place" value="(\d+)"[^>]*>.*?name="place" value="(\d+)"/su.exec(choices)?.[2]
  const stored = await quote(2, { quote: 'Пријављена су 3 инцидента', place: place ?? '' })
  expect(stored.status).toBe(303)

  const found = await quote(1, { quote: 'Imamo 9 zaposlenih' })
  const shown = await bodyOf((found.headers.get('location') ?? '').replace(/#.*$/u, ''))
  expect(shown).toContain('<mark>Имамо 9 запослених</mark>')
  expect(shown).toContain('na drugom pismu')
  expect(await markupProblems(shown)).toEqual([])
  const removal = /\/desk\/evidence\/quotations\/[^"]+\/removal/u.exec(shown)?.[0] ?? ''
  expect(await markupProblems(await bodyOf(removal))).toEqual([])
  expect((await app.desk.post(removal, {})).status).toBe(303)
  expect((await app.desk.get(removal)).status).toBe(404)
})

test('the list, the request and the first page of the desk show documents and what waits', async () => {
  const list = await bodyOf('/desk/evidence/files')
  expect(list).toContain('Odgovor Uprave')
  expect(await markupProblems(list)).toEqual([])
  expect((await app.desk.get('/desk/evidence/files?page=9')).status).toBe(404)
  expect(await bodyOf('/desk')).toContain('/desk/evidence/files/')
  const request = await bodyOf('/desk/requests/demo-2026-1')
  expect(request).toContain('/desk/evidence/files/new?request=demo-2026-1')
})

test('a visitor who has not signed in sees none of it', async () => {
  for (const path of ['/desk/evidence/files', '/desk/evidence/files/new']) {
    expect((await app.get(path)).status).toBe(303)
  }
})

test('a job that has given up is shown with a way to try again', async () => {
  const answer = await send({ ...other, file: pdf(letterOf(['Застало.'])) })
  const path = answer.headers.get('location') ?? ''
  const sha256 = path.split('/').at(-1) ?? ''
  await write(app.db.writer, async (trx) => {
    await trx
      .updateTable('core_job')
      .set({ state: 'dead', finished_at: '2026-11-24T10:00:00.000Z' })
      .where('payload', '=', readFileJob.encode({ sha256 }))
      .execute()
    return ok(undefined)
  })
  const html = await bodyOf(path)
  expect(html).toContain(`action="${path}/retry"`)
  expect(await markupProblems(html)).toEqual([])
  expect((await app.desk.post(`${path}/retry`, {})).status).toBe(303)
  expect(await bodyOf(path)).toContain('<progress id="reading"')
})

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { loadStarterInto } from '#support/programme.ts'
import { tempDir } from '#support/temp-dir.ts'

import { triageBook } from './load-triage.ts'

const cyrillic = variants[1]
const triage = `/${cyrillic}/rights/triage`

let app: TestApp
const mailDir = tempDir()
beforeAll(async () => {
  app = await testApp({ mailDir })
  await loadStarterInto(app)
})

async function textOf(response: Response | Promise<Response>): Promise<string> {
  return (await response).text()
}

/** The values of hidden fields by name, as the page carries them. */
function hidden(page: string): Record<string, string> {
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
}

/** Answers that lead to the doors of an intimate picture of a child. */
const answered = {
  situation: 'intimate',
  danger: 'no',
  whose: 'child',
  known: 'yes',
  evidence: 'screens links',
}

test('the first page asks what happened, without a word of the person in any address', async () => {
  const page = await textOf(app.get(triage))
  expect(page).toContain('Шта се догодило?')
  expect(page).toContain('value="intimate"')
  expect(page).toContain(`action="${triage}" method="post"`)
})

test('one question follows another, and every answer travels in the form', async () => {
  const second = await textOf(app.post(triage, { flow_asked: 'situation', flow_answer: 'stuck' }))
  expect(second).toContain('Где је застало?')
  expect(hidden(second)).toMatchObject({ situation: 'stuck', flow_asked: 'stage' })
  const third = await textOf(app.post(triage, { ...hidden(second), flow_answer: 'rejected' }))
  expect(third).toContain('Шта је од доказа сачувано?')
  const result = await textOf(app.post(triage, hidden(third)))
  expect(result).toContain('Овим редом')
  expect(result).toContain('Више тужилаштво: приговор')
})

test('every situation is answered to its doors through the forms alone', async () => {
  const { situations } = triageBook()
  const wrong: string[] = []
  for (const { id, asks } of situations.values()) {
    let page = await textOf(app.post(triage, { flow_asked: 'situation', flow_answer: id }))
    for (const asked of asks) {
      if (hidden(page)['flow_asked'] !== asked) wrong.push(`${id}: not ${asked}`)
      const [, first = ''] = /name="flow_answer" value="([^"]+)"/u.exec(page) ?? []
      page = await textOf(app.post(triage, { ...hidden(page), flow_answer: first }))
    }
    if (hidden(page)['flow_asked'] !== 'evidence') wrong.push(`${id}: no evidence`)
    page = await textOf(app.post(triage, { ...hidden(page), flow_answer: 'screens' }))
    if (!page.includes('Овим редом') || !page.includes('id="door-1"')) wrong.push(`${id}: no doors`)
  }
  expect(wrong).toEqual([])
})

test('a form without an answer comes back with 422 and says what is missing', async () => {
  const wrong: string[] = []
  for (const form of [
    { flow_asked: 'situation' },
    { flow_asked: 'danger', situation: 'intimate' },
    { flow_asked: 'danger', situation: 'intimate', flow_answer: 'perhaps' },
  ]) {
    const response = await app.post(triage, form)
    const page = await response.text()
    // The link stands in the history of the browser, so it does not say which question it was.
    const isTold = page.includes('href="#flow_answer"') && page.includes('id="flow_answer"')
    if (response.status !== 422 || !isTold) wrong.push(`${form.flow_asked}: ${response.status}`)
  }
  expect(wrong).toEqual([])
})

test('back and change lead to the question with its answer, and lose nothing', async () => {
  const page = await textOf(
    app.post(triage, { ...answered, what: 'Текст који остаје', flow_change: 'whose' }),
  )
  expect(page).toContain('Кога се ово тиче?')
  expect(page).toMatch(/value="child" checked/u)
  expect(hidden(page)).toMatchObject({ danger: 'no', known: 'yes', what: 'Текст који остаје' })
})

test('the doors show contacts of the register with source and day, and say what is not confirmed', async () => {
  const page = await textOf(app.post(triage, answered))
  expect(page).toContain('href="tel:19833"')
  expect(page).toContain('радним данима од 7.30 до 15.30')
  expect(page).toContain('better-internet-for-kids.europa.eu')
  expect(page).toContain('проверено 24. 11. 2026.')
  expect(page).toContain('vtk@vtk.jt.rs')
  expect(page).toContain('Нисмо могли да потврдимо да ли данас важи.')
  expect(page.indexOf('Центар за безбедност деце')).toBeLessThan(
    page.indexOf('Платформа на којој је садржај'),
  )
})

test('a day that was entered is counted by the law engine, and the strictest reading is shown', async () => {
  const day = { 'knownOn-day': '24', 'knownOn-month': '8', 'knownOn-year': '2026' }
  const page = await textOf(app.post(triage, { ...answered, ...day }))
  expect(page).toContain('Ваш последњи сигуран дан је 24. новембар 2026.')
  const over = { ...day, 'knownOn-month': '7' }
  expect(await textOf(app.post(triage, { ...answered, ...over }))).toContain(
    'рок је истекао 24. октобра 2026.',
  )
})

test('a wrong day, a day to come and an endless text come back with 422 and with what was typed', async () => {
  const long = 'а'.repeat(4001)
  const cases = [
    [{ 'knownOn-day': '31', 'knownOn-month': '2', 'knownOn-year': '2026' }, 'value="31"'],
    [{ 'knownOn-day': '25', 'knownOn-month': '11', 'knownOn-year': '2026' }, 'још није наступио'],
    [{ what: long }, long],
  ] as const
  const wrong: string[] = []
  for (const [fields, shown] of cases) {
    const response = await app.post(triage, { ...answered, ...fields })
    if (response.status !== 422 || !(await response.text()).includes(shown))
      wrong.push(shown.slice(0, 20))
  }
  expect(wrong).toEqual([])
})

test('a draft takes along what was answered, and only that', async () => {
  const what = 'Шта се догодило <b>"овде"</b>'
  const page = await textOf(app.post(triage, { ...answered, what }))
  expect(page).not.toContain('<b>"овде"')
  const [, state = ''] =
    /action="[^"]*\/criminal-report"[^>]*>\s*<input type="hidden" name="state" value="([^"]*)"/u.exec(
      page,
    ) ?? []
  const plain = state.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  expect(JSON.parse(plain)).toEqual({
    answers: {
      what,
      who: 'child',
      evidence: 'слике екрана и адресе страница, налога или објава',
      recipientName:
        'Посебно одељење за борбу против високотехнолошког криминала Вишег јавног тужилаштва у Београду',
      recipientEmail: 'vtk@vtk.jt.rs',
    },
  })
})

test('every draft of every door opens with what was carried into it', async () => {
  const what = 'Опис који је пренет из питања'
  const page = await textOf(app.post(triage, { ...answered, what }))
  const forms = [
    ...page.matchAll(
      /action="([^"]*\/letters\/[^"]+)"[^>]*>\s*<input type="hidden" name="state" value="([^"]*)"/gu,
    ),
  ]
  const wrong: string[] = []
  for (const [, action = '', state = ''] of forms) {
    const response = await app.post(action, { state: state.replaceAll('&quot;', '"') })
    const letter = await response.text()
    if (response.status !== 200 || !letter.includes(what))
      wrong.push(`${action}: ${response.status}`)
  }
  expect(forms.length).toBeGreaterThan(3)
  expect(wrong).toEqual([])
})

test('what was asked of the controller decides the ground of the complaint', async () => {
  const form = { situation: 'unlawful', holder: 'yes', whose: 'me', evidence: '' }
  const groundOf = async (asked: string) =>
    /complaintGround&quot;:&quot;(\w+)/u.exec(
      await textOf(app.post(triage, { ...form, asked })),
    )?.[1]
  expect(await groundOf('silent')).toBe('silence')
  expect(await groundOf('no')).toBe('unlawful')
})

test('all doors stand on one page, in every variant', async () => {
  const wrong: string[] = []
  for (const variant of variants) {
    const response = await app.get(`/${variant}/rights/triage/doors`)
    const doors = (await response.text()).split('class="triage-door"').length - 1
    if (response.status !== 200 || doors < 15)
      wrong.push(`${variant}: ${response.status}, ${doors}`)
  }
  expect(wrong).toEqual([])
})

test('every page of the triage has one title that says nothing, is not stored and begins with the way out', async () => {
  const pages = [
    await app.get(triage),
    await app.post(triage, { flow_asked: 'situation', flow_answer: 'intimate' }),
    await app.post(triage, { flow_asked: 'situation' }),
    await app.post(triage, answered),
    await app.get(`${triage}/doors`),
  ]
  const wrong: string[] = []
  for (const response of pages) {
    const page = await response.text()
    const title = /<title>(.*?)<\/title>/u.exec(page)?.[1] ?? ''
    if (!/^(?:Проблем: )?Питања и одговори – /u.test(title)) wrong.push(title)
    if (response.headers.get('cache-control') !== 'no-store') wrong.push('stored')
    if (response.headers.has('set-cookie')) wrong.push('cookie')
    const links = [...page.matchAll(/<a [^>]*href="([^"]+)"/gu)].map(([, href]) => href)
    if (links[0] !== '#content' || links[1] !== '/exit') wrong.push(String(links.slice(0, 2)))
  }
  expect(wrong).toEqual([])
})

test('nothing that was answered or typed is on any disk, in a log or in the database', async () => {
  const since = Date.now() - 1000
  const marks = ['xq-znak-jedan-7351', 'xq-znak-dva-7352', 'xq-znak-tri-7353']
  const [what = '', links = '', suspects = ''] = marks
  const response = await app.post(triage, { ...answered, what, links, suspects })
  expect(await response.text()).toContain(what)
  await app.post(triage, { flow_asked: 'danger', situation: 'intimate', what, danger: suspects })
  const tables = await app.db.writer.introspection.getTables()
  const dumped: string[] = []
  for (const { name } of tables) {
    const all = await sql`select * from ${sql.table(name)}`.execute(app.db.writer)
    dumped.push(JSON.stringify(all.rows))
  }
  const disk = readdirSync(tmpdir())
    .filter((name) => name.startsWith('uvid-'))
    .map((name) => join(tmpdir(), name))
  const isFound = (mark: string) =>
    [...dumped, ...app.logged].some((text) => text.includes(mark)) ||
    disk.some((folder) => isIn(folder, mark, since))
  // The search itself is tried on a mark that is there.
  writeFileSync(join(mailDir, 'planted.txt'), 'xq-planted')
  expect(['xq-planted', ...marks].filter(isFound)).toEqual(['xq-planted'])
  expect(tables.length).toBeGreaterThan(10)
})

/** Whether a file under a folder, written since a moment, holds a text; folders of other tests may vanish meanwhile. */
function isIn(path: string, mark: string, since: number): boolean {
  try {
    const found = statSync(path)
    if (found.isDirectory()) {
      return readdirSync(path).some((name) => isIn(join(path, name), mark, since))
    }
    return found.mtimeMs >= since && readFileSync(path).includes(mark)
  } catch {
    // Gone since it was listed.
    return false
  }
}

test('the way out leads to the neutral page, asks the browser to forget and sets nothing', async () => {
  const response = await app.get('/exit')
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('https://sr.wikipedia.org/')
  expect(response.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('referrer-policy')).toBe('same-origin')
  expect(response.headers.has('set-cookie')).toBe(false)
})

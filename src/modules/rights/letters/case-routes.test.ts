import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { fillForm, hiddenFields } from '#support/fill-form.ts'
import { documentOf } from '#support/links.ts'
import { markupProblems } from '#support/markup.ts'
import { loadStarterInto } from '#support/programme.ts'

import { publicPaths } from '../paths.ts'
import { CASE_BYTES_MAX, readCase, type RightsCase } from './case-file.ts'
import { writeState } from './form-state.ts'
import { sampleAnswers } from './sample-answers.ts'

const cyrillic = variants[1]
const casePath = `/${cyrillic}${publicPaths.rightsCase}`

let app: TestApp
let accessCase = ''
beforeAll(async () => {
  // The letter is of the fifth of October; the tests' today is the twenty-fourth of November.
  app = await testApp()
  await loadStarterInto(app)
  const answers = sampleAnswers(cyrillic, { day: '2026-10-05', senderName: 'Јелена Пример' })
  const state = writeState({ answers, receivedOn: '2026-10-07' })
  const path = `/${cyrillic}${publicPaths.letter('access')}`
  const result = await app.post(path, { state, step: 'letter' })
  accessCase = hiddenFields(await result.text(), 'case-form')['case'] ?? ''
})

const mainText = (html: string) => documentOf(html).querySelector('main')?.textContent ?? ''

async function open(
  form: Record<string, string | Blob>,
): Promise<{ status: number; html: string }> {
  const answer = await app.post(casePath, form)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.has('set-cookie')).toBe(false)
  return { status: answer.status, html: await answer.text() }
}

const fileOf = (text: string) => new File([text], 'case.json', { type: 'application/json' })

function changed(change: (rightsCase: RightsCase) => unknown): string {
  const opened = readCase(accessCase)
  if (!opened.ok) throw new Error(opened.failure)
  return JSON.stringify(change(opened.value))
}

async function tell(happened: string, on: string, until = '') {
  const page = await open({ case: accessCase })
  const { fields } = fillForm(page.html, { happened, on, until })
  return open(fields)
}

test('a case is downloaded as a file and opened from it again, with its letter word for word and its term', async () => {
  const answer = await app.post(`${casePath}/file`, { case: accessCase })
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="uvid-predmet-2026-11-24.json"',
  )
  const text = await answer.text()
  const opened = readCase(text)
  expect(opened).toMatchObject({ ok: true, value: { savedOn: '2026-11-24' } })
  const { status, html } = await open({ file: fileOf(text) })
  expect(status).toBe(200)
  const [letter] = opened.ok ? opened.value.letters : []
  expect(letter?.text).toContain('Јелена Пример')
  expect(documentOf(html).querySelector('.case-text')?.textContent).toBe(letter?.text)
  expect(mainText(html)).toContain('Рачунамо од дана пријема: 7. октобра 2026.')
  expect(mainText(html)).toContain('Рок је истекао.')
  expect(await markupProblems(html)).toEqual([])
})

test('a file that is no case of ours is refused with clear words, and the way to open another one', async () => {
  const refused: [string, Blob | string, string][] = [
    ['no file', '', 'Изаберите датотеку предмета.'],
    ['empty', fileOf(' '), 'Изаберите датотеку предмета.'],
    ['a picture', fileOf('\u0089PNG\r\n'), 'није датотека предмета'],
    ['other JSON', fileOf('{"a":1}'), 'није датотека предмета'],
    ['deep', fileOf('['.repeat(100_000)), 'није датотека предмета'],
    ['prototype', fileOf('{"__proto__":{"product":"uvid"}}'), 'није датотека предмета'],
    ['large', fileOf('x'.repeat(CASE_BYTES_MAX + 1)), 'већа од 256 KB'],
    ['newer', fileOf(changed((one) => ({ ...one, version: 2 }))), 'новија верзија'],
    ['no letters', fileOf(changed((one) => ({ ...one, letters: [] }))), 'оштећена'],
    ['a wrong day', fileOf(changed((one) => ({ ...one, savedOn: '2026-02-30' }))), 'оштећена'],
    [
      'a path for a letter',
      fileOf(changed((one) => ({ ...one, letters: [{ ...one.letters[0], id: '../x' }] }))),
      'оштећена',
    ],
  ]
  for (const [name, file, words] of refused) {
    const { status, html } = await open({ file })
    expect([name, status]).toEqual([name, 422])
    expect(mainText(html)).toContain(words)
    expect(documentOf(html).querySelector('.error-summary a')?.getAttribute('href')).toBe('#file')
    expect(fillForm(html, {}).action).toBe(casePath)
  }
})

test('a letter of an earlier template keeps its text, and the page says that the next one follows the law of today', async () => {
  const older = changed((one) => ({
    ...one,
    letters: one.letters.map((letter) => ({
      ...letter,
      templateVersion: 999,
      text: 'Стари текст писма.',
    })),
  }))
  const { status, html } = await open({ file: fileOf(older) })
  expect(status).toBe(200)
  expect(mainText(html)).toContain('Писмо је писано по ранијем обрасцу')
  expect(documentOf(html).querySelector('.case-text')?.textContent).toBe('Стари текст писма.')
  const next = await app.post(`/${cyrillic}${publicPaths.letter('reminder')}`, {
    case: older,
    happened: 'silence',
  })
  expect(next.status).toBe(200)
  const unknown = changed((one) => ({
    ...one,
    letters: one.letters.map((letter) => ({ ...letter, id: 'gone-letter' })),
  }))
  const gone = await open({ file: fileOf(unknown) })
  expect([gone.status, mainText(gone.html)]).toEqual([
    200,
    expect.stringContaining('више не користимо'),
  ])
})

test('silence leads to the reminder, and the reminder knows everything already', async () => {
  const { html } = await tell('silence', '2026-11-24')
  expect(mainText(html)).toContain('Уписано у предмет: Нису одговорили')
  const first = documentOf(html).querySelector('.notice button')
  expect(first?.getAttribute('formaction')).toBe(`/${cyrillic}${publicPaths.letter('reminder')}`)
  const fields = {
    ...hiddenFields(html, 'case-form'),
    [first?.getAttribute('name') ?? '']: first?.getAttribute('value') ?? '',
  }
  const check = await app.post(first?.getAttribute('formaction') ?? '', fields)
  const page = await check.text()
  expect(documentOf(page).querySelector('h1')?.textContent).toContain('Проверите')
  const sent = fillForm(page, {})
  const letter = await (await app.post(sent.action, { ...sent.fields, to: 'letter' })).text()
  const text = documentOf(letter).querySelector('#letter-text')?.textContent ?? ''
  expect(text).toContain('Дана 5. октобра 2026. године упућен вам је допис под насловом „Захтев за')
  expect(text).toContain('Допис је примљен 7. октобра 2026. године')
  const grown = readCase(hiddenFields(letter, 'case-form')['case'] ?? '')
  expect(grown.ok && grown.value.letters.map(({ id }) => id)).toEqual(['access', 'reminder'])
})

test('every thing that may happen leads to its letter', async () => {
  const leads: [string, string][] = [
    ['silence', 'reminder'],
    ['identity', 'identity-reply'],
    ['extended', 'extension-reply'],
    ['wrong', 'wrong-answer'],
    ['refused', 'complaint'],
    ['unhelped', 'mandate'],
  ]
  for (const [happened, id] of leads) {
    const { html } = await tell(happened, '2026-11-03')
    const button = documentOf(html).querySelector('.notice button')
    expect([happened, button?.getAttribute('formaction')]).toEqual([
      happened,
      `/${cyrillic}${publicPaths.letter(id)}`,
    ])
  }
  const { html } = await tell('answered', '2026-11-03')
  expect(mainText(html)).toContain('Права су остварена')
  expect(mainText(html)).toContain('Одговорено у року.')
})

test('an extension in time moves the term, one that came too late moves nothing, and the calendar follows', async () => {
  const days = async (html: string) => {
    const answer = await app.post(`${casePath}/calendar`, hiddenFields(html, 'case-form'))
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
    return calendar
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstPropertyValue('dtstart')))
  }
  const before = await open({ case: accessCase })
  // Received on the seventh of October: thirty days end on a Friday, sixty more on a Tuesday.
  expect(await days(before.html)).toEqual(['2026-11-06', '2026-11-07', '2027-01-05'])
  const inTime = await tell('extended', '2026-11-03')
  expect(mainText(inTime.html)).toContain('Рок је продужен и тече.')
  expect(await days(inTime.html)).toEqual(['2027-01-05', '2027-01-06'])
  const promised = await tell('extended', '2026-11-03', '2026-12-10')
  expect(await days(promised.html)).toEqual(['2026-12-10', '2026-12-11'])
  const late = await tell('extended', '2026-11-20')
  expect(mainText(late.html)).toContain('продужење не важи')
  expect(await days(late.html)).toEqual(['2026-11-06', '2026-11-07', '2027-01-05'])
})

test('what is told wrongly comes back with everything that was typed', async () => {
  for (const [happened, on, until, words] of [
    ['', '2026-11-03', '', 'Изаберите шта се десило.'],
    ['refused', '2026-02-30', '', 'Упишите дан који постоји'],
    ['refused', '2026-10-01', '', 'није пре првог писма'],
    ['refused', '2026-11-25', '', 'Упишите дан који постоји'],
    ['extended', '2026-11-03', '2026-13-01', 'или оставите празно'],
  ] as const) {
    const { status, html } = await tell(happened, on, until)
    expect([on, status]).toEqual([on, 422])
    expect(mainText(html)).toContain(words)
    const typed = documentOf(html).querySelector('[name="on-day"]')?.getAttribute('value')
    expect(typed).toBe(on.slice(8))
    expect(readCase(hiddenFields(html, 'case-form')['case'] ?? '').ok).toBe(true)
  }
})

test('whatever a file holds, the answer is a page', async () => {
  const arbitrary = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.json().map((part) => changed((one) => ({ ...one, letters: JSON.parse(part) as unknown }))),
    fc.json().map((part) => changed((one) => ({ ...one, events: JSON.parse(part) as unknown }))),
    fc
      .dictionary(fc.string(), fc.string())
      .map((answers) =>
        changed((one) => ({ ...one, letters: one.letters.map((each) => ({ ...each, answers })) })),
      ),
  )
  await fc.assert(
    fc.asyncProperty(arbitrary, async (text) => {
      const { status, html } = await open({ file: fileOf(text) })
      expect([200, 422]).toContain(status)
      if (status === 422) return
      const next = await app.post(`/${cyrillic}${publicPaths.letter('complaint')}`, {
        ...hiddenFields(html, 'case-form'),
        happened: 'refused',
      })
      expect(next.status).toBe(200)
    }),
    { numRuns: 200, seed: 20261124 },
  )
  expect(app.logged.filter((line) => line.includes('request.failed'))).toEqual([])
}, 60_000)

import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { hiddenFields } from '#support/fill-form.ts'
import { hostileText, hostileTexts, unescapedIn } from '#support/hostile.ts'
import { documentOf } from '#support/links.ts'
import { markupProblems } from '#support/markup.ts'

import { publicPaths } from '../paths.ts'
import { writeState } from './form-state.ts'
import { letterBook } from './load-letters.ts'
import { sampleAnswers } from './sample-answers.ts'
import { fieldSteps } from './steps.ts'
import { isVariable, variables, type Variable } from './variables.ts'

const cyrillic = variants[1]

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})

/** Every answer of text replaced; choices, ticks and days stay what they can be. */
function filledWith(text: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sampleAnswers(cyrillic)).map(([name, value]) => {
      const variable: Variable | undefined = isVariable(name) ? variables[name] : undefined
      if (variable?.kind !== 'line' && variable?.kind !== 'text') return [name, value]
      const typed = variable.kind === 'line' ? text.replaceAll(/\s+/gu, ' ') : text
      return [name, typed.slice(0, variable.max - 10)]
    }),
  )
}

const base = (id: string) => `/${cyrillic}${publicPaths.letter(id)}`

test('hostile text in every field of every letter comes out as text: on the page, in the case, in the calendar and in the mail link', async () => {
  const wrong: string[] = []
  const answers = filledWith(hostileText)
  for (const id of letterBook().letters.keys()) {
    const state = writeState({ answers })
    const result = await app.post(base(id), { state, step: 'letter' })
    const html = await result.text()
    if (!html.includes('letter-sheet')) wrong.push(`${id}: ${result.status}`)
    wrong.push(...unescapedIn(html).map((mark) => `${id}: ${mark}`))
    for (const step of fieldSteps) {
      const page = await (await app.post(base(id), { state, step, to: step })).text()
      wrong.push(...unescapedIn(page).map((mark) => `${id} ${step}: ${mark}`))
    }
    const mail = documentOf(html).querySelector('a[href^="mailto:"]')?.getAttribute('href') ?? ''
    if (!/^mailto:[\w%@.+~-]*\?subject=[\w%.~-]*(?:&body=[\w%.~-]*)?$/u.test(mail)) wrong.push(mail)
    const { case: rightsCase = '' } = hiddenFields(html, 'case-form')
    const opened = await app.post(`/${cyrillic}${publicPaths.rightsCase}`, { case: rightsCase })
    wrong.push(...unescapedIn(await opened.text()).map((mark) => `${id} case: ${mark}`))
  }
  expect(wrong).toEqual([])
}, 120_000)

test('a page full of hostile text breaks no rule of HTML', async () => {
  const state = writeState({ answers: filledWith(hostileText) })
  const pages = [
    await app.post(base('access'), { state, step: 'letter' }),
    await app.post(base('access'), { state, step: 'check' }),
    await app.post(base('access'), { state, step: 'matter', to: 'matter' }),
  ]
  for (const page of pages) expect(await markupProblems(await page.text())).toEqual([])
})

test('each hostile text makes a PDF and a calendar with the events that every letter has', async () => {
  const events = async (text: string) => {
    const state = writeState({ answers: filledWith(text) })
    const paper = await app.post(`${base('access')}/paper`, { state })
    expect([text, paper.headers.get('content-type')]).toEqual([text, 'application/pdf'])
    const bytes = Buffer.from(await paper.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const calendar = await app.post(`${base('access')}/calendar`, { state })
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const parsed = new ICAL.Component(ICAL.parse(await calendar.text()))
    const all = parsed.getAllSubcomponents('vevent')
    return all.map((event) => event.getAllProperties().map(({ name }) => name))
  }
  const plain = await events('обичан текст')
  expect(plain).toHaveLength(3)
  const others = [
    ...hostileTexts,
    '😀 🇷🇸 漢字 \u0378 \u{10FFFF}',
    'x\r\nATTENDEE:mailto:a@example.org',
  ]
  for (const text of others) expect(await events(text)).toEqual(plain)
}, 120_000)

test('whatever is sent in whatever field, the answer is a page, never a failure, and escapes it', async () => {
  const names = [
    ...Object.keys(variables),
    'state',
    'step',
    'to',
    'case',
    'happened',
    'letterVariant',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...hostileTexts, ...fieldSteps, 'check', 'letter', 'next', '1', 'self'),
    fc.json(),
    fc.constant(writeState({ answers: sampleAnswers(cyrillic) })),
  )
  const sent = fc.dictionary(fc.constantFrom(...names), text, { maxKeys: 8 })
  const ids = fc.constantFrom(...letterBook().letters.keys())
  const places = fc.constantFrom('', '/paper', '/calendar')
  await fc.assert(
    fc.asyncProperty(ids, places, sent, async (id, place, fields) => {
      const answer = await app.post(`${base(id)}${place}`, fields)
      expect([200, 422]).toContain(answer.status)
      if (answer.headers.get('content-type')?.startsWith('text/html') === true) {
        expect(unescapedIn(await answer.text())).toEqual([])
      } else await answer.arrayBuffer()
    }),
    { numRuns: 250, seed: 20261124 },
  )
  expect(app.logged.filter((line) => line.includes('request.failed'))).toEqual([])
}, 120_000)

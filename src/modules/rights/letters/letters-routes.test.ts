import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Document } from 'mupdf'
import { beforeAll, expect, test } from 'vitest'

import { variants, type Variant } from '#core/i18n/languages.ts'
import { projectRoot } from '#core/project-root.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { fillForm, hiddenFields } from '#support/fill-form.ts'
import { documentOf } from '#support/links.ts'
import { markupProblems } from '#support/markup.ts'
import { loadStarterInto } from '#support/programme.ts'

import { loadControllers } from '../directory/index.ts'
import { publicPaths } from '../paths.ts'
import type { Answers } from './answers.ts'
import { writeState } from './form-state.ts'
import { letterBook } from './load-letters.ts'
import { sampleAnswers } from './sample-answers.ts'
import { verbGroups } from './verb-groups.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  const { context } = await loadStarterInto(app)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the composition root does
  await loadControllers(context as unknown as Parameters<typeof loadControllers>[0])
})

const cyrillic = variants[1]
const english = variants[2]

const addressOf = (variant: Variant, id: string) => `/${variant}${publicPaths.letter(id)}`
const mainText = (html: string) => documentOf(html).querySelector('main')?.textContent ?? ''
const headingOf = (html: string) => documentOf(html).querySelector('h1')?.textContent ?? ''
const copiedText = (html: string) =>
  documentOf(html).querySelector('#letter-text')?.textContent ?? ''
const valueOf = (html: string, name: string) => {
  const field = documentOf(html).querySelector(`[name="${name}"]`)
  return field?.localName === 'textarea' ? field.textContent : field?.getAttribute('value')
}

type Screen = { readonly status: number; readonly html: string }

async function post(action: string, fields: Record<string, string>): Promise<Screen> {
  const answer = await app.post(action, fields)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('set-cookie')).toBeNull()
  return { status: answer.status, html: await answer.text() }
}

/** Goes through a letter as a person would, and gives every page in order. */
async function walk(variant: Variant, id: string, answers: Answers): Promise<string[]> {
  const pages = [await (await app.get(addressOf(variant, id))).text()]
  while (pages.length < 12) {
    const { action, fields } = fillForm(pages.at(-1) ?? '', answers)
    const to = fields['step'] === 'check' ? { to: 'letter' } : {}
    const { status, html } = await post(action, { ...fields, ...to })
    expect([id, status]).toEqual([id, 200])
    pages.push(html)
    if (html.includes('id="letter-text"')) return pages
  }
  throw new Error(`${id} does not end`)
}

/** The page of a finished letter. */
async function finished(variant: Variant, id: string, answers: Answers): Promise<string> {
  const state = writeState({ answers, letterVariant: variant })
  return (await post(addressOf(variant, id), { state, step: 'letter' })).html
}

test('every letter is reached from the list, and none stands in two groups', () => {
  const listed = verbGroups.flatMap(({ letters }) => [...letters])
  expect(listed.toSorted()).toEqual([...letterBook().letters.keys()].toSorted())
})

/** Below the blocks at the head: some letters go to a body of the register, which the golden files do not know. */
const fromPlace = (text: string) =>
  text.slice(text.search(/24\.? (?:новембар|novembar|November) 2026/u))

test('every letter is written in at most seven screens, in every variant, and reads as it was proof-read', async () => {
  const wrong: string[] = []
  for (const { id, versions } of letterBook().letters.values()) {
    const name = versions[0]?.uses.includes('who') === true ? 'self' : 'letter'
    for (const variant of variants) {
      const answers = sampleAnswers(variant)
      const pages = await walk(variant, id, answers)
      if (pages.length > 7) wrong.push(`${id}: ${pages.length} screens`)
      const file = join(projectRoot, 'tests/golden/letters', `${id}.${variant}.${name}.txt`)
      const written =
        variant === english ? await finished(variant, id, answers) : (pages.at(-1) ?? '')
      if (fromPlace(copiedText(written)) !== fromPlace(readFileSync(file, 'utf8'))) {
        wrong.push(`${id} ${variant}: text`)
      }
    }
  }
  expect(wrong).toEqual([])
}, 240_000)

test('no page of the way breaks a rule of HTML', async () => {
  const wrong: string[] = []
  for (const id of ['access', 'complaint', 'criminal-report', 'mandate']) {
    for (const html of await walk(cyrillic, id, sampleAnswers(cyrillic))) {
      wrong.push(...(await markupProblems(html)).map((problem) => `${id}: ${problem}`))
    }
  }
  for (const path of [publicPaths.rights, publicPaths.letters, publicPaths.rightsCase]) {
    const html = await (await app.get(`/${cyrillic}${path}`)).text()
    wrong.push(...(await markupProblems(html)).map((problem) => `${path}: ${problem}`))
  }
  expect(wrong).toEqual([])
}, 120_000)

test('going back keeps what was typed, right or wrong, and a change leads back to the check', async () => {
  const answers = sampleAnswers(cyrillic)
  const start = await (await app.get(addressOf(cyrillic, 'rectification'))).text()
  const who = fillForm(start, answers)
  const recipient = await post(who.action, who.fields)
  const filled = fillForm(recipient.html, { ...answers, recipientEmail: 'no address' })
  const back = await post(filled.action, { ...filled.fields, to: 'who' })
  expect([back.status, headingOf(back.html)]).toEqual([200, 'За кога пишете?'])
  const again = fillForm(back.html, answers)
  const wrong = await post(again.action, again.fields)
  expect(valueOf(wrong.html, 'recipientEmail')).toBe('no address')
  expect(valueOf(wrong.html, 'recipientName')).toBe(answers['recipientName'])

  const pages = await walk(cyrillic, 'rectification', answers)
  const check = fillForm(pages.at(-2) ?? '', {})
  const change = await post(check.action, { ...check.fields, to: 'recipient' })
  const changed = fillForm(change.html, { ...answers, recipientName: 'Друго д.о.о.' })
  const checked = await post(changed.action, changed.fields)
  expect(headingOf(checked.html)).toContain('Проверите')
  expect(mainText(checked.html)).toContain('Друго д.о.о.')
})

test('what cannot be used comes back with 422, a link to the field, and everything that was typed', async () => {
  const answers = sampleAnswers(cyrillic)
  const at = async (step: string, changes: Record<string, string>) => {
    const state = writeState({ answers })
    return post(addressOf(cyrillic, 'access'), { state, step, ...changes })
  }
  const long = 'дуго '.repeat(2000)
  const tooLong = await at('matter', { knownBy: 'број', scope: long })
  expect([tooLong.status, valueOf(tooLong.html, 'scope')]).toEqual([422, long.trim()])
  expect(documentOf(tooLong.html).querySelector('.error-summary a')?.getAttribute('href')).toBe(
    '#scope',
  )
  expect(mainText(tooLong.html)).toContain('(највише 4.000 знакова)')
  const you = { senderName: 'Ана', senderEmail: 'ana@example.org', delivery: 'email' }
  const noDay = { 'day-day': '31', 'day-month': '2', 'day-year': '2026' }
  const badDay = await at('you', { ...you, ...noDay })
  expect(badDay.status).toBe(422)
  const typed = ['day', 'month', 'year'].map((part) => valueOf(badDay.html, `day-${part}`))
  expect(typed).toEqual(['31', '2', '2026'])
  const before = { 'day-day': '1', 'day-month': '1', 'day-year': '2015' }
  const early = await at('you', { ...you, ...before })
  expect([early.status, mainText(early.html)]).toEqual([422, expect.stringContaining('није важио')])
  const nowhere = await at('you', { senderName: 'Ана', senderAddress: '', senderEmail: '' })
  expect(mainText(nowhere.html)).toContain('да би одговор имао куда да стигне')
})

test('a letter begun for a controller of the directory has its name and addresses; of an unknown one it says so and can still be written', async () => {
  const known = await app.get(`/${cyrillic}${publicPaths.letterTo('access', 'mup')}`)
  const page = await known.text()
  const { action, fields } = fillForm(page, { who: 'self' })
  const recipient = await post(action, fields)
  expect(valueOf(recipient.html, 'recipientName')).toContain('Министарство унутрашњих послова')
  expect(mainText(recipient.html)).toContain('из нашег именика')
  for (const slug of ['nema-ga', '../../etc', '%00', "'; drop table x"]) {
    const unknown = await app.get(
      `/${cyrillic}${publicPaths.letter('access')}?controller=${encodeURIComponent(slug).replace('%2500', '%25')}`,
    )
    const html = await unknown.text()
    expect([slug, unknown.status]).toEqual([slug, 404])
    expect(html).toContain('нема у нашем именику')
    expect(fillForm(html, {}).action).toBe(addressOf(cyrillic, 'access'))
  }
  expect((await app.get(addressOf(cyrillic, 'nema-ga'))).status).toBe(404)
  expect((await app.post(addressOf(cyrillic, 'nema-ga'), {})).status).toBe(404)
})

test('an English reader gets the Serbian letter to send and the English one to read, and may choose otherwise', async () => {
  const answers = sampleAnswers(english)
  const pages = await walk(english, 'access', answers)
  const both = [...documentOf(pages.at(-1) ?? '').querySelectorAll('.letter-sheet')]
  expect(both.map((sheet) => sheet.getAttribute('lang'))).toEqual(['sr-Latn', 'en'])
  expect(copiedText(pages.at(-1) ?? '')).toContain('Predmet: Zahtev')
  const form = hiddenFields(pages.at(-1) ?? '', 'letter-form')
  const chosen = await post(addressOf(english, 'access'), { ...form, letterVariant: english })
  expect(copiedText(chosen.html)).toContain('Subject: Request')
  expect(documentOf(chosen.html).querySelectorAll('.letter-sheet')).toHaveLength(1)
})

test('the page can be read in another variant without losing a word', async () => {
  const answers = sampleAnswers(cyrillic)
  const state = writeState({ answers })
  const fields = { state, step: 'matter', knownBy: 'нешто ново', scope: '', to: 'matter' }
  const { html } = await post(addressOf(english, 'access'), fields)
  expect(documentOf(html).documentElement.getAttribute('lang')).toBe('en')
  expect(valueOf(html, 'knownBy')).toBe('нешто ново')
})

test('the PDF is the letter, tagged, in the variant of the letter', async () => {
  for (const [variant, tag] of [
    [variants[0], 'sr-RS'],
    [cyrillic, 'sr-RS'],
    [english, 'en-GB'],
  ] as const) {
    const state = writeState({ answers: sampleAnswers(variant), letterVariant: variant })
    const answer = await app.post(`${addressOf(variant, 'access')}/paper`, { state })
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="uvid-pismo-access.pdf"',
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const pdf = Buffer.from(await answer.arrayBuffer())
    expect(pdf.toString('latin1')).toContain(`/Lang (${tag})`)
    expect(pdf.length).toBeLessThan(200 * 1024)
    const document = Document.openDocument(pdf, 'application/pdf')
    const text = document.loadPage(0).toStructuredText('').asText()
    expect(text).toContain(sampleAnswers(variant)['senderName'])
  }
})

test('the term is counted from the day of receipt that a person types, and never from a day before the letter', async () => {
  const answers = sampleAnswers(cyrillic)
  const html = await finished(cyrillic, 'access', answers)
  expect(mainText(html)).toContain('Рачунамо као да је писмо примљено на дан слања')
  expect(mainText(html)).toContain('Рок истиче 24. децембра 2026.')
  const { action, fields } = fillForm(
    html,
    { receivedOn: '2026-11-27' },
    '#term form.form, form.form',
  )
  const later = await post(action, fields)
  expect(mainText(later.html)).toContain('Рачунамо од дана пријема: 27. новембра 2026.')
  // The thirtieth day is a Sunday.
  expect(mainText(later.html)).toContain('Рок истиче 28. децембра 2026.')
  const early = fillForm(html, { receivedOn: '2026-11-20' })
  const refused = await post(early.action, early.fields)
  expect([refused.status, valueOf(refused.html, 'receivedOn-day')]).toEqual([422, '20'])
  expect(mainText(refused.html)).toContain('пре него што је написано')
  expect(copiedText(refused.html)).toBe(copiedText(html))
})

test('no address on any page holds a word that was typed, but the one that opens the mail program', async () => {
  const mark = 'xq7351'
  const names = Object.keys(sampleAnswers(cyrillic))
  const typed = Object.fromEntries(names.map((name) => [name, `${mark} ${name}`]))
  const answers = {
    ...sampleAnswers(cyrillic),
    ...Object.fromEntries(
      ['senderName', 'senderAddress', 'recipientName', 'knownBy', 'scope'].map((name) => [
        name,
        typed[name] ?? '',
      ]),
    ),
    recipientEmail: `${mark}@example.org`,
  }
  for (const html of await walk(cyrillic, 'access', answers)) {
    const page = documentOf(html)
    const addresses = [...page.querySelectorAll('[href], [src], [action], [formaction]')].flatMap(
      (element) =>
        ['href', 'src', 'action', 'formaction'].map((name) => element.getAttribute(name) ?? ''),
    )
    const telling = addresses.filter((address) => address.includes(mark))
    expect(telling.every((address) => address.startsWith('mailto:'))).toBe(true)
  }
})

test('a hidden field that is none of ours is answered with the first page and clear words', async () => {
  for (const state of [
    '',
    'x',
    'null',
    '[]',
    '{"answers":[]}',
    '{"answers":{"who":1}}',
    '{"answers":{},"letterVariant":"fr"}',
    '['.repeat(100_000),
    '{"__proto__":{"answers":{}}}',
  ]) {
    for (const path of ['', '/paper', '/calendar']) {
      const { status, html } = await post(`${addressOf(cyrillic, 'access')}${path}`, {
        state,
        step: 'you',
      })
      expect([state.slice(0, 20), path, status]).toEqual([state.slice(0, 20), path, 422])
      expect(mainText(html)).toContain('не можемо да наставимо')
    }
  }
})

test('a letter that lacks something is not made: the page that asks for it comes instead', async () => {
  const { senderName: _name, ...answers } = sampleAnswers(cyrillic)
  const state = writeState({ answers })
  for (const path of ['', '/paper', '/calendar']) {
    const { status, html } = await post(`${addressOf(cyrillic, 'access')}${path}`, {
      state,
      step: 'letter',
    })
    expect([status, headingOf(html)]).toEqual([422, 'Ко пише и куда да стигне одговор?'])
    expect(mainText(html)).toContain('Ваше име и презиме')
  }
})

test('a draft that comes from the triage begins where something is still asked', async () => {
  const answers = { who: 'self', what: 'Неко се представља као ја.', urgent: '1' }
  const { html } = await post(addressOf(cyrillic, 'criminal-report'), {
    state: writeState({ answers }),
    to: 'begin',
  })
  expect(headingOf(html)).toBe('Коме пишете?')
  expect(documentOf(html).querySelector('.error-summary')).toBeNull()
})

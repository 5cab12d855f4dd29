import { beforeEach, expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { testApp, type TestApp, type Visitor } from '#support/app.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'
import { markupProblems } from '#support/markup.ts'

import { lawPack } from './law-pack.ts'
import { anchorOf } from './paths.ts'

let app: TestApp
let lawyer: Visitor
beforeEach(async () => {
  app = await testApp()
  lawyer = app.as('lawyer')
})

const page = async (response: Promise<Response>) => {
  const answer = await response
  return {
    status: answer.status,
    html: await answer.text(),
    location: answer.headers.get('location'),
  }
}

const path = '/desk/law/rs.foi.answer/original/confirmation'
const confirmation = {
  lawyer: 'Ана Анић',
  'confirmed-on-day': '20',
  'confirmed-on-month': '11',
  'confirmed-on-year': '2026',
  note: 'Прочитано у целини.',
}

test('the page of law shows every version of every rule at its anchor, in each variant', async () => {
  const words = {
    'sr-latn': [
      'Rokovi i pravila',
      '15 dana od prijema zahteva',
      'čeka potvrdu pravnika',
      '12. novembar 2026.',
    ],
    'sr-cyrl': [
      'Рокови и правила',
      '15 дана од пријема захтева',
      'чека потврду правника',
      '12. новембар 2026.',
    ],
    en: [
      'Deadlines and rules',
      '15 days from receipt of the request',
      'to be confirmed by a lawyer',
      '12 November 2026',
    ],
  }
  for (const variant of variants) {
    const { status, html } = await page(app.get(`/${variant}/law`))
    expect(status).toBe(200)
    for (const word of words[variant]) expect(html).toContain(word)
    for (const rule of lawPack().rules.keys()) expect(html).toContain(`id="${anchorOf(rule)}"`)
    for (const article of lawPack().articles.keys())
      expect(html).toContain(`id="${anchorOf(article)}"`)
    expect(await markupProblems(html)).toEqual([])
  }
})

test('an article shows its number, what it is about, its mirror in the GDPR and how sure we are', async () => {
  const { html } = await page(app.get('/en/law'))
  const [, row = ''] = /id="rs-zzpl-26">(.*?)<\/tr>/su.exec(html) ?? []
  for (const word of ['article 26', 'Right of access', 'GDPR article 15', 'read in a source'])
    expect(row).toContain(word)
})

test('an older text of a rule stays readable beside the one in force', async () => {
  const { html } = await page(app.get('/en/law'))
  const [, rule = ''] = /id="rs-foi-commissioner">(.*?)<\/article>/su.exec(html) ?? []
  expect(rule.indexOf('60 days')).toBeGreaterThan(0)
  expect(rule.indexOf('30 days')).toBeGreaterThan(rule.indexOf('60 days'))
  expect(rule).toContain('Earlier text')
  expect(rule).toContain('until 15 February 2022')
})

test('the worked example counts past Armistice Day and says so', async () => {
  const { html } = await page(app.get('/sr-latn/law'))
  expect(html).toContain(
    'Zahtev je primljen 27. oktobra 2026, a poslednji dan za odgovor je 12. novembar 2026.',
  )
  expect(html).toContain('Rok se ne završava 11. novembra 2026')
  expect(html).toContain('role="img"')
})

test('the holidays of this year and the next show which day a Sunday holiday moves to', async () => {
  const { html } = await page(app.get('/en/law'))
  const [first, second] = ['Holidays in 2026', 'Holidays in 2027'].map((caption) =>
    html.indexOf(caption),
  )
  expect(first).toBeGreaterThan(0)
  expect(second).toBeGreaterThan(first ?? 0)
  // 15 February 2026 is a Sunday, so Tuesday after the second day is free; in 2027 the holidays of May meet Easter.
  expect(html).toContain('17 February 2026')
  expect(html).toContain('4 May 2027')
  expect(html).toContain('moved from Sunday')
})

test('a confirmation shows its day in public, and the name only with consent', async () => {
  const made = await page(lawyer.post(path, confirmation))
  expect([made.status, made.location]).toEqual([303, '/desk/law'])
  const anonymous = (await page(app.get('/sr-latn/law'))).html
  expect(anonymous).toContain('potvrdio pravnik 20. novembra 2026.')
  expect(anonymous).not.toContain('Анић')
  expect(anonymous).not.toContain('Anić')
  await lawyer.post('/desk/law/rs.foi.answer/original/withdrawal', {})
  expect((await page(app.get('/sr-latn/law'))).html).not.toContain('potvrdio pravnik 20')
  await lawyer.post(path, { ...confirmation, 'name-public': '1' })
  expect((await page(app.get('/sr-cyrl/law'))).html).toContain(
    'потврђује Ана Анић, 20. новембра 2026.',
  )
})

test('a wrong confirmation says in words what is wrong and keeps what was typed', async () => {
  const wrong = { ...confirmation, lawyer: '', 'confirmed-on-year': '2027' }
  const { status, html } = await page(lawyer.post(path, wrong))
  expect(status).toBe(422)
  expect(html).toContain('href="#lawyer"')
  expect(html).toContain('href="#confirmed-on"')
  expect(html).toContain('id="confirmed-on"')
  expect(html).toContain('Прочитано у целини.')
  expect(await markupProblems(html)).toEqual([])
})

test('a rule or a version that does not exist is not found', async () => {
  for (const wrong of [
    'rs.nema/original',
    'rs.foi.answer/1999-01-01',
    '__proto__/original',
    '%00/%00',
  ]) {
    expect((await lawyer.get(`/desk/law/${wrong}/confirmation`)).status, wrong).toBe(404)
    expect((await lawyer.get(`/desk/law/${wrong}/withdrawal`)).status, wrong).toBe(404)
    expect((await lawyer.post(`/desk/law/${wrong}/confirmation`, confirmation)).status).toBe(404)
    expect((await lawyer.post(`/desk/law/${wrong}/withdrawal`, {})).status, wrong).toBe(404)
  }
})

test('the desk begins with how many rules wait, lists them, and asks before a withdrawal', async () => {
  expect((await page(lawyer.get('/desk'))).html).toContain('href="/desk/law"')
  await lawyer.post(path, confirmation)
  for (const each of ['/desk/law', path, '/desk/law/rs.foi.answer/original/withdrawal']) {
    const { status, html } = await page(lawyer.get(each))
    expect(status, each).toBe(200)
    expect(await markupProblems(html), each).toEqual([])
  }
  expect((await page(app.get('/desk/law'))).status).toBe(303)
})

test('a hostile name and note stay text', async () => {
  const hostile = {
    ...confirmation,
    lawyer: hostileText.slice(0, 120),
    'name-public': '1',
    note: hostileText,
  }
  expect((await page(lawyer.post(path, hostile))).status).toBe(303)
  const again = await page(lawyer.post(path, hostile))
  expect(again.status).toBe(422)
  for (const html of [
    again.html,
    (await page(app.get('/en/law'))).html,
    (await page(lawyer.get('/desk/law'))).html,
  ]) {
    expect(unescapedIn(html)).toEqual([])
  }
})

test('the page of law is in the sitemap', async () => {
  expect((await page(app.get('/sitemap.xml'))).html).toContain('/law<')
})

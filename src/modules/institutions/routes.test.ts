import { beforeEach, describe, expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { variants } from '#core/i18n/languages.ts'
import { lawPack, remedyFor } from '#modules/law'
import { testApp, type TestApp } from '#support/app.ts'
import { hostileAddresses, hostileText, unescapedIn } from '#support/hostile.ts'
import { markupProblems } from '#support/markup.ts'

import { createInstitution } from './commands.ts'
import type { InstitutionFacts } from './facts.ts'
import { findInstitution } from './queries.ts'
import { loadStarter } from './starter.ts'
import type { WrittenTables } from './tables.ts'

let app: TestApp
let db: Database<WrittenTables>
beforeEach(async () => {
  app = await testApp()
  // The same database with the tables that these tests look into.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  db = app.db as unknown as Database<WrittenTables>
})

const page = async (response: Promise<Response>) => {
  const answer = await response
  return {
    status: answer.status,
    html: await answer.text(),
    location: answer.headers.get('location'),
  }
}
const load = () =>
  loadStarter({ write: (command) => write(db.writer, command), services: app.services })

// Forms and content files hold no NUL, which PostgreSQL could not store.
const hostileWords = hostileText.replaceAll('\0', '')
const hostile: InstitutionFacts = {
  kind: 'agency',
  parentId: null,
  website: { url: hostileAddresses[0], certainty: 'read' },
  description: { sr: hostileWords, en: hostileWords },
  names: [1, 2].map(() => ({
    text: { sr: hostileWords, en: hostileWords },
    short: { sr: hostileWords, en: hostileWords },
    validFrom: null,
    validTo: null,
    note: { sr: hostileWords, en: hostileWords },
  })),
  contacts: hostileAddresses.flatMap((address) =>
    (['email', 'phone', 'address', 'form'] as const).map((kind) => ({
      kind,
      value: `${address} ${hostileWords}`,
      source: address,
      certainty: 'read' as const,
      checkedOn: '2026-11-24',
      note: { sr: hostileWords, en: hostileWords },
    })),
  ),
}
const enter = (id: string, more: Partial<Parameters<typeof createInstitution>[1]> = {}) =>
  write(db.writer, (trx) =>
    createInstitution(trx, {
      id,
      facts: hostile,
      demo: false,
      published: true,
      by: undefined,
      at: '2026-11-24T10:00:00.000Z',
      ...more,
    }),
  )

const filled = {
  key: 'zavod',
  kind: 'agency',
  'name-1-sr': 'Завод за регистре',
  'name-1-en': 'Registers Bureau',
  'contact-1-kind': 'email',
  'contact-1-value': 'pisarnica@example.rs',
  'contact-1-certainty': 'own-knowledge-high',
  'contact-1-checked-day': '24',
  'contact-1-checked-month': '11',
  'contact-1-checked-year': '2026',
}

describe('the public register', () => {
  test('stands in each variant with names, groups, remedies and contacts in its words', async () => {
    await load()
    const words = {
      'sr-latn': [
        'Institucije',
        'Nezavisni organi i regulatori',
        'žalba Povereniku',
        'Narodna skupština',
      ],
      'sr-cyrl': [
        'Институције',
        'Независни органи и регулатори',
        'жалба Поверенику',
        'Народна скупштина',
      ],
      en: [
        'Institutions',
        'Independent bodies',
        'complaint to the Commissioner',
        'National Assembly',
      ],
    }
    for (const variant of variants) {
      const { status, html } = await page(app.get(`/${variant}/institutions`))
      expect(status).toBe(200)
      for (const word of words[variant]) expect(html).toContain(word)
      expect(await markupProblems(html)).toEqual([])
    }
  })

  test('narrows to a kind and to a remedy, and forgets a filter that it does not know', async () => {
    await load()
    const at = async (query: string) => (await page(app.get(`/sr-latn/institutions?${query}`))).html
    const linksIn = (html: string) =>
      html.match(/href="\/sr-latn\/institutions\/[a-z-]+"/gu)?.length
    const all = linksIn(await at(''))
    expect(linksIn(await at('kind=nema&remedy=nema'))).toBe(all)
    const lawsuits = await at('remedy=lawsuit')
    expect(lawsuits).toContain('/institutions/skupstina"')
    expect(lawsuits).not.toContain('/institutions/ratel"')
    const none = await at('kind=regulator&remedy=lawsuit')
    expect(linksIn(none)).toBeUndefined()
    expect(none).toContain('Nijedna institucija ne odgovara')
  })

  test('a body’s page says what to do against it, on which ground, and what is still to be verified', async () => {
    await load()
    const { html } = await page(app.get('/sr-latn/institutions/vrh-sud'))
    expect(html).toContain('Vrhovni kasacioni sud')
    expect(html).toContain('do maja 2023.')
    expect(html).toContain('tužba Upravnom sudu')
    expect(html).toContain('/sr-latn/law#remedies')
    expect(html).toContain('čeka potvrdu pravnika')
    const { remedy } = remedyFor(lawPack(), 'poverenik', '2026-11-24')
    expect(remedy).toBe('LAWSUIT')
    const commissioner = (await page(app.get('/en/institutions/poverenik'))).html
    expect(commissioner).toContain('mailto:office@poverenik.rs')
    expect(commissioner).toContain('to be verified')
    expect(commissioner).toContain('own knowledge, high confidence')
    expect(commissioner).toContain('24 Nov 2026')
    expect(commissioner).toContain('Bulevar kralja Aleksandra 15')
    expect(await markupProblems(commissioner)).toEqual([])
  })

  test('a part leads to its whole and the whole to its part', async () => {
    await load()
    expect((await page(app.get('/en/institutions/ncert'))).html).toContain(
      '/en/institutions/ratel"',
    )
    expect((await page(app.get('/en/institutions/ratel'))).html).toContain(
      '/en/institutions/ncert"',
    )
  })

  test('what is unknown or not published is not found, and is in neither list nor sitemap', async () => {
    await enter('skriveno', { published: false })
    for (const id of ['nema', 'skriveno', '__proto__', '%00']) {
      expect((await app.get(`/sr-latn/institutions/${id}`)).status, id).toBe(404)
    }
    expect((await page(app.get('/en/institutions'))).html).not.toContain('skriveno')
    expect((await page(app.get('/sitemap.xml'))).html).not.toContain('skriveno')
  })

  test('hostile names, notes and addresses stay text on every page that shows them', async () => {
    await enter('hostile', { demo: true })
    const paths = variants.flatMap((variant) => [
      `/${variant}/institutions`,
      `/${variant}/institutions/hostile`,
    ])
    for (const path of paths)
      expect(unescapedIn((await page(app.get(path))).html), path).toEqual([])
    for (const path of [
      '',
      '/hostile',
      '/hostile/edit',
      '/hostile/history',
      '/hostile/withdrawal',
      '/new',
    ]) {
      const { status, html } = await page(app.desk.get(`/desk/institutions${path}`))
      expect(status, path).toBe(200)
      expect(unescapedIn(html), path).toEqual([])
    }
  })

  test('invented bodies are called a demo wherever they stand', async () => {
    await enter('izmisljeno', { demo: true })
    expect((await page(app.get('/sr-cyrl/institutions'))).html).toContain('демо')
    expect((await page(app.get('/sr-cyrl/institutions/izmisljeno'))).html).toContain('Демо')
  })
})

describe('the desk', () => {
  test('a stranger is sent to sign in and changes nothing', async () => {
    const { status, location } = await page(app.post('/desk/institutions/new', filled))
    expect(status).toBe(303)
    expect(location).toContain('/desk/sign-in')
    expect(await findInstitution(db.reader, 'zavod', 'desk')).toBeUndefined()
  })

  test('a new body is entered, stays unpublished, and is published by an act of its own', async () => {
    const made = await page(app.desk.post('/desk/institutions/new', filled))
    expect([made.status, made.location]).toEqual([303, '/desk/institutions/zavod'])
    expect((await app.get('/sr-latn/institutions/zavod')).status).toBe(404)
    await app.desk.post('/desk/institutions/zavod/publication', {})
    expect((await page(app.get('/sr-latn/institutions/zavod'))).html).toContain('Zavod za registre')
    await app.desk.post('/desk/institutions/zavod/withdrawal', {})
    expect((await app.get('/sr-latn/institutions/zavod')).status).toBe(404)
  })

  test('a wrong form says in words what is wrong at each field and keeps what was typed', async () => {
    const wrong = {
      ...filled,
      kind: '',
      website: 'javascript:alert(1)',
      'name-1-en': '',
      'name-1-from': '2023-13',
      'contact-1-value': 'pisarnica',
      'contact-1-certainty': 'read',
      'contact-1-checked-day': '31',
    }
    const { status, html } = await page(app.desk.post('/desk/institutions/new', wrong))
    expect(status).toBe(422)
    for (const field of [
      'kind',
      'website',
      'name-1-en',
      'name-1-from',
      'contact-1-value',
      'contact-1-source',
      'contact-1-checked',
    ]) {
      expect(html, field).toContain(`href="#${field}"`)
      expect(html, field).toContain(`id="${field}"`)
    }
    expect(html).toContain('value="2023-13"')
    expect(html).toContain('value="31"')
    expect(html).toContain('Завод за регистре')
    expect(await markupProblems(html)).toEqual([])
    expect(await findInstitution(db.reader, 'zavod', 'desk')).toBeUndefined()
  })

  test('asking for one more contact saves nothing and shows a blank row beside what was typed', async () => {
    const { status, html } = await page(
      app.desk.post('/desk/institutions/new', { ...filled, act: 'add-contact' }),
    )
    expect(status).toBe(200)
    expect(html).toContain('id="contact-2-value"')
    expect(html).toContain('pisarnica@example.rs')
    expect(await findInstitution(db.reader, 'zavod', 'desk')).toBeUndefined()
  })

  test('a stale edit is refused with both versions shown, keeps what was typed, and can then be saved', async () => {
    await app.desk.post('/desk/institutions/new', filled)
    const first = await findInstitution(db.reader, 'zavod', 'desk')
    const startedFrom = { 'started-from': first?.updatedAt ?? '' }
    const path = '/desk/institutions/zavod/edit'
    await app.desk.post(path, { ...filled, ...startedFrom, 'name-1-en': 'Registers Office' })
    const mine = { ...filled, ...startedFrom, 'name-1-en': 'Registers House' }
    const refused = await page(app.desk.post(path, mine))
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('Registers Office')
    expect(refused.html).toContain('value="Registers House"')
    expect(await markupProblems(refused.html)).toEqual([])
    expect((await findInstitution(db.reader, 'zavod', 'desk'))?.names[0]?.text.en).toBe(
      'Registers Office',
    )

    const again = /name="started-from" value="([^"]+)"/u.exec(refused.html)?.[1] ?? ''
    const saved = await page(app.desk.post(path, { ...mine, 'started-from': again }))
    expect(saved.status).toBe(303)
    const history = (await page(app.desk.get('/desk/institutions/zavod/history'))).html
    expect(history).toContain('Registers Bureau')
    expect(history).toContain('Registers House')
    expect(history).toContain('Test administrator')
    expect(await markupProblems(history)).toEqual([])
  })

  test('every desk page of a real record is well-formed', async () => {
    await load()
    for (const path of [
      '',
      '?sort=changed&state=published',
      '/new',
      '/poverenik',
      '/poverenik/edit',
      '/poverenik/withdrawal',
    ]) {
      const { status, html } = await page(app.desk.get(`/desk/institutions${path}`))
      expect(status, path).toBe(200)
      expect(await markupProblems(html), path).toEqual([])
    }
  })

  test('saving the form as it was shown changes nothing but the time', async () => {
    await load()
    const before = await findInstitution(db.reader, 'poverenik', 'desk')
    const { html } = await page(app.desk.get('/desk/institutions/poverenik/edit'))
    const form: Record<string, string> = {}
    for (const [, attributes = ''] of html.matchAll(/<input ([^>]+)>/gu)) {
      const name = /name="([^"]+)"/u.exec(attributes)?.[1]
      if (name) form[name] = unescaped(/ value="([^"]*)"/u.exec(attributes)?.[1] ?? '')
    }
    for (const [, name = '', options = ''] of html.matchAll(
      /<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gsu,
    )) {
      form[name] = /<option value="([^"]*)" selected/u.exec(options)?.[1] ?? ''
    }
    for (const [, name = '', text = ''] of html.matchAll(
      /<textarea[^>]* name="([^"]+)"[^>]*>(.*?)<\/textarea>/gsu,
    )) {
      form[name] = unescaped(text)
    }
    const saved = await page(app.desk.post('/desk/institutions/poverenik/edit', form))
    expect(saved.status).toBe(303)
    const after = await findInstitution(db.reader, 'poverenik', 'desk')
    const facts = (one: typeof after) => ({
      ...one,
      updatedAt: '',
      contacts: one?.contacts.map((contact) => ({ ...contact, id: '' })),
    })
    expect(facts(after)).toEqual(facts(before))
  })

  test('checking a contact needs its source; a contact that is not there is not found', async () => {
    await load()
    const contacts = (await findInstitution(db.reader, 'poverenik', 'desk'))?.contacts ?? []
    const sourced = contacts.find(({ source }) => source !== null)
    const own = contacts.find(({ source }) => source === null)
    const check = async (id: string | undefined) =>
      (await app.desk.post(`/desk/institutions/poverenik/contacts/${id}/check`, {})).status
    expect(await check(sourced?.id)).toBe(303)
    expect(await check(own?.id)).toBe(404)
    expect(await check('nema')).toBe(404)
  })
})

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

import { beforeEach, describe, expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { variants } from '#core/i18n/languages.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { hostileAddresses, hostileText, unescapedIn } from '#support/hostile.ts'
import { markupProblems } from '#support/markup.ts'

import { aChannel, aController } from './a-controller.ts'
import { createController } from './commands.ts'
import { receiveCorrection } from './corrections.ts'
import type { ControllerFacts } from './facts.ts'
import { findRecord } from './queries.ts'
import type { WrittenTables } from './tables.ts'

const AT = '2026-11-24T10:00:00.000Z'

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
    cookie: answer.headers.get('set-cookie'),
  }
}
const enter = (
  slug: string,
  facts: ControllerFacts,
  more: { published?: boolean; demo?: boolean } = {},
) =>
  write(db.writer, (trx) =>
    createController(trx, {
      slug,
      facts,
      demo: more.demo ?? false,
      published: more.published ?? true,
      by: undefined,
      at: AT,
    }),
  )
const say = (text: string) =>
  write(db.writer, (trx) =>
    receiveCorrection(trx, {
      slug: 'banka',
      correction: { about: 'contact', text, source: null },
      at: AT,
    }),
  )
const bank = aController({
  domains: ['banka.example'],
  website: { url: 'https://banka.example/', certainty: 'own-knowledge' },
  channels: [
    aChannel({ certainty: 'stored-copy', verifiedOn: '2026-11-24' }),
    aChannel({
      kind: 'post',
      value: 'Немањина 1, Београд',
      certainty: 'imported',
      verifiedOn: null,
    }),
  ],
})
const shop = aController({
  name: { sr: 'Џиновска ђаконија д.о.о.', en: 'Giant Delicacies' },
  short: { sr: '', en: '' },
  sector: 'retail',
})
const CORRECTION = '/en/rights/controllers/banka/correction'

// Forms and content files hold no NUL, which PostgreSQL could not store.
const hostileWords = hostileText.replaceAll('\0', '')
const both = { sr: hostileWords, en: hostileWords }
const hostile = aController({
  name: both,
  short: both,
  note: both,
  domains: [hostileWords],
  website: { url: hostileAddresses[0], certainty: 'read' },
  idCopy: { policy: 'demanded', evidence: [...hostileAddresses] },
  toCheck: ['name'],
  channels: hostileAddresses.flatMap((address) =>
    (['email', 'phone', 'post', 'webform', 'e-government'] as const).map((kind) =>
      aChannel({ kind, value: `${address} ${hostileWords}`, evidence: [address] }),
    ),
  ),
})

describe('the public directory', () => {
  test('stands in each variant with sectors, its own score, and what is to be checked', async () => {
    await enter('banka', bank)
    await enter('radnja', shop)
    const words = {
      'sr-latn': ['Ko ima moje podatke', '50%', 'Primer banka a.d.', 'da se proveri', 'Trgovina'],
      'sr-cyrl': ['Ко има моје податке', '50%', 'Пример банка а.д.', 'да се провери', 'Трговина'],
      en: ['Who has my data', '50%', 'Example Bank', 'to be checked', 'Shops'],
    }
    for (const variant of variants) {
      const { status, html, cookie } = await page(app.get(`/${variant}/rights/controllers`))
      expect(status).toBe(200)
      expect(cookie).toBeNull()
      for (const word of words[variant]) expect(html).toContain(word)
      expect(html).toContain(`/${variant}/rights/letters/access?controller=banka`)
      expect(await markupProblems(html)).toEqual([])
    }
  })

  test('is searched in both scripts and without marks, by name or domain, and narrowed by sector and contact', async () => {
    await enter('banka', bank)
    await enter('radnja', shop)
    const shown = async (query: string) =>
      [
        ...(await page(app.get(`/en/rights/controllers?${query}`))).html.matchAll(
          /href="\/en\/rights\/controllers\/([a-z]+)"/gu,
        ),
      ].map(([, slug]) => slug)
    for (const query of ['q=џиновска', 'q=dzinovska+dakonija', 'q=DŽINOVSKA', 'sector=retail']) {
      expect(await shown(query), query).toEqual(['radnja'])
    }
    for (const query of ['q=banka.example', 'q=primer', 'contact=fresh', 'sector=bank']) {
      expect(await shown(query), query).toEqual(['banka'])
    }
    expect(await shown('q=nema&sector=x')).toEqual([])
    expect((await shown('sector=nema&contact=nema')).length).toBe(2)
    const none = await page(app.get('/en/rights/controllers?q=nema'))
    expect(none.html).toContain('No controller matches')
    expect(none.html).toContain('href="/en/rights/letters"')
  })

  test('a page gives each contact its source and day, says what nobody verified, and offers letters', async () => {
    await enter('banka', bank)
    const { html } = await page(app.get('/en/rights/controllers/banka'))
    for (const word of [
      'from a stored copy',
      'mailto:dpo@banka.example',
      'https://banka.example/privatnost',
      'read in a stored copy of the page',
      'seen 24 Nov 2026',
      'taken over from another directory',
      'to be checked',
      'Nemanjina 1, Beograd',
      'We do not know whether it asks for a copy',
      '/en/rights/letters/erasure?controller=banka',
      CORRECTION,
    ]) {
      expect(html).toContain(word)
    }
    expect(await markupProblems(html)).toEqual([])
  })

  test('without a verified contact the page says that the address stays empty', async () => {
    await enter('radnja', shop)
    const { html } = await page(app.get('/sr-cyrl/rights/controllers/radnja'))
    expect(html).toContain('Ниједан контакт још није проверен')
    expect(html).toContain('остати празно')
  })

  test('whoever was merged leads to the successor and offers no letter of its own', async () => {
    await enter('nova', bank)
    await enter('stara', aController({ status: 'merged', successor: 'nova' }))
    const { html } = await page(app.get('/sr-latn/rights/controllers/stara'))
    expect(html).toContain('pripojen drugom')
    expect(html).toContain('href="/sr-latn/rights/controllers/nova"')
    expect(html).not.toContain('controller=stara')
  })

  test('what is unknown or not published is not found, nor are its forms', async () => {
    await enter('skrivena', bank, { published: false })
    for (const slug of ['nema', 'skrivena', '__proto__', '%00', 'corrections', 'new']) {
      for (const rest of ['', '/correction', '/correction/thanks']) {
        const path = `/sr-latn/rights/controllers/${slug}${rest}`
        expect((await app.get(path)).status, path).toBe(404)
      }
    }
    expect((await page(app.get('/en/rights/controllers'))).html).not.toContain('skrivena')
    const sent = app.post('/en/rights/controllers/skrivena/correction', {
      about: 'name',
      text: 'x',
    })
    expect((await sent).status).toBe(404)
  })

  test('hostile names, notes and addresses stay text on every page that shows them', async () => {
    await enter('hostile', hostile, { demo: true })
    await enter('nasledjen', { ...hostile, status: 'merged', successor: 'hostile' })
    const paths = variants.flatMap((variant) =>
      ['', '/hostile', '/hostile/correction', '/nasledjen'].map(
        (rest) => `/${variant}/rights/controllers${rest}`,
      ),
    )
    for (const path of paths) {
      const { status, html } = await page(app.get(path))
      expect(status, path).toBe(200)
      expect(unescapedIn(html), path).toEqual([])
    }
    for (const rest of [
      '',
      '/hostile',
      '/hostile/edit',
      '/hostile/history',
      '/hostile/withdrawal',
    ]) {
      const { status, html } = await page(app.desk.get(`/desk/controllers${rest}`))
      expect(status, rest).toBe(200)
      expect(unescapedIn(html), rest).toEqual([])
    }
  })
})

describe('a correction by a visitor', () => {
  test('is asked for without a name, arrives, thanks, and waits in the desk as a task', async () => {
    await enter('banka', bank)
    const form = await page(app.get(CORRECTION))
    expect(form.html).not.toMatch(/name="(?:name|email|phone)"/u)
    expect(await markupProblems(form.html)).toEqual([])
    const sent = await page(
      app.post(CORRECTION, {
        about: 'contact',
        text: 'Нови контакт',
        source: 'https://banka.example/',
      }),
    )
    expect(sent).toMatchObject({ status: 303, location: `${CORRECTION}/thanks`, cookie: null })
    const thanks = await page(app.get(`${CORRECTION}/thanks`))
    expect(thanks.html).toContain('Thank you')
    expect(await markupProblems(thanks.html)).toEqual([])
    const desk = await page(app.desk.get('/desk'))
    expect(desk.html).toContain('/desk/controllers/corrections')
    const list = await page(app.desk.get('/desk/controllers/corrections'))
    expect(list.html).toContain('Нови контакт')
    expect(await markupProblems(list.html)).toEqual([])
  })

  test('with something missing or too long comes back with what was typed', async () => {
    await enter('banka', bank)
    const long = 'а'.repeat(2001)
    for (const [form, sentence] of [
      [{ text: 'Остаје у обрасцу' }, 'Choose what is wrong'],
      [{ about: 'name', text: '' }, 'Write how it really is'],
      [{ about: 'name', text: long }, 'The text is too long'],
      [{ about: 'name', text: 'Мој ЈМБГ је 0101990710006' }, 'looks like a personal number'],
      [{ about: 'name', text: 'x', source: 'javascript:alert(1)' }, 'Enter the whole address'],
      [{ about: 'nema', text: hostileText }, 'Choose what is wrong'],
    ] as const) {
      const { status, html } = await page(app.post(CORRECTION, { ...form }))
      expect(status).toBe(422)
      expect(html).toContain(sentence)
      expect(unescapedIn(html)).toEqual([])
      if (form.text === 'Остаје у обрасцу') expect(html).toContain('Остаје у обрасцу')
    }
    expect(await db.reader.selectFrom('rights_correction').selectAll().execute()).toEqual([])
  })

  test('past the limit is not taken, and the text stays in the form', async () => {
    await enter('banka', bank)
    for (let count = 0; count < 10; count += 1) await say(`${count}`)
    const { status, html } = await page(app.post(CORRECTION, { about: 'name', text: 'Задржи ме' }))
    expect(status).toBe(422)
    expect(html).toContain('send it tomorrow')
    expect(html).toContain('Задржи ме')
  })

  test('from a page of another site is refused', async () => {
    await enter('banka', bank)
    const foreign = { origin: 'https://elsewhere.example' }
    const sent = app.post(CORRECTION, { about: 'name', text: 'x' }, foreign)
    expect((await sent).status).toBe(403)
  })

  test('accepted leads to the record, rejected back to the list; both leave words in the audit trail', async () => {
    await enter('banka', bank)
    await say('прва')
    await say('друга')
    const rows = await db.reader.selectFrom('rights_correction').select(['id', 'text']).execute()
    const id = (text: string) => rows.find((row) => row.text === text)?.id ?? ''
    const act = (text: string, deed: string) =>
      page(app.desk.post(`/desk/controllers/corrections/${id(text)}/${deed}`, {}))
    expect(await act('прва', 'acceptance')).toMatchObject({
      status: 303,
      location: '/desk/controllers/banka/edit',
    })
    expect(await act('друга', 'rejection')).toMatchObject({
      location: '/desk/controllers/corrections',
    })
    expect(await act('друга', 'acceptance')).toMatchObject({
      status: 303,
      location: '/desk/controllers/corrections',
    })
    expect((await act('нема', 'acceptance')).status).toBe(404)
    const audit = (await page(app.desk.get('/desk/audit'))).html
    for (const words of ['prihvaćena ispravka<br/>', 'odbačena ispravka<br/>']) {
      expect(audit.includes(words), words).toBe(true)
    }
  })
})

const filled = {
  key: 'nova-banka',
  'name-sr': 'Нова банка',
  'name-en': 'New Bank',
  sector: 'bank',
  'channel-1-kind': 'email',
  'channel-1-reaches': 'officer',
  'channel-1-value': 'dpo@nova.example',
  'channel-1-evidence': 'https://nova.example/a\nhttps://nova.example/b',
  'channel-1-certainty': 'read',
  'channel-1-verified-day': '24',
  'channel-1-verified-month': '11',
  'channel-1-verified-year': '2026',
  holds: 'credit',
  'id-copy': 'unknown',
  status: 'active',
}

describe('the desk', () => {
  test('enters a controller, checks it, publishes and withdraws it', async () => {
    const made = await page(app.desk.post('/desk/controllers/new', filled))
    expect(made).toMatchObject({ status: 303, location: '/desk/controllers/nova-banka' })
    const record = await findRecord(db.reader, 'nova-banka', 'desk')
    expect(record).toMatchObject({
      holds: ['credit'],
      publishedAt: null,
      channels: [{ evidence: ['https://nova.example/a', 'https://nova.example/b'] }],
    })
    const shown = await page(app.desk.get('/desk/controllers/nova-banka'))
    expect(await markupProblems(shown.html)).toEqual([])
    const check = `/desk/controllers/nova-banka/channels/${record?.channels[0]?.id ?? ''}/check`
    expect((await page(app.desk.post(check, {}))).status).toBe(303)
    await app.desk.post('/desk/controllers/nova-banka/publication', {})
    expect((await app.get('/en/rights/controllers/nova-banka')).status).toBe(200)
    await app.desk.post('/desk/controllers/nova-banka/withdrawal', {})
    expect((await app.get('/en/rights/controllers/nova-banka')).status).toBe(404)
    const history = await page(app.desk.get('/desk/controllers/nova-banka/history'))
    for (const word of ['objavljeno', 'povučeno', 'kontakt proveren', 'uneto']) {
      expect(history.html).toContain(word)
    }
  })

  test('says at each field what is wrong and keeps what was typed', async () => {
    const wrong = {
      ...filled,
      'name-en': '',
      sector: '',
      'registry-number': '12345678',
      website: 'javascript:alert(1)',
      domains: 'https://x.rs',
      'channel-1-evidence': '',
      'channel-1-value': 'nije adresa',
      'id-copy': 'demanded',
      status: 'merged',
    }
    const { status, html } = await page(app.desk.post('/desk/controllers/new', wrong))
    expect(status).toBe(422)
    for (const field of [
      'name-en',
      'sector',
      'registry-number',
      'website',
      'domains',
      'channel-1-evidence',
      'channel-1-value',
      'id-copy-evidence',
      'successor',
    ]) {
      expect(html, field).toContain(`href="#${field}"`)
    }
    expect(html).toContain('nije adresa')
    expect(await markupProblems(html)).toEqual([])
  })

  test('asks for one more channel without saving', async () => {
    const more = await page(
      app.desk.post('/desk/controllers/new', { ...filled, act: 'add-channel' }),
    )
    expect(more.status).toBe(200)
    expect(more.html).toContain('name="channel-2-value"')
    expect(await findRecord(db.reader, 'nova-banka', 'desk')).toBeUndefined()
  })

  test('of two people who edit one record the later one sees both versions before anything is overwritten', async () => {
    await app.desk.post('/desk/controllers/new', filled)
    const startedFrom = (await findRecord(db.reader, 'nova-banka', 'desk'))?.updatedAt ?? ''
    const edit = (change: Record<string, string>) =>
      page(
        app.desk.post('/desk/controllers/nova-banka/edit', {
          ...filled,
          'started-from': startedFrom,
          ...change,
        }),
      )
    expect((await edit({ 'name-en': 'First' })).status).toBe(303)
    const late = await edit({ 'name-en': 'Second' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('First')
    expect(late.html).toContain('Second')
    const fresh = /name="started-from" value="([^"]+)"/u.exec(late.html)?.[1] ?? ''
    expect((await edit({ 'name-en': 'Second', 'started-from': fresh })).status).toBe(303)
    expect((await findRecord(db.reader, 'nova-banka', 'desk'))?.name.en).toBe('Second')
  })

  test('lists what is dead and says that the check of links is off', async () => {
    await enter('banka', bank)
    await db.writer
      .insertInto('rights_check')
      .values({
        target: 'banka.example',
        kind: 'mail-domain',
        outcome: 'no-such-host',
        failures: 1,
        failing_since: AT,
        checked_at: AT,
      })
      .execute()
    const list = await page(app.desk.get('/desk/controllers?state=broken'))
    expect(list.html).toContain('/desk/controllers/banka')
    expect(list.html).toContain('UVID_LINK_CHECK=1')
    expect((await page(app.desk.get('/desk'))).html).toContain('mrtve veze')
    const shown = await page(app.get('/en/rights/controllers/banka'))
    expect(shown.html).toContain('does not work')
    expect(shown.html).toContain('the domain does not exist')
  })

  test('lets the rest of the team look and change nothing, and hides itself from others', async () => {
    await enter('banka', bank)
    expect((await app.as('lawyer').get('/desk/controllers/banka')).status).toBe(200)
    const refused = await app.as('lawyer').post('/desk/controllers/banka/withdrawal', {})
    expect(refused.status).toBe(403)
    expect((await app.as('campaigner').post('/desk/controllers/banka/withdrawal', {})).status).toBe(
      303,
    )
    expect((await app.as('learner').get('/desk/controllers')).status).toBe(404)
  })
})

import { beforeAll, describe, expect, test } from 'vitest'

import type { Database } from '#core/db.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { documentOf, pathsIn } from '#support/links.ts'
import { markupProblems } from '#support/markup.ts'

import { loadContent } from '../../app/load-content.ts'
import { reviewTasks } from './desk-tasks.ts'
import { module } from './index.ts'
import type { WrittenTables } from './tables.ts'

/** The last day on which most of the starter content holds, and the day after. */
const [LAST_DAY, DAY_AFTER] = ['2027-05-24T10:00:00.000Z', '2027-05-25T10:00:00.000Z']
const EXPIRED = 'Истекао'

async function site(now?: string): Promise<TestApp> {
  const app = await testApp(now === undefined ? {} : { now })
  await loadContent({ db: app.db, services: app.services, modules: [module] }, 'starter')
  return app
}

async function page(app: Pick<TestApp, 'get'>, path: string): Promise<Document> {
  return documentOf(await (await app.get(path)).text())
}

const listed = (document: Document, within = 'main') =>
  [...document.querySelectorAll(`${within} ul.doors h3 a`)].map(
    (link) => link.getAttribute('href')?.split('/').pop() ?? '',
  )

/** The database of a site with the tables of this module. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the composed site has the tables of every module
const tablesOf = ({ db }: TestApp) => db as unknown as Database<WrittenTables>

async function workId(from: TestApp, slug: string): Promise<string> {
  const row = await tablesOf(from)
    .reader.selectFrom('publication_work')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return row.id
}

let app: TestApp
let later: TestApp
beforeAll(async () => {
  app = await site()
  later = await site(DAY_AFTER)
}, 120_000)

describe('what readers see', () => {
  test('every kind of page is well formed in each variant', async () => {
    const paths = ['', '/tips', '/tips/passkeys', '/strong-sign-in', '/glossary', '/glossary/vpn']
    for (const variant of ['sr-latn', 'sr-cyrl', 'en']) {
      for (const path of [...paths, '/checkup']) {
        const answer = await app.get(`/${variant}/hygiene${path}`)
        expect([path, answer.status]).toEqual([path, 200])
        expect(await markupProblems(await answer.text())).toEqual([])
      }
    }
  })

  test('the first page leads to the check-up, every guide, every topic with tips, the glossary and to people who help', async () => {
    const html = await (await app.get('/en/hygiene')).text()
    const paths = pathsIn(html, 'http://localhost:3000/en/hygiene')
    expect(paths).toEqual(
      expect.arrayContaining([
        '/en/hygiene/checkup',
        '/en/hygiene/strong-sign-in',
        '/en/hygiene/tips?topic=accounts',
        '/en/hygiene/tips',
        '/en/hygiene/glossary',
        '/en/rights/triage',
      ]),
    )
    expect(listed(documentOf(html)).length).toBeGreaterThanOrEqual(10)
  })

  test('tips stand by topic, the most helpful first and among equals the shortest', async () => {
    const all = await page(app, '/sr-cyrl/hygiene/tips')
    expect(listed(all).length).toBeGreaterThanOrEqual(30)
    const accounts = listed(await page(app, '/sr-cyrl/hygiene/tips?topic=accounts'))
    expect(accounts.slice(0, 2)).toEqual(['passkeys', 'two-step-verification'])
  })

  test('a list is narrowed by topic, audience and level together; what is for everyone is for each', async () => {
    const risk = listed(await page(app, '/en/hygiene/tips?level=at-risk'))
    expect(risk.toSorted()).toEqual(['protect-sources', 'separate-work-private', 'spyware-signs'])
    const parents = listed(await page(app, '/en/hygiene/tips?audience=parents'))
    expect(parents).toEqual(expect.arrayContaining(['child-accounts', 'passkeys']))
    expect(parents).not.toContain('protect-sources')
    const both = '/en/hygiene/tips?topic=phone&level=at-risk'
    expect(listed(await page(app, both))).toEqual(['spyware-signs'])
    const none = await page(app, '/en/hygiene/tips?topic=backup&level=at-risk')
    expect([listed(none), none.querySelector('main')?.textContent]).toEqual([
      [],
      expect.stringContaining('No tip fits this choice'),
    ])
  })

  test('a filter that does not exist narrows nothing', async () => {
    const asked = '/en/hygiene/tips?topic=%3Cscript%3E&audience=nobody&level=0'
    const [all, odd] = [await page(app, '/en/hygiene/tips'), await page(app, asked)]
    expect(listed(odd)).toEqual(listed(all))
  })

  test('a text says what it asks, what it gives, when it was checked and on what it rests', async () => {
    const tip = await page(app, '/sr-cyrl/hygiene/tips/passkeys')
    const said = tip.querySelector('main')?.textContent ?? ''
    for (const words of [
      '10 минута',
      'највише помаже',
      '24. новембар 2026',
      'Google Account Help',
    ]) {
      expect(said).toContain(words)
    }
    expect(said).not.toContain(EXPIRED)
    expect(listed(tip, '#related ~ *, [aria-labelledby="related"]')).not.toContain('passkeys')
  })

  test('a text is found only on its own shelf, and nothing else is there', async () => {
    for (const path of [
      '/hygiene/passkeys',
      '/hygiene/tips/strong-sign-in',
      '/hygiene/tips/vpn',
      '/hygiene/glossary/passkeys',
      '/hygiene/tips/no-such-tip',
      '/hygiene/no-such-guide',
    ]) {
      expect([path, (await app.get(`/en${path}`)).status]).toEqual([path, 404])
    }
  })

  test('every link in a text leads to the reader’s own variant, and those to advice are there', async () => {
    const found = new Map<string, string>()
    for (const shelf of ['', '/tips', '/glossary']) {
      const list = await page(app, `/sr-latn/hygiene${shelf}`)
      for (const link of list.querySelectorAll('ul.doors a, .glossary a')) {
        const path = link.getAttribute('href') ?? ''
        const text = await page(app, path)
        for (const inText of text.querySelectorAll('.prose a')) {
          found.set(inText.getAttribute('href') ?? '', path)
        }
      }
    }
    const links = [...found].filter(([href]) => !/^(?:https:|#)/u.test(href))
    expect(links.length).toBeGreaterThan(60)
    expect(links.filter(([href]) => !href.startsWith('/sr-latn/'))).toEqual([])
    const dead: string[] = []
    for (const [href, from] of links.filter(([one]) => one.startsWith('/sr-latn/hygiene'))) {
      const { status } = await app.get(href)
      if (status !== 200) dead.push(`${from} → ${href}: ${status}`)
    }
    expect(dead).toEqual([])
  })

  test('the general address of publications leads home to the shelf', async () => {
    const home = async (slug: string) => {
      const answer = await app.get(`/sr-latn/publications/${slug}`)
      return [answer.status, answer.headers.get('location')]
    }
    expect(await home('passkeys')).toEqual([301, '/sr-latn/hygiene/tips/passkeys'])
    expect(await home('strong-sign-in')).toEqual([301, '/sr-latn/hygiene/strong-sign-in'])
    expect(await home('vpn')).toEqual([301, '/sr-latn/hygiene/glossary/vpn'])
  })

  test('search finds a tip in both scripts and in English', async () => {
    const found = async (variant: string, query: string) => {
      const asked = `/${variant}/search?q=${encodeURIComponent(query)}`
      return pathsIn(await (await app.get(asked)).text(), `http://localhost:3000${asked}`)
    }
    expect(await found('sr-cyrl', 'резервни кодови')).toContain(
      '/sr-cyrl/hygiene/tips/recovery-codes',
    )
    expect(await found('sr-latn', 'rezervni kodovi')).toContain(
      '/sr-latn/hygiene/tips/recovery-codes',
    )
    expect(await found('en', 'recovery codes')).toContain('/en/hygiene/tips/recovery-codes')
  })

  test('the map of the site names the pages and every text', async () => {
    const map = await (await app.get('/sitemap.xml')).text()
    for (const path of [
      '',
      '/tips',
      '/glossary',
      '/checkup',
      '/tips/passkeys',
      '/strong-sign-in',
    ]) {
      expect(map).toContain(`<loc>http://localhost:3000/sr-latn/hygiene${path}</loc>`)
    }
    expect(map).toContain('/hygiene/glossary/vpn</loc>')
  })
})

describe('the day until which a text holds', () => {
  test('on its last day a text says nothing, on the next it says so on top of itself', async () => {
    const last = await site(LAST_DAY)
    const said = async (from: TestApp) =>
      (await page(from, '/sr-cyrl/hygiene/tips/passkeys')).querySelector('.notice')?.textContent
    expect(await said(last)).toBeUndefined()
    expect(await said(later)).toContain('Требало је да буде проверен до 24. маја 2027')
    const unmarked = await page(last, '/sr-cyrl/hygiene/tips')
    expect(unmarked.querySelector('main')?.textContent).not.toContain(EXPIRED)
  }, 60_000)

  test('every list marks it, and the first page lists what nobody checked', async () => {
    for (const path of ['/tips?topic=accounts', '']) {
      const list = await page(later, `/sr-cyrl/hygiene${path}`)
      expect([path, list.querySelector('main')?.textContent]).toEqual([
        path,
        expect.stringContaining(EXPIRED),
      ])
    }
    const overdue = '[aria-labelledby="expired"]'
    expect(listed(await page(later, '/sr-cyrl/hygiene'), overdue)).toContain('passkeys')
    expect(listed(await page(app, '/sr-cyrl/hygiene'), overdue)).toEqual([])
  })

  test('the desk is told: what has expired, what is due, and what nobody sees for want of facts', async () => {
    const tasks = async (from: TestApp, dueBy?: string) => {
      const question = { reader: from.db.reader, variant: 'sr-cyrl', userId: '', limit: 3, dueBy }
      const asked = { ...question, today: from.services.clock.today() }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the overview hands over all tables
      const overview = asked as unknown as Parameters<typeof reviewTasks.find>[0]
      const found = await reviewTasks.find(overview)
      return Object.fromEntries(found.map((one) => [one.kind, one]))
    }
    const now = await tasks(app)
    expect(Object.values(now).map(({ count }) => count)).toEqual([0, 0, 0])
    const then = await tasks(later)
    expect(then['hygiene-expired']?.count).toBeGreaterThan(10)
    expect(then['hygiene-expired']?.tasks).toHaveLength(3)
    expect(then['hygiene-expired']?.tasks[0]).toMatchObject({ dueOn: '2027-05-24' })
    expect((await tasks(later, '2027-05-23'))['hygiene-expired']?.count).toBe(0)
    const early = await site('2027-05-01T10:00:00.000Z')
    const id = await workId(early, 'vpn')
    const { writer } = tablesOf(early)
    await writer.deleteFrom('hygiene_facts').where('work_id', '=', id).execute()
    const due = await tasks(early)
    expect([due['hygiene-expired']?.count, due['hygiene-due-soon']?.count]).toEqual([
      0,
      then['hygiene-expired']?.count,
    ])
    expect(due['hygiene-unsaid']).toMatchObject({
      count: 1,
      tasks: [{ title: 'VPN', href: `/desk/hygiene/${id}` }],
    })
    expect((await early.get('/en/hygiene/glossary/vpn')).status).toBe(404)
    expect(await (await early.desk.get('/desk/hygiene')).text()).toContain(`/desk/hygiene/${id}`)
  }, 60_000)

  test('the task stands on the first page of the desk', async () => {
    const home = await (await later.desk.get('/desk')).text()
    const first = await tablesOf(later)
      .reader.selectFrom('hygiene_facts')
      .select('work_id')
      .orderBy('review_by')
      .orderBy('work_id')
      .executeTakeFirstOrThrow()
    expect(home).toContain(`/desk/hygiene/${first.work_id}`)
    expect(await (await app.desk.get('/desk')).text()).not.toContain('/desk/hygiene/')
  })
})

describe('what a withdrawn text leaves', () => {
  test('its address answers with the day and the reason, and lists and search know it no more', async () => {
    const own = await site()
    const id = await workId(own, 'public-wifi')
    const withdrawal = { 'reason-sr': 'Савет више не важи.', 'reason-en': 'No longer true.' }
    const done = await own.desk.post(`/desk/publications/${id}/withdrawal`, withdrawal)
    expect(done.status).toBe(303)
    const gone = await own.get('/en/hygiene/tips/public-wifi')
    expect(gone.status).toBe(410)
    expect(await gone.text()).toContain('No longer true.')
    expect((await own.get('/en/hygiene/public-wifi')).status).toBe(404)
    expect(listed(await page(own, '/en/hygiene/tips'))).not.toContain('public-wifi')
    const asked = '/en/search?q=mobile+internet+banking'
    const found = pathsIn(await (await own.get(asked)).text(), `http://localhost:3000${asked}`)
    expect(found).not.toContain('/en/hygiene/tips/public-wifi')
  }, 60_000)
})

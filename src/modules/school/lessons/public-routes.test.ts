import { beforeAll, describe, expect, test } from 'vitest'

import type { Database } from '#core/db.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { documentOf, pathsIn } from '#support/links.ts'
import { markupProblems } from '#support/markup.ts'

import { loadContent } from '../../../app/load-content.ts'
import { modules } from '../../../app/modules.ts'
import { lessonTasks } from './desk-tasks.ts'
import type { WrittenTables } from './tables.ts'

/** The last day on which the first of the shipped lectures hold, and the day after. */
const [LAST_DAY, DAY_AFTER] = ['2027-05-24T10:00:00.000Z', '2027-05-25T10:00:00.000Z']
/** Lectures bind figures to observations, which these parts load before the school. */
const NEEDED = ['law', 'institutions', 'requests', 'evidence', 'school']
const ORDER = [
  'why-privacy',
  'principles-of-the-law',
  'rights-in-practice',
  'institutions',
  'high-tech-crime',
  'data-breaches',
  'digital-hygiene',
  'surveillance-and-journalism',
  'platforms-and-children',
  'automated-decisions',
  'asking-institutions',
  'advocacy',
]
/** Those that speak of numbers which change. */
const SHORT_LIVED = ['institutions', 'high-tech-crime']
const EXPIRED = 'Рок провере је прошао'

async function site(now?: string): Promise<TestApp> {
  const app = await testApp(now === undefined ? {} : { now })
  const loaded = modules.filter(({ name }) => NEEDED.includes(name))
  await loadContent({ db: app.db, services: app.services, modules: loaded }, 'starter')
  return app
}

async function page(app: Pick<TestApp, 'get'>, path: string): Promise<Document> {
  return documentOf(await (await app.get(path)).text())
}

const wordsOf = (document: Document, within = 'main') =>
  document.querySelector(within)?.textContent?.replaceAll(/\s+/gu, ' ') ?? ''
const curriculum = (document: Document) =>
  [...document.querySelectorAll('ol.curriculum h3 a')].map(
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
}, 240_000)

describe('what readers see', () => {
  test('the school and every lecture are well formed in each variant', async () => {
    for (const variant of ['sr-latn', 'sr-cyrl', 'en']) {
      for (const path of ['', ...ORDER.map((slug) => `/lessons/${slug}`)]) {
        const answer = await app.get(`/${variant}/school${path}`)
        expect([path, answer.status]).toEqual([path, 200])
        expect([variant, path, await markupProblems(await answer.text())]).toEqual([
          variant,
          path,
          [],
        ])
      }
    }
  }, 120_000)

  test('the curriculum has every lecture in its order, with times and aims, and says that no edition is announced', async () => {
    const school = await page(app, '/sr-cyrl/school')
    expect(curriculum(school)).toEqual(ORDER)
    const said = wordsOf(school)
    for (const words of [
      'Следеће издање још није најављено',
      '12 предавања',
      '18 сати',
      'објасни разлику између приватности и тајности',
    ]) {
      expect(said).toContain(words)
    }
    expect(school.querySelectorAll('ol.curriculum details')).toHaveLength(ORDER.length)
  })

  test('the shelf of lectures leads to the curriculum, and the general address of publications to the lecture', async () => {
    const home = async (path: string) => {
      const answer = await app.get(path)
      return [answer.status, answer.headers.get('location')]
    }
    expect(await home('/en/school/lessons')).toEqual([301, '/en/school#curriculum'])
    expect(await home('/en/publications/advocacy')).toEqual([301, '/en/school/lessons/advocacy'])
  })

  test('a lecture says its place, what it takes and gives, when it was checked, and on what it rests', async () => {
    const lecture = await page(app, '/sr-latn/school/lessons/why-privacy')
    const said = wordsOf(lecture)
    for (const words of [
      'Predavanje 1 od 12',
      'uživo 90 minuta',
      'čitanje 20 minuta',
      'vežba 60 minuta',
      'objasni razliku između privatnosti i tajnosti',
      'Vežba: Mapa jednog dana',
      '24. novembar 2026',
      'A Password Pandemic (SHARE)',
    ]) {
      expect(said).toContain(words)
    }
    expect(said).not.toMatch(/\p{Script=Cyrillic}/u)
    expect(lecture.querySelector('.notice')).toBeNull()
    const law = lecture.querySelector('aside a[href*="/law#"]')?.getAttribute('href')
    expect(law).toBe('/sr-latn/law#rs-zzpl-26')
  })

  test('an exercise stands under the lecture with headings one level lower and ids of its own', async () => {
    const lecture = await page(app, '/en/school/lessons/why-privacy')
    const exercise = lecture.querySelector('section[aria-labelledby="exercise"]')
    expect(exercise?.querySelectorAll('h2')).toHaveLength(1)
    expect(exercise?.querySelector('h3')?.id).toBe('exercise-s-how-it-is-marked')
    expect(wordsOf(lecture, 'section[aria-labelledby="exercise"]')).toContain('(0–5)')
  })

  test('the previous and the next lecture are the neighbours in the curriculum', async () => {
    const neighbours = async (slug: string) => {
      const lecture = await page(app, `/en/school/lessons/${slug}`)
      const at = (rel: string) =>
        lecture.querySelector(`nav.pager [rel=${rel}]`)?.getAttribute('href') ?? ''
      return [at('prev'), at('next')]
    }
    const path = (slug: string) => `/en/school/lessons/${slug}`
    expect(await neighbours('why-privacy')).toEqual(['', path('principles-of-the-law')])
    expect(await neighbours('institutions')).toEqual([
      path('rights-in-practice'),
      path('high-tech-crime'),
    ])
    expect(await neighbours('advocacy')).toEqual([path('asking-institutions'), ''])
  })

  test('every link in a lecture leads to the reader’s own variant, and those to lectures are there', async () => {
    const links = new Set<string>()
    for (const slug of ORDER) {
      const lecture = await page(app, `/sr-latn/school/lessons/${slug}`)
      for (const link of lecture.querySelectorAll('.prose a')) {
        links.add(link.getAttribute('href') ?? '')
      }
    }
    const inside = [...links].filter((href) => !/^(?:https?:|#)/u.test(href))
    expect(inside.length).toBeGreaterThan(10)
    expect(inside.filter((href) => !href.startsWith('/sr-latn/'))).toEqual([])
    const lessons = inside.filter((href) => href.startsWith('/sr-latn/school'))
    for (const href of lessons) expect([href, (await app.get(href)).status]).toEqual([href, 200])
  }, 60_000)

  test('no other work is a lecture, and a lecture stands nowhere else', async () => {
    for (const path of ['/school/lessons/no-such', '/hygiene/why-privacy', '/school/why-privacy']) {
      expect([path, (await app.get(`/en${path}`)).status]).toEqual([path, 404])
    }
  })

  test('search finds a lecture in both scripts and in English', async () => {
    const found = async (variant: string, query: string) => {
      const asked = `/${variant}/search?q=${encodeURIComponent(query)}`
      return pathsIn(await (await app.get(asked)).text(), `http://localhost:3000${asked}`)
    }
    const at = '/school/lessons/why-privacy'
    expect(await found('sr-cyrl', 'Зашто приватност')).toContain(`/sr-cyrl${at}`)
    expect(await found('sr-latn', 'Zašto privatnost')).toContain(`/sr-latn${at}`)
    expect(await found('en', 'Why privacy')).toContain(`/en${at}`)
  })

  test('the front page has a door to the school, and the map of the site names it and each lecture', async () => {
    const home = await page(app, '/en')
    const join = home.querySelector('section[aria-labelledby="join"] a')
    expect(join?.getAttribute('href')).toBe('/en/school')
    const map = await (await app.get('/sitemap.xml')).text()
    for (const path of ['', ...ORDER.map((slug) => `/lessons/${slug}`)]) {
      expect(map).toContain(`<loc>http://localhost:3000/sr-latn/school${path}</loc>`)
    }
  })

  test('a withdrawn lecture answers with the day and the reason and leaves no gap', async () => {
    const own = await site()
    const id = await workId(own, 'principles-of-the-law')
    const withdrawal = { 'reason-sr': 'Не важи.', 'reason-en': 'No longer true.' }
    const done = await own.desk.post(`/desk/publications/${id}/withdrawal`, withdrawal)
    expect(done.status).toBe(303)
    const gone = await own.get('/en/school/lessons/principles-of-the-law')
    expect([gone.status, await gone.text()]).toEqual([
      410,
      expect.stringContaining('No longer true.'),
    ])
    const next = await page(own, '/en/school/lessons/rights-in-practice')
    expect(wordsOf(next)).toContain('Lecture 2 of 11')
    expect(curriculum(await page(own, '/en/school'))).not.toContain('principles-of-the-law')
  }, 120_000)
})

describe('the day until which a lecture holds', () => {
  test('on its last day it says nothing, on the next it says so on top of itself and in the curriculum', async () => {
    const last = await site(LAST_DAY)
    const said = async (from: TestApp) =>
      (await page(from, '/sr-cyrl/school/lessons/institutions')).querySelector('.notice')
        ?.textContent
    expect(await said(last)).toBeUndefined()
    expect(await said(later)).toContain('Требало је да буде проверено до 24. маја 2027')
    expect(wordsOf(await page(last, '/sr-cyrl/school'))).not.toContain(EXPIRED)
    expect(wordsOf(await page(later, '/sr-cyrl/school'))).toContain(EXPIRED)
  }, 120_000)

  test('the desk is told: what has expired, what is due, and what nobody sees for want of facts', async () => {
    const tasks = async (from: TestApp, dueBy?: string) => {
      const question = { reader: from.db.reader, variant: 'sr-cyrl', userId: '', limit: 3, dueBy }
      const asked = { ...question, today: from.services.clock.today() }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the overview hands over all tables
      const overview = asked as unknown as Parameters<typeof lessonTasks.find>[0]
      const found = await lessonTasks.find(overview)
      return Object.fromEntries(found.map((one) => [one.kind, one]))
    }
    const counts = async (from: TestApp, dueBy?: string) =>
      Object.values(await tasks(from, dueBy)).map(({ count }) => count)
    expect(await counts(app)).toEqual([0, 0, 0])
    expect(await counts(later)).toEqual([SHORT_LIVED.length, 0, 0])
    expect(await counts(later, '2027-05-23')).toEqual([0, 0, 0])
    expect((await tasks(later))['lessons-expired']?.tasks[0]).toMatchObject({
      title: 'Институције',
      dueOn: '2027-05-24',
    })
    const early = await site('2027-05-01T10:00:00.000Z')
    const id = await workId(early, 'advocacy')
    await tablesOf(early).writer.deleteFrom('school_lesson').where('work_id', '=', id).execute()
    expect(await counts(early)).toEqual([0, SHORT_LIVED.length, 1])
    expect((await tasks(early))['lessons-unsaid']?.tasks[0]).toMatchObject({
      title: 'Заговарање',
      href: `/desk/school/lessons/${id}`,
    })
    expect((await early.get('/en/school/lessons/advocacy')).status).toBe(404)
    const desk = await (await early.desk.get('/desk/school/lessons')).text()
    expect(desk).toContain(`/desk/school/lessons/${id}`)
  }, 120_000)
})

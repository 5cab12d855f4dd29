import { variantFacts, variants } from '#core/i18n/languages.ts'

import { documentOf } from '../support/links.ts'
import { markupProblems } from '../support/markup.ts'
import { crawl, visit, type Visit } from './support/crawl.ts'
import { expect, test } from './support/journey.ts'

// The whole first visit, without fonts: HTML, styles and images as they cross the wire.
const PUBLIC_BYTES_MAX = 30 * 1024
const FORM_BYTES_MAX = 40 * 1024

/** Addresses that other people's links rest on. */
const STABLE = [
  '',
  '/institutions',
  '/indicators',
  '/publications',
  '/law',
  '/about',
  '/privacy',
  '/accessibility',
  '/search',
]

let visits: Visit[] = []
let pages: Visit[] = []

// One long walk for all tests of the file; each test then looks at what it found.
test.beforeAll(async ({ site }) => {
  test.setTimeout(300_000)
  visits = await crawl(site.origin)
  pages = visits.filter((each) => each.html !== '' && each.status === 200)
})

/** Says which pages fail a check. */
function failing(check: (page: Visit) => string | undefined): string[] {
  return pages.flatMap((page) => {
    const problem = check(page)
    return problem === undefined ? [] : [`${page.path}: ${problem}`]
  })
}

/** Public pages with islands: copying a letter, keeping a case in the browser, leaving quickly. */
const ISLANDS = /^\/[^/]+\/rights(?:\/|$)/u

test('every link inside the site leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(3 * STABLE.length)
  const broken = visits
    .filter((each) => each.status >= 400)
    .map((each) => `${each.from} → ${each.path}: ${each.status}`)
  expect(broken).toEqual([])
})

test('the addresses that others rest on are reached in every variant', () => {
  const reached = new Set(pages.map((page) => page.path))
  const expected = variants.flatMap((variant) => STABLE.map((path) => `/${variant}${path}`))
  expect(expected.filter((path) => !reached.has(path))).toEqual([])
})

test('every page names its language, has one first heading and a title of its own', () => {
  const wrong = failing((page) => {
    const document = documentOf(page.html)
    const variant = variants.find((each) => page.path.split('/')[1] === each)
    const expected = variant && variantFacts[variant].tag
    const language = document.documentElement.getAttribute('lang')
    if (!expected) return 'has no variant in its address'
    if (language !== expected) return `says lang=${language}`
    const headings = document.querySelectorAll('h1').length
    if (headings !== 1) return `has ${headings} first headings`
    return document.title.trim() === '' ? 'has no title' : undefined
  })
  expect(wrong).toEqual([])
  const titles = new Map<string, string>()
  const twins = failing((page) => {
    const [path = ''] = page.path.split('?')
    // One title for all, which says nothing in the history of a browser.
    if (path.includes('/rights/triage')) return undefined
    const title = `${path.split('/')[1]} ${documentOf(page.html).title}`
    const first = titles.get(title) ?? path
    titles.set(title, first)
    return first === path ? undefined : `has the title of ${first}`
  })
  expect(twins).toEqual([])
})

test('every page links its sisters in the other variants, and they answer', () => {
  const statuses = new Map(visits.map((each) => [each.path, each.status]))
  const wrong = failing((page) => {
    // Pages that search engines leave alone name their sisters only to people.
    const document = documentOf(page.html)
    const isHidden = document.querySelector('meta[name="robots"][content="noindex"]') !== null
    const links = [...document.querySelectorAll(isHidden ? 'a[hreflang]' : 'link[hreflang]')]
    const tags = links.map((link) => link.getAttribute('hreflang'))
    const missing = variants.filter((variant) => !tags.includes(variantFacts[variant].tag))
    if (missing.length > 0) return `has no sister ${missing.join(', ')}`
    const broken = links
      .map((link) => new URL(link.getAttribute('href') ?? '', 'http://localhost'))
      .filter(({ pathname, search }) => pathname !== '/' && statuses.get(pathname + search) !== 200)
    return broken.length > 0 ? `has a broken sister ${broken[0]?.pathname}` : undefined
  })
  expect(wrong).toEqual([])
})

test('no page sets a cookie or carries a script, and every page forbids other hosts', () => {
  const wrong = failing(({ headers, html, path }) => {
    if (headers['set-cookie']) return 'sets a cookie'
    const scripts = html.match(/<script(?![^>]*application\/ld\+json)[^>]*>/gi) ?? []
    if (scripts.length > 0 && !ISLANDS.test(path)) return 'carries a script'
    if (scripts.some((tag) => !/^<script type="module" src="\/assets\/[^"]+">$/u.test(tag)))
      return 'carries a script that is no island'
    const policy = headers['content-security-policy']
    const policies = typeof policy === 'string' ? policy : ''
    if (!/default-src '(?:none|self)'/.test(policies)) return `has the policy ${policies}`
    if (/unsafe-/.test(policies)) return 'has an unsafe policy'
    if (headers['referrer-policy'] === undefined) return 'has no referrer policy'
    return headers['x-content-type-options'] === 'nosniff' ? undefined : 'may be sniffed'
  })
  expect(wrong).toEqual([])
})

test('every page is valid HTML', async () => {
  test.setTimeout(300_000)
  const wrong: string[] = []
  for (const page of pages) {
    const problems = await markupProblems(page.html)
    wrong.push(...problems.map((problem) => `${page.path}: ${problem}`))
  }
  expect(wrong.slice(0, 50)).toEqual([])
})

test('a first visit to any page stays within its budget of bytes', async ({ site }) => {
  const weights = new Map(visits.map((each) => [each.path, each.transferBytes]))
  const wrong: string[] = []
  for (const page of pages) {
    const document = documentOf(page.html)
    const parts = [
      ...document.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], img[src]'),
    ]
    let bytes = page.transferBytes
    for (const part of parts) {
      const url = new URL(
        part.getAttribute('href') ?? part.getAttribute('src') ?? '',
        site.origin + page.path,
      )
      // A page of a document is shown as a picture of it; that picture is the content, and it loads when it is looked at.
      if (url.pathname.includes('/documents/')) continue
      const path = url.pathname + url.search
      bytes += weights.get(path) ?? (await visit(site.origin, path)).transferBytes
    }
    const budget = document.querySelector('main form') ? FORM_BYTES_MAX : PUBLIC_BYTES_MAX
    if (bytes > budget) wrong.push(`${page.path}: ${bytes} bytes of ${budget}`)
  }
  expect(wrong).toEqual([])
})

test('an unknown address answers 404 in the variant of the visitor', async ({ site }) => {
  for (const variant of variants) {
    const answer = await visit(site.origin, `/${variant}/nothing-of-the-kind`)
    expect(answer.status).toBe(404)
    expect(documentOf(answer.html).documentElement.getAttribute('lang')).toBe(
      variantFacts[variant].tag,
    )
  }
  expect((await visit(site.origin, '/xx/institutions')).status).toBe(404)
})

import { test as base, expect, type Page, type Request, type Response } from '@playwright/test'

import { startBuiltSite, type BuiltSite } from '../../support/built-site.ts'
import { markupProblems } from '../../support/markup.ts'

type Guard = { readonly watched: undefined }
type Shared = { readonly site: BuiltSite }

/**
 * A journey through the built site. Every worker has a site of its own with starter content. Whatever a journey does: nothing may leave the
 * site, no page may break a rule of HTML, no script or policy may complain, and the server may log no error.
 */
export const test = base.extend<Guard, Shared>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const site = await startBuiltSite()
      await use(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.origin),
  watched: [
    async ({ page, site }, use) => {
      const watch = watchPage(page, site)
      const printedBefore = site.output().length
      await use(undefined)
      expect(site.hasEnded(), site.output()).toBe(false)
      expect(await watch.problems()).toEqual([])
      expect(site.output().slice(printedBefore)).not.toContain('"level":"error"')
    },
    { auto: true },
  ],
})

export { expect }

/** Collects what a page does wrong while a journey goes on. */
function watchPage(page: Page, site: BuiltSite) {
  const found: string[] = []
  const checks: Promise<void>[] = []
  const leaves = (request: Request) => {
    const { protocol, origin } = new URL(request.url())
    return /^https?:$/.test(protocol) && origin !== site.origin
  }
  page.on('request', (request) => {
    if (leaves(request)) found.push(`asks another host: ${request.url()}`)
  })
  page.on('pageerror', (problem) => found.push(`script fails: ${problem.message}`))
  page.on('console', (message) => {
    // Chromium reports every answer from 400 as an error; journeys check statuses themselves.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      found.push(`console: ${message.text()}`)
    }
  })
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document' && response.status() < 300
    if (!isPage || !response.headers()['content-type']?.startsWith('text/html')) return
    checks.push(checkMarkup(response))
  })
  const checkMarkup = async (response: Response) => {
    // A page that was left at once, as after signing in, takes its text with it; the crawl has seen it or will.
    const html = await response.text().catch(() => undefined)
    const problems = html === undefined ? [] : await markupProblems(html)
    found.push(...problems.map((problem) => `${response.url()}: ${problem}`))
  }
  return {
    problems: async () => {
      await Promise.all(checks)
      return found
    },
  }
}

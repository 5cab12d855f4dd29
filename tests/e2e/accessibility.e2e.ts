import { variants } from '#core/i18n/languages.ts'

import { axeProblems } from './support/axe.ts'
import { crawl, onePerKind, type Visit } from './support/crawl.ts'
import { expect, test } from './support/journey.ts'

let kinds: Visit[] = []

test.beforeAll(async ({ site }) => {
  test.setTimeout(300_000)
  const visits = await crawl(site.origin)
  kinds = onePerKind(visits.filter((each) => each.html !== '' && each.status === 200))
})

test('axe finds nothing on a page of each kind, in each variant', async ({ page }) => {
  test.setTimeout(600_000)
  expect(kinds.length).toBeGreaterThan(20)
  const wrong: string[] = []
  for (const { path } of kinds) {
    await page.goto(path)
    wrong.push(...(await axeProblems(page)).map((problem) => `${path}: ${problem}`))
  }
  expect(wrong).toEqual([])
})

test('nor in the dark and on the narrowest telephone, where nothing scrolls sideways', async ({
  page,
}) => {
  test.setTimeout(600_000)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 640 })
  const wrong: string[] = []
  for (const { path } of kinds.filter((kind) => kind.path.startsWith(`/${variants[0]}`))) {
    await page.goto(path)
    wrong.push(...(await axeProblems(page)).map((problem) => `${path}: ${problem}`))
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    if (width > 320) wrong.push(`${path}: is ${width} pixels wide`)
  }
  expect(wrong).toEqual([])
})

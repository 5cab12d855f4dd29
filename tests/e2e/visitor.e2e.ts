import { expect, test } from './support/journey.ts'

test('a visitor is sent to the variant that the browser asks for, and keeps the page when changing it', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sr-latn$/)
  await page.goto('/sr-latn/institutions')
  await page.getByRole('link', { name: 'Ћир', exact: true }).click()
  await expect(page).toHaveURL(/\/sr-cyrl\/institutions$/)
  await page.getByRole('link', { name: 'Eng', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/institutions$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a visitor presses a number in an analysis and stands before its source', async ({ page }) => {
  await page.goto('/sr-latn/publications')
  const main = page.getByRole('main')
  await main.locator('a[href^="/sr-latn/publications/"]').first().click()
  await expect(page).toHaveURL(/\/sr-latn\/publications\/[^/]+$/)
  const figure = main.locator('a[href*="/observations/"]').first()
  const value = await figure.textContent()
  await figure.click()
  await expect(page).toHaveURL(/\/sr-latn\/observations\//)
  await expect(main).toContainText(value ?? '')
  // The chain ends in a published document or in a full citation of a web page.
  await expect(main.locator('a[href^="https://"], a[href*="/documents/"]').first()).toBeVisible()
})

test('a visitor finds an institution by its name in either script and without diacritics', async ({
  page,
}) => {
  for (const query of ['Повереник', 'poverenik']) {
    await page.goto('/sr-latn')
    const box = page.getByRole('searchbox')
    await box.fill(query)
    await box.press('Enter')
    await expect(page).toHaveURL(/\/sr-latn\/search\?.*q=/)
    await expect(
      page.getByRole('main').locator('a[href^="/sr-latn/institutions/"]').first(),
    ).toBeVisible()
  }
})

test('a visitor with a keyboard jumps over the navigation', async ({ page }) => {
  await page.goto('/sr-latn/about')
  await page.keyboard.press('Tab')
  const skip = page.locator(':focus')
  await expect(skip).toHaveAttribute('href', /^#/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#/)
})

test('a stranger who asks for the desk is sent to sign in', async ({ page }) => {
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/desk\/sign-in/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
})

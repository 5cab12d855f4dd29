import { expect, test } from './support/journey.ts'

const ACCOUNT = {
  name: 'Ana Anić',
  email: 'ana@uvid.example',
  password: 'četiri reči koje niko ne sluti',
}

test('the first administrator makes an account once, signs out and in again', async ({
  page,
  site,
}) => {
  await page.goto(site.setupAddress)
  await page.locator('input[name="name"]').fill(ACCOUNT.name)
  await page.locator('input[name="email"]').fill(ACCOUNT.email)
  await page.locator('input[name="password"]').fill(ACCOUNT.password)
  await page.locator('input[name="repeat"]').fill('something else')
  await page.getByRole('main').getByRole('button').click()
  // What was typed is kept, except the passwords, and the problem is named.
  await expect(page.locator('input[name="email"]')).toHaveValue(ACCOUNT.email)
  await expect(page.locator('input[name="password"]')).toHaveValue('')
  await page.locator('input[name="password"]').fill(ACCOUNT.password)
  await page.locator('input[name="repeat"]').fill(ACCOUNT.password)
  await page.getByRole('main').getByRole('button').click()
  await expect(page).toHaveURL(/\/desk$/)

  await page.locator('form[action*="sign-out"]').getByRole('button').click()
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/desk\/sign-in/)
  const signIn = page.getByRole('main').getByRole('button', { name: 'Prijavite se', exact: true })
  await page.locator('input[name="email"]').fill(ACCOUNT.email)
  await page.locator('input[name="password"]').fill('not the password')
  await signIn.click()
  await expect(page.locator('input[name="email"]')).toHaveValue(ACCOUNT.email)
  await page.locator('input[name="password"]').fill(ACCOUNT.password)
  await signIn.click()
  await expect(page).toHaveURL(/\/desk$/)

  const links = page.getByRole('navigation').locator('a[href^="/desk/"]')
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(paths.length).toBeGreaterThan(3)
  for (const path of new Set(paths)) {
    const answer = await page.goto(path)
    expect([path, answer?.status()]).toEqual([path, 200])
  }
  await page.goto(site.setupAddress)
  await expect(page.locator('input[name="password"]')).toHaveCount(0)
})

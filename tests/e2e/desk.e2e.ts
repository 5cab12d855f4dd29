import { expect, test } from './support/journey.ts'

const PASSWORD = 'три речи за проверу'
const OBSERVATION = 'commissioner-pending-2025-02'
const ANALYSIS = '/sr-latn/publications/commissioner-backlog'

test('the first administrator changes a value, and the published analysis shows both values', async ({
  page,
  site,
}) => {
  await page.goto(site.setupAddress)
  await page.getByLabel('Ime i prezime').fill('Проба Пробић')
  await page.getByLabel('E-pošta').fill('proba@uvid.example')
  await page.getByLabel('Lozinka', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Ista lozinka još jednom').fill('nije ista')
  await page.getByRole('button', { name: 'Napravite nalog' }).click()
  await expect(page.getByRole('alert').or(page.locator('.error-summary'))).toBeVisible()
  await expect(page.getByLabel('E-pošta')).toHaveValue('proba@uvid.example')

  await page.getByLabel('Lozinka', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Ista lozinka još jednom').fill(PASSWORD)
  await page.getByRole('button', { name: 'Napravite nalog' }).click()
  await expect(page).toHaveURL(/\/desk$/)

  await page.goto(`/desk/evidence/observations/${OBSERVATION}/edit`)
  await page.locator('input[name="value"]').fill('19800')
  await page.locator('[name="reason"]').fill('Исправка према новом извештају')
  await page.locator('main form button[type="submit"]').first().click()
  await expect(page).toHaveURL(new RegExp(`/desk/evidence/observations/${OBSERVATION}$`))

  await page.goto(ANALYSIS)
  await expect(page.getByRole('main')).toContainText('19.759')
  await expect(page.getByRole('main')).toContainText('19.800')
  await page.goto('/desk')
  await expect(
    page.getByRole('main').locator('a[href^="/desk/publications"]').first(),
  ).toBeVisible()

  await page.getByRole('button', { name: 'Odjava' }).click()
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/desk\/sign-in/)
})

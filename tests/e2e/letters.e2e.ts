import { readFile } from 'node:fs/promises'

import { expect, test } from './support/journey.ts'

test('a person writes a letter, keeps its case, comes back with the file, and the next letter is ready', async ({
  page,
}) => {
  const next = () => page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.goto('/en/rights')
  await page.getByRole('link', { name: 'All letters' }).click()
  await page.getByRole('link', { name: 'Ask what they know about you' }).click()
  await page.getByRole('radio', { name: 'For myself' }).check()
  await next()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Primer d.o.o.')
  await next()
  await page.getByRole('textbox', { name: /find you/ }).fill('customer 104')
  await next()
  await next()
  // Nothing is lost by a mistake.
  await expect(page.getByRole('alert')).toContainText('Your full name')
  await page.getByRole('textbox', { name: 'Your full name' }).fill('Ana Primer')
  await page.getByRole('textbox', { name: 'Your e-mail' }).fill('ana@primer.example')
  await page.getByRole('radio', { name: 'By e-mail' }).check()
  await next()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Check')
  await page.getByRole('button', { name: 'Compose the letter' }).click()
  await expect(page.getByRole('article').first()).toContainText('Primer d.o.o.')
  await expect(page.getByRole('textbox', { name: 'Text of the letter' })).toHaveValue(/Ana Primer/)

  const paper = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the PDF' }).click()
  expect((await readFile(await (await paper).path())).subarray(0, 5).toString()).toBe('%PDF-')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the case file' }).click()
  const file = await (await saved).path()
  expect(await page.context().cookies()).toEqual([])

  await page.goto('/en/rights/letters/case')
  await page.getByLabel('Case file').setInputFiles({
    name: 'case.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  })
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('radio', { name: 'They have not answered' }).check()
  await page.getByRole('button', { name: 'Add to the case' }).click()
  await page.getByRole('button', { name: 'Remind them' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Check')
  await expect(page.getByRole('main')).toContainText('Ana Primer')
})

test('with script, a case is kept in the browser, opened from there and deleted', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/en/rights/letters/case')
  const list = page.getByRole('heading', { name: 'Cases kept in this browser' })
  if (!javaScriptEnabled) {
    await expect(list).toBeHidden()
    return
  }
  await expect(page.getByText('No cases are kept in this browser.')).toBeVisible()
  const kept = [{ name: 'My case', text: 'no case' }]
  await page.evaluate((all) => localStorage.setItem('uvid-cases', JSON.stringify(all)), kept)
  await page.reload()
  await expect(page.getByText('My case')).toBeVisible()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('My case')).toBeHidden()
  expect(await page.evaluate(() => localStorage.getItem('uvid-cases'))).toBeNull()
})

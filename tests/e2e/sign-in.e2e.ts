import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

import { startBuiltSite, type BuiltSite } from '../support/built-site.ts'
import { expect, test as journey } from './support/journey.ts'

const ACCOUNT = {
  name: 'Ana Anić',
  email: 'ana@uvid.example',
  password: 'četiri reči koje niko ne sluti',
}
/** The clock of a built site stands still here. */
const NOW = Date.parse('2026-11-24T10:00:00.000Z')
const STEP = 30_000

/** These journeys make an administrator of their own, so they get a site of their own. */
const test = journey.extend<object, { readonly site: BuiltSite }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const site = await startBuiltSite()
      await use(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
})

/** Signs the administrator in, as the first one or by password. */
async function signIn(page: Page, site: BuiltSite): Promise<void> {
  const answer = await page.goto(site.setupAddress)
  if (answer?.status() === 200) {
    await page.locator('input[name="name"]').fill(ACCOUNT.name)
    await page.locator('input[name="email"]').fill(ACCOUNT.email)
    await page.locator('input[name="password"]').fill(ACCOUNT.password)
    await page.locator('input[name="repeat"]').fill(ACCOUNT.password)
    await page.getByRole('main').getByRole('button').click()
  } else {
    await signInByPassword(page)
  }
  await expect(page).toHaveURL(/\/desk$/)
}

async function signInByPassword(page: Page): Promise<void> {
  await page.goto('/desk/sign-in')
  await page.locator('input[name="email"]').fill(ACCOUNT.email)
  await page.locator('input[name="password"]').fill(ACCOUNT.password)
  await page.getByRole('main').getByRole('button').first().click()
}

async function signOut(page: Page): Promise<void> {
  await page.locator('form[action*="sign-out"]').getByRole('button').click()
  await expect(page).toHaveURL(/\/desk\/sign-in/)
}

test('an app with codes is set up from the page, asked for at sign-in, and turned off again', async ({
  page,
  site,
}) => {
  await signIn(page, site)
  await page.goto('/desk/people/me/second-factor')
  await expect(page.locator('svg[role="img"]')).toBeVisible()
  const shown = await page.locator('code').first().innerText()
  const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) })
  await page.locator('input[name="code"]').fill(totp.generate({ timestamp: NOW }))
  await page.getByRole('main').getByRole('button').click()
  await expect(page.locator('li code')).toHaveCount(10)

  await signOut(page)
  await signInByPassword(page)
  await expect(page).toHaveURL(/\/second-step/)
  await page.locator('input[name="code"]').fill(totp.generate({ timestamp: NOW }))
  await page.getByRole('main').getByRole('button').click()
  // The code of the set-up does not count twice; the next one does, for telephones that are a little fast.
  await expect(page.locator('input[name="code"]')).toHaveAttribute('aria-invalid', 'true')
  await page.locator('input[name="code"]').fill(totp.generate({ timestamp: NOW + STEP }))
  await page.getByRole('main').getByRole('button').click()
  await expect(page).toHaveURL(/\/desk$/)

  await page.goto('/desk/people/me/second-factor')
  await page.locator('form[action$="/removal"]').getByRole('button').click()
  await expect(page).toHaveURL(/saved=second-factor-off/)
})

test('a passkey is made and signs in; without script its buttons are not there', async ({
  page,
  site,
  context,
  javaScriptEnabled,
}) => {
  await signIn(page, site)
  await page.goto('/desk/people/me/passkeys')
  const button = page.locator('[data-island=passkey] button')
  if (!javaScriptEnabled) {
    await expect(button).toBeHidden()
    return
  }
  const devices = await context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.locator('input[name="name"]').fill('test key')
  await button.click()
  await expect(page).toHaveURL(/saved=passkey-added/)
  await page.goto('/desk/people/me/passkeys')
  await expect(page.locator('table input[name="name"]')).toHaveValue('test key')

  await signOut(page)
  await button.click()
  await expect(page).toHaveURL(/\/desk$/)
  await page.goto('/desk/people/me/passkeys')
  await page.locator('form[action$="/removal"]').getByRole('button').click()
  await expect(page).toHaveURL(/saved=passkey-removed/)
  await signOut(page)
  await button.click()
  await expect(page.locator('.notice-problem')).toBeVisible()
})

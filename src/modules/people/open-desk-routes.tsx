import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'

import { forgetAttempts } from './attempts.ts'
import { inChosenVariant } from './chosen-variant.ts'
import { makeFirstAdministrator, setPasswordByLink } from './commands.ts'
import { passwordForm, setupForm } from './forms.ts'
import { passwordAttempts } from './known-device.ts'
import { findLink } from './one-time-links.ts'
import { LinkGonePage, PasswordPage, SetupPage } from './pages/link-pages.tsx'
import { hashPassword } from './passwords.ts'
import { paths } from './paths.ts'
import { emptyForm, sentBack, statusOf, type FormState } from './problem-words.ts'
import { findAccount, isWithoutAccounts, type AccountView } from './queries.ts'
import { forgetGuesses } from './second-factor/guesses.ts'
import type { PeopleContext } from './session.ts'
import { signInRoutes } from './sign-in-routes.tsx'
import { signInByPassword } from './sign-in.ts'
import { strings } from './strings/index.ts'
import type { PeopleTables } from './tables.ts'
import { weakPassword } from './weak-password.ts'

/** Pages of the desk that come before sign-in: sign-in itself and the one-time links. */
export const openDeskRoutes = new Hono<UvidEnv<PeopleTables>>()
  .route('/', signInRoutes)
  .get('/setup/:token', async (c) => {
    const token = c.req.param('token')
    if (!(await isSetupOpen(c, token))) return linkGonePage(c)
    return setupPage(c, { token, form: emptyForm })
  })
  .post('/setup/:token', async (c) => {
    const token = c.req.param('token')
    const { variant, services } = c.var
    if (!(await isSetupOpen(c, token))) return linkGonePage(c)
    const form = await parseForm(c, setupForm)
    if (!form.ok) return setupPage(c, { token, form: sentBack(variant, form) })
    const { name, email, password } = form.value
    const weak = await weakPassword(c, { password, own: [name, email], values: form.values })
    if (weak) return setupPage(c, { token, form: weak })
    const hash = await hashPassword(password)
    const now = services.clock.now()
    const made = await c.var.write((trx) =>
      makeFirstAdministrator(trx, { token, name, email, variant, hash, now }),
    )
    if (!made.ok) return linkGonePage(c)
    const userId = made.value.id
    return c.redirect(await signInAfterLink(c, { userId, email, password }), 303)
  })
  .get('/password/:token', async (c) => {
    const token = c.req.param('token')
    const account = await accountOfLink(c, token)
    if (!account) return linkGonePage(c)
    return passwordPage(c, { token, email: account.email, form: emptyForm })
  })
  .post('/password/:token', async (c) => {
    const token = c.req.param('token')
    const account = await accountOfLink(c, token)
    if (!account) return linkGonePage(c)
    const { email } = account
    const form = await parseForm(c, passwordForm)
    if (!form.ok) return passwordPage(c, { token, email, form: sentBack(c.var.variant, form) })
    const { password } = form.value
    const weak = await weakPassword(c, { password, own: [account.name, email], values: {} })
    if (weak) return passwordPage(c, { token, email, form: weak })
    const hash = await hashPassword(password)
    const now = c.var.services.clock.now()
    const set = await c.var.write((trx) => setPasswordByLink(trx, { token, hash, now }))
    if (!set.ok) return linkGonePage(c)
    const userId = account.id
    return c.redirect(await signInAfterLink(c, { userId, email, password }), 303)
  })

type Shown = { readonly form: FormState }

function setupPage(c: PeopleContext, { token, form }: Shown & { readonly token: string }) {
  const { variant } = c.var
  const { title } = strings(variant).setup
  const status = statusOf(form)
  return c.render(<SetupPage variant={variant} token={token} form={form} />, { title, status })
}

type ShownPassword = Shown & { readonly token: string; readonly email: string }

function passwordPage(c: PeopleContext, { form, ...link }: ShownPassword) {
  const { variant } = c.var
  const { title } = strings(variant).password
  const status = statusOf(form)
  return c.render(<PasswordPage variant={variant} form={form} {...link} />, { title, status })
}

function linkGonePage(c: PeopleContext) {
  const { variant } = c.var
  const { title } = strings(variant).linkGone
  return c.render(<LinkGonePage variant={variant} byLetter={false} />, { title, status: 404 })
}

/** Signs in whoever held the link, past any rest that a guesser caused but not past the second step; gives where to go. */
async function signInAfterLink(
  c: PeopleContext,
  account: { readonly userId: string; readonly email: string; readonly password: string },
): Promise<string> {
  await forgetAttempts(c.var.connection, passwordAttempts(c, account).key)
  await forgetGuesses(c, account.userId)
  const signedIn = await signInByPassword(c, account)
  return signedIn.ok && signedIn.value === 'second-step'
    ? inChosenVariant(c, paths.secondStep)
    : paths.desk
}

async function isSetupOpen(c: PeopleContext, token: string): Promise<boolean> {
  const { reader, services } = c.var
  const link = await findLink(reader, { purpose: 'setup', token, now: services.clock.now() })
  return link !== undefined && isWithoutAccounts(reader)
}

async function accountOfLink(c: PeopleContext, token: string): Promise<AccountView | undefined> {
  const { reader, services } = c.var
  const link = await findLink(reader, { purpose: 'password', token, now: services.clock.now() })
  return link && findAccount(reader, link.userId)
}

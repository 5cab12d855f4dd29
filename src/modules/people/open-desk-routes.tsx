import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'

import { attemptKey, forgetAttempts } from './attempts.ts'
import { makeFirstAdministrator, setPasswordByLink } from './commands.ts'
import { passwordForm, setupForm, signInForm } from './forms.ts'
import { findLink } from './one-time-links.ts'
import { LinkGonePage, PasswordPage, SetupPage } from './pages/link-pages.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { hashPassword } from './passwords.ts'
import { paths, safeBack } from './paths.ts'
import { emptyForm, restInWords, sentBack, type FormState } from './problem-words.ts'
import { findAccount, isWithoutAccounts, type AccountView } from './queries.ts'
import { closeSession, findActor, openSession, type PeopleContext } from './session.ts'
import { strings } from './strings/index.ts'
import type { PeopleTables } from './tables.ts'

/** Pages of the desk that come before sign-in: sign-in itself and the one-time links. */
export const openDeskRoutes = new Hono<UvidEnv<PeopleTables>>()
  .get('/sign-in', async (c) => {
    const back = safeBack(c.req.query('back'))
    return (await findActor(c)) ? c.redirect(back, 303) : signInPage(c, { back, form: emptyForm })
  })
  .post('/sign-in', async (c) => {
    const { variant, services } = c.var
    const form = await parseForm(c, signInForm)
    const { values } = form
    const back = safeBack(values['back'])
    if (!form.ok) return signInPage(c, { back, form: sentBack(variant, form) })
    const opened = await openSession(c, form.value)
    if (opened.ok) return c.redirect(back, 303)
    const problem =
      opened.failure === 'too-many-attempts'
        ? restInWords(variant, { now: services.clock.now(), until: opened.detail })
        : strings(variant).problems['wrong-credentials']
    return signInPage(c, { back, form: { values, problems: { email: problem } } })
  })
  .post('/sign-out', async (c) => {
    await closeSession(c)
    return c.redirect('/desk/sign-in', 303)
  })
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
    const hash = await hashPassword(password)
    const now = services.clock.now()
    const made = await c.var.write((trx) =>
      makeFirstAdministrator(trx, { token, name, email, variant, hash, now }),
    )
    if (!made.ok) return linkGonePage(c)
    await openSessionAfterLink(c, { email, password })
    return c.redirect(paths.desk, 303)
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
    const hash = await hashPassword(password)
    const now = c.var.services.clock.now()
    const set = await c.var.write((trx) => setPasswordByLink(trx, { token, hash, now }))
    if (!set.ok) return linkGonePage(c)
    await openSessionAfterLink(c, { email, password })
    return c.redirect(paths.desk, 303)
  })

type Shown = { readonly form: FormState }

const statusOf = ({ problems }: FormState) => (Object.keys(problems).length > 0 ? 422 : 200)

function signInPage(c: PeopleContext, { back, form }: Shown & { readonly back: string }) {
  const { variant } = c.var
  const { title } = strings(variant).signIn
  const status = statusOf(form)
  return c.render(<SignInPage variant={variant} back={back} form={form} />, { title, status })
}

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
  return c.render(<LinkGonePage variant={variant} />, { title, status: 404 })
}

/** Whoever held the link need not wait for the end of a rest that a guesser caused. */
async function openSessionAfterLink(
  c: PeopleContext,
  account: { readonly email: string; readonly password: string },
): Promise<void> {
  const { connection, services } = c.var
  await forgetAttempts(connection, attemptKey(services.secret, account.email))
  await openSession(c, account)
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

import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import { later } from '#core/jobs/lease.ts'
import { ok } from '#core/result.ts'

import { changePassword } from './change-password.ts'
import { changeProfile, endSessions, invite, nameSession, renewLink } from './commands.ts'
import { changePasswordForm, invitationForm, profileForm, sessionNameForm } from './forms.ts'
import { PASSWORD_LINK_SECONDS } from './one-time-links.ts'
import { AccountsPage } from './pages/accounts-page.tsx'
import { InvitationPage, NewLinkPage } from './pages/invitation-pages.tsx'
import { MePage, type MePageState } from './pages/me-page.tsx'
import { listPasskeys } from './passkeys/queries.ts'
import { passkeyRoutes } from './passkeys/routes.tsx'
import { paths } from './paths.ts'
import { emptyForm, restInWords, sentBack, type FormState } from './problem-words.ts'
import { findAccount, listAccounts, listSessions } from './queries.ts'
import { roleRoutes } from './role-routes.tsx'
import { guessesAt } from './second-factor/guesses.ts'
import { findSecondFactor } from './second-factor/queries.ts'
import { secondFactorRoutes } from './second-factor/routes.tsx'
import { heldSession, type PeopleContext } from './session.ts'
import { strings } from './strings/index.ts'
import type { PeopleTables } from './tables.ts'
import { weakPassword } from './weak-password.ts'

/** Accounts of all, and one's own; `permissions.ts` says for whom. */
export const deskRoutes = new Hono<UvidEnv<PeopleTables>>()
  .route('/', roleRoutes)
  .route('/', secondFactorRoutes)
  .route('/', passkeyRoutes)
  .get('/people', async (c) => {
    const { variant, reader } = c.var
    const accounts = await listAccounts(reader)
    const { title } = strings(variant).accounts
    return c.render(<AccountsPage variant={variant} accounts={accounts} />, { title })
  })
  .get('/people/invitation', (c) => invitationPage(c, emptyForm))
  .post('/people/invitation', async (c) => {
    const { variant, services } = c.var
    const form = await parseForm(c, invitationForm)
    if (!form.ok) return invitationPage(c, sentBack(variant, form))
    const now = services.clock.now()
    const invited = await c.var.write((trx) => invite(trx, { ...form.value, variant, now }))
    if (invited.ok) return newLinkPage(c, { name: form.value.name, token: invited.value.token })
    const problems = { email: invited.failure }
    return invitationPage(c, sentBack(variant, { values: form.values, problems }))
  })
  // Where a language is chosen on the answer to a form, the browser asks for the form's address.
  .get('/people/:userId/link', (c) => c.redirect(paths.accounts, 303))
  .get('/people/me/password', (c) => c.redirect(paths.me, 303))
  .post('/people/:userId/link', async (c) => {
    const { reader, services } = c.var
    const account = await findAccount(reader, c.req.param('userId'))
    if (!account) return c.notFound()
    const now = services.clock.now()
    const renewed = await c.var.write((trx) => renewLink(trx, { userId: account.id, now }))
    if (!renewed.ok) return c.notFound()
    return newLinkPage(c, { name: account.name, token: renewed.value.token })
  })
  .get('/people/me', (c) => mePage(c, { saved: c.req.query('saved') }))
  .post('/people/me', async (c) => {
    const { variant, actor, services } = c.var
    const form = await parseForm(c, profileForm)
    if (!form.ok) return mePage(c, { profile: sentBack(variant, form) })
    const change = { ...form.value, userId: actor.id, now: services.clock.now() }
    await c.var.write((trx) => changeProfile(trx, change))
    return c.redirect(paths.meSaved('profile'), 303)
  })
  .post('/people/me/password', async (c) => {
    const { variant, services } = c.var
    const form = await parseForm(c, changePasswordForm)
    if (!form.ok) return mePage(c, { password: sentBack(variant, form) })
    const weak = await weakPassword(c, { ...form.value, own: await ownWords(c), values: {} })
    if (weak) return mePage(c, { password: weak })
    const changed = await changePassword(c, form.value)
    if (changed.ok) return c.redirect(paths.meSaved('password'), 303)
    const current =
      changed.failure === 'too-many-attempts'
        ? restInWords(variant, { now: services.clock.now(), until: changed.detail })
        : strings(variant).problems['current-wrong']
    return mePage(c, { password: { values: {}, problems: { current } } })
  })
  .post('/people/me/sessions/closure', async (c) => {
    const held = await heldSession(c)
    const others = { userId: c.var.actor.id, exceptId: held?.id }
    await c.var.write(async (trx) => ok(await endSessions(trx, others)))
    return c.redirect(paths.meSaved('sessions'), 303)
  })
  .post('/people/me/sessions/:sessionId/name', async (c) => {
    const form = await parseForm(c, sessionNameForm)
    const id = c.req.param('sessionId')
    if (!form.ok) {
      return mePage(c, { sessionName: { id, form: sentBack(c.var.variant, form) } })
    }
    const name = form.value.name === '' ? null : form.value.name
    const session = { userId: c.var.actor.id, id, name }
    const named = await c.var.write((trx) => nameSession(trx, session))
    return named.ok ? c.redirect(paths.meSaved('session-name'), 303) : c.notFound()
  })
  .get('/people/me/sessions/:sessionId/name', (c) => c.redirect(paths.me, 303))
  .post('/people/me/sessions/:sessionId/closure', async (c) => {
    const one = { userId: c.var.actor.id, id: c.req.param('sessionId') }
    await c.var.write(async (trx) => ok(await endSessions(trx, one)))
    return c.redirect(paths.meSaved('sessions'), 303)
  })

function invitationPage(c: PeopleContext, form: FormState) {
  const { variant } = c.var
  const { accounts, invitation } = strings(variant)
  return c.render(<InvitationPage variant={variant} form={form} />, {
    title: invitation.title,
    breadcrumbs: [{ href: paths.accounts, label: accounts.title }],
    status: Object.keys(form.problems).length > 0 ? 422 : 200,
  })
}

function newLinkPage(c: PeopleContext, of: { readonly name: string; readonly token: string }) {
  const { variant, services } = c.var
  const { accounts, newLink } = strings(variant)
  const link = services.origin + paths.password(of.token)
  const until = later(services.clock.now(), PASSWORD_LINK_SECONDS)
  return c.render(<NewLinkPage variant={variant} name={of.name} link={link} until={until} />, {
    title: newLink.title(of.name),
    breadcrumbs: [{ href: paths.accounts, label: accounts.title }],
  })
}

async function mePage(c: PeopleContext, state: MePageState) {
  const { variant, actor, reader, services } = c.var
  const held = await heldSession(c)
  const now = services.clock.now()
  const sessions = await listSessions(reader, { userId: actor.id, heldId: held?.id, now })
  const account = await findAccount(reader, actor.id)
  const safety = {
    hasPassword: account?.hasPassword === true,
    secondFactor: await findSecondFactor(reader, actor.id),
    passkeys: await listPasskeys(reader, actor.id),
    guesses: await guessesAt(reader, { secret: services.secret, userId: actor.id, now }),
  }
  const wrong = state.profile ?? state.password ?? state.sessionName
  return c.render(
    <MePage variant={variant} me={actor} sessions={sessions} safety={safety} state={state} />,
    { title: strings(variant).me.title, status: wrong ? 422 : 200 },
  )
}

async function ownWords(c: PeopleContext): Promise<string[]> {
  const { actor, reader } = c.var
  const account = await findAccount(reader, actor.id)
  return account ? [account.name, account.email] : []
}

import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import { ok } from '#core/result.ts'

import { setUpForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { emptyForm, sentBack, statusOf, type FormState } from '../problem-words.ts'
import { findAccount, type AccountView } from '../queries.ts'
import type { PeopleContext } from '../session.ts'
import { strings } from '../strings/index.ts'
import type { PeopleTables } from '../tables.ts'
import { turnOffSecondFactor } from './commands.ts'
import { RecoveryCodesPage } from './pages/recovery-codes-page.tsx'
import { ResetPage } from './pages/reset-page.tsx'
import { SecondFactorPage } from './pages/second-factor-page.tsx'
import { SetUpPage } from './pages/set-up-page.tsx'
import { findSecondFactor } from './queries.ts'
import { resetSecondProofs } from './reset.ts'
import { confirmSetUp, newSetUp, openSetUp, renewRecoveryCodes, type SetUp } from './set-up.ts'
import { inGroups, totpAddress } from './totp.ts'

/** One's own second factor, and the reset of somebody else's. */
export const secondFactorRoutes = new Hono<UvidEnv<PeopleTables>>()
  .get('/people/me/second-factor', async (c) => {
    const { variant, reader, actor } = c.var
    const factor = await findSecondFactor(reader, actor.id)
    if (!factor) return setUpPage(c, { setUp: newSetUp(c), form: emptyForm })
    const { title } = strings(variant).secondFactor
    return c.render(<SecondFactorPage variant={variant} factor={factor} />, {
      title,
      breadcrumbs: underMe(c),
    })
  })
  .post('/people/me/second-factor', async (c) => {
    const { variant } = c.var
    const form = await parseForm(c, setUpForm)
    const setUp = openSetUp(c, form.values['set-up'] ?? '')
    if (!setUp) return setUpPage(c, { setUp: newSetUp(c), form: wrong(c, 'set-up-ended') })
    if (!form.ok) return setUpPage(c, { setUp, form: sentBack(variant, form) })
    const confirmed = await confirmSetUp(c, { setUp, code: form.value.code })
    if (confirmed.ok) return codesPage(c, setUp.codes)
    if (confirmed.failure === 'already-on') return c.redirect(paths.mySecondFactor, 303)
    return setUpPage(c, { setUp, form: wrong(c, 'code-wrong') })
  })
  // Where a language is chosen on the answer to a form, the browser asks for the form's address.
  .get('/people/me/second-factor/codes', (c) => c.redirect(paths.mySecondFactor, 303))
  .post('/people/me/second-factor/codes', async (c) => {
    const { reader, actor } = c.var
    if (!(await findSecondFactor(reader, actor.id))) return c.redirect(paths.mySecondFactor, 303)
    return codesPage(c, await renewRecoveryCodes(c))
  })
  .get('/people/me/second-factor/removal', (c) => c.redirect(paths.mySecondFactor, 303))
  .post('/people/me/second-factor/removal', async (c) => {
    const userId = c.var.actor.id
    await c.var.write(async (trx) => ok(await turnOffSecondFactor(trx, { userId })))
    return c.redirect(paths.meSaved('second-factor-off'), 303)
  })
  .get('/people/:userId/second-factor', async (c) => {
    const account = await findAccount(c.var.reader, c.req.param('userId'))
    if (!account) return c.notFound()
    return resetPage(c, account)
  })
  .get('/people/:userId/second-factor/removal', (c) =>
    c.redirect(paths.accountSecondFactor(c.req.param('userId')), 303),
  )
  .post('/people/:userId/second-factor/removal', async (c) => {
    const account = await findAccount(c.var.reader, c.req.param('userId'))
    if (!account) return c.notFound()
    const reset = await c.var.write((trx) => resetSecondProofs(trx, account))
    if (reset.ok) return c.redirect(paths.accounts, 303)
    return resetPage(c, account, strings(c.var.variant).role[reset.failure])
  })

function resetPage(c: PeopleContext, account: AccountView, problem?: string) {
  const { variant } = c.var
  const { accounts, reset } = strings(variant)
  return c.render(<ResetPage variant={variant} account={account} problem={problem} />, {
    title: reset.title(account.name),
    breadcrumbs: [{ href: paths.accounts, label: accounts.title }],
    status: problem === undefined ? 200 : 422,
  })
}

function underMe(c: PeopleContext) {
  return [{ href: paths.me, label: strings(c.var.variant).me.title }]
}

function wrong(c: PeopleContext, problem: 'code-wrong' | 'set-up-ended'): FormState {
  return sentBack(c.var.variant, { values: {}, problems: { code: problem } })
}

type Shown = { readonly setUp: SetUp; readonly form: FormState }

async function setUpPage(c: PeopleContext, { setUp, form }: Shown) {
  const { variant, reader, actor, services } = c.var
  const account = await findAccount(reader, actor.id)
  const issuer = new URL(services.origin).host
  const address = totpAddress({ secret: setUp.secret, email: account?.email ?? '', issuer })
  const page = (
    <SetUpPage
      variant={variant}
      sealed={setUp.sealed}
      secret={inGroups(setUp.secret)}
      address={address}
      form={form}
    />
  )
  const { title } = strings(variant).appSetUp
  return c.render(page, { title, breadcrumbs: underMe(c), status: statusOf(form) })
}

function codesPage(c: PeopleContext, codes: readonly string[]) {
  const { variant, services } = c.var
  const { title } = strings(variant).recoveryCodes
  const host = new URL(services.origin).host
  return c.render(<RecoveryCodesPage variant={variant} codes={codes} host={host} />, {
    title,
    breadcrumbs: underMe(c),
  })
}

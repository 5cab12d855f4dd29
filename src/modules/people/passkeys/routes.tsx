import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'

import { passkeyForm, passkeyNameForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { emptyForm, sentBack, statusOf, type FormState } from '../problem-words.ts'
import { findAccount } from '../queries.ts'
import type { PeopleContext } from '../session.ts'
import { strings } from '../strings/index.ts'
import type { PeopleTables } from '../tables.ts'
import { removePasskey, renamePasskey } from './commands.ts'
import { registrationOptions } from './options.ts'
import { PasskeysPage } from './pages/passkeys-page.tsx'
import { registerPasskey } from './prove.ts'
import { listPasskeys } from './queries.ts'

/** One's own passkeys. */
export const passkeyRoutes = new Hono<UvidEnv<PeopleTables>>()
  .get('/people/me/passkeys', (c) => passkeysPage(c, { form: emptyForm }))
  .post('/people/me/passkeys', async (c) => {
    const { variant } = c.var
    const form = await parseForm(c, passkeyForm)
    if (!form.ok) return passkeysPage(c, { form: sentBack(variant, form) })
    const { name, passkey: answer } = form.value
    const added = await registerPasskey(c, { name, answer })
    if (added.ok) return c.redirect(paths.meSaved('passkey-added'), 303)
    const problems = { name: added.failure }
    return passkeysPage(c, { form: sentBack(variant, { values: { name }, problems }) })
  })
  // Where a language is chosen on the answer to a form, the browser asks for the form's address.
  .get('/people/me/passkeys/:passkeyId/name', (c) => c.redirect(paths.myPasskeys, 303))
  .post('/people/me/passkeys/:passkeyId/name', async (c) => {
    const { variant, actor } = c.var
    const form = await parseForm(c, passkeyNameForm)
    const id = c.req.param('passkeyId')
    if (!form.ok)
      return passkeysPage(c, { form: emptyForm, renamed: { id, form: sentBack(variant, form) } })
    const passkey = { userId: actor.id, id, name: form.value.name }
    const renamed = await c.var.write((trx) => renamePasskey(trx, passkey))
    return renamed.ok ? c.redirect(paths.meSaved('passkey-renamed'), 303) : c.notFound()
  })
  .get('/people/me/passkeys/:passkeyId/removal', (c) => c.redirect(paths.myPasskeys, 303))
  .post('/people/me/passkeys/:passkeyId/removal', async (c) => {
    const passkey = { userId: c.var.actor.id, id: c.req.param('passkeyId') }
    const removed = await c.var.write((trx) => removePasskey(trx, passkey))
    if (removed.ok) return c.redirect(paths.meSaved('passkey-removed'), 303)
    if (removed.failure === 'not-found') return c.notFound()
    return passkeysPage(c, { form: emptyForm, onlyWayIn: true })
  })

type Shown = {
  readonly form: FormState
  readonly renamed?: { readonly id: string; readonly form: FormState }
  /** The person wanted to remove the only way in that they have. */
  readonly onlyWayIn?: boolean
}

async function passkeysPage(c: PeopleContext, { form, renamed, onlyWayIn = false }: Shown) {
  const { variant, reader, actor } = c.var
  const passkeys = await listPasskeys(reader, actor.id)
  const account = await findAccount(reader, actor.id)
  const credentialIds = passkeys.map(({ credentialId }) => credentialId)
  const options = registrationOptions(c, { email: account?.email ?? '', credentialIds })
  const { me, passkeys: words } = strings(variant)
  const page = (
    <PasskeysPage
      variant={variant}
      passkeys={passkeys}
      options={options}
      form={form}
      renamed={renamed}
      onlyWayIn={onlyWayIn}
    />
  )
  return c.render(page, {
    title: words.title,
    breadcrumbs: [{ href: paths.me, label: me.title }],
    status: onlyWayIn ? 422 : statusOf(renamed?.form ?? form),
    islands: ['passkey'],
  })
}

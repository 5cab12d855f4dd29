import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm, type FieldProblems, type FormValues } from '#core/http/forms.ts'

import { confirmRule, withdrawConfirmation } from './commands.ts'
import { confirmationForm, confirmationOf } from './forms.ts'
import { lawPack } from './law-pack.ts'
import { ConfirmationPage } from './pages/confirmation-page.tsx'
import { DeskRulesPage } from './pages/desk-rules-page.tsx'
import { WithdrawalPage } from './pages/withdrawal-page.tsx'
import { deskPaths } from './paths.ts'
import { listConfirmations } from './queries.ts'
import { strings } from './strings/index.ts'
import type { LawTables } from './tables.ts'
import { findVersionView, listVersions } from './view.ts'

type LawContext = Context<UvidEnv<LawTables>>

/** Lawyers' confirmations: who waits, entering one, taking one back. */
export const deskRoutes = new Hono<UvidEnv<LawTables>>()
  .get('/law', async (c) => {
    const { variant, reader, services } = c.var
    const confirmations = await listConfirmations(reader)
    const versions = listVersions(lawPack(), confirmations, services.clock.today())
    return c.render(<DeskRulesPage variant={variant} pack={lawPack()} versions={versions} />, {
      title: strings(variant).desk.title,
    })
  })
  .get('/law/:ruleId/:version/confirmation', (c) =>
    confirmationPage(c, { values: {}, problems: {} }),
  )
  .post('/law/:ruleId/:version/confirmation', async (c) => {
    const { actor, services } = c.var
    const form = await parseForm(c, confirmationForm(services.clock.today()))
    if (!form.ok) return confirmationPage(c, form)
    const act = { ...versionOf(c), byUser: actor.id, at: services.clock.now() }
    const result = await c.var.write((trx) =>
      confirmRule(trx, { ...act, ...confirmationOf(form.value), pack: lawPack() }),
    )
    if (result.ok) return c.redirect(deskPaths.law, 303)
    if (result.failure === 'unknown-rule') return c.notFound()
    return confirmationPage(c, { values: form.values, problems: { lawyer: result.failure } })
  })
  .get('/law/:ruleId/:version/withdrawal', async (c) => {
    const view = await viewOf(c)
    if (!view) return c.notFound()
    const title = strings(c.var.variant).desk.withdrawTitle
    return c.render(<WithdrawalPage variant={c.var.variant} view={view} />, { title })
  })
  .post('/law/:ruleId/:version/withdrawal', async (c) => {
    if (!(await viewOf(c))) return c.notFound()
    const { actor, services } = c.var
    const act = { ...versionOf(c), byUser: actor.id, at: services.clock.now() }
    const result = await c.var.write((trx) => withdrawConfirmation(trx, act))
    return result.ok ? c.redirect(deskPaths.law, 303) : c.notFound()
  })

function versionOf(c: LawContext): { ruleId: string; version: string } {
  return { ruleId: c.req.param('ruleId') ?? '', version: c.req.param('version') ?? '' }
}

async function viewOf(c: LawContext) {
  const confirmations = await listConfirmations(c.var.reader)
  const today = c.var.services.clock.today()
  return findVersionView(lawPack(), confirmations, { ...versionOf(c), today })
}

async function confirmationPage(
  c: LawContext,
  form: { readonly values: FormValues; readonly problems: FieldProblems },
): Promise<Response> {
  const { variant } = c.var
  const view = await viewOf(c)
  if (!view) return c.notFound()
  const words = strings(variant).desk
  return c.render(
    <ConfirmationPage
      variant={variant}
      pack={lawPack()}
      view={view}
      values={form.values}
      problems={form.problems}
    />,
    {
      title: words.confirmTitle,
      breadcrumbs: [{ href: deskPaths.law, label: words.title }],
      ...(Object.keys(form.problems).length > 0 ? { status: 422 as const } : {}),
    },
  )
}

import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'

import { changeRole } from './change-role.ts'
import { roleForm } from './forms.ts'
import { PermissionsPage, RolePage } from './pages/role-pages.tsx'
import { paths } from './paths.ts'
import { sentBack, type FormState } from './problem-words.ts'
import { findAccount, type AccountView } from './queries.ts'
import type { PeopleContext } from './session.ts'
import { strings } from './strings/index.ts'
import type { PeopleTables } from './tables.ts'

/** Roles of people, and the table of what each role may do. */
export const roleRoutes = new Hono<UvidEnv<PeopleTables>>()
  .get('/people/permissions', (c) => {
    const { variant } = c.var
    const { title } = strings(variant).permissions
    return c.render(<PermissionsPage variant={variant} />, { title })
  })
  .get('/people/:userId/role', async (c) => {
    const account = await findAccount(c.var.reader, c.req.param('userId'))
    if (!account) return c.notFound()
    return rolePage(c, account, { values: { role: account.role }, problems: {} })
  })
  .post('/people/:userId/role', async (c) => {
    const { variant, reader, actor, services } = c.var
    const account = await findAccount(reader, c.req.param('userId'))
    if (!account) return c.notFound()
    const form = await parseForm(c, roleForm)
    if (!form.ok) return rolePage(c, account, sentBack(variant, form))
    const { role } = form.value
    const change = { userId: account.id, role, now: services.clock.now() }
    const changed = await c.var.write((trx) => changeRole(trx, change))
    if (changed.ok) {
      const leaves = account.id === actor.id && role !== 'administrator'
      return c.redirect(leaves ? paths.me : paths.accounts, 303)
    }
    if (changed.failure === 'not-found') return c.notFound()
    const problems = { role: strings(variant).role[changed.failure] }
    return rolePage(c, account, { values: form.values, problems })
  })

function rolePage(c: PeopleContext, account: AccountView, form: FormState) {
  const { variant } = c.var
  const { accounts, role } = strings(variant)
  return c.render(<RolePage variant={variant} account={account} form={form} />, {
    title: role.title(account.name),
    breadcrumbs: [{ href: paths.accounts, label: accounts.title }],
    status: Object.keys(form.problems).length > 0 ? 422 : 200,
  })
}

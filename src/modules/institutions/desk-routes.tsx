import { Hono, type Context } from 'hono'

import { differences } from '#core/editorial/record-changes.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import { pick } from '#core/i18n/human-text.ts'

import {
  checkContact,
  createInstitution,
  editInstitution,
  publishInstitution,
  withdrawInstitution,
} from './commands.ts'
import { valuesOf } from './field-values.ts'
import { institutionForm, withOneMore, withTypedDays } from './forms.ts'
import { listChanges } from './history.ts'
import { deskFilter } from './list-filter.ts'
import { DeskListPage } from './pages/desk-list-page.tsx'
import { HistoryPage } from './pages/history-page.tsx'
import { RecordFormPage, type RecordForm } from './pages/record-form-page.tsx'
import { RecordPage } from './pages/record-page.tsx'
import { WithdrawalPage } from './pages/withdrawal-page.tsx'
import { deskPaths } from './paths.ts'
import { findInstitution, listInstitutionNames, listInstitutions } from './queries.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

type RegisterContext = Context<UvidEnv<WrittenTables>>

/** Work on the register. */
export const deskRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/institutions', async (c) => {
    const { variant, reader } = c.var
    const lines = await listInstitutions(reader, 'desk')
    const props = { variant, lines, filter: deskFilter(c.req.query()) }
    return c.render(<DeskListPage {...props} />, { title: strings(variant).desk.title })
  })
  .get('/institutions/new', (c) => formPage(c, { values: {}, problems: {} }))
  .post('/institutions/new', async (c) => {
    const sent = await parseForm(c, institutionForm(c.var.services.clock.today()))
    const more = withOneMore(sent.values)
    if (more) return formPage(c, { values: more, problems: {} })
    if (!sent.ok) return formPage(c, sent)
    const id = sent.values['key'] ?? ''
    const input = { ...actOf(c), id, facts: sent.value, demo: false, published: false }
    const made = await c.var.write((trx) => createInstitution(trx, input))
    if (made.ok) return c.redirect(deskPaths.institution(id), 303)
    const problems = { [fieldOf[made.failure]]: made.failure }
    return formPage(c, { values: sent.values, problems })
  })
  .get('/institutions/:id', async (c) => {
    const institution = await recordOf(c)
    if (!institution) return c.notFound()
    const { variant } = c.var
    const title = institution.names[0]
      ? pick(institution.names[0].text, variant).text
      : institution.id
    return c.render(<RecordPage variant={variant} institution={institution} />, {
      title,
      ...under(c),
    })
  })
  .get('/institutions/:id/edit', async (c) => {
    const institution = await recordOf(c)
    if (!institution) return c.notFound()
    const values = withTypedDays(valuesOf(institution))
    return formPage(c, {
      values: { ...values, 'started-from': institution.updatedAt },
      problems: {},
    })
  })
  .post('/institutions/:id/edit', async (c) => {
    const sent = await parseForm(c, institutionForm(c.var.services.clock.today()))
    const more = withOneMore(sent.values)
    if (more) return formPage(c, { values: more, problems: {} })
    if (!sent.ok) return formPage(c, sent)
    const id = c.req.param('id')
    const startedFrom = sent.values['started-from'] ?? ''
    const input = { ...actOf(c), id, facts: sent.value, startedFrom }
    const edited = await c.var.write((trx) => editInstitution(trx, input))
    if (edited.ok) return c.redirect(deskPaths.institution(id), 303)
    if (edited.failure === 'not-found') return c.notFound()
    if (edited.failure === 'stale') return stalePage(c, sent)
    const problems = { [fieldOf[edited.failure]]: edited.failure }
    return formPage(c, { values: sent.values, problems })
  })
  .get('/institutions/:id/history', async (c) => {
    const institution = await recordOf(c)
    const name = institution?.names[0]?.text
    if (!institution || !name) return c.notFound()
    const { variant, reader } = c.var
    const changes = await listChanges(reader, institution.id)
    return c.render(<HistoryPage variant={variant} name={name} changes={changes} />, {
      title: strings(variant).history.title,
      ...under(c, { href: deskPaths.institution(institution.id), label: pick(name, variant).text }),
    })
  })
  .post('/institutions/:id/contacts/:contactId/check', async (c) => {
    const { id, contactId } = c.req.param()
    const input = { ...actOf(c), id, contactId, today: c.var.services.clock.today() }
    const checked = await c.var.write((trx) => checkContact(trx, input))
    return checked.ok ? c.redirect(deskPaths.institution(id), 303) : c.notFound()
  })
  .post('/institutions/:id/publication', async (c) => {
    const id = c.req.param('id')
    const done = await c.var.write((trx) => publishInstitution(trx, { ...actOf(c), id }))
    // Pressed twice, or by two people: what was wished has happened.
    if (!done.ok && done.failure === 'not-found') return c.notFound()
    return c.redirect(deskPaths.institution(id), 303)
  })
  .get('/institutions/:id/withdrawal', async (c) => {
    const institution = await recordOf(c)
    const name = institution?.names[0]?.text
    if (!institution || !name) return c.notFound()
    const { variant } = c.var
    return c.render(<WithdrawalPage variant={variant} id={institution.id} name={name} />, {
      title: strings(variant).desk.withdrawTitle,
    })
  })
  .post('/institutions/:id/withdrawal', async (c) => {
    const id = c.req.param('id')
    const done = await c.var.write((trx) => withdrawInstitution(trx, { ...actOf(c), id }))
    if (!done.ok && done.failure === 'not-found') return c.notFound()
    return c.redirect(deskPaths.institution(id), 303)
  })

/** At which field a refusal of a command is explained. */
const fieldOf = {
  'key-invalid': 'key',
  'key-taken': 'key',
  'name-missing': 'name-1-sr',
  'parent-unknown': 'parent',
  'parent-loop': 'parent',
} as const

function actOf(c: RegisterContext) {
  const { id, name } = c.var.actor
  return { by: { id, name }, at: c.var.services.clock.now() }
}

function recordOf(c: RegisterContext) {
  return findInstitution(c.var.reader, c.req.param('id') ?? '', 'desk')
}

function under(c: RegisterContext, ...more: { href: string; label: string }[]) {
  const list = { href: deskPaths.institutions, label: strings(c.var.variant).desk.title }
  return { breadcrumbs: [list, ...more] }
}

async function formPage(c: RegisterContext, form: RecordForm): Promise<Response> {
  const { variant, reader } = c.var
  const id = c.req.param('id')
  const { addTitle, editTitle } = strings(variant).desk
  const others = [...(await listInstitutionNames(reader, 'all')).values()]
  const props =
    id === undefined
      ? { action: deskPaths.newInstitution, cancel: deskPaths.institutions }
      : { action: deskPaths.edit(id), cancel: deskPaths.institution(id) }
  const wrong = Object.keys(form.problems).length > 0
  return c.render(
    <RecordFormPage variant={variant} form={form} id={id} others={others} {...props} />,
    {
      title: id === undefined ? addTitle : editTitle,
      ...under(c),
      ...(wrong ? { status: 422 as const } : form.stale ? { status: 409 as const } : {}),
    },
  )
}

/** Shows a refused edit beside what somebody else saved meanwhile; saving again then starts from that. */
async function stalePage(
  c: RegisterContext,
  sent: {
    readonly values: Readonly<Record<string, string>>
    readonly value: Parameters<typeof valuesOf>[0]
  },
): Promise<Response> {
  const saved = await recordOf(c)
  if (!saved) return c.notFound()
  return formPage(c, {
    values: { ...sent.values, 'started-from': saved.updatedAt },
    problems: {},
    stale: differences(valuesOf(saved), valuesOf(sent.value)),
  })
}

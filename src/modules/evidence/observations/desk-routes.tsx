import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import { listInstitutionNames } from '#modules/institutions'

import { deskPaths } from '../paths.ts'
import type { WrittenTables } from '../tables.ts'
import {
  changeObservation,
  publishObservation,
  recordObservation,
  withdrawObservation,
} from './commands.ts'
import { noText } from './facts.ts'
import { filterOf, pageOf } from './filter.ts'
import { emptyForm, type FormState } from './form-state.ts'
import type { Act } from './history.ts'
import { listIndicators } from './indicator-queries.ts'
import { observationLabel, sortedNames } from './labels.ts'
import { observationForm, observationValues } from './observation-form.ts'
import { findDeskRecord, listRequestChoices } from './observation-record.ts'
import { SupportRemovalPage, WithdrawalPage } from './pages/confirmation-pages.tsx'
import { DeskObservationPage } from './pages/desk-observation-page.tsx'
import { DeskObservationsPage } from './pages/desk-observations-page.tsx'
import { ObservationFormPage } from './pages/observation-form-page.tsx'
import { findObservation, listObservations } from './queries.ts'
import { strings } from './strings/index.ts'
import { addSupportingSource, removeSupport, supportObservation } from './support-commands.ts'
import { quotationForm, sourceForm, withdrawalForm } from './support-form.ts'
import { listPassages, listSupports } from './support-queries.ts'

type DeskContext = Context<UvidEnv<WrittenTables>>

/** Observations in the desk: the list, one of them, and what can be done to it. */
export const observationDeskRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/evidence/observations', async (c) => {
    const { variant, reader } = c.var
    const [filter, page] = [filterOf(c.req.query()), pageOf(c.req.query('page'))]
    const found = await listObservations(reader, filter, page)
    const choices = await choicesOf(c)
    const { observations: title } = strings(variant).desk
    const props = { variant, filter, page, ...found, ...choices }
    return c.render(<DeskObservationsPage {...props} />, { title })
  })
  .get('/evidence/observations/new', (c) => {
    const indicator = c.req.query('indicator') ?? ''
    return formPage(c, { form: { values: { indicator, 'value-kind': 'known' }, problems: {} } })
  })
  .post('/evidence/observations', async (c) => {
    const form = await parseForm(c, observationForm)
    if (!form.ok) return formPage(c, { form })
    const { id, facts } = form.value
    const made = await c.var.write((trx) =>
      recordObservation(trx, { ...actOf(c), id, facts, demo: false }),
    )
    if (made.ok) return c.redirect(deskPaths.observation(id), 303)
    return formPage(c, { form: refused(form.values, made.failure) })
  })
  .get('/evidence/observations/:id', (c) =>
    recordPage(c, { id: c.req.param('id'), form: emptyForm }),
  )
  .get('/evidence/observations/:id/edit', async (c) => {
    const id = c.req.param('id')
    const observation = await findObservation(c.var.reader, id, 'desk')
    if (!observation) return c.notFound()
    return formPage(c, { form: { values: observationValues(observation), problems: {} }, id })
  })
  .post('/evidence/observations/:id/edit', async (c) => {
    const id = c.req.param('id')
    const form = await parseForm(c, observationForm)
    if (!form.ok) return formPage(c, { form, id })
    const { revision, reason, facts } = form.value
    const { indicatorCode: _, ...change } = facts
    const input = { ...actOf(c), id, revision, reason, change }
    const changed = await c.var.write((trx) => changeObservation(trx, input))
    if (changed.ok) return c.redirect(deskPaths.observation(id), 303)
    if (changed.failure === 'not-found') return c.notFound()
    const now = await findObservation(c.var.reader, id, 'desk')
    const values = { ...form.values, revision: String(now?.revision ?? revision) }
    return formPage(c, { form: refused(values, changed.failure), id })
  })
  .post('/evidence/observations/:id/publication', async (c) => {
    const id = c.req.param('id')
    const done = await c.var.write((trx) => publishObservation(trx, { ...actOf(c), id }))
    if (done.ok || done.failure === 'already-published')
      return c.redirect(deskPaths.observation(id), 303)
    return recordPage(c, { id, form: emptyForm, refusal: done.failure })
  })
  .get('/evidence/observations/:id/withdrawal', (c) =>
    withdrawalPage(c, { id: c.req.param('id'), form: emptyForm }),
  )
  .post('/evidence/observations/:id/withdrawal', async (c) => {
    const id = c.req.param('id')
    const form = await parseForm(c, withdrawalForm)
    if (!form.ok) return withdrawalPage(c, { id, form })
    const { reason } = form.value
    const done = await c.var.write((trx) => withdrawObservation(trx, { ...actOf(c), id, reason }))
    if (!done.ok && done.failure === 'not-found') return c.notFound()
    return c.redirect(deskPaths.observation(id), 303)
  })
  .post('/evidence/observations/:id/sources', async (c) => {
    const observationId = c.req.param('id')
    const form = await parseForm(c, sourceForm)
    if (!form.ok) return recordPage(c, { id: observationId, form })
    const input = { ...actOf(c), observationId, ...form.value }
    const done = await c.var.write((trx) => addSupportingSource(trx, input))
    if (done.ok) return c.redirect(deskPaths.observation(observationId), 303)
    const problems = { url: done.failure }
    return recordPage(c, { id: observationId, form: { values: form.values, problems } })
  })
  .post('/evidence/observations/:id/quotations', async (c) => {
    const observationId = c.req.param('id')
    const form = await parseForm(c, quotationForm)
    const quotationId = form.ok ? form.value.quotation : ''
    const ground = { kind: 'quotation', quotationId } as const
    const input = { ...actOf(c), observationId, ground, locator: noText }
    const done = await c.var.write((trx) => supportObservation(trx, input))
    if (done.ok) return c.redirect(deskPaths.observation(observationId), 303)
    return recordPage(c, { id: observationId, form: emptyForm, refusal: done.failure })
  })
  .get('/evidence/observations/:id/supports/:supportId/removal', async (c) => {
    const { variant, reader } = c.var
    const { id, supportId } = c.req.param()
    const observation = await findObservation(reader, id, 'desk')
    const supports = (await listSupports(reader, [id], 'desk')).get(id) ?? []
    const support = supports.find((one) => one.id === supportId)
    if (!observation || !support) return c.notFound()
    return c.render(<SupportRemovalPage {...{ variant, observation, support }} />, {
      title: strings(variant).desk.supports.removeTitle,
    })
  })
  .post('/evidence/observations/:id/supports/:supportId/removal', async (c) => {
    const { id: observationId, supportId } = c.req.param()
    const input = { ...actOf(c), observationId, supportId }
    const done = await c.var.write((trx) => removeSupport(trx, input))
    if (done.ok) return c.redirect(deskPaths.observation(observationId), 303)
    return recordPage(c, { id: observationId, form: emptyForm, refusal: done.failure })
  })

/** The field at which a refusal is shown. */
const fieldOfFailure = {
  'bad-key': 'id',
  'id-taken': 'id',
  'indicator-unknown': 'indicator',
  'value-unsound': 'value',
  'period-unsound': 'from',
  'institution-or-subject': 'institution',
  'institution-unknown': 'institution',
  'request-unknown': 'request',
  'reason-missing': 'reason',
  'nothing-changed': 'reason',
  'no-support': 'value-kind',
  stale: 'reason',
} as const

function refused(values: FormState['values'], failure: keyof typeof fieldOfFailure): FormState {
  return { values, problems: { [fieldOfFailure[failure]]: failure } }
}

function actOf(c: DeskContext): Act {
  return { byUser: c.var.actor.id, at: c.var.services.clock.now() }
}

async function choicesOf(c: DeskContext) {
  const { variant, reader } = c.var
  const indicators = await listIndicators(reader, 'desk')
  return {
    indicators,
    institutions: sortedNames(await listInstitutionNames(reader, 'all'), variant),
  }
}

async function formPage(
  c: DeskContext,
  { form, id }: { readonly form: FormState; readonly id?: string },
) {
  const { variant, reader } = c.var
  const words = strings(variant).desk
  const observation = id === undefined ? undefined : await findObservation(reader, id, 'desk')
  if (id !== undefined && !observation) return c.notFound()
  const requests = await listRequestChoices(reader)
  const props = { variant, form, observation, requests, ...(await choicesOf(c)) }
  return c.render(<ObservationFormPage {...props} />, {
    title: observation ? words.editObservation : words.newObservation,
    breadcrumbs: [{ href: deskPaths.observations, label: words.observations }],
    status: Object.keys(form.problems).length > 0 ? 422 : 200,
  })
}

type RecordPageState = {
  readonly id: string
  readonly form: FormState
  /** Why the act was refused. */
  readonly refusal?: string
}

async function recordPage(c: DeskContext, { id, form, refusal }: RecordPageState) {
  const { variant, reader } = c.var
  const record = await findDeskRecord(reader, id)
  if (!record) return c.notFound()
  const passages = await listPassages(reader, record.observation)
  const props = { variant, record, passages, form, refused: refusal }
  const isWrong = refusal !== undefined || Object.keys(form.problems).length > 0
  return c.render(<DeskObservationPage {...props} />, {
    title: observationLabel(record.observation, variant),
    breadcrumbs: [{ href: deskPaths.observations, label: strings(variant).desk.observations }],
    demo: record.observation.demo,
    status: isWrong ? 422 : 200,
  })
}

async function withdrawalPage(
  c: DeskContext,
  { id, form }: { readonly id: string; readonly form: FormState },
) {
  const { variant, reader } = c.var
  const observation = await findObservation(reader, id, 'desk')
  if (!observation) return c.notFound()
  return c.render(<WithdrawalPage {...{ variant, observation, form }} />, {
    title: strings(variant).desk.withdrawTitle,
    status: Object.keys(form.problems).length > 0 ? 422 : 200,
  })
}

import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import { pick } from '#core/i18n/human-text.ts'
import { listInstitutionNames } from '#modules/institutions'

import { deskPaths } from '../paths.ts'
import type { WrittenTables } from '../tables.ts'
import { emptyForm, type FormState } from './form-state.ts'
import {
  createIndicator,
  editIndicator,
  publishIndicator,
  withdrawIndicator,
} from './indicator-commands.ts'
import { indicatorForm, indicatorValues } from './indicator-form.ts'
import { findIndicator, listIndicators } from './indicator-queries.ts'
import { sortedNames } from './labels.ts'
import { IndicatorWithdrawalPage } from './pages/confirmation-pages.tsx'
import { DeskIndicatorsPage } from './pages/desk-indicators-page.tsx'
import { IndicatorFormPage } from './pages/indicator-form-page.tsx'
import { strings } from './strings/index.ts'

type DeskContext = Context<UvidEnv<WrittenTables>>

/** The catalogue in the desk. */
export const indicatorDeskRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/evidence/indicators', async (c) => {
    const { variant, reader } = c.var
    const indicators = await listIndicators(reader, 'desk')
    const { indicators: title } = strings(variant).desk
    return c.render(<DeskIndicatorsPage variant={variant} indicators={indicators} />, { title })
  })
  .get('/evidence/indicators/new', (c) => formPage(c, { form: emptyForm }))
  .post('/evidence/indicators', async (c) => {
    const form = await parseForm(c, indicatorForm)
    if (!form.ok) return formPage(c, { form })
    const { code, facts } = form.value
    const at = c.var.services.clock.now()
    const made = await c.var.write((trx) =>
      createIndicator(trx, { code, facts, demo: false, published: false, at }),
    )
    if (made.ok) return c.redirect(deskPaths.indicator(code), 303)
    return formPage(c, { form: refused(form.values, fieldOfFailure[made.failure], made.failure) })
  })
  .get('/evidence/indicators/:code', async (c) => {
    const code = c.req.param('code')
    const indicator = await findIndicator(c.var.reader, code, 'desk')
    if (!indicator) return c.notFound()
    return formPage(c, { form: { values: indicatorValues(indicator), problems: {} }, code })
  })
  .post('/evidence/indicators/:code', async (c) => {
    const code = c.req.param('code')
    const form = await parseForm(c, indicatorForm)
    if (!form.ok) return formPage(c, { form, code })
    const { facts, startedFrom } = form.value
    const at = c.var.services.clock.now()
    const edited = await c.var.write((trx) => editIndicator(trx, { code, facts, startedFrom, at }))
    if (edited.ok) return c.redirect(deskPaths.indicator(code), 303)
    if (edited.failure === 'not-found') return c.notFound()
    const values = await withNewStart(c, { code, values: form.values })
    return formPage(c, {
      form: refused(values, fieldOfFailure[edited.failure], edited.failure),
      code,
    })
  })
  .post('/evidence/indicators/:code/publication', async (c) => {
    const code = c.req.param('code')
    const at = c.var.services.clock.now()
    const done = await c.var.write((trx) => publishIndicator(trx, { code, at }))
    if (!done.ok && done.failure === 'not-found') return c.notFound()
    return c.redirect(deskPaths.indicator(code), 303)
  })
  .get('/evidence/indicators/:code/withdrawal', async (c) => {
    const { variant, reader } = c.var
    const indicator = await findIndicator(reader, c.req.param('code'), 'desk')
    if (!indicator) return c.notFound()
    const title = pick(indicator.title, variant).text
    const page = { variant, code: indicator.code, title }
    return c.render(<IndicatorWithdrawalPage {...page} />, {
      title: strings(variant).desk.withdrawIndicatorTitle,
    })
  })
  .post('/evidence/indicators/:code/withdrawal', async (c) => {
    const code = c.req.param('code')
    const done = await c.var.write((trx) => withdrawIndicator(trx, code))
    if (done.ok || done.failure === 'not-published')
      return c.redirect(deskPaths.indicator(code), 303)
    const indicator = await findIndicator(c.var.reader, code, 'desk')
    if (!indicator) return c.notFound()
    return formPage(c, {
      form: refused(indicatorValues(indicator), 'title-sr', done.failure),
      code,
    })
  })

/** The field at which a refusal is shown. */
const fieldOfFailure = {
  'bad-code': 'code',
  'code-taken': 'code',
  'institution-unknown': 'institution',
  'unit-fixed': 'unit-key',
  stale: 'title-sr',
} as const

function refused(values: FormState['values'], field: string, failure: string): FormState {
  return { values, problems: { [field]: failure } }
}

/** What was typed, on top of the record as it is now: sending it again is then a decision, not an accident. */
async function withNewStart(
  c: DeskContext,
  { code, values }: { code: string; values: FormState['values'] },
): Promise<FormState['values']> {
  const now = await findIndicator(c.var.reader, code, 'desk')
  return now ? { ...values, 'started-from': now.updatedAt } : values
}

async function formPage(
  c: DeskContext,
  { form, code }: { readonly form: FormState; readonly code?: string },
) {
  const { variant, reader } = c.var
  const words = strings(variant).desk
  const indicator = code === undefined ? undefined : await findIndicator(reader, code, 'desk')
  if (code !== undefined && !indicator) return c.notFound()
  const institutions = sortedNames(await listInstitutionNames(reader, 'all'), variant)
  return c.render(<IndicatorFormPage {...{ variant, form, institutions, indicator }} />, {
    title: indicator ? words.editIndicator : words.newIndicator,
    breadcrumbs: [{ href: deskPaths.indicators, label: words.indicators }],
    status: Object.keys(form.problems).length > 0 ? 422 : 200,
  })
}

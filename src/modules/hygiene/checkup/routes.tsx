import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm, type FieldProblems, type FormValues } from '#core/http/forms.ts'
import { inPublic } from '#core/http/paths.ts'

import { CheckupPage } from '../pages/checkup-page.tsx'
import { PlanPage } from '../pages/plan-page.tsx'
import { publicPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import type { PlanTables } from '../tables.ts'
import { answersForm, fieldOf, fieldsOf, type Answers } from './answers.ts'
import { questionsOf } from './checkup-source.ts'
import { shippedCheckup } from './checkup.ts'
import { planPaper } from './plan-paper.ts'
import { planFor } from './plan.ts'

type CheckupContext = Context<UvidEnv<PlanTables>>
type Sent = { readonly values: FormValues; readonly problems: FieldProblems }

// Read when the program starts: a check-up with a problem must not wait for its first reader.
const checkup = shippedCheckup()
const form = answersForm(checkup)
const [first] = questionsOf(checkup)

/** The check-up and its plan. Nothing here writes, and what comes back of answers is kept by nobody on the way. */
export const checkupRoutes = new Hono<UvidEnv<PlanTables>>()
  .get('/hygiene/checkup', (c) => formPage(c, { values: {}, problems: {} }))
  .post('/hygiene/checkup', async (c) => {
    c.header('cache-control', 'no-store')
    const { variant, reader, services } = c.var
    const sent = await parseForm(c, form)
    if (!sent.ok || sent.values['go'] === 'change') return formPage(c, { problems: {}, ...sent })
    if (sent.value.size === 0) return formPage(c, nothingAnswered)
    const plan = await planFor(reader, { checkup, answers: sent.value }, variant)
    const { origin, clock } = services
    const props = { variant, checkup, plan, origin, today: clock.today() }
    return c.render(<PlanPage {...props} fields={fieldsOf(sent.value)} />, {
      title: strings(variant).plan.title,
      breadcrumbs: crumbs(c, 'plan'),
      hidden: true,
    })
  })
  // Who reloads the file has no answers to send any more.
  .get('/hygiene/checkup/plan.pdf', (c) =>
    c.redirect(inPublic(c.var.variant, publicPaths.checkup), 303),
  )
  .post('/hygiene/checkup/plan.pdf', async (c) => {
    c.header('cache-control', 'no-store')
    const sent = await parseForm(c, form)
    if (!sent.ok) return formPage(c, sent)
    if (sent.value.size === 0) return formPage(c, nothingAnswered)
    return c.body(await planFile(c, sent.value), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="plan-${c.var.variant}.pdf"`,
    })
  })

const nothingAnswered: Sent = {
  values: {},
  problems: first ? { [fieldOf(first)]: 'nothing-answered' } : {},
}

async function planFile(c: CheckupContext, answers: Answers): Promise<Uint8Array<ArrayBuffer>> {
  const { variant, reader, services } = c.var
  const plan = await planFor(reader, { checkup, answers }, variant)
  const paper = { variant, day: services.clock.today(), origin: services.origin }
  const typeset = await services.typesetter.typeset(planPaper({ plan, checkup }, paper))
  if (!typeset.ok) throw new Error(`A plan was not typeset: ${typeset.detail ?? ''}`)
  return new Uint8Array(typeset.value)
}

function formPage(c: CheckupContext, { values, problems }: Sent): Promise<Response> {
  const { variant } = c.var
  const wrong = Object.keys(problems).length > 0
  return c.render(<CheckupPage {...{ variant, checkup, form: { values, problems } }} />, {
    title: strings(variant).checkup.title,
    description: strings(variant).hub.checkupText,
    breadcrumbs: crumbs(c, 'form'),
    ...(wrong ? { status: 422 as const } : {}),
  })
}

function crumbs(c: CheckupContext, page: 'form' | 'plan') {
  const { variant } = c.var
  const { hub, checkup: words } = strings(variant)
  const top = { href: inPublic(variant, publicPaths.hygiene), label: hub.title }
  const above = { href: inPublic(variant, publicPaths.checkup), label: words.title }
  return page === 'form' ? [top] : [top, above]
}

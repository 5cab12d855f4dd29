import { Hono } from 'hono'

import type { Everyone } from '#core/about-person.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import { fail, ok } from '#core/result.ts'
import { confirmedLawPack } from '#modules/law'
import { mayLeave, isOnlyAdministrator } from '#modules/people'
import { PageHeading } from '#ui/content/page-heading.tsx'

import { deadlineOf } from './answer-term.ts'
import { closeRequest, noteErasure, noteExtension, recordRequest } from './commands.ts'
import { erasePerson } from './erase-person.ts'
import { emptyForm, sentBack, type FormState } from './form-state.ts'
import { answerForm, extensionForm, requestForm } from './forms.ts'
import { heldFile } from './held-file.ts'
import { subjectOf, type PrivacyContext } from './own-routes.tsx'
import { HeldSections } from './pages/held-sections.tsx'
import { ErasureRefusedPage, PersonErasurePage } from './pages/person-erasure-page.tsx'
import { NewRequestPage, RequestPage } from './pages/request-page.tsx'
import { RequestsPage } from './pages/requests-page.tsx'
import { paths } from './paths.ts'
import { findRequest, listRequests, type PrivacyRequest } from './queries.ts'
import { linesOf } from './request-lines.ts'
import { strings } from './strings/index.ts'
import type { WorkTables } from './tables.ts'

/** Requests of people who write in; only for administrators. */
export function requestRoutes(everyone: Everyone) {
  return (
    new Hono<UvidEnv<WorkTables>>()
      .get('/privacy-requests', async (c) => {
        const { variant, reader, services } = c.var
        const pack = await confirmedLawPack(reader)
        const lines = linesOf(pack, await listRequests(reader), services.clock.today())
        const { title } = strings(variant).requests
        return c.render(<RequestsPage variant={variant} lines={lines} />, { title })
      })
      .get('/privacy-requests/new', (c) => newPage(c, emptyForm))
      .post('/privacy-requests/new', async (c) => {
        const { variant, services, actor } = c.var
        const form = await parseForm(c, requestForm(services.clock.today()))
        if (!form.ok) return newPage(c, sentBack(variant, form))
        const { fields, on } = form.value
        const now = services.clock.now()
        const made = await c.var.write((trx) =>
          recordRequest(trx, { ...fields, receivedOn: on, by: actor.id, now }),
        )
        return made.ok ? c.redirect(paths.request(made.value.id), 303) : c.notFound()
      })
      .get('/privacy-requests/:id', (c) => requestPage(c, everyone, emptyForm))
      .post('/privacy-requests/:id/extension', async (c) => {
        const { variant, services } = c.var
        const request = await requestOf(c)
        if (!request) return c.notFound()
        const form = await parseForm(c, extensionForm(services.clock.today()))
        if (!form.ok) return requestPage(c, everyone, sentBack(variant, form))
        const { on } = form.value
        if (on < request.receivedOn) return early(c, everyone, { form, field: 'extended' })
        const done = await c.var.write((trx) => noteExtension(trx, { id: request.id, on }))
        return done.ok ? c.redirect(paths.request(request.id), 303) : c.notFound()
      })
      .post('/privacy-requests/:id/answer', async (c) => {
        const { variant, services } = c.var
        const request = await requestOf(c)
        if (!request) return c.notFound()
        const form = await parseForm(c, answerForm(services.clock.today()))
        if (!form.ok) return requestPage(c, everyone, sentBack(variant, form))
        const { fields, on } = form.value
        if (on < request.receivedOn) return early(c, everyone, { form, field: 'answered' })
        const answer = { id: request.id, answeredOn: on, outcome: fields.outcome }
        const now = services.clock.now()
        const done = await c.var.write((trx) => closeRequest(trx, { ...answer, now }))
        return done.ok ? c.redirect(paths.request(request.id), 303) : c.notFound()
      })
      .route('/', personRoutes(everyone))
      // Where a language is chosen on the answer to a form, the browser asks for the form's address.
      .get('/privacy-requests/:id/:deed{extension|answer|export}', (c) =>
        c.redirect(paths.request(c.req.param('id')), 303),
      )
  )
}

/** What is done with the data of whoever asked. */
function personRoutes(everyone: Everyone) {
  return new Hono<UvidEnv<WorkTables>>()
    .get('/privacy-requests/:id/data', async (c) => {
      const { variant } = c.var
      const asked = await askedOf(c)
      if (!asked) return c.notFound()
      const { requests, request } = strings(variant)
      const page = (
        <>
          <PageHeading title={request.dataTitle} />
          <HeldSections variant={variant} sections={await everyone.list(asked)} />
        </>
      )
      const breadcrumbs = [{ href: paths.requests, label: requests.title }]
      return c.render(page, { title: request.dataTitle, breadcrumbs })
    })
    .post('/privacy-requests/:id/export', async (c) => {
      const asked = await askedOf(c)
      return asked ? heldFile(c, await everyone.list(asked)) : c.notFound()
    })
    .get('/privacy-requests/:id/erasure', (c) => erasurePage(c, everyone, { status: 200 }))
    .post('/privacy-requests/:id/erasure', async (c) => {
      const { services } = c.var
      const asked = await askedOf(c)
      if (!asked || asked.closed) return c.notFound()
      const { id, subject } = asked
      const now = services.clock.now()
      const gone = await c.var.write(async (trx) => {
        const { userId } = subject
        if (userId !== undefined && !(await mayLeave(trx, userId))) {
          return fail('last-administrator')
        }
        const noted = await noteErasure(trx, { id, now })
        if (!noted.ok) return noted
        await erasePerson(trx, { subject, everyone, services })
        return ok(undefined)
      })
      if (gone.ok) return c.redirect(paths.request(id), 303)
      if (gone.failure === 'not-found') return c.notFound()
      return erasurePage(c, everyone, { status: 409 })
    })
}

function requestOf(c: PrivacyContext): Promise<PrivacyRequest | undefined> {
  return findRequest(c.var.reader, c.req.param('id') ?? '')
}

/** The question about whoever sent a request, as long as we know the address. */
async function askedOf(c: PrivacyContext) {
  const request = await requestOf(c)
  if (!request || request.email === null) return undefined
  const { reader, services } = c.var
  const { id, email, closedAt } = request
  const subject = await subjectOf(reader, { email })
  return { id, email, closed: closedAt !== null, reader, subject, secret: services.secret }
}

function newPage(c: PrivacyContext, form: FormState) {
  const { variant } = c.var
  const { form: words, requests } = strings(variant)
  return c.render(<NewRequestPage variant={variant} form={form} />, {
    title: words.title,
    breadcrumbs: [{ href: paths.requests, label: requests.title }],
    status: Object.keys(form.problems).length > 0 ? 422 : 200,
  })
}

async function requestPage(c: PrivacyContext, everyone: Everyone, form: FormState) {
  const { variant, reader, services } = c.var
  const request = await requestOf(c)
  if (!request) return c.notFound()
  const [pack, asked] = [await confirmedLawPack(reader), await askedOf(c)]
  const deadline = deadlineOf(pack, request)
  const { requests, request: words, wishes } = strings(variant)
  return c.render(
    <RequestPage
      variant={variant}
      pack={pack}
      request={request}
      deadline={deadline.ok ? deadline.value : undefined}
      today={services.clock.today()}
      sections={asked ? await everyone.list(asked) : []}
      form={form}
    />,
    {
      title: words.title(wishes[request.wish]),
      breadcrumbs: [{ href: paths.requests, label: requests.title }],
      status: Object.keys(form.problems).length > 0 ? 422 : 200,
    },
  )
}

function early(
  c: PrivacyContext,
  everyone: Everyone,
  { form, field }: { readonly form: Pick<FormState, 'values'>; readonly field: string },
) {
  const problems = { [field]: 'day-early' }
  return requestPage(c, everyone, sentBack(c.var.variant, { values: form.values, problems }))
}

async function erasurePage(
  c: PrivacyContext,
  everyone: Everyone,
  { status }: { readonly status: 200 | 409 },
) {
  const { variant } = c.var
  const asked = await askedOf(c)
  if (!asked || asked.closed) return c.notFound()
  const { id, email, reader, subject } = asked
  const last =
    status === 409 ||
    (subject.userId !== undefined && (await isOnlyAdministrator(reader, subject.userId)))
  const { personErasure, requests } = strings(variant)
  return c.render(
    last ? (
      <ErasureRefusedPage variant={variant} requestId={id} />
    ) : (
      <PersonErasurePage
        variant={variant}
        request={{ id, email }}
        remains={await everyone.remains(asked)}
      />
    ),
    {
      title: last ? personErasure.last : personErasure.title,
      breadcrumbs: [{ href: paths.requests, label: requests.title }],
      status,
    },
  )
}

import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm, type FormValues } from '#core/http/forms.ts'
import { pick } from '#core/i18n/human-text.ts'
import { listInstitutionNames } from '#modules/institutions'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'

import { draftRequest, editDraft } from './commands.ts'
import { actOf, findDeed, type DeskContext } from './deeds.ts'
import { draftForm, QUESTIONS_MAX, slotsOf, valuesOf } from './forms.ts'
import { readLetterTemplate } from './letter-template.ts'
import { readList } from './list-view.ts'
import { DeskRequestPage, LetterPage } from './pages/desk-request-page.tsx'
import { DraftPage } from './pages/draft-page.tsx'
import { RequestsList } from './pages/requests-page.tsx'
import { deskPaths } from './paths.ts'
import { deskRequestPlace } from './places.ts'
import { emptyForm, inWords, problemText, type FormState } from './problem-words.ts'
import { findRequest, type RequestView } from './queries.ts'
import { mayFollow } from './request-state.ts'
import { compareDrafts } from './request-text.ts'
import { conditions } from './standing-rules.ts'
import { deskStrings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

/** Files of requests. */
export const deskRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/requests', async (c) => {
    const { variant, reader, services } = c.var
    const words = deskStrings(variant)
    const asking = { audience: 'desk', today: services.clock.today() } as const
    const view = await readList(reader, asking, {
      query: (name) => c.req.query(name),
      conditions,
      action: deskPaths.requests,
      href: ({ id }) => deskPaths.request(id),
    })
    const page = (
      <>
        <PageHeading title={words.title} />
        <ButtonRow>
          <LinkButton href={deskPaths.newRequest}>{words.new}</LinkButton>
        </ButtonRow>
        <RequestsList variant={variant} view={view} />
      </>
    )
    return c.render(page, { title: words.title })
  })
  .get('/requests/new', async (c) => {
    const { subject, body } = await readLetterTemplate(c.var.variant)
    return newPage(c, { ...emptyForm, values: { 'subject-sr': subject, body } })
  })
  .post('/requests/new', async (c) => {
    const form = await parseForm(c, draftForm)
    if (form.values['add'] !== undefined) return newPage(c, withOneMore(form.values))
    if (!form.ok) return newPage(c, sentBack(c, form))
    const made = await c.var.write((trx) =>
      draftRequest(trx, { ...form.value, demo: false, act: actOf(c) }),
    )
    if (made.ok) return c.redirect(deskPaths.request(made.value.id), 303)
    return newPage(c, refused(c, form.values, made.failure))
  })
  .get('/requests/:id', async (c) => {
    const request = await requestOf(c)
    return request ? requestPage(c, request, emptyForm) : c.notFound()
  })
  .get('/requests/:id/edit', async (c) => {
    const request = await requestOf(c)
    if (!request || !mayFollow(request.standing.position, 'edited')) return c.notFound()
    return editPage(c, request, { ...emptyForm, values: valuesOf(request) })
  })
  .post('/requests/:id/edit', async (c) => {
    const request = await requestOf(c)
    if (!request) return c.notFound()
    const form = await parseForm(c, draftForm)
    if (form.values['add'] !== undefined) return editPage(c, request, withOneMore(form.values))
    if (!form.ok) return editPage(c, request, sentBack(c, form))
    const done = await c.var.write((trx) =>
      editDraft(trx, {
        ...form.value,
        requestId: request.id,
        act: actOf(c),
        startedFrom: form.values['started-from'] ?? '',
      }),
    )
    if (done.ok) return c.redirect(deskPaths.request(request.id), 303)
    if (done.failure === 'stale') return stalePage(c, form.values)
    return editPage(c, request, refused(c, form.values, done.failure))
  })
  .get('/requests/:id/letter', async (c) => {
    const request = await requestOf(c)
    if (!request) return c.notFound()
    const { variant } = c.var
    return c.render(<LetterPage variant={variant} request={request} />, {
      title: deskStrings(variant).letter,
      breadcrumbs: [...crumbs(c), { href: deskPaths.request(request.id), label: request.number }],
      demo: request.demo,
    })
  })
  // Where a language is chosen on the answer to a form, the browser asks for the form's address.
  .get('/requests/:id/:deed', (c) =>
    findDeed(c.req.param('deed'))
      ? c.redirect(deskPaths.request(c.req.param('id')), 303)
      : c.notFound(),
  )
  .post('/requests/:id/:deed', async (c) => {
    const request = await requestOf(c)
    const handle = findDeed(c.req.param('deed'))
    if (!request || !handle) return c.notFound()
    const done = await handle(c, request.id)
    if (done === 'done') return c.redirect(deskPaths.request(request.id), 303)
    if (done === 'not-found') return c.notFound()
    // Read again: somebody may have changed the file since.
    return requestPage(c, (await requestOf(c)) ?? request, done)
  })

function requestOf(c: DeskContext): Promise<RequestView | undefined> {
  const { reader, services } = c.var
  const asking = { audience: 'desk', today: services.clock.today() } as const
  return findRequest(reader, { id: c.req.param('id') ?? '' }, asking)
}

function crumbs(c: DeskContext) {
  return [{ href: deskPaths.requests, label: deskStrings(c.var.variant).title }]
}

function statusOf(form: FormState): { status?: 409 | 422 } {
  if (form.stale) return { status: 409 }
  return Object.keys(form.problems).length > 0 ? { status: 422 } : {}
}

async function requestPage(
  c: DeskContext,
  request: RequestView,
  form: FormState,
): Promise<Response> {
  const { variant } = c.var
  const sections = await c.var.sections(deskRequestPlace, { requestId: request.id })
  return c.render(
    <DeskRequestPage variant={variant} request={request} form={form} sections={sections} />,
    {
      title: `${request.number}: ${pick(request.subject, variant).text}`,
      breadcrumbs: crumbs(c),
      demo: request.demo,
      ...statusOf(form),
    },
  )
}

function newPage(c: DeskContext, form: FormState): Promise<Response> {
  return draftPage(c, form, {
    title: deskStrings(c.var.variant).new,
    action: deskPaths.newRequest,
    cancelHref: deskPaths.requests,
  })
}

function editPage(c: DeskContext, request: RequestView, form: FormState): Promise<Response> {
  return draftPage(c, form, {
    title: deskStrings(c.var.variant).edit,
    action: deskPaths.edit(request.id),
    cancelHref: deskPaths.request(request.id),
  })
}

/** Shows what was typed beside what somebody else saved meanwhile; saving again then starts from that. */
async function stalePage(c: DeskContext, typed: FormValues): Promise<Response> {
  const request = await requestOf(c)
  if (!request) return c.notFound()
  const saved = valuesOf(request)
  return editPage(c, request, {
    values: { ...typed, 'started-from': saved['started-from'] ?? '' },
    problems: {},
    stale: compareDrafts(saved, typed),
  })
}

type Draft = { readonly title: string; readonly action: string; readonly cancelHref: string }

async function draftPage(c: DeskContext, form: FormState, draft: Draft): Promise<Response> {
  const { variant, reader } = c.var
  const names = await listInstitutionNames(reader, 'all')
  return c.render(
    <DraftPage variant={variant} institutions={[...names.values()]} form={form} {...draft} />,
    { title: draft.title, breadcrumbs: crumbs(c), ...statusOf(form) },
  )
}

/** What was typed, with one more slot for a question. */
function withOneMore(values: FormValues): FormState {
  const slots = Math.min(slotsOf(values) + 1, QUESTIONS_MAX)
  return { values: { ...values, slots: String(slots) }, problems: {} }
}

function sentBack(
  c: DeskContext,
  form: { readonly values: FormValues; readonly problems: FormValues },
): FormState {
  return { values: form.values, problems: inWords(c.var.variant, form.problems) }
}

/** A draft that the command refused, with the problem at its field. */
function refused(c: DeskContext, values: FormValues, failure: string): FormState {
  const field =
    failure === 'subject-required'
      ? 'subject-sr'
      : failure === 'question-required'
        ? 'q1-sr'
        : 'institution'
  return { values, problems: { [field]: problemText(c.var.variant, failure) } }
}

import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm, type FieldProblems, type FormValues } from '#core/http/forms.ts'
import { pick } from '#core/i18n/human-text.ts'
import { listInstitutionNames } from '#modules/institutions'
import { findRequestForAnswer, listRequestsForFiling } from '#modules/requests'

import { deskPaths } from '../paths.ts'
import type { WrittenTables } from '../tables.ts'
import type { Act } from './act.ts'
import { publishFile, retryReading, withdrawFile } from './commands.ts'
import { fileUpload, type FilingFailure } from './file-upload.ts'
import { filingForm, publicationForm } from './forms.ts'
import { DeskFilePage } from './pages/desk-file-page.tsx'
import { FilesPage } from './pages/files-page.tsx'
import { FilingPage } from './pages/filing-page.tsx'
import { PublicationPage, WithdrawalPage } from './pages/publication-pages.tsx'
import { emptyForm, problemText, sentBack, type FormState } from './problem-words.ts'
import {
  countResting,
  FILES_PER_PAGE,
  findFile,
  findReading,
  listFiledFiles,
  listFindings,
  listPages,
  type FileView,
} from './queries.ts'
import { downloadName, sendStored } from './stored-response.ts'
import { strings } from './strings/index.ts'

type DeskContext = Context<UvidEnv<WrittenTables>>

/** Filing, reading, publishing and withdrawing documents. */
export const deskRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/evidence/files', async (c) => {
    const { reader, variant } = c.var
    const current = Math.max(Math.trunc(Number(c.req.query('page') ?? '1')) || 1, 1)
    const { files, total } = await listFiledFiles(reader, current)
    const last = Math.max(Math.ceil(total / FILES_PER_PAGE), 1)
    if (current > last) return c.notFound()
    const ids = files.flatMap(({ institutionId }) => institutionId ?? [])
    const institutions = await listInstitutionNames(reader, ids)
    return c.render(<FilesPage {...{ variant, files, institutions, list: { current, last } }} />, {
      title: strings(variant).desk.title,
    })
  })
  .get('/evidence/files/new', (c) =>
    filingPage(c, { ...emptyForm, values: { request: c.req.query('request') ?? '' } }),
  )
  .post('/evidence/files/new', async (c) => {
    const { services, variant } = c.var
    const form = await parseForm(c, filingForm(services.clock.today()))
    const upload = await chosenFile(c)
    if (!form.ok || !upload) {
      const missing: FieldProblems = upload ? {} : { file: 'file-required' }
      const problems = { ...missing, ...(form.ok ? {} : form.problems) }
      return filingPage(c, sentBack(variant, { values: form.values, problems }))
    }
    const bytes = new Uint8Array(await upload.arrayBuffer())
    const filed = await fileUpload(c.var, bytes, { ...form.value, demo: false, act: actOf(c) })
    if (filed.ok) return c.redirect(deskPaths.file(filed.value.sha256), 303)
    return filingPage(c, refused(c, form.values, filed), filed.detail)
  })
  .get('/evidence/files/:sha256', async (c) => {
    const { reader, services, variant } = c.var
    const file = await fileOf(c)
    if (!file) return c.notFound()
    const [names, request, pages, progress] = await Promise.all([
      listInstitutionNames(reader, file.institutionId === null ? [] : [file.institutionId]),
      file.requestId === null
        ? undefined
        : findRequestForAnswer(reader, file.requestId, services.clock.today()),
      listPages(reader, file.sha256, 'desk'),
      findReading(reader, file.sha256),
    ])
    const institution = names.get(file.institutionId ?? '')
    return c.render(
      <DeskFilePage {...{ variant, file, institution, request, pages, progress }} />,
      headOf(c, file),
    )
  })
  .get('/evidence/files/:sha256/original.pdf', async (c) => {
    const file = await fileOf(c)
    if (!file) return c.notFound()
    const { sha256 } = file
    const content = {
      sha256,
      mediaType: 'application/pdf',
      fileName: downloadName(sha256),
    } as const
    return sendStored(c, c.var.services.files, content)
  })
  .post('/evidence/files/:sha256/retry', async (c) => {
    const of = { sha256: c.req.param('sha256'), act: actOf(c) }
    const done = await c.var.write((trx) => retryReading(trx, of))
    // Somebody else has asked for it already: the page shows how it stands.
    return done.ok || done.failure === 'not-failed'
      ? c.redirect(deskPaths.file(of.sha256), 303)
      : c.notFound()
  })
  .get('/evidence/files/:sha256/publication', async (c) => {
    const file = await fileOf(c)
    if (file?.state !== 'ready' || file.publishedAt !== null) return c.notFound()
    return publicationPage(c, file, emptyForm)
  })
  .post('/evidence/files/:sha256/publication', async (c) => {
    const file = await fileOf(c)
    const form = await parseForm(c, publicationForm)
    if (!file || !form.ok) return c.notFound()
    const of = { sha256: file.sha256, act: actOf(c), lookedAt: form.value.looked }
    const done = await c.var.write((trx) => publishFile(trx, of))
    if (done.ok || done.failure === 'already-published') {
      return c.redirect(deskPaths.file(file.sha256), 303)
    }
    if (done.failure !== 'not-looked-at') return c.notFound()
    const problems = { looked: done.failure }
    return publicationPage(c, file, sentBack(c.var.variant, { values: form.values, problems }))
  })
  .get('/evidence/files/:sha256/withdrawal', async (c) => {
    const { reader, variant } = c.var
    const file = await fileOf(c)
    if (!file || file.publishedAt === null) return c.notFound()
    const resting = await countResting(reader, file.sha256)
    return c.render(<WithdrawalPage {...{ variant, file, resting }} />, {
      ...headOf(c, file),
      title: strings(variant).desk.withdrawal.title,
    })
  })
  .post('/evidence/files/:sha256/withdrawal', async (c) => {
    const of = { sha256: c.req.param('sha256'), act: actOf(c) }
    const done = await c.var.write((trx) => withdrawFile(trx, of))
    return done.ok || done.failure === 'not-published'
      ? c.redirect(deskPaths.file(of.sha256), 303)
      : c.notFound()
  })

/** Who acts, and when. */
function actOf(c: DeskContext): Act {
  const { actor, services } = c.var
  return { byUser: actor.id, at: services.clock.now(), today: services.clock.today() }
}

function fileOf(c: DeskContext): Promise<FileView | undefined> {
  return findFile(c.var.reader, c.req.param('sha256') ?? '', 'desk')
}

/** The file of the form, also when it is empty: then it is refused as what it is. */
async function chosenFile(c: DeskContext): Promise<File | undefined> {
  const { file } = await c.req.parseBody()
  return file instanceof File && (file.size > 0 || file.name !== '') ? file : undefined
}

/** What the person typed, with the reason at the field that it concerns. */
function refused(
  c: DeskContext,
  values: FormValues,
  refusal: { readonly failure: FilingFailure; readonly detail?: string },
): FormState {
  const { failure, detail } = refusal
  const text = problemText(c.var.variant, failure, detail)
  return { values, problems: { [fieldOf[failure] ?? 'file']: text } }
}

/** Failures that do not concern the file itself. */
const fieldOf: Partial<Record<FilingFailure, string>> = {
  'institution-unknown': 'institution',
  'not-found': 'request',
  'not-possible-now': 'request',
  'changed-meanwhile': 'request',
  'day-invalid': 'received',
  'day-in-future': 'received',
  'day-before-previous': 'received',
}

async function filingPage(c: DeskContext, form: FormState, known?: string): Promise<Response> {
  const { variant, reader, services } = c.var
  const requests = await listRequestsForFiling(reader, services.clock.today())
  const institutions = [...(await listInstitutionNames(reader, 'all')).values()]
  const knownSha256 = /^[0-9a-f]{64}$/u.test(known ?? '') ? known : undefined
  return c.render(<FilingPage {...{ variant, form, requests, institutions, knownSha256 }} />, {
    title: strings(variant).desk.newFile,
    breadcrumbs: [{ href: deskPaths.files, label: strings(variant).desk.title }],
    ...(Object.keys(form.problems).length > 0 ? { status: 422 } : {}),
  })
}

async function publicationPage(c: DeskContext, file: FileView, form: FormState) {
  const { variant, reader } = c.var
  const found = await listFindings(reader, file.sha256)
  return c.render(<PublicationPage {...{ variant, file, found, form }} />, {
    ...headOf(c, file),
    title: strings(variant).desk.publication.title,
    ...(Object.keys(form.problems).length > 0 ? { status: 422 } : {}),
  })
}

function headOf(c: DeskContext, file: FileView) {
  const { variant } = c.var
  return {
    title: pick(file.title, variant).text,
    breadcrumbs: [{ href: deskPaths.files, label: strings(variant).desk.title }],
    demo: file.demo,
  }
}

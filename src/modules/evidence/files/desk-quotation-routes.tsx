import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import { pick } from '#core/i18n/human-text.ts'
import { newId } from '#core/ids.ts'

import { deskPaths, markId } from '../paths.ts'
import type { WrittenTables } from '../tables.ts'
import { quotationForm } from './forms.ts'
import { DeskSheetPage, RemovalPage } from './pages/desk-sheet-page.tsx'
import { emptyForm, sentBack, type FormState } from './problem-words.ts'
import { findFile, findPage, type PagePlace } from './queries.ts'
import {
  addQuotation,
  findQuotation,
  isInUse,
  listQuotations,
  lookForQuotation,
  removeQuotation,
  type QuotationPlaces,
} from './quotations.ts'
import { sendStored } from './stored-response.ts'
import { strings } from './strings/index.ts'

type DeskContext = Context<UvidEnv<WrittenTables>>

/** Pages of documents in the desk, and the quotations made on them. */
export const deskQuotationRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/evidence/files/:sha256/pages/:number{[1-9][0-9]{0,3}}', (c) =>
    sheetPage(c, { form: emptyForm, places: undefined }),
  )
  .get('/evidence/files/:sha256/pages/:number{[1-9][0-9]{0,3}}/image.webp', (c) =>
    picture(c, 'image'),
  )
  .get('/evidence/files/:sha256/pages/:number{[1-9][0-9]{0,3}}/thumbnail.webp', (c) =>
    picture(c, 'thumbnail'),
  )
  .get('/evidence/files/:sha256/pages/:number{[1-9][0-9]{0,3}}/quotations', (c) => {
    const { sha256, number } = placeOf(c)
    // Where a language is chosen on the answer to the form, the browser asks for the form's address.
    return c.redirect(deskPaths.filePage(sha256, number), 303)
  })
  .post('/evidence/files/:sha256/pages/:number{[1-9][0-9]{0,3}}/quotations', async (c) => {
    const { variant, actor, services, reader } = c.var
    const at = placeOf(c)
    const form = await parseForm(c, quotationForm)
    if (!form.ok) return sheetPage(c, { form: sentBack(variant, form), places: undefined })
    const by = { byUser: actor.id, now: services.clock.now() }
    const wanted = { ...form.value, id: newId(), at, ...by }
    const added = await c.var.write((trx) => addQuotation(trx, wanted))
    if (added.ok) {
      const { sha256, number } = at
      const stored = `?q=${added.value.id}&stored=1#${markId}`
      return c.redirect(deskPaths.filePage(sha256, number) + stored, 303)
    }
    if (added.failure === 'page-unknown') return c.notFound()
    const problems =
      added.failure === 'ambiguous' ? { place: 'quote-ambiguous' } : { quote: 'quote-not-found' }
    return sheetPage(c, {
      form: sentBack(variant, { values: form.values, problems }),
      places: await lookForQuotation(reader, wanted),
    })
  })
  .get('/evidence/quotations/:id/removal', (c) => removalPage(c, c.req.param('id')))
  .post('/evidence/quotations/:id/removal', async (c) => {
    const id = c.req.param('id')
    const quotation = await findQuotation(c.var.reader, id, 'desk')
    if (!quotation) return c.notFound()
    const done = await c.var.write((trx) => removeQuotation(trx, id))
    if (!done.ok && done.failure === 'in-use') return removalPage(c, id)
    return c.redirect(deskPaths.filePage(quotation.fileSha256, quotation.pageNumber), 303)
  })

function placeOf(c: DeskContext): PagePlace {
  return { sha256: c.req.param('sha256') ?? '', number: Number(c.req.param('number')) }
}

type Sent = { readonly form: FormState; readonly places: QuotationPlaces | undefined }

async function sheetPage(c: DeskContext, sent: Sent): Promise<Response> {
  const { reader, variant } = c.var
  const at = placeOf(c)
  const [file, page] = [
    await findFile(reader, at.sha256, 'desk'),
    await findPage(reader, at, 'desk'),
  ]
  if (!file || !page) return c.notFound()
  const quotations = await listQuotations(reader, at, 'desk')
  const marked = quotations.find(({ id }) => id === c.req.query('q'))
  const stored = marked !== undefined && c.req.query('stored') !== undefined
  const title = pick(file.title, variant).text
  return c.render(
    <DeskSheetPage {...{ variant, file, page, quotations, marked, stored }} {...sent} />,
    {
      title: strings(variant).pageTitle(title, at.number),
      breadcrumbs: [
        { href: deskPaths.files, label: strings(variant).desk.title },
        { href: deskPaths.file(file.sha256), label: title },
      ],
      demo: file.demo,
      ...(Object.keys(sent.form.problems).length > 0 ? { status: 422 } : {}),
    },
  )
}

async function picture(c: DeskContext, size: 'image' | 'thumbnail'): Promise<Response> {
  const page = await findPage(c.var.reader, placeOf(c), 'desk')
  if (!page) return c.notFound()
  const sha256 = size === 'image' ? page.image.sha256 : page.thumbnailSha256
  return sendStored(c, c.var.services.files, { sha256, mediaType: 'image/webp' })
}

async function removalPage(c: DeskContext, id: string): Promise<Response> {
  const { reader, variant } = c.var
  const quotation = await findQuotation(reader, id, 'desk')
  if (!quotation) return c.notFound()
  const inUse = await isInUse(reader, id)
  return c.render(<RemovalPage {...{ variant, quotation, inUse }} />, {
    title: strings(variant).desk.quotation.removeTitle,
    ...(inUse ? { status: 409 } : {}),
  })
}

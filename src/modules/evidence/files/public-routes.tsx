import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import { institutionPaths } from '#modules/institutions'
import { requestPaths, requestStrings } from '#modules/requests'

import { listObservationsOnPage } from '../observations/queries.ts'
import { publicPaths } from '../paths.ts'
import type { ReadTables } from '../tables.ts'
import { contextOfFile, type FileContext } from './context-of-file.ts'
import { FilePage } from './pages/document-page.tsx'
import { SheetPage } from './pages/sheet-page.tsx'
import { findFile, findPage, listPages, type FileView } from './queries.ts'
import { listQuotations } from './quotations.ts'
import { downloadName, sendStored } from './stored-response.ts'
import { strings } from './strings/index.ts'

type PublicContext = Context<UvidEnv<ReadTables>>

/** Pages of a document shown at once as small pictures. */
const THUMBNAILS_PER_PAGE = 24

/** Published documents, their pages and pictures; everything else is not found. */
export const publicRoutes = new Hono<UvidEnv<ReadTables>>()
  .get('/documents/:sha256{[0-9a-f]{64}}', async (c) => {
    const { reader } = c.var
    const file = await findFile(reader, c.req.param('sha256'))
    if (!file) return c.notFound()
    const pages = await listPages(reader, file.sha256)
    const last = Math.max(Math.ceil(pages.length / THUMBNAILS_PER_PAGE), 1)
    const current = pageNumber(c.req.query('page'), last)
    if (current === undefined) return c.notFound()
    const from = (current - 1) * THUMBNAILS_PER_PAGE
    const shown = pages.slice(from, from + THUMBNAILS_PER_PAGE)
    return filePage(c, file, { shown, current, last })
  })
  .get('/documents/:sha256{[0-9a-f]{64}}/original.pdf', async (c) => {
    const { reader, services } = c.var
    const file = await findFile(reader, c.req.param('sha256'))
    if (!file) return c.notFound()
    const { sha256 } = file
    const content = {
      sha256,
      mediaType: 'application/pdf',
      fileName: downloadName(sha256),
    } as const
    return sendStored(c, services.files, content)
  })
  .get('/documents/:sha256{[0-9a-f]{64}}/pages/:number{[1-9][0-9]{0,3}}', async (c) => {
    const { reader, variant } = c.var
    const at = { sha256: c.req.param('sha256'), number: Number(c.req.param('number')) }
    const [file, page] = [await findFile(reader, at.sha256), await findPage(reader, at)]
    if (!file || !page) return c.notFound()
    const quotations = await listQuotations(reader, at)
    const marked = quotations.find(({ id }) => id === c.req.query('q'))
    const observations = await listObservationsOnPage(reader, at)
    return c.render(<SheetPage {...{ variant, file, page, quotations, marked, observations }} />, {
      title: strings(variant).pageTitle(pick(file.title, variant).text, at.number),
      breadcrumbs: [...crumbs(c, await contextOfFile(reader, file)), ownCrumb(c, file)],
      demo: file.demo,
    })
  })
  .get('/documents/:sha256{[0-9a-f]{64}}/pages/:number{[1-9][0-9]{0,3}}/image.webp', (c) =>
    picture(c, 'image'),
  )
  .get('/documents/:sha256{[0-9a-f]{64}}/pages/:number{[1-9][0-9]{0,3}}/thumbnail.webp', (c) =>
    picture(c, 'thumbnail'),
  )

async function filePage(
  c: PublicContext,
  file: FileView,
  list: { shown: Awaited<ReturnType<typeof listPages>>; current: number; last: number },
): Promise<Response> {
  const { reader, variant } = c.var
  const context = await contextOfFile(reader, file)
  const { shown, ...place } = list
  const title = pick(file.title, variant).text
  const institution = context.institution && pick(context.institution.name, variant).text
  return c.render(<FilePage {...{ variant, file, context, pages: shown, list: place }} />, {
    title,
    ...(institution
      ? { description: strings(variant).document.description(title, institution) }
      : {}),
    breadcrumbs: crumbs(c, context),
    demo: file.demo,
  })
}

async function picture(c: PublicContext, size: 'image' | 'thumbnail'): Promise<Response> {
  const { reader, services } = c.var
  const sha256 = c.req.param('sha256') ?? ''
  const page = await findPage(reader, { sha256, number: Number(c.req.param('number')) })
  if (!page) return c.notFound()
  const held = size === 'image' ? page.image.sha256 : page.thumbnailSha256
  return sendStored(c, services.files, { sha256: held, mediaType: 'image/webp' })
}

/** A document hangs under the request that it answers, or else under the institution that gave it. */
function crumbs(c: PublicContext, { request, institution }: FileContext) {
  const { variant } = c.var
  if (request) {
    return [
      {
        href: inPublic(variant, requestPaths.requests),
        label: requestStrings(variant).title,
      },
      { href: inPublic(variant, requestPaths.request(request.number)), label: request.number },
    ]
  }
  if (!institution?.published) return []
  return [
    {
      href: inPublic(variant, institutionPaths.institution(institution.id)),
      label: pick(institution.short, variant).text,
    },
  ]
}

function ownCrumb(c: PublicContext, file: FileView) {
  const { variant } = c.var
  return {
    href: inPublic(variant, publicPaths.document(file.sha256)),
    label: pick(file.title, variant).text,
  }
}

/** A page of the list from the address; undefined when there is none of that number. */
function pageNumber(typed: string | undefined, last: number): number | undefined {
  if (typed === undefined) return 1
  const number = /^[1-9]\d{0,3}$/u.test(typed) ? Number(typed) : 0
  return number >= 1 && number <= last ? number : undefined
}

import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { aboutHtml } from './about.ts'
import { sentencesOfFigure } from './backward.ts'
import { bibtex, cslJson } from './citation.ts'
import { listErrata } from './errata.ts'
import { figureWords } from './figure-words.ts'
import { figuresCsv } from './figures-csv.ts'
import { AboutPage } from './pages/about-page.tsx'
import { FigurePage } from './pages/figure-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { PublicationPage } from './pages/publication-page.tsx'
import { VersionsPage } from './pages/versions-page.tsx'
import { WithdrawnPage } from './pages/withdrawn-page.tsx'
import { preparePaper } from './paper.ts'
import { publicPaths } from './paths.ts'
import {
  findPublication,
  listPublications,
  renderPublication,
  type PublicationView,
} from './publication-view.ts'
import { findEdition, findWithdrawal, findWork } from './queries.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'
import { paperFile } from './typeset-paper.ts'
import { shelfOf, type Shelf } from './work-kind.ts'

type PublicContext = Context<UvidEnv<ReadTables>>

/** Publications for everybody: reading, checking a number, citing, and what was corrected. */
export const publicRoutes = new Hono<UvidEnv<ReadTables>>()
  .get('/about', (c) => {
    const { variant } = c.var
    const { title } = strings(variant).about
    return c.render(<AboutPage variant={variant} html={aboutHtml(variant)} />, { title })
  })
  .get('/publications', async (c) => {
    const { variant, reader } = c.var
    const list = await listPublications(reader, variant, Number(c.req.query('page') ?? 1) || 1)
    const words = strings(variant).list
    return c.render(<ListPage variant={variant} list={list} />, {
      title: list.page === 1 ? words.title : `${words.title}, ${words.page(list.page)}`,
      description: words.lead,
    })
  })
  .get('/publications/:file{.+\\.pdf}', async (c) => {
    const { variant, reader, services } = c.var
    const slug = c.req.param('file').slice(0, -'.pdf'.length)
    const work = await findWork(reader, { slug })
    const edition = work && (await findEdition(reader, work))
    const paper =
      edition && (await preparePaper(reader, edition, { variant, origin: services.origin }))
    if (!paper) return absent(c, slug)
    const etag = `"${paper.inputsSha256.slice(0, 32)}"`
    const caching = { etag, 'cache-control': 'public, max-age=0, must-revalidate' }
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, caching)
    const headers = {
      ...caching,
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${work.slug}-${variant}.pdf"`,
    }
    // Nobody would read the content that goes with HEAD, so it is neither read nor typeset.
    if (c.req.method === 'HEAD') return c.body(null, 200, headers)
    return c.body(await paperFile({ reader, services }, paper), 200, headers)
  })
  .get('/publications/:slug', async (c) => {
    const view = await viewOf(c)
    if (!view) return absent(c)
    const { work } = view.edition
    // Works of other shelves have one address for their text, and it is not this one.
    if (shelfOf(work.kind) !== '/publications') {
      return c.redirect(inPublic(c.var.variant, publicPaths.work(work)), 301)
    }
    return publicationPage(c, view)
  })
  .get('/publications/:slug/versions', async (c) => {
    const { variant, reader } = c.var
    const view = await viewOf(c)
    if (!view) return absent(c)
    const errata = await listErrata(reader, view.edition.work, variant)
    return c.render(<VersionsPage variant={variant} view={view} errata={errata} />, {
      title: `${strings(variant).versions.title}: ${view.head.title}`,
      breadcrumbs: crumbs(variant, view),
      demo: view.edition.work.demo,
    })
  })
  .get('/publications/:slug/versions/:number{[1-9][0-9]{0,4}}', async (c) => {
    const view = await viewOf(c, Number(c.req.param('number')))
    return view ? publicationPage(c, view) : absent(c)
  })
  .get('/publications/:slug/figures/:key', async (c) => {
    const { variant, reader } = c.var
    const view = await viewOf(c)
    const figure = view?.binding.figures.get(c.req.param('key'))
    if (!view || !figure) return absent(c)
    const of = { key: figure.spec.key, variant }
    const sentences = await sentencesOfFigure(reader, view.edition.work, of)
    const props = { variant, view, figure, sentences }
    return c.render(<FigurePage {...props} />, {
      title: `${figureWords(figure, variant).published}: ${view.head.title}`,
      breadcrumbs: crumbs(variant, view),
      demo: view.edition.work.demo,
    })
  })
  .get('/publications/:slug/cite.bib', async (c) => {
    const cited = await citedOf(c)
    if (!cited) return absent(c)
    return c.body(bibtex(cited), 200, { 'content-type': 'application/x-bibtex; charset=utf-8' })
  })
  .get('/publications/:slug/cite.json', async (c) => {
    const cited = await citedOf(c)
    if (!cited) return absent(c)
    const type = 'application/vnd.citationstyles.csl+json; charset=utf-8'
    return c.body(cslJson(cited), 200, { 'content-type': type })
  })
  .get('/publications/:slug/data.csv', async (c) => {
    const { variant, services } = c.var
    const view = await viewOf(c)
    if (!view) return absent(c)
    const { slug } = view.edition.work
    return c.body(figuresCsv(view.binding, { slug, variant, origin: services.origin }), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.csv"`,
    })
  })

/** In place of what is not there: nothing, or the notice that it was withdrawn. */
async function absent(c: PublicContext, slug = c.req.param('slug') ?? ''): Promise<Response> {
  const { variant, reader } = c.var
  const withdrawal = await findWithdrawal(reader, slug)
  if (!withdrawal) return c.notFound()
  return c.render(<WithdrawnPage variant={variant} withdrawal={withdrawal} />, {
    title: strings(variant).withdrawn.title,
    breadcrumbs: [shelfCrumb(variant, '/publications')],
    demo: withdrawal.demo,
    hidden: true,
    status: 410,
  })
}

function viewOf(c: PublicContext, number?: number): Promise<PublicationView | undefined> {
  const { reader, variant } = c.var
  const slug = c.req.param('slug') ?? ''
  return findPublication(reader, number === undefined ? { slug } : { slug, number }, variant)
}

async function citedOf(c: PublicContext) {
  const { variant, services } = c.var
  const view = await viewOf(c)
  if (!view) return undefined
  const { edition, head } = view
  const { origin } = services
  return { edition, title: head.title, textVariant: head.variant, variant, origin }
}

async function publicationPage(c: PublicContext, view: PublicationView): Promise<Response> {
  const { variant, reader, services } = c.var
  const rendered = await renderPublication(reader, view, variant)
  if (!rendered) return absent(c)
  const { edition, head, isCurrent } = view
  const props = { variant, view, ...rendered, origin: services.origin }
  return c.render(<PublicationPage {...props} />, {
    title: titleOf(c, view),
    description: head.summary,
    breadcrumbs: isCurrent ? [shelfCrumb(variant, '/publications')] : crumbs(variant, view),
    demo: edition.work.demo,
    // An earlier version must not compete with the current one.
    hidden: !isCurrent,
  })
}

/** A version asked for by its number has a title of its own, also while it is the current one. */
function titleOf(c: PublicContext, { head }: PublicationView): string {
  const number = c.req.param('number')
  if (number === undefined) return head.title
  return `${head.title} (${strings(c.var.variant).publication.version(Number(number))})`
}

function shelfCrumb(variant: Variant, shelf: Shelf) {
  return { href: inPublic(variant, shelf), label: strings(variant).shelves[shelf] }
}

function crumbs(variant: Variant, { edition, head }: PublicationView) {
  const href = inPublic(variant, publicPaths.work(edition.work))
  return [shelfCrumb(variant, shelfOf(edition.work.kind)), { href, label: head.title }]
}

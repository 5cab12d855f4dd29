import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import {
  findPublication,
  findWithdrawal,
  renderPublication,
  WithdrawnPage,
  type Shelf,
} from '#modules/publications'

import { checkupRoutes } from './checkup/routes.tsx'
import { GlossaryPage } from './pages/glossary-page.tsx'
import { HubPage } from './pages/hub-page.tsx'
import { TextPage } from './pages/text-page.tsx'
import { TipsPage } from './pages/tips-page.tsx'
import { publicPaths } from './paths.ts'
import { findFacts, listEntries, type Entry } from './queries.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'
import { passing, tipFilter } from './tip-filter.ts'

type PublicContext = Context<UvidEnv<ReadTables>>

/** More of a topic shown under a text. */
const RELATED_MAX = 4

/** Advice for everybody: guides, tips and the words they use. */
export const publicRoutes = new Hono<UvidEnv<ReadTables>>()
  .route('/', checkupRoutes)
  .get('/hygiene', async (c) => {
    const { variant, reader } = c.var
    const guides = await listEntries(reader, '/hygiene', variant)
    const tips = await listEntries(reader, '/hygiene/tips', variant)
    const { title, lead } = strings(variant).hub
    return c.render(<HubPage {...{ variant, guides, tips, today: todayOf(c) }} />, {
      title,
      description: lead,
    })
  })
  .get('/hygiene/tips', async (c) => {
    const { variant, reader } = c.var
    const filter = tipFilter(c.req.query())
    const tips = passing(await listEntries(reader, '/hygiene/tips', variant), filter)
    const { title, lead } = strings(variant).tips
    return c.render(<TipsPage {...{ variant, tips, filter, today: todayOf(c) }} />, {
      title,
      description: lead,
      breadcrumbs: [hubCrumb(c)],
    })
  })
  .get('/hygiene/tips/:slug', (c) => textPage(c, '/hygiene/tips'))
  .get('/hygiene/glossary', async (c) => {
    const { variant, reader } = c.var
    const terms = await listEntries(reader, '/hygiene/glossary', variant)
    const { title, lead } = strings(variant).glossary
    return c.render(<GlossaryPage {...{ variant, terms, today: todayOf(c) }} />, {
      title,
      description: lead,
      breadcrumbs: [hubCrumb(c)],
    })
  })
  .get('/hygiene/glossary/:slug', (c) => textPage(c, '/hygiene/glossary'))
  .get('/hygiene/:slug', (c) => textPage(c, '/hygiene'))

async function textPage(c: PublicContext, shelf: Shelf): Promise<Response> {
  const { variant, reader } = c.var
  const slug = c.req.param('slug') ?? ''
  const view = await findPublication(reader, { slug }, variant)
  if (!view || view.shelf !== shelf) return absent(c, slug, shelf)
  const facts = await findFacts(reader, view.edition.work.id)
  const rendered = await renderPublication(reader, view, variant)
  if (!facts || !rendered) return c.notFound()
  const tips = await listEntries(reader, '/hygiene/tips', variant)
  const related = relatedTo(facts, tips)
  const props = { variant, view, text: rendered.text, facts, related, today: todayOf(c) }
  return c.render(<TextPage {...props} />, {
    title: view.head.title,
    description: view.head.summary,
    breadcrumbs: crumbsTo(c, shelf),
    demo: view.edition.work.demo,
  })
}

/** Other tips on the topic, the most helpful first. */
function relatedTo(facts: Entry['facts'], tips: readonly Entry[]): Entry[] {
  const others = tips.filter(({ work }) => work.id !== facts.workId)
  const same = { topic: facts.topic, audience: undefined, level: undefined }
  return passing(others, same).slice(0, RELATED_MAX)
}

/** In place of what is not there: nothing, or the notice that it was withdrawn. */
async function absent(c: PublicContext, slug: string, shelf: Shelf): Promise<Response> {
  const { variant, reader } = c.var
  const withdrawal = await findWithdrawal(reader, slug)
  if (!withdrawal || withdrawal.shelf !== shelf) return c.notFound()
  return c.render(<WithdrawnPage variant={variant} withdrawal={withdrawal} />, {
    title: strings(variant).hub.title,
    breadcrumbs: crumbsTo(c, shelf),
    demo: withdrawal.demo,
    hidden: true,
    status: 410,
  })
}

function crumbsTo(c: PublicContext, shelf: Shelf) {
  const { variant } = c.var
  const words = strings(variant)
  const label = shelf === '/hygiene/tips' ? words.tips.title : words.glossary.title
  if (shelf === '/hygiene') return [hubCrumb(c)]
  return [hubCrumb(c), { href: inPublic(variant, shelf), label }]
}

function hubCrumb(c: PublicContext) {
  const { variant } = c.var
  return { href: inPublic(variant, publicPaths.hygiene), label: strings(variant).hub.title }
}

function todayOf(c: PublicContext): string {
  return c.var.services.clock.today()
}

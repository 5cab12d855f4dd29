import { Hono, type Context } from 'hono'

import type { DeskTaskSource } from '#core/desk-task.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import type { ModuleDescription } from '#core/module.ts'

import type { AppTables } from '../app-tables.ts'
import { coreTasks } from './core-tasks.ts'
import { listViews, removeView, renameView, saveView } from './desk-views.ts'
import { DeskHomePage } from './home-page.tsx'
import { listTasks, openKinds, pageOf, taskPages } from './list-tasks.ts'
import type { SentView } from './save-view-form.tsx'
import { homeStrings } from './strings/index.ts'
import { queryOfFilter, taskFilterOf, type TaskFilter } from './task-filter.ts'
import { viewForm, viewNameForm } from './view-form.ts'
import { ViewsPage } from './views-page.tsx'

type HomeContext = Context<UvidEnv<AppTables>>

/** The first page of the desk, and the views of it that people keep. */
export function deskHomeRoutes(modules: readonly ModuleDescription[]): Hono<UvidEnv<AppTables>> {
  const sources = [...modules.flatMap((module) => module.deskTasks ?? []), ...coreTasks]
  const kindsOf = (c: HomeContext) =>
    openKinds({ sources, mayOpen: c.var.mayOpen }).map(({ kind }) => kind)
  return new Hono<UvidEnv<AppTables>>()
    .get('/', (c) =>
      homePage(c, sources, {
        filter: taskFilterOf((n) => c.req.query(n), kindsOf(c)),
        page: pageOf(c.req.query('page')),
      }),
    )
    .get('/views', (c) => viewsPage(c))
    .post('/views', async (c) => {
      const form = await parseForm(c, viewForm)
      const written = new URLSearchParams(form.values['query'] ?? '')
      const filter = taskFilterOf((name) => written.get(name), kindsOf(c))
      if (!form.ok) return homePage(c, sources, { filter, sent: form })
      const query = queryOfFilter(filter)
      // Nothing is narrowed: that view is the page itself.
      if (query === '') return c.redirect('/desk', 303)
      const view = { userId: c.var.actor.id, name: form.value.name, query, now: nowOf(c) }
      const saved = await c.var.write((trx) => saveView(trx, view))
      if (saved.ok) return c.redirect(`/desk?${query}`, 303)
      const sent = { values: form.values, problems: { name: saved.failure } }
      return homePage(c, sources, { filter, sent })
    })
    .post('/views/:id/name', async (c) => {
      const id = c.req.param('id')
      const form = await parseForm(c, viewNameForm)
      if (!form.ok) return viewsPage(c, { ...form, id })
      const view = { userId: c.var.actor.id, id, name: form.value.name }
      const renamed = await c.var.write((trx) => renameView(trx, view))
      if (renamed.ok) return c.redirect('/desk/views', 303)
      if (renamed.failure === 'not-found') return c.notFound()
      return viewsPage(c, { id, values: form.values, problems: { name: renamed.failure } })
    })
    .post('/views/:id/removal', async (c) => {
      const view = { userId: c.var.actor.id, id: c.req.param('id') }
      const removed = await c.var.write((trx) => removeView(trx, view))
      return removed.ok ? c.redirect('/desk/views', 303) : c.notFound()
    })
}

function nowOf(c: HomeContext): string {
  return c.var.services.clock.now()
}

type HomeState = {
  readonly filter: TaskFilter
  readonly page?: number
  readonly sent?: SentView
}

async function homePage(
  c: HomeContext,
  sources: readonly DeskTaskSource[],
  { filter, page: wanted = 1, sent }: HomeState,
): Promise<Response> {
  const { variant, reader, actor, mayOpen, services } = c.var
  const today = services.clock.today()
  const asked = { reader, sources, variant, userId: actor.id, today, mayOpen }
  const [listed, views] = await Promise.all([
    listTasks(asked, filter, wanted),
    listViews(reader, actor.id),
  ])
  // Meanwhile there are fewer.
  const last = taskPages(listed[0]?.count ?? 0)
  if (filter.kind !== undefined && wanted > last) {
    return c.redirect(`/desk?${queryOfFilter(filter)}&page=${last}`, 303)
  }
  const page = { variant, listed, filter, number: wanted, kinds: openKinds(asked), views, sent }
  return c.render(<DeskHomePage {...page} />, {
    title: homeStrings(variant).title,
    ...(sent ? { status: 422 } : {}),
  })
}

async function viewsPage(
  c: HomeContext,
  sent?: SentView & { readonly id: string },
): Promise<Response> {
  const { variant, reader, actor } = c.var
  const views = await listViews(reader, actor.id)
  const words = homeStrings(variant)
  return c.render(<ViewsPage variant={variant} views={views} sent={sent} />, {
    title: words.views.title,
    breadcrumbs: [{ href: '/desk', label: words.title }],
    ...(sent ? { status: 422 } : {}),
  })
}

import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'

import { readList } from './list-view.ts'
import { RequestPage } from './pages/request-page.tsx'
import { publicConditions, RequestsPage } from './pages/requests-page.tsx'
import { publicPaths } from './paths.ts'
import { requestPlace } from './places.ts'
import { findRequest } from './queries.ts'
import { standingSentence } from './standing-text.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

/** Published requests. */
export const publicRoutes = new Hono<UvidEnv<ReadTables>>()
  .get('/requests', async (c) => {
    const { variant, reader, services } = c.var
    const asking = { audience: 'public', today: services.clock.today() } as const
    const view = await readList(reader, asking, {
      query: (name) => c.req.query(name),
      conditions: publicConditions,
      action: inPublic(variant, publicPaths.requests),
      href: ({ number }) => inPublic(variant, publicPaths.request(number)),
    })
    if (view.page > view.pageLast) return c.notFound()
    const { title, lead } = strings(variant)
    const demo = view.lines.some((line) => line.demo)
    return c.render(<RequestsPage variant={variant} view={view} />, {
      title,
      description: lead,
      demo,
    })
  })
  .get('/requests/:number', async (c) => {
    const { variant, reader, services } = c.var
    const today = services.clock.today()
    const number = c.req.param('number')
    const request = await findRequest(reader, { number }, { audience: 'public', today })
    if (!request) return c.notFound()
    const sections = await c.var.sections(requestPlace, { requestId: request.id })
    const { title } = strings(variant)
    return c.render(
      <RequestPage variant={variant} request={request} today={today} sections={sections} />,
      {
        title: `${pick(request.subject, variant).text} (${number})`,
        description: `${pick(request.institution.name, variant).text}. ${standingSentence(request.standing, variant)}`,
        breadcrumbs: [{ href: inPublic(variant, publicPaths.requests), label: title }],
        demo: request.demo,
      },
    )
  })

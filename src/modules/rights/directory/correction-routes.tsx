import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'

import { decideCorrection, listCorrections } from './corrections.ts'
import { DecisionsPage } from './pages/decisions-page.tsx'
import { deskPaths } from './paths.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

/** Where the desk decides on what visitors say; mounted before the records, whose addresses look the same. */
export const correctionRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/controllers/corrections', async (c) => {
    const { variant, reader } = c.var
    const waiting = await listCorrections(reader, { state: 'waiting' })
    const decided = await listCorrections(reader, { state: 'decided' })
    const { desk, decisions } = strings(variant)
    return c.render(<DecisionsPage variant={variant} waiting={waiting} decided={decided} />, {
      title: decisions.title,
      breadcrumbs: [{ href: deskPaths.controllers, label: desk.title }],
    })
  })
  .post('/controllers/corrections/:id/acceptance', (c) => decide(c, 'accepted'))
  .post('/controllers/corrections/:id/rejection', (c) => decide(c, 'rejected'))

/** What was accepted is then entered by a person; what somebody has decided already stays decided. */
async function decide(
  c: Context<UvidEnv<WrittenTables>>,
  state: 'accepted' | 'rejected',
): Promise<Response> {
  const input = { id: c.req.param('id') ?? '', state, at: c.var.services.clock.now() }
  const decided = await c.var.write((trx) => decideCorrection(trx, input))
  if (!decided.ok) {
    return decided.failure === 'not-found' ? c.notFound() : c.redirect(deskPaths.corrections, 303)
  }
  const accepted = state === 'accepted'
  return c.redirect(accepted ? deskPaths.edit(decided.value.slug) : deskPaths.corrections, 303)
}

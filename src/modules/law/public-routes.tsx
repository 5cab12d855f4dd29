import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'

import { lawPack } from './law-pack.ts'
import { LawPage } from './pages/law-page.tsx'
import { remediesPlace } from './places.ts'
import { listConfirmations } from './queries.ts'
import { strings } from './strings/index.ts'
import type { LawTables } from './tables.ts'
import { lawView } from './view.ts'

/** The page of law. */
export const publicRoutes = new Hono<UvidEnv<LawTables>>().get('/law', async (c) => {
  const { variant, reader, services } = c.var
  const confirmations = await listConfirmations(reader)
  const view = lawView(lawPack(), confirmations, services.clock.today())
  const remedySections = await c.var.sections(remediesPlace, null)
  const { title, lead } = strings(variant).page
  return c.render(<LawPage variant={variant} view={view} remedySections={remedySections} />, {
    title,
    description: lead,
  })
})

import { Hono } from 'hono'

import type { Everyone } from '#core/about-person.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { mountable, type LoaderContext, type ModuleDescription } from '#core/module.ts'

import { personData } from './about-person.ts'
import { loadDemo } from './demo.ts'
import { privacyTasks } from './desk-tasks.ts'
import { kept, retention } from './kept.ts'
import { openRoutes, ownRoutes } from './own-routes.tsx'
import { requestRoutes } from './request-routes.tsx'
import { strings } from './strings/index.ts'
import type { WorkTables } from './tables.ts'

export { replayErasures, type Replayed } from './replay-erasures.ts'

/** Routes of the desk; they need the parts of all modules, which only the composition root knows. */
export function privacyRoutes(everyone: Everyone) {
  return mountable(
    new Hono<UvidEnv<WorkTables>>()
      .route('/', ownRoutes(everyone))
      .route('/', requestRoutes(everyone)),
  )
}

/** Rights of people over their data. */
export const module: ModuleDescription = {
  name: 'privacy',
  openDeskRoutes: mountable(openRoutes),
  deskNavigation: [
    {
      path: '/privacy-requests',
      label: (variant) => strings(variant).requests.navigation,
      order: 908,
    },
    { path: '/me/data', label: (variant) => strings(variant).mine.navigation, order: 915 },
  ],
  deskTasks: [privacyTasks],
  kept,
  retention,
  personData,
  // The composition root hands over all tables; a description cannot name them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  loadDemo: (context) => loadDemo(context as unknown as LoaderContext<WorkTables>),
}

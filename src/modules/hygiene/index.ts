import { mountable, type LoaderContext, type ModuleDescription } from '#core/module.ts'

import { deskRoutes } from './desk-routes.tsx'
import { reviewTasks } from './desk-tasks.ts'
import { kept } from './kept.ts'
import { loadHygiene } from './load-hygiene.ts'
import { publicPaths } from './paths.ts'
import { publicRoutes } from './public-routes.tsx'
import { sections } from './sections.tsx'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

export type { HygieneTables } from './tables.ts'

/** Advice with a day until which it holds: guides, tips, glossary and the check-up. */
export const module: ModuleDescription = {
  name: 'hygiene',
  publicRoutes: mountable(publicRoutes),
  deskRoutes: mountable(deskRoutes),
  navigation: [
    { path: publicPaths.hygiene, label: (variant) => strings(variant).navigation, order: 60 },
  ],
  deskNavigation: [
    { path: '/hygiene', label: (variant) => strings(variant).desk.title, order: 55 },
  ],
  sections,
  deskTasks: [reviewTasks],
  kept,
  sitemap: () =>
    Promise.resolve([
      publicPaths.hygiene,
      publicPaths.tips,
      publicPaths.glossary,
      publicPaths.checkup,
    ]),
  // The composition root hands over all tables; a description cannot name them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  loadStarter: (context) => loadHygiene(context as unknown as LoaderContext<WrittenTables>),
}

import { mountable, type LoaderContext, type ModuleDescription } from '#core/module.ts'

import { kept } from './kept.ts'
import { deskRoutes } from './lessons/desk-routes.tsx'
import { lessonTasks } from './lessons/desk-tasks.ts'
import { loadLessons } from './lessons/load-lessons.ts'
import { publicPaths } from './lessons/paths.ts'
import { publicRoutes } from './lessons/public-routes.tsx'
import { sections } from './lessons/sections.tsx'
import { strings } from './lessons/strings/index.ts'
import type { WrittenTables } from './lessons/tables.ts'

export type { SchoolTables } from './tables.ts'

/** The Privacy School: its open curriculum. */
export const module: ModuleDescription = {
  name: 'school',
  publicRoutes: mountable(publicRoutes),
  deskRoutes: mountable(deskRoutes),
  navigation: [
    { path: publicPaths.school, label: (variant) => strings(variant).navigation, order: 70 },
  ],
  deskNavigation: [
    { path: '/school/lessons', label: (variant) => strings(variant).desk.title, order: 60 },
  ],
  sections,
  deskTasks: [lessonTasks],
  kept,
  sitemap: () => Promise.resolve([publicPaths.school]),
  // The composition root hands over all tables; a description cannot name them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  loadStarter: (context) => loadLessons(context as unknown as LoaderContext<WrittenTables>),
}

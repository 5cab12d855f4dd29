import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'

import { correctionRoutes } from './correction-routes.tsx'
import { recordRoutes } from './desk-routes.tsx'
import type { WrittenTables } from './tables.ts'

export { directoryPersonData } from './about-person.ts'
export { controllerRecords } from './desk-documents.ts'
export { directoryTasks } from './desk-tasks.ts'
export { importControllers, type ImportStep } from './import/import-controllers.ts'
export { directoryKept, directoryRetention } from './kept.ts'
export { linkCheckJob } from './link-check-job.ts'
export { loadControllers } from './load-controllers.ts'
export { directoryPaths } from './paths.ts'
export { directoryRoutes } from './public-routes.tsx'
export { listPublicSlugs } from './queries.ts'
export { directoryDocuments } from './search-documents.ts'
export { strings as directoryStrings } from './strings/index.ts'
export type { DirectoryTables, WrittenTables } from './tables.ts'

/** Work on the directory in the desk. */
export const directoryDeskRoutes = new Hono<UvidEnv<WrittenTables>>()
  .route('/', correctionRoutes)
  .route('/', recordRoutes)

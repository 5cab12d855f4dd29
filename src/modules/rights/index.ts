import { Hono } from 'hono'

import { reading } from '#core/db.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { mountable, type LoaderContext, type ModuleDescription, type Reader } from '#core/module.ts'
import { ok } from '#core/result.ts'
import { rebuildSource } from '#core/search/index-document.ts'

import { personData } from './about-person.ts'
import {
  controllerRecords,
  directoryDeskRoutes,
  directoryDocuments,
  directoryPaths,
  directoryRetention,
  directoryRoutes,
  directoryStrings,
  directoryTasks,
  linkCheckJob,
  listPublicSlugs,
  loadControllers,
  type WrittenTables,
} from './directory/index.ts'
import { exitRoutes } from './exit/exit-routes.ts'
import { kept } from './kept.ts'
import type { LetterReads } from './letters/letter-context.ts'
import { letterBook } from './letters/load-letters.ts'
import { letterRoutes } from './letters/routes.tsx'
import { letterDocuments, LETTER_SOURCE } from './letters/search-documents.ts'
import { verbGroups } from './letters/verb-groups.ts'
import { publicPaths } from './paths.ts'
import { sections } from './sections.tsx'
import { strings } from './strings/index.ts'
import { triageBook } from './triage/load-triage.ts'
import { triagePaths } from './triage/paths.ts'
import { triageRoutes } from './triage/routes.tsx'
import {
  currentBooks,
  wordingRoutes,
  wordingStrings,
  wordingTasks,
  type WordingWrittenTables,
} from './wording/index.ts'

export { importControllers, type ImportStep } from './directory/index.ts'
export { publicPaths as rightsPaths } from './paths.ts'
export type { RightsTables } from './tables.ts'

/** Tables of this module, and what its commands write besides. */
type OwnTables = WrittenTables & WordingWrittenTables

// The composition root hands over all tables; a description cannot name them.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const own = (reader: Reader<never>) => reader as unknown as Reader<OwnTables>

/** What a person can do: letters, the right door, the directory of controllers, and the way out. */
export const module: ModuleDescription = {
  name: 'rights',
  publicRoutes: mountable(
    new Hono<UvidEnv<WrittenTables & LetterReads>>()
      .route('/', triageRoutes)
      .route('/', directoryRoutes)
      .route('/', letterRoutes),
  ),
  deskRoutes: mountable(
    new Hono<UvidEnv<OwnTables>>().route('/', directoryDeskRoutes).route('/', wordingRoutes),
  ),
  rootRoutes: mountable(exitRoutes),
  navigation: [
    { path: publicPaths.rights, label: (variant) => strings(variant).navigation, order: 50 },
  ],
  deskNavigation: [
    { path: '/controllers', label: (variant) => directoryStrings(variant).desk.title, order: 50 },
    { path: '/letters', label: (variant) => wordingStrings(variant).title, order: 52 },
  ],
  sections,
  deskTasks: [directoryTasks, wordingTasks],
  deskDocuments: [controllerRecords],
  recurring: [linkCheckJob],
  kept,
  retention: directoryRetention,
  personData,
  checkContent: () => {
    letterBook()
    triageBook()
  },
  loadStarter: async (context) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const loading = context as unknown as LoaderContext<OwnTables>
    await loadControllers(loading)
    await loading.write(async (trx) => {
      const { letters } = await currentBooks(reading<OwnTables>(trx))
      await rebuildSource(trx, LETTER_SOURCE, letterDocuments(letters))
      return ok(undefined)
    })
  },
  searchDocuments: async (reader) => [
    ...letterDocuments((await currentBooks(own(reader))).letters),
    ...(await directoryDocuments(own(reader))),
  ],
  sitemap: async (reader) => [
    publicPaths.rights,
    publicPaths.letters,
    ...verbGroups.flatMap(({ letters }) => letters.map((id) => publicPaths.letter(id))),
    publicPaths.rightsCase,
    triagePaths.triage,
    triagePaths.doors,
    directoryPaths.controllers,
    ...(await listPublicSlugs(own(reader))).map(directoryPaths.controller),
  ],
}

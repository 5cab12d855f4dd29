import { mountable, type LoaderContext, type ModuleDescription, type Reader } from '#core/module.ts'
import { homePlace, sectionAt } from '#core/places.ts'
import { institutionPlace } from '#modules/institutions'

import { personData } from './about-person.ts'
import { loadDemo } from './demo.ts'
import { requestRecords } from './desk-documents.ts'
import { deskRoutes } from './desk-routes.tsx'
import { requestTasks } from './desk-tasks.ts'
import { kept, retention } from './kept.ts'
import { HomeSection, InstitutionSection } from './pages/sections.tsx'
import { publicPaths } from './paths.ts'
import { publicRoutes } from './public-routes.tsx'
import { listAllRequests, listPublicNumbers } from './queries.ts'
import { searchDocuments } from './search-documents.ts'
import { strings } from './strings/index.ts'
import type { ReadTables, WrittenTables } from './tables.ts'

export { recordAnswer } from './commands.ts'
export {
  findRequestForAnswer,
  listRequestsForFiling,
  publicRequestsById,
  type PublicRequest,
  type RequestForAnswer,
} from './for-filing.ts'
export { deskPaths as requestDeskPaths, publicPaths as requestPaths } from './paths.ts'
export { deskRequestPlace, requestPlace } from './places.ts'
export type { Question as RequestQuestion, RequestLine } from './queries.ts'
export { outcomes, type Outcome } from './request-state.ts'
export type { Act as RequestAct, RecordFailure as RequestFailure } from './record.ts'
export { strings as requestStrings } from './strings/index.ts'
export type { RequestTables, WrittenTables as RequestWrittenTables } from './tables.ts'

// The composition root hands over all tables; a description cannot name them.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const own = (reader: Reader<never>) => reader as unknown as Reader<ReadTables>

/** Asking: requests, their clocks and their history. */
export const module: ModuleDescription = {
  name: 'requests',
  publicRoutes: mountable(publicRoutes),
  deskRoutes: mountable(deskRoutes),
  navigation: [
    { path: publicPaths.requests, label: (variant) => strings(variant).title, order: 20 },
  ],
  deskNavigation: [{ path: '/requests', label: (variant) => strings(variant).title, order: 20 }],
  sections: [
    sectionAt<ReadTables, { institutionId: string }>(
      institutionPlace,
      20,
      async ({ reader, variant, today, subject: { institutionId } }) => {
        const asking = { audience: 'public', today } as const
        const lines = await listAllRequests(reader, asking, { institutionId })
        return lines.length > 0 ? InstitutionSection({ variant, lines, institutionId }) : undefined
      },
    ),
    sectionAt<ReadTables, null>(homePlace, 10, async ({ reader, variant, today }) => {
      const lines = await listAllRequests(reader, { audience: 'public', today }, {})
      return lines.length > 0 ? HomeSection({ variant, lines, today }) : undefined
    }),
  ],
  deskTasks: [requestTasks],
  deskDocuments: [requestRecords],
  searchDocuments: (reader) => searchDocuments(own(reader)),
  sitemap: async (reader) => [
    publicPaths.requests,
    ...(await listPublicNumbers(own(reader))).map((number) => publicPaths.request(number)),
  ],
  kept,
  personData,
  retention,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  loadDemo: (context) => loadDemo(context as unknown as LoaderContext<WrittenTables>),
}

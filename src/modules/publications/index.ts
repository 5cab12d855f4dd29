import { join } from 'node:path'

import { mountable, type LoaderContext, type ModuleDescription, type Reader } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { ok } from '#core/result.ts'

import { personData } from './about-person.ts'
import { loadDrafts } from './demo-drafts.ts'
import { publicationRecords } from './desk-documents.ts'
import { deskRoutes } from './desk-routes.tsx'
import { alertTasks, draftTasks, reviewTasks } from './desk-tasks.ts'
import { typesetJob } from './jobs.ts'
import { kept, retention } from './kept.ts'
import { loadWorks } from './load-works.ts'
import { publicPaths } from './paths.ts'
import { publicRoutes } from './public-routes.tsx'
import { listWorks } from './queries.ts'
import { scheduleJob } from './schedule-job.ts'
import { indexAbout, searchDocuments } from './search-documents.ts'
import { sections } from './sections.tsx'
import { strings } from './strings/index.ts'
import type { ReadTables, WrittenTables } from './tables.ts'

export { listOpenAlerts, type Alert } from './alerts.ts'
export { titleInDesk } from './desk-view.ts'
export { readFrontMatter } from './front-matter.ts'
export { loadWorks } from './load-works.ts'
export { WithdrawnPage } from './pages/withdrawn-page.tsx'
export { passageProblems, renderPassage, type Passage, type RenderedPassage } from './passage.ts'
export { deskPaths as publicationDeskPaths, publicPaths as publicationPaths } from './paths.ts'
export { deskWorkPlace } from './places.ts'
export {
  findPublication,
  listShelf,
  renderPublication,
  type PublicationLine,
  type PublicationView,
} from './publication-view.ts'
export { findWithdrawal, findWork } from './queries.ts'
export { stepsOf, type RenderedText } from './render-text.ts'
export type { PublicationTables, ReadTables, WrittenTables } from './tables.ts'
export type { Shelf } from './work-kind.ts'

// The composition root hands over all tables; a description cannot name them.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const own = (reader: Reader<never>) => reader as unknown as Reader<ReadTables>
const ownContext = (context: LoaderContext<never>) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  context as unknown as LoaderContext<WrittenTables>

/** Analyses, briefs and news whose every number is bound to an observation. */
export const module: ModuleDescription = {
  name: 'publications',
  publicRoutes: mountable(publicRoutes),
  deskRoutes: mountable(deskRoutes),
  navigation: [
    { path: publicPaths.publications, label: (v) => strings(v).list.navigation, order: 40 },
  ],
  footer: [{ path: publicPaths.about, label: (v) => strings(v).about.title, order: 10 }],
  deskNavigation: [{ path: '/publications', label: (v) => strings(v).desk.title, order: 50 }],
  sections,
  deskTasks: [alertTasks, reviewTasks, draftTasks],
  deskDocuments: [publicationRecords],
  jobs: [typesetJob],
  recurring: [scheduleJob],
  kept,
  personData,
  retention,
  searchDocuments: (reader) => searchDocuments(own(reader)),
  sitemap: async (reader) => [
    publicPaths.about,
    publicPaths.publications,
    ...(await listWorks(own(reader))).flatMap((work) => [
      publicPaths.work(work),
      publicPaths.versions(work.slug),
    ]),
  ],
  loadStarter: async (context) => {
    const loading = ownContext(context)
    await loading.write(async (trx) => {
      await indexAbout(trx)
      return ok(undefined)
    })
    const folder = join(projectRoot, 'content', 'publications')
    await loadWorks(loading, { folder, demo: false })
  },
  loadDemo: async (context) => {
    const loading = ownContext(context)
    await loadWorks(loading, { folder: join(projectRoot, 'demo', 'publications'), demo: true })
    await loadDrafts(loading, join(projectRoot, 'demo', 'drafts'))
  },
}

import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { mountable, type LoaderContext, type ModuleDescription, type Reader } from '#core/module.ts'

import { personData } from './about-person.ts'
import { loadDemoFiles } from './files/demo.ts'
import { fileRecords, pageRecords } from './files/desk-documents.ts'
import { deskQuotationRoutes } from './files/desk-quotation-routes.tsx'
import { deskRoutes as fileDeskRoutes } from './files/desk-routes.tsx'
import { fileTasks } from './files/desk-tasks.ts'
import { readFileJob } from './files/jobs.ts'
import { publicRoutes as fileRoutes } from './files/public-routes.tsx'
import { listPublishedFiles } from './files/queries.ts'
import { searchDocuments as fileDocuments } from './files/search-documents.ts'
import { fileSections } from './files/sections.ts'
import { strings as fileStrings } from './files/strings/index.ts'
import { kept } from './kept.ts'
import { loadDemoObservations } from './observations/demo.ts'
import { indicatorRecords, observationRecords } from './observations/desk-documents.ts'
import { observationDeskRoutes } from './observations/desk-routes.tsx'
import { observationTasks } from './observations/desk-tasks.ts'
import { indicatorDeskRoutes } from './observations/indicator-desk-routes.tsx'
import { publicRoutes as observationRoutes } from './observations/public-routes.tsx'
import { observationPaths } from './observations/queries.ts'
import { searchDocuments as observationDocuments } from './observations/search-documents.ts'
import { sections as observationSections } from './observations/sections.tsx'
import { loadStarter } from './observations/starter.ts'
import { strings as observationStrings } from './observations/strings/index.ts'
import { publicPaths } from './paths.ts'
import type { ReadTables, WrittenTables } from './tables.ts'

export {
  changeObservation,
  publishObservation,
  recordObservation,
  withdrawObservation,
  type ObservationChange,
} from './observations/commands.ts'
export type { ChangeableFacts, IndicatorFacts, ObservationFacts } from './observations/facts.ts'
export {
  observationsForFigures,
  seriesOfIndicator,
  type FigureObservation,
  type IndicatorSeries,
  type SeriesSpan,
} from './observations/figures.ts'
export { observationLabel, whoseText } from './observations/labels.ts'
export { publicPaths as evidencePaths } from './paths.ts'
export {
  fromColumns as valueFromColumns,
  known,
  missing,
  sameValue,
  toColumns as valueToColumns,
  type ObservationValue,
} from './observations/observation-value.ts'
export { periodText } from './observations/period-text.ts'
export { observationPlace } from './observations/places.ts'
export {
  chartBlock,
  prepareChart,
  SeriesChart,
  SeriesTable,
  sourceLine,
  tableBlock,
  type PreparedChart,
} from './observations/series-blocks.tsx'
export { hostOf, supportName, supportTitle } from './observations/support-text.ts'
export type { Support } from './observations/support-queries.ts'
export { isPercent, type Unit } from './observations/unit.ts'
export { valueText } from './observations/value-text.ts'
export type {
  EvidenceTables,
  ReadTables as EvidenceReadTables,
  WrittenTables as EvidenceWrittenTables,
} from './tables.ts'

// The composition root hands over all tables; a description cannot name them.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const own = (reader: Reader<never>) => reader as unknown as Reader<ReadTables>
const loading = (context: LoaderContext<never>) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  context as unknown as LoaderContext<WrittenTables>

/** Answers as files, quotations on their pages, and the values that rest on them. */
export const module: ModuleDescription = {
  name: 'evidence',
  publicRoutes: mountable(
    new Hono<UvidEnv<ReadTables>>().route('/', fileRoutes).route('/', observationRoutes),
  ),
  deskRoutes: mountable(
    new Hono<UvidEnv<WrittenTables>>()
      .route('/', fileDeskRoutes)
      .route('/', deskQuotationRoutes)
      .route('/', indicatorDeskRoutes)
      .route('/', observationDeskRoutes),
  ),
  navigation: [
    {
      path: publicPaths.indicators,
      label: (variant) => observationStrings(variant).indicators.title,
      order: 30,
    },
  ],
  deskNavigation: [
    {
      path: '/evidence/files',
      label: (variant) => fileStrings(variant).desk.title,
      order: 30,
    },
    {
      path: '/evidence/observations',
      label: (variant) => observationStrings(variant).desk.observations,
      order: 40,
    },
  ],
  sections: [...fileSections, ...observationSections],
  deskTasks: [fileTasks, observationTasks],
  deskDocuments: [fileRecords, pageRecords, indicatorRecords, observationRecords],
  jobs: [readFileJob],
  searchDocuments: async (reader) => [
    ...(await fileDocuments(own(reader))),
    ...(await observationDocuments(own(reader))),
  ],
  sitemap: async (reader) => [
    ...(await listPublishedFiles(own(reader))).map(({ sha256 }) => publicPaths.document(sha256)),
    ...(await observationPaths(own(reader))),
  ],
  kept,
  personData,
  loadStarter: (context) => loadStarter(loading(context)),
  loadDemo: async (context) => {
    await loadDemoFiles(loading(context))
    await loadDemoObservations(loading(context))
  },
}

import type { ModuleDescription } from '#core/module.ts'

import { kept } from './kept.ts'

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

/** Answers as files, quotations on their pages, and the values that rest on them. */
export const module: ModuleDescription = {
  name: 'evidence',
  kept,
}

import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'

import type { EvidenceTables } from './tables.ts'

/** Who asks: the public gets what is published, the desk everything. */
export type Audience = 'public' | 'desk'

type FileRow = ExpressionBuilder<EvidenceTables, 'evidence_file'>
type IndicatorRow = ExpressionBuilder<EvidenceTables, 'evidence_indicator'>
type ObservationRow = ExpressionBuilder<EvidenceTables, 'evidence_observation'>

/** Everybody sees a file, its pages and its quotations once the file is read and someone has published it. */
export function publishedFile(
  row: FileRow,
): ExpressionWrapper<EvidenceTables, 'evidence_file', SqlBool> {
  return row.and([
    row('evidence_file.published_at', 'is not', null),
    row('evidence_file.state', '=', 'ready'),
  ])
}

/** Everybody sees an indicator once the starter content or someone of the desk has published it. */
export function publishedIndicator(
  row: IndicatorRow,
): ExpressionWrapper<EvidenceTables, 'evidence_indicator', SqlBool> {
  return row('evidence_indicator.published_at', 'is not', null)
}

/** Everybody sees an observation once someone has published it. */
export function publishedObservation(
  row: ObservationRow,
): ExpressionWrapper<EvidenceTables, 'evidence_observation', SqlBool> {
  return row('evidence_observation.state', '=', 'published')
}

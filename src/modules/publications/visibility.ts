import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'

import type { PublicationTables } from './tables.ts'

/** Who asks: the public gets what is published, the desk everything. */
export type Audience = 'public' | 'desk'

type WorkRow = ExpressionBuilder<PublicationTables, 'publication_work'>

/** Everybody sees a work, and its published versions, while it is published; neither drafts nor what was withdrawn. */
export function isPublicWork(
  row: WorkRow,
): ExpressionWrapper<PublicationTables, 'publication_work', SqlBool> {
  return row('publication_work.state', '=', 'published')
}

/** Of a withdrawn work everybody may know that it was withdrawn, on which day and why: not its title, not its text. */
export function isWithdrawnWork(
  row: WorkRow,
): ExpressionWrapper<PublicationTables, 'publication_work', SqlBool> {
  return row('publication_work.state', '=', 'withdrawn')
}

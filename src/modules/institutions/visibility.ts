import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'

import type { InstitutionTables } from './tables.ts'

/** Everybody sees a body once someone of the desk, or the starter content, has published it. */
export function isPublic(
  row: ExpressionBuilder<InstitutionTables, 'institution_body'>,
): ExpressionWrapper<InstitutionTables, 'institution_body', SqlBool> {
  return row('institution_body.published_at', 'is not', null)
}

/** Who asks: the public gets what is published, the desk everything. */
export type Audience = 'public' | 'desk'

import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'

import type { RequestTables } from './tables.ts'

/** Who asks: the public gets what is published, the desk everything. */
export type Audience = 'public' | 'desk'

/** Everybody sees a request once someone of the desk has published it; drafts cannot be published. */
export function visibleTo(audience: Audience) {
  return (
    row: ExpressionBuilder<RequestTables, 'request_request'>,
  ): ExpressionWrapper<RequestTables, 'request_request', SqlBool> =>
    audience === 'public'
      ? row('request_request.published_at', 'is not', null)
      : row('request_request.id', 'is not', null)
}

import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'

import type { DirectoryTables } from './tables.ts'

/** Everybody sees a controller once someone of the desk, or the starter content, has published it. */
export function isPublic(
  row: ExpressionBuilder<DirectoryTables, 'rights_controller'>,
): ExpressionWrapper<DirectoryTables, 'rights_controller', SqlBool> {
  return row('rights_controller.published_at', 'is not', null)
}

/** Who asks: the public gets what is published, the desk everything. */
export type Audience = 'public' | 'desk'

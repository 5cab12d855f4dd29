import type { CoreTables } from '#core/db.ts'
import type { JobTables } from '#core/jobs/job-tables.ts'
import type { RetentionTables } from '#core/kept/retention-tables.ts'
import type { MailTables } from '#core/mail/mail-tables.ts'
import type { SearchTables } from '#core/search/search-tables.ts'

import type { DeskViewTables } from './desk-home/desk-view-tables.ts'
import type { DeskDocumentTables } from './desk-search/desk-document-tables.ts'

/** The tables of core and of the desk; each module knows its own, and the composition root never queries those. */
export type AppTables = CoreTables &
  JobTables &
  MailTables &
  RetentionTables &
  SearchTables &
  DeskViewTables &
  DeskDocumentTables

/**
 * Hands something that knows all tables to a module that declared only its own. The compiler has checked the module against its
 * tables; that the database holds them is what migrations are for.
 */
export function toModule(whole: unknown): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the composition root vouches for a module's tables
  return whole as never
}

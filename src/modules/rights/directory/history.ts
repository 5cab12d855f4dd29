import type { Reader } from '#core/db.ts'
import { changeOf, type RecordChange } from '#core/editorial/record-changes.ts'

import type { ChangeKind } from './changes.ts'
import type { DirectoryTables } from './tables.ts'

/** A record that people edit gathers some dozens of changes; older ones than these are in the database only. */
const LIST_MAX = 500

/** What was done to a record, newest first. */
export async function listChanges(
  reader: Reader<DirectoryTables>,
  slug: string,
): Promise<RecordChange<ChangeKind>[]> {
  const rows = await reader
    .selectFrom('rights_controller_change')
    .select(['at', 'kind', 'by_name as byName', 'before', 'after'])
    .where('controller_id', '=', slug)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(LIST_MAX)
    .execute()
  return rows.map(changeOf)
}

import type { Reader } from '#core/db.ts'
import { changeOf, type RecordChange } from '#core/editorial/record-changes.ts'

import type { ChangeKind } from './changes.ts'
import type { InstitutionTables } from './tables.ts'

/** A record that people edit gathers some dozens of changes; older ones than these are in the database only. */
const LIST_MAX = 500

/** What was done to a body's record, newest first. */
export async function listChanges(
  reader: Reader<InstitutionTables>,
  institutionId: string,
): Promise<RecordChange<ChangeKind>[]> {
  const rows = await reader
    .selectFrom('institution_change')
    .select(['at', 'kind', 'by_name as byName', 'before', 'after'])
    .where('institution_id', '=', institutionId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(LIST_MAX)
    .execute()
  return rows.map(changeOf)
}

import { z } from 'zod'

import type { Reader } from '#core/db.ts'

import type { ChangeKind } from './changes.ts'
import { differences, type Difference } from './field-values.ts'
import type { InstitutionTables } from './tables.ts'

/** A record that people edit gathers some dozens of changes; older ones than these are in the database only. */
const LIST_MAX = 500

/** One line of a body's history. */
export type Change = {
  readonly at: string
  readonly kind: ChangeKind
  /** Undefined when the program acted. */
  readonly byName: string | undefined
  readonly differences: readonly Difference[]
}

const storedValues = z.record(z.string(), z.string())

/** What was done to a body's record, newest first. */
export async function listChanges(
  reader: Reader<InstitutionTables>,
  institutionId: string,
): Promise<Change[]> {
  const rows = await reader
    .selectFrom('institution_change')
    .select(['at', 'kind', 'by_name as byName', 'before', 'after'])
    .where('institution_id', '=', institutionId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(LIST_MAX)
    .execute()
  return rows.map(({ at, kind, byName, before, after }) => ({
    at,
    kind,
    byName: byName ?? undefined,
    differences: differences(
      storedValues.parse(JSON.parse(before)),
      storedValues.parse(JSON.parse(after)),
    ),
  }))
}

import { z } from 'zod'

import type { Reader } from '#core/db.ts'

import type { ChangeKind } from './changes.ts'
import { differences, type Difference } from './field-values.ts'
import type { DirectoryTables } from './tables.ts'

/** A record that people edit gathers some dozens of changes; older ones than these are in the database only. */
const LIST_MAX = 500

/** One line of a record's history. */
export type Change = {
  readonly at: string
  readonly kind: ChangeKind
  /** Undefined when the program acted. */
  readonly byName: string | undefined
  readonly differences: readonly Difference[]
}

const storedValues = z.record(z.string(), z.string())

/** What was done to a record, newest first. */
export async function listChanges(
  reader: Reader<DirectoryTables>,
  slug: string,
): Promise<Change[]> {
  const rows = await reader
    .selectFrom('rights_controller_change')
    .select(['at', 'kind', 'by_name as byName', 'before', 'after'])
    .where('controller_id', '=', slug)
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

import type { Writer } from '#core/db.ts'

import type { WrittenTables } from '../tables.ts'

/** Whether the register has a body; none named is known. */
export async function isKnownInstitution(
  trx: Writer<WrittenTables>,
  id: string | null,
): Promise<boolean> {
  if (id === null) return true
  const found = await trx
    .selectFrom('institution_body')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether a request exists; none named is known. */
export async function isKnownRequest(
  trx: Writer<WrittenTables>,
  id: string | null,
): Promise<boolean> {
  if (id === null) return true
  const found = await trx
    .selectFrom('request_request')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return found !== undefined
}

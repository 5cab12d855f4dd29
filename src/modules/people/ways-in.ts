import type { Reader } from '#core/db.ts'

import type { PeopleTables } from './tables.ts'

/** The accounts that have a password or a passkey: who can sign in without anybody's help. A link by mail lets in learners only. */
export function accountsWithAWayIn(db: Reader<PeopleTables>) {
  return db
    .selectFrom('people_account')
    .select('user_id')
    .where('password', 'is not', null)
    .union(db.selectFrom('people_passkey').select('user_id'))
}

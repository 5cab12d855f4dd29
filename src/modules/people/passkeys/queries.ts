import type { Reader } from '#core/db.ts'

import type { PeopleTables } from '../tables.ts'

/** Nobody has more keys on them. */
const PASSKEYS_MAX = 50

/** A passkey as its owner sees it. */
export type PasskeyView = {
  readonly id: string
  readonly credentialId: string
  readonly name: string
  readonly createdAt: string
  readonly usedAt: string | null
}

/** The passkeys of a person, the newest first. */
export async function listPasskeys(
  db: Reader<PeopleTables>,
  userId: string,
): Promise<PasskeyView[]> {
  return db
    .selectFrom('people_passkey')
    .select(['id', 'name', 'credential_id as credentialId'])
    .select(['created_at as createdAt', 'used_at as usedAt'])
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(PASSKEYS_MAX)
    .execute()
}

/** The kept half of a passkey and whose it is. */
export async function findPasskey(db: Reader<PeopleTables>, credentialId: string) {
  return db
    .selectFrom('people_passkey')
    .select(['id', 'user_id as userId', 'counter'])
    .select(['credential_id as credentialId', 'public_key as publicKey'])
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
}

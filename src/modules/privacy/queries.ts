import type { Reader } from '#core/db.ts'

import type { PrivacyTables } from './tables.ts'
import type { Channel, Outcome, Wish } from './wishes.ts'

/** Closed ones go after three months, so more are never there. */
const LIST_MAX = 1000

/** A request of somebody about their data. */
export type PrivacyRequest = {
  readonly id: string
  readonly receivedOn: string
  readonly channel: Channel
  readonly wish: Wish
  readonly email: string | null
  readonly extendedOn: string | null
  readonly answeredOn: string | null
  readonly outcome: Outcome | null
  readonly erasedAt: string | null
  readonly closedAt: string | null
}

/** All requests, the open ones first and of these the oldest. */
export async function listRequests(reader: Reader<PrivacyTables>): Promise<PrivacyRequest[]> {
  const rows = await requests(reader).orderBy('received_on').orderBy('id').limit(LIST_MAX).execute()
  const closed = (request: PrivacyRequest) => (request.closedAt === null ? 0 : 1)
  return rows.toSorted((a, b) => closed(a) - closed(b))
}

/** One request. */
export async function findRequest(
  reader: Reader<PrivacyTables>,
  id: string,
): Promise<PrivacyRequest | undefined> {
  return requests(reader).where('id', '=', id).executeTakeFirst()
}

function requests(reader: Reader<PrivacyTables>) {
  return reader
    .selectFrom('privacy_request')
    .select(['id', 'received_on as receivedOn', 'channel', 'wish', 'email'])
    .select(['extended_on as extendedOn', 'answered_on as answeredOn', 'outcome'])
    .select(['erased_at as erasedAt', 'closed_at as closedAt'])
}

import { definePersonData, factsOf, isMeant, type Subject } from '#core/about-person.ts'
import type { Reader } from '#core/db.ts'

import type { PrivacyTables } from './tables.ts'

/** Requests that the person sent about their data. Erased, the address goes at once; what was asked and answered goes with its period. */
export const personData = definePersonData<PrivacyTables>({
  list: async ({ reader, subject }) => [
    {
      id: 'privacy.request',
      title: { sr: 'Захтеви у вези са личним подацима', en: 'Requests about personal data' },
      records: (await requestsOf(reader, subject)).map((row) => factsOf(row, labels)),
    },
  ],
  remains: async ({ reader, subject }) => [
    {
      what: {
        sr: 'Захтеви у вези са личним подацима, без адресе',
        en: 'Requests about personal data, without the address',
      },
      why: {
        sr: 'Да покажемо да смо на захтев одговорили у року; бришу се 90 дана после затварања',
        en: 'To show that we answered in time; they are deleted 90 days after closing',
      },
      count: (await requestsOf(reader, subject)).length,
    },
  ],
  erase: async ({ trx, subject }) => {
    const gone = await requestsOf(trx, subject)
    const ids = gone.map(({ id }) => id)
    if (ids.length === 0) return
    await trx.updateTable('privacy_request').set({ email: null }).where('id', 'in', ids).execute()
  },
  found: async (reader) => {
    const rows = await reader
      .selectFrom('privacy_request')
      .select(['email', 'created_at as since'])
      .where('email', 'is not', null)
      .execute()
    return rows.flatMap(({ email, since }) => (email === null ? [] : [{ email, since }]))
  },
})

async function requestsOf(db: Pick<Reader<PrivacyTables>, 'selectFrom'>, subject: Subject) {
  if (subject.email === undefined) return []
  const rows = await db
    .selectFrom('privacy_request')
    .select(['id', 'email', 'received_on', 'channel', 'wish', 'extended_on', 'answered_on'])
    .select(['outcome', 'closed_at', 'created_at'])
    .where('email', '=', subject.email)
    .orderBy('received_on')
    .execute()
  return rows.filter((row) => isMeant(subject, row.created_at))
}

const labels = {
  received_on: { sr: 'Примљено', en: 'Received on' },
  email: { sr: 'Адреса', en: 'Address' },
  channel: { sr: 'Начин пријема', en: 'How it arrived' },
  wish: { sr: 'Право', en: 'Right' },
  extended_on: { sr: 'Обавештење о продужењу', en: 'Notice of extension' },
  answered_on: { sr: 'Одговорено', en: 'Answered on' },
  outcome: { sr: 'Исход', en: 'Outcome' },
  closed_at: { sr: 'Затворено', en: 'Closed' },
} as const

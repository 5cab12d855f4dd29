import { definePurpose, notPersonal, personal, type KeptRules } from '#core/kept.ts'
import { retentionOf } from '#core/kept/retention-rule.ts'
import { colleagues, defineTrace } from '#core/kept/trace-purpose.ts'

import type { PrivacyTables } from './tables.ts'

const asking = definePurpose({
  id: 'privacy.request',
  title: {
    sr: 'Захтеви људи у вези са њиховим подацима',
    en: 'Requests of people about their data',
  },
  why: {
    sr: 'Да на захтев одговоримо у законском року и да то можемо да покажемо',
    en: 'To answer the request within the term of the law and to be able to show it',
  },
  persons: {
    sr: 'људи који су нам писали о својим подацима',
    en: 'people who wrote to us about their data',
  },
  categories: {
    sr: 'адреса, право које је тражено, дани и исход; ништа од садржаја',
    en: 'address, the right that was asked for, days and outcome; nothing of the content',
  },
  recipients: colleagues,
  basis: 'legal-obligation',
  endings: {
    closed: {
      period: { days: 90 },
      trigger: { sr: 'затварање захтева', en: 'the closing of the request' },
      how: 'deleted',
      remains: { requests: { sr: 'број захтева', en: 'number of requests' } },
    },
  },
  security: ['by-role', 'trail'],
})

const erasing = definePurpose({
  id: 'privacy.erasure',
  title: { sr: 'Брисања која се понављају', en: 'Erasures that are repeated' },
  why: {
    sr: 'Да враћање старије резервне копије не врати никога ко је обрисан',
    en: 'To keep an older backup, when it is put back, from bringing back anybody who was erased',
  },
  persons: { sr: 'људи који су обрисани', en: 'people who were erased' },
  categories: {
    sr: 'отисак ознаке налога и адресе са тајним кључем, и час брисања',
    en: 'hash of account id and address under a secret key, and the time of the erasure',
  },
  recipients: colleagues,
  basis: 'legal-obligation',
  endings: {
    backups: {
      while: {
        sr: 'док постоји резервна копија старија од брисања',
        en: 'while there is a backup older than the erasure',
      },
    },
  },
  security: ['hash-only', 'owner-only'],
})

const [request, stone] = [personal(asking), personal(erasing)]
const clerk = personal(
  defineTrace({
    id: 'privacy.clerk',
    title: { sr: 'Ко је уписао захтев у вези са подацима', en: 'Who entered a request about data' },
    why: { sr: 'Да се зна ко је захтев уписао', en: 'To know who entered the request' },
  }),
)

/** Closed requests go as a whole; their number stays. */
export const retention = [
  retentionOf<PrivacyTables>()(asking, 'closed', {
    tables: ['privacy_request'],
    begun: (db) =>
      db
        .selectFrom('privacy_request')
        .select(['id as key', 'closed_at as at'])
        .where('closed_at', 'is not', null)
        .$narrowType<{ at: string }>(),
    remove: async (trx, ids) => {
      await trx.deleteFrom('privacy_request').where('id', 'in', ids).execute()
      return { requests: ids.length }
    },
  }),
]

/** What the module keeps of people. */
export const kept = {
  privacy_request: {
    id: notPersonal,
    received_on: request,
    channel: request,
    wish: request,
    email: request,
    extended_on: request,
    answered_on: request,
    outcome: request,
    erased_at: request,
    closed_at: request,
    created_by: clerk,
    created_at: request,
  },
  privacy_erasure: {
    id: notPersonal,
    at: stone,
    user_key: stone,
    email_key: stone,
  },
} satisfies KeptRules<PrivacyTables>

import { definePurpose, notPersonal, personal, type KeptRules } from '#core/kept.ts'
import { retentionOf } from '#core/kept/retention-rule.ts'
import { defineTrace } from '#core/kept/trace-purpose.ts'

import type { RequestTables } from './tables.ts'

const byStaff = personal(
  defineTrace({
    id: 'requests.staff',
    title: { sr: 'Ко је шта уписао у предмет', en: 'Who entered what into a file' },
    why: {
      sr: 'Одговорност: да се зна ко је шта уписао у предмет',
      en: 'Accountability: to know who entered what into a file',
    },
  }),
)

const letter = definePurpose({
  id: 'requests.letter',
  title: { sr: 'Писма институцијама', en: 'Letters to institutions' },
  why: {
    sr: 'Писмо мора да наведе тражиоца; објављује се посебном одлуком',
    en: 'A letter must name the requester; it is published by a separate decision',
  },
  persons: {
    sr: 'они који у име организације потписују захтев',
    en: 'those who sign a request in the organisation’s name',
  },
  categories: {
    sr: 'текст писма са именом потписника',
    en: 'the text of the letter with the name of who signs',
  },
  recipients: {
    sr: 'институција којој је писмо упућено и људи програма; када се захтев објави, сви',
    en: 'the institution addressed and the programme’s people; everybody once the request is published',
  },
  basis: 'legitimate-interest',
  endings: {
    published: {
      while: {
        sr: 'док је захтев објављен или предмет није затворен',
        en: 'while the request is published or its file is open',
      },
    },
    closed: {
      period: { days: 3650 },
      trigger: { sr: 'затварање предмета', en: 'the closing of the file' },
      how: 'anonymised',
    },
  },
  security: ['by-role', 'trail'],
})
const inLetter = personal(letter)

/** The text of an old letter goes; that it was sent, when and to whom stays. */
export const retention = [
  retentionOf<RequestTables>()(letter, 'closed', {
    tables: ['request_request'],
    begun: (db) =>
      db
        .selectFrom('request_request as request')
        .innerJoin('request_event as event', (join) =>
          join.onRef('event.request_id', '=', 'request.id').on('event.kind', '=', 'closed'),
        )
        // A file that was opened again and closed again was closed the last time.
        .select((row) => ['request.id as key', row.fn.max('event.at').as('at')])
        .where('request.state', '=', 'closed')
        .where('request.published_at', 'is', null)
        .where('request.body', '<>', '')
        .groupBy('request.id'),
    remove: async (trx, ids) => {
      await trx.updateTable('request_request').set({ body: '' }).where('id', 'in', ids).execute()
    },
  }),
]

/** What the module holds of people. */
export const kept = {
  request_request: {
    id: notPersonal,
    number: notPersonal,
    institution_id: notPersonal,
    subject_sr: notPersonal,
    subject_en: notPersonal,
    body: inLetter,
    urgent: notPersonal,
    channel: notPersonal,
    sent_on: notPersonal,
    received_on: notPersonal,
    receipt_proof: notPersonal,
    state: notPersonal,
    published_at: notPersonal,
    demo: notPersonal,
    created_by: byStaff,
    created_at: notPersonal,
  },
  request_question: {
    id: notPersonal,
    request_id: notPersonal,
    position: notPersonal,
    text_sr: notPersonal,
    text_en: notPersonal,
    indicator_code: notPersonal,
  },
  request_event: {
    id: notPersonal,
    request_id: notPersonal,
    position: notPersonal,
    kind: notPersonal,
    on_day: notPersonal,
    until_day: notPersonal,
    posted_on: notPersonal,
    outcome: notPersonal,
    note_sr: notPersonal,
    note_en: notPersonal,
    document_sha256: notPersonal,
    takes_back: notPersonal,
    by_user: byStaff,
    at: notPersonal,
  },
} satisfies KeptRules<RequestTables>

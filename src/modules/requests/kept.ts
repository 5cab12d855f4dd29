import { notPersonal, personal, type KeptRules } from '#core/kept.ts'

import type { RequestTables } from './tables.ts'

/** Who of the staff did something, for as long as the file may be asked about. */
const byStaff = personal({
  purpose: {
    sr: 'одговорност: ко је шта уписао у предмет',
    en: 'accountability: who entered what into the file',
  },
  basis: 'legitimate-interest',
  periodDays: 365 * 5,
  trigger: { sr: 'затварање предмета', en: 'closing of the file' },
})

/** Letters name the organisation that asks and whoever signs for it. */
const inLetter = personal({
  purpose: {
    sr: 'писмо мора да наведе тражиоца (чл. 15 ЗоСПИЈЗ); објављује се посебном одлуком',
    en: 'a letter must name the requester (ZoSPIJZ art. 15); published by a separate decision',
  },
  basis: 'legitimate-interest',
  periodDays: 365 * 10,
  trigger: { sr: 'затварање предмета', en: 'closing of the file' },
})

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

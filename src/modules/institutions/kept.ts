import { notPersonal, personal, type KeptRules } from '#core/kept.ts'

import type { InstitutionTables } from './tables.ts'

const editor = personal({
  purpose: {
    sr: 'Да се зна ко је и када мењао јавни регистар институција',
    en: 'To know who changed the public register of institutions, and when',
  },
  basis: 'legitimate-interest',
  periodDays: 5 * 365,
  trigger: { sr: 'измена записа', en: 'the change of the record' },
})

const contact = personal({
  purpose: {
    sr: 'Службени контакт органа; може садржати име службеног лица',
    en: 'An official contact of a public body; it may hold the name of an official',
  },
  basis: 'public-interest',
  periodDays: 0,
  trigger: {
    sr: 'брисање контакта из регистра',
    en: 'removal of the contact from the register',
  },
})

/** What the register keeps of people: who edited it, and officials named in public contacts. */
export const kept = {
  institution_body: {
    id: notPersonal,
    kind: notPersonal,
    parent_id: notPersonal,
    website: notPersonal,
    website_certainty: notPersonal,
    description_sr: notPersonal,
    description_en: notPersonal,
    published_at: notPersonal,
    demo: notPersonal,
    created_at: notPersonal,
    updated_at: notPersonal,
  },
  institution_name: {
    id: notPersonal,
    institution_id: notPersonal,
    position: notPersonal,
    sr: notPersonal,
    en: notPersonal,
    short_sr: notPersonal,
    short_en: notPersonal,
    valid_from: notPersonal,
    valid_to: notPersonal,
    note_sr: notPersonal,
    note_en: notPersonal,
  },
  institution_contact: {
    id: notPersonal,
    institution_id: notPersonal,
    position: notPersonal,
    kind: notPersonal,
    value: contact,
    source: notPersonal,
    certainty: notPersonal,
    checked_on: notPersonal,
    note_sr: contact,
    note_en: contact,
  },
  institution_change: {
    id: notPersonal,
    institution_id: notPersonal,
    at: notPersonal,
    kind: notPersonal,
    by_user: editor,
    by_name: editor,
    before: editor,
    after: editor,
  },
} satisfies KeptRules<InstitutionTables>

import { definePurpose, notPersonal, personal, type KeptRules } from '#core/kept.ts'
import { retentionOf } from '#core/kept/retention-rule.ts'
import { colleagues, staff } from '#core/kept/trace-purpose.ts'

import type { InstitutionTables } from './tables.ts'

const history = definePurpose({
  id: 'institutions.history',
  title: { sr: 'Историја регистра институција', en: 'History of the register of institutions' },
  why: {
    sr: 'Да се зна ко је и када мењао јавни регистар институција, и шта је пре тога писало',
    en: 'To know who changed the public register of institutions and when, and what it said before',
  },
  persons: {
    sr: `${staff.sr}; службена лица чији је контакт био у регистру`,
    en: `${staff.en}; officials whose contact stood in the register`,
  },
  categories: {
    sr: 'име и ознака налога онога ко је мењао; ранији садржај записа, са ранијим контактима',
    en: 'name and account id of who made the change; the earlier record with its earlier contacts',
  },
  recipients: colleagues,
  basis: 'legitimate-interest',
  endings: {
    old: {
      period: { days: 5 * 365 },
      trigger: { sr: 'измена записа', en: 'the change of the record' },
      how: 'anonymised',
    },
  },
  security: ['by-role', 'trail'],
})

const official = definePurpose({
  id: 'institutions.contact',
  title: { sr: 'Службени контакти институција', en: 'Official contacts of institutions' },
  why: {
    sr: 'Да свако зна коме се обраћа; службени контакт може садржати име службеног лица',
    en: 'To let everybody know whom to address; an official contact may hold the name of an official',
  },
  persons: { sr: 'службена лица органа власти', en: 'officials of public bodies' },
  categories: {
    sr: 'службена адреса, телефон или е-пошта, понекад са именом',
    en: 'official address, telephone or e-mail, sometimes with a name',
  },
  recipients: {
    sr: 'свако ко отвори јавни регистар',
    en: 'everybody who opens the public register',
  },
  basis: 'public-interest',
  endings: {
    listed: {
      while: { sr: 'док контакт стоји у регистру', en: 'while the contact stands in the register' },
    },
  },
  security: ['trail'],
})

const [editor, contact] = [personal(history), personal(official)]

/** A change stays as a fact, with its day and kind; who made it and what the record said before go. */
export const retention = [
  retentionOf<InstitutionTables>()(history, 'old', {
    tables: ['institution_change'],
    begun: (db) =>
      db
        .selectFrom('institution_change')
        .select(['id as key', 'at'])
        .where((row) =>
          row.or([
            row('by_user', 'is not', null),
            row('by_name', 'is not', null),
            row('before', '<>', '{}'),
            row('after', '<>', '{}'),
          ]),
        ),
    remove: async (trx, ids) => {
      await trx
        .updateTable('institution_change')
        .set({ by_user: null, by_name: null, before: '{}', after: '{}' })
        .where('id', 'in', ids)
        .execute()
    },
  }),
]

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

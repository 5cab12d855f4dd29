import type { Writer } from '#core/db.ts'
import { definePurpose, notPersonal, personal, type KeptRules } from '#core/kept.ts'
import { retentionOf } from '#core/kept/retention-rule.ts'
import { colleagues, staff } from '#core/kept/trace-purpose.ts'

import type { DirectoryTables } from './tables.ts'

const history = definePurpose({
  id: 'rights.controller-history',
  title: { sr: 'Историја именика руковалаца', en: 'History of the directory of controllers' },
  why: {
    sr: 'Да се зна ко је и када мењао јавни именик руковалаца, и шта је пре тога писало',
    en: 'To know who changed the public directory of controllers and when, and what it said before',
  },
  persons: {
    sr: `${staff.sr}; лица чији је службени контакт био у именику`,
    en: `${staff.en}; persons whose official contact stood in the directory`,
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

const reach = definePurpose({
  id: 'rights.controller-contact',
  title: { sr: 'Контакти руковалаца', en: 'Contacts of controllers' },
  why: {
    sr: 'Да свако зна коме шаље захтев у вези са својим подацима; службени контакт може садржати име лица за заштиту података',
    en: 'To let everybody know where to send a request about their data; an official contact may hold the name of a data protection officer',
  },
  persons: {
    sr: 'лица за заштиту података о личности код руковалаца',
    en: 'data protection officers of controllers',
  },
  categories: {
    sr: 'службена адреса, телефон или е-пошта, понекад са именом',
    en: 'official address, telephone or e-mail, sometimes with a name',
  },
  recipients: {
    sr: 'свако ко отвори јавни именик',
    en: 'everybody who opens the public directory',
  },
  basis: 'public-interest',
  endings: {
    listed: {
      while: { sr: 'док контакт стоји у именику', en: 'while the contact stands in the directory' },
    },
  },
  security: ['trail'],
})

const words = definePurpose({
  id: 'rights.correction',
  title: { sr: 'Исправке које јављају посетиоци', en: 'Corrections sent by visitors' },
  why: {
    sr: 'Да се у именику руковалаца исправи оно што не ваља; ко јавља, не пита се',
    en: 'To mend what is wrong in the directory of controllers; who says so is not asked',
  },
  persons: {
    sr: 'посетиоци, и људи које они помену у свом тексту',
    en: 'visitors, and people whom they mention in their text',
  },
  categories: {
    sr: 'слободан текст и адреса стране на коју он упућује',
    en: 'free text and the address of a page to which it points',
  },
  recipients: colleagues,
  basis: 'legitimate-interest',
  endings: {
    decided: {
      period: { days: 90 },
      trigger: { sr: 'одлука о исправци', en: 'the decision on the correction' },
      how: 'deleted',
    },
    forgotten: {
      period: { days: 365 },
      trigger: {
        sr: 'пријем исправке о којој нико није одлучио',
        en: 'the receipt of a correction on which nobody decided',
      },
      how: 'deleted',
    },
  },
  security: ['by-role', 'trail', 'no-address'],
})

const [editor, contact, correction] = [personal(history), personal(reach), personal(words)]

async function remove(trx: Writer<DirectoryTables>, ids: readonly string[]): Promise<void> {
  await trx.deleteFrom('rights_correction').where('id', 'in', ids).execute()
}

/** A change stays as a fact, with its day and kind; who made it and what the record said before go. Corrections go whole. */
export const directoryRetention = [
  retentionOf<DirectoryTables>()(history, 'old', {
    tables: ['rights_controller_change'],
    begun: (db) =>
      db
        .selectFrom('rights_controller_change')
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
        .updateTable('rights_controller_change')
        .set({ by_user: null, by_name: null, before: '{}', after: '{}' })
        .where('id', 'in', ids)
        .execute()
    },
  }),
  retentionOf<DirectoryTables>()(words, 'decided', {
    tables: ['rights_correction'],
    begun: (db) =>
      db
        .selectFrom('rights_correction')
        .select(['id as key', (row) => row.fn.coalesce('decided_at', 'received_at').as('at')])
        .where('state', '<>', 'waiting'),
    remove,
  }),
  retentionOf<DirectoryTables>()(words, 'forgotten', {
    tables: ['rights_correction'],
    begun: (db) =>
      db
        .selectFrom('rights_correction')
        .select(['id as key', 'received_at as at'])
        .where('state', '=', 'waiting'),
    remove,
  }),
]

/** What the directory keeps of people: who edited it, officers named in contacts, and what visitors write. */
export const directoryKept = {
  rights_controller: {
    id: notPersonal,
    name_sr: notPersonal,
    name_en: notPersonal,
    short_sr: notPersonal,
    short_en: notPersonal,
    sector: notPersonal,
    registry_number: notPersonal,
    tax_number: notPersonal,
    website: notPersonal,
    website_certainty: notPersonal,
    domains: notPersonal,
    holds: notPersonal,
    id_copy: notPersonal,
    id_copy_evidence: notPersonal,
    status: notPersonal,
    successor_id: notPersonal,
    institution_id: notPersonal,
    note_sr: notPersonal,
    note_en: notPersonal,
    to_check: notPersonal,
    published_at: notPersonal,
    demo: notPersonal,
    created_at: notPersonal,
    updated_at: notPersonal,
  },
  rights_channel: {
    id: notPersonal,
    controller_id: notPersonal,
    position: notPersonal,
    kind: notPersonal,
    reaches: notPersonal,
    value: contact,
    evidence: notPersonal,
    certainty: notPersonal,
    verified_on: notPersonal,
  },
  rights_controller_change: {
    id: notPersonal,
    controller_id: notPersonal,
    at: notPersonal,
    kind: notPersonal,
    by_user: editor,
    by_name: editor,
    before: editor,
    after: editor,
  },
  rights_correction: {
    id: notPersonal,
    controller_id: notPersonal,
    about: notPersonal,
    text: correction,
    source: correction,
    state: notPersonal,
    received_at: notPersonal,
    decided_at: notPersonal,
  },
  rights_check: {
    target: notPersonal,
    kind: notPersonal,
    outcome: notPersonal,
    failures: notPersonal,
    failing_since: notPersonal,
    checked_at: notPersonal,
  },
} satisfies KeptRules<DirectoryTables>

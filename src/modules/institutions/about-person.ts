import { definePersonData, factsOf, type Subject } from '#core/about-person.ts'
import type { Reader } from '#core/db.ts'

import type { InstitutionTables } from './tables.ts'

/** Changes that the person made to the register, and official contacts under their address. */
export const personData = definePersonData<InstitutionTables>({
  list: async ({ reader, subject }) => [
    {
      id: 'institutions.change',
      title: { sr: 'Измене регистра институција', en: 'Changes to the register of institutions' },
      records: (await changes(reader, subject)).map((row) => factsOf(row, changeLabels)),
    },
    {
      id: 'institutions.contact',
      title: { sr: 'Службени контакти', en: 'Official contacts' },
      records: (await contacts(reader, subject)).map((row) => factsOf(row, contactLabels)),
    },
  ],
  remains: async ({ reader, subject }) => [
    {
      what: {
        sr: 'Измене регистра институција, без имена и ознаке налога',
        en: 'Changes to the register of institutions, without name and account id',
      },
      why: {
        sr: 'Историја јавног регистра показује шта је у њему писало и када',
        en: 'The history of the public register shows what it said and when',
      },
      count: (await changes(reader, subject)).length,
    },
    {
      what: { sr: 'Службени контакти институција', en: 'Official contacts of institutions' },
      why: {
        sr: 'Службени контакт је јавни податак органа власти; мења се у регистру када га орган промени',
        en: 'An official contact is public information of the body; it changes in the register when the body changes it',
      },
      count: (await contacts(reader, subject)).length,
    },
  ],
  erase: async ({ trx, subject }) => {
    if (subject.userId === undefined) return
    await trx
      .updateTable('institution_change')
      .set({ by_user: null, by_name: null })
      .where('by_user', '=', subject.userId)
      .execute()
  },
})

function changes(reader: Reader<InstitutionTables>, { userId }: Subject) {
  return reader
    .selectFrom('institution_change')
    .select(['institution_id', 'kind', 'at', 'by_name'])
    .where('by_user', '=', userId ?? '')
    .orderBy('at')
    .execute()
}

function contacts(reader: Reader<InstitutionTables>, { email }: Subject) {
  return reader
    .selectFrom('institution_contact')
    .select(['institution_id', 'kind', 'value', 'note_sr', 'note_en', 'checked_on'])
    .where((row) => row.fn<string>('lower', ['value']), '=', email ?? '')
    .orderBy('institution_id')
    .execute()
}

const institution = { sr: 'Институција', en: 'Institution' }
const kind = { sr: 'Врста', en: 'Kind' }
const changeLabels = {
  institution_id: institution,
  kind,
  at: { sr: 'Када', en: 'When' },
  by_name: { sr: 'Под именом', en: 'Under the name' },
} as const
const contactLabels = {
  institution_id: institution,
  kind,
  value: { sr: 'Контакт', en: 'Contact' },
  note_sr: { sr: 'Напомена (српски)', en: 'Note (Serbian)' },
  note_en: { sr: 'Напомена (енглески)', en: 'Note (English)' },
  checked_on: { sr: 'Проверено', en: 'Checked on' },
} as const

import { sql } from 'kysely'

import { definePersonData, factsOf, type Subject } from '#core/about-person.ts'
import type { Reader } from '#core/db.ts'

import type { DirectoryTables } from './tables.ts'

/** Changes that the person made to the directory, contacts under their address, and corrections in which the address stands. */
export const directoryPersonData = definePersonData<DirectoryTables>({
  list: async ({ reader, subject }) => [
    {
      id: 'rights.controller-change',
      title: {
        sr: 'Измене именика руковалаца',
        en: 'Changes to the directory of controllers',
      },
      records: (await changes(reader, subject)).map((row) => factsOf(row, changeLabels)),
    },
    {
      id: 'rights.controller-contact',
      title: { sr: 'Контакти руковалаца', en: 'Contacts of controllers' },
      records: (await contacts(reader, subject)).map((row) => factsOf(row, contactLabels)),
    },
    {
      id: 'rights.correction',
      title: { sr: 'Јављене исправке', en: 'Corrections sent' },
      records: (await corrections(reader, subject)).map((row) => factsOf(row, correctionLabels)),
    },
  ],
  remains: async ({ reader, subject }) => [
    {
      what: {
        sr: 'Измене именика руковалаца, без имена и ознаке налога',
        en: 'Changes to the directory of controllers, without name and account id',
      },
      why: {
        sr: 'Историја јавног именика показује шта је у њему писало и када',
        en: 'The history of the public directory shows what it said and when',
      },
      count: (await changes(reader, subject)).length,
    },
    {
      what: { sr: 'Службени контакти руковалаца', en: 'Official contacts of controllers' },
      why: {
        sr: 'Контакт који руковалац објављује за захтеве грађана мења се у именику када га руковалац промени',
        en: 'A contact that a controller publishes for requests changes in the directory when the controller changes it',
      },
      count: (await contacts(reader, subject)).length,
    },
  ],
  erase: async ({ trx, subject }) => {
    if (subject.email !== undefined) {
      await trx
        .deleteFrom('rights_correction')
        .where(mentions(subject.email))
        .where('received_at', '<=', subject.until ?? LATEST)
        .execute()
    }
    if (subject.userId === undefined) return
    await trx
      .updateTable('rights_controller_change')
      .set({ by_user: null, by_name: null })
      .where('by_user', '=', subject.userId)
      .execute()
  },
  found: async (reader) => {
    const rows = await reader
      .selectFrom('rights_correction')
      .select(['text', 'source', 'received_at as since'])
      .orderBy('received_at')
      .execute()
    return rows.flatMap(({ text, source, since }) =>
      mailboxesIn(`${text} ${source ?? ''}`).map((email) => ({ email, since })),
    )
  },
})

/** Addresses of mailboxes that stand in a text, in lower case. */
function mailboxesIn(text: string): string[] {
  const found = text
    .toLowerCase()
    .match(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu)
  return [...new Set(found)]
}

/** After every instant that a clock of ours says. */
const LATEST = '9999'

/** An address is looked for as it stands, letter case apart; `instr` and `strpos` differ between the engines, `like` reads signs. */
function mentions(email: string) {
  const pattern = `%${email.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
  return sql<boolean>`(lower(text) like ${pattern} escape '\\' or lower(coalesce(source, '')) like ${pattern} escape '\\')`
}

function changes(reader: Reader<DirectoryTables>, { userId }: Subject) {
  return reader
    .selectFrom('rights_controller_change')
    .select(['controller_id', 'kind', 'at', 'by_name'])
    .where('by_user', '=', userId ?? '')
    .orderBy('at')
    .execute()
}

function contacts(reader: Reader<DirectoryTables>, { email }: Subject) {
  return reader
    .selectFrom('rights_channel')
    .select(['controller_id', 'kind', 'value', 'verified_on'])
    .where((row) => row.fn<string>('lower', ['value']), '=', email ?? '')
    .orderBy('controller_id')
    .execute()
}

function corrections(reader: Reader<DirectoryTables>, { email }: Subject) {
  if (email === undefined) return Promise.resolve([])
  return reader
    .selectFrom('rights_correction')
    .select(['controller_id', 'text', 'source', 'received_at'])
    .where(mentions(email))
    .orderBy('received_at')
    .execute()
}

const controller = { sr: 'Руковалац', en: 'Controller' }
const kind = { sr: 'Врста', en: 'Kind' }
const changeLabels = {
  controller_id: controller,
  kind,
  at: { sr: 'Када', en: 'When' },
  by_name: { sr: 'Под именом', en: 'Under the name' },
} as const
const contactLabels = {
  controller_id: controller,
  kind,
  value: { sr: 'Контакт', en: 'Contact' },
  verified_on: { sr: 'Проверено', en: 'Verified on' },
} as const
const correctionLabels = {
  controller_id: controller,
  text: { sr: 'Текст', en: 'Text' },
  source: { sr: 'Извор', en: 'Source' },
  received_at: { sr: 'Примљено', en: 'Received' },
} as const

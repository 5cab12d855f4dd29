import {
  definePersonData,
  everyoneOf,
  factsOf,
  isMeant,
  type Everyone,
  type Subject,
} from '#core/about-person.ts'
import type { Reader } from '#core/db.ts'
import type { ModuleDescription } from '#core/module.ts'

import type { AppTables } from './app-tables.ts'

/** All parts of the product as one. */
export function everyoneIn(modules: readonly ModuleDescription[]): Everyone {
  return everyoneOf([corePersonData, ...modules.flatMap((module) => module.personData ?? [])])
}

/** Saved views of the desk, and letters that we sent to the person or are about to. */
const corePersonData = definePersonData<AppTables>({
  list: async ({ reader, subject }) => [
    {
      id: 'core.view',
      title: { sr: 'Сачувани прегледи', en: 'Saved views' },
      records: (await viewsOf(reader, subject)).map((row) => factsOf(row, viewLabels)),
    },
    {
      id: 'core.letter',
      title: { sr: 'Писма која смо послали', en: 'Letters that we sent' },
      records: (await lettersTo(reader, subject)).map((row) => factsOf(row, labels)),
    },
  ],
  erase: async ({ trx, subject, removeLetters }) => {
    await trx
      .deleteFrom('core_desk_view')
      .where('user_id', '=', subject.userId ?? '')
      .execute()
    const letters = await lettersTo(trx, subject)
    const [ids, jobs] = [letters.map(({ id }) => id), letters.map((letter) => letter.job_id)]
    if (ids.length === 0) return
    await trx.deleteFrom('core_mail').where('id', 'in', ids).execute()
    // What is not sent yet is not sent any more.
    await trx.deleteFrom('core_job').where('id', 'in', jobs).execute()
    await removeLetters(ids)
  },
  found: async (reader) => {
    const rows = await reader.selectFrom('core_mail').select(['recipient', 'created_at']).execute()
    return rows.map((row) => ({ email: row.recipient.toLowerCase(), since: row.created_at }))
  },
})

function viewsOf(reader: Reader<AppTables>, { userId }: Subject) {
  return reader
    .selectFrom('core_desk_view')
    .select(['name', 'query', 'created_at'])
    .where('user_id', '=', userId ?? '')
    .orderBy('created_at')
    .execute()
}

async function lettersTo(db: Pick<Reader<AppTables>, 'selectFrom'>, subject: Subject) {
  if (subject.email === undefined) return []
  const rows = await db
    .selectFrom('core_mail')
    .select(['id', 'recipient', 'purpose', 'subject', 'body', 'job_id', 'created_at'])
    .where((row) => row.fn<string>('lower', ['recipient']), '=', subject.email)
    .orderBy('created_at')
    .execute()
  return rows.filter((row) => isMeant(subject, row.created_at))
}

const labels = {
  created_at: { sr: 'Када', en: 'When' },
  recipient: { sr: 'Коме', en: 'To' },
  purpose: { sr: 'Сврха', en: 'Purpose' },
  subject: { sr: 'Наслов', en: 'Subject' },
  body: { sr: 'Текст', en: 'Text' },
} as const
const viewLabels = {
  name: { sr: 'Назив', en: 'Name' },
  query: { sr: 'Шта приказује', en: 'What it shows' },
  created_at: { sr: 'Када', en: 'When' },
} as const

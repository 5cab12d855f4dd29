import { definePersonData, factsOf, isMeant, traceData, type Subject } from '#core/about-person.ts'
import type { Reader, Writer } from '#core/db.ts'

import { readAuthors } from './authors.ts'
import { forgotten, worded, wordsIn } from './stages.ts'
import type { PublicationTables } from './tables.ts'

const work = traceData({
  id: 'publications.staff',
  title: { sr: 'Рад на издањима', en: 'Work on publications' },
  places: [
    { table: 'publication_version', user: 'created_by', record: 'id', at: 'created_at' },
    { table: 'publication_version', user: 'published_by', record: 'id', at: 'published_at' },
    { table: 'publication_alert_decision', user: 'by_user', record: 'id', at: 'at' },
    { table: 'publication_stage', user: 'changed_by', record: 'version_id', at: 'changed_at' },
    { table: 'publication_stage', user: 'asked_by', record: 'version_id', at: 'asked_at' },
    { table: 'publication_stage', user: 'asked_of', record: 'version_id', at: 'asked_at' },
    { table: 'publication_stage', user: 'approved_by', record: 'version_id', at: 'approved_at' },
    { table: 'publication_stage', user: 'scheduled_by', record: 'version_id', at: 'publish_at' },
    { table: 'publication_stage', user: 'returned_by', record: 'version_id', at: 'returned_at' },
    { table: 'publication_saved_text', user: 'saved_by', record: 'version_id', at: 'saved_at' },
    { table: 'publication_comment', user: 'resolved_by', record: 'id', at: 'resolved_at' },
    {
      table: 'publication_confirmation',
      user: 'confirmed_by',
      record: 'work_id',
      at: 'confirmed_at',
    },
  ],
})

/**
 * Who wrote, read and published, works that bear the person's name, and what the person said of texts. Decisions stay under a bare id:
 * that somebody approved a text or sent it back is part of the record. Words to colleagues are not, and go with the person.
 */
export const personData = definePersonData<PublicationTables>({
  list: async (asked) => [
    ...(await work.list(asked)),
    {
      id: 'publications.author',
      title: { sr: 'Издања под именом', en: 'Publications under the name' },
      records: (await signed(asked.reader, asked.subject)).map((row) => factsOf(row, labels)),
    },
    {
      id: 'publications.comment',
      title: { sr: 'Примедбе на издања', en: 'Comments on publications' },
      records: (await commentsOf(asked.reader, asked.subject)).map((row) =>
        factsOf(row, commentLabels),
      ),
    },
    {
      id: 'publications.sent-back',
      title: { sr: 'Образложења враћања текстова', en: 'Reasons for sending texts back' },
      records: (await sentBackBy(asked.reader, asked.subject)).map((row) =>
        factsOf(row, sentBackLabels),
      ),
    },
  ],
  remains: async (asked) => [
    ...(await work.remains(asked)),
    {
      what: { sr: 'Име аутора на издањима', en: 'The name of the author on publications' },
      why: {
        sr: 'Аутор је потписао јаван рад; име стоји док издање није повучено, и тада се брише по плану чувања',
        en: 'The author signed a public work; the name stands while the publication is not withdrawn and then goes by the retention plan',
      },
      count: (await signed(asked.reader, asked.subject)).filter(({ state }) => state !== 'draft')
        .length,
    },
  ],
  erase: async ({ trx, subject }) => {
    await unsignDrafts(trx, subject)
    const comments = (await commentsOf(trx, subject)).map(({ id }) => id)
    if (comments.length > 0) {
      await trx.deleteFrom('publication_comment').where('id', 'in', comments).execute()
    }
    for (const { version_id, language } of await sentBackBy(trx, subject)) {
      await trx
        .updateTable('publication_stage')
        .set(forgotten)
        .where('version_id', '=', version_id)
        .where('language', '=', language)
        .execute()
    }
  },
  found: async (reader) => {
    const comments = reader
      .selectFrom('publication_comment')
      .select(['by_user as userId', 'at as since'])
    const words = worded(reader)
      .select(['returned_by as userId', 'returned_at as since'])
      .where('returned_at', 'is not', null)
      .$narrowType<{ since: string }>()
    const rows = await comments.unionAll(words).execute()
    return rows.flatMap(({ userId, since }) => (userId === null ? [] : [{ userId, since }]))
  },
})

type Db = Pick<Reader<PublicationTables>, 'selectFrom'>

async function commentsOf(db: Db, subject: Subject) {
  if (subject.userId === undefined) return []
  const rows = await db
    .selectFrom('publication_comment')
    .select(['id', 'remark', 'at'])
    .where('by_user', '=', subject.userId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.filter(({ at }) => isMeant(subject, at))
}

/** Texts that came back with words of the person. */
async function sentBackBy(db: Db, subject: Subject) {
  if (subject.userId === undefined) return []
  const rows = await worded(db)
    .select(['version_id', 'language', 'returned', 'returned_at'])
    .where('returned_by', '=', subject.userId)
    .orderBy('returned_at')
    .orderBy('version_id')
    .execute()
  return rows
    .filter(({ returned_at: at }) => isMeant(subject, at ?? ''))
    .map((row) => ({ ...row, words: wordsIn(row.returned) }))
}

/** Authors are texts, so a work is found by the name of the account, as it was signed. */
async function signed(db: Db, { name }: Subject) {
  if (name === undefined) return []
  const rows = await db
    .selectFrom('publication_work')
    .select(['id', 'slug', 'authors', 'state', 'published_on', 'created_at'])
    .where('authors', '<>', '[]')
    .orderBy('slug')
    .execute()
  return rows.filter(({ authors }) => authors.includes(JSON.stringify(name)))
}

/** What was never public is no public work: the name goes from it. */
async function unsignDrafts(trx: Writer<PublicationTables>, subject: Subject): Promise<void> {
  const drafts = (await signed(trx, subject)).filter(
    (work) => work.state === 'draft' && isMeant(subject, work.created_at),
  )
  for (const { id, authors } of drafts) {
    const others = readAuthors(authors).filter(
      ({ sr, en }) => ![sr, en].includes(subject.name ?? ''),
    )
    await trx
      .updateTable('publication_work')
      .set({ authors: JSON.stringify(others) })
      .where('id', '=', id)
      .execute()
  }
}

const commentLabels = {
  remark: { sr: 'Примедба', en: 'Comment' },
  at: { sr: 'Када', en: 'When' },
} as const

const sentBackLabels = {
  words: { sr: 'Образложење', en: 'Reason' },
  language: { sr: 'Језик текста', en: 'Language of the text' },
  returned_at: { sr: 'Када', en: 'When' },
} as const

const labels = {
  slug: { sr: 'Издање', en: 'Publication' },
  authors: { sr: 'Аутори', en: 'Authors' },
  state: { sr: 'Стање', en: 'State' },
  published_on: { sr: 'Објављено', en: 'Published on' },
} as const

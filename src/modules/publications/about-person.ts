import { definePersonData, factsOf, isMeant, traceData, type Subject } from '#core/about-person.ts'
import type { Reader } from '#core/db.ts'

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

/** Who wrote, read and published, works that bear the person's name, and comments, which go with the person. */
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
  ],
  remains: async (asked) => [
    ...(await work.remains(asked)),
    {
      what: { sr: 'Име аутора на издањима', en: 'The name of the author on publications' },
      why: {
        sr: 'Аутор је потписао јаван рад; име стоји док издање није повучено, и тада се брише по плану чувања',
        en: 'The author signed a public work; the name stands while the publication is not withdrawn and then goes by the retention plan',
      },
      count: (await signed(asked.reader, asked.subject)).length,
    },
  ],
  erase: async ({ trx, subject }) => {
    const ids = (await commentsOf(trx, subject)).map(({ id }) => id)
    if (ids.length === 0) return
    await trx.deleteFrom('publication_comment').where('id', 'in', ids).execute()
  },
  found: async (reader) => {
    const rows = await reader
      .selectFrom('publication_comment')
      .select((row) => ['by_user as userId', row.fn.min('at').as('since')])
      .where('by_user', 'is not', null)
      .groupBy('by_user')
      .execute()
    return rows.flatMap(({ userId, since }) => (userId === null ? [] : [{ userId, since }]))
  },
})

async function commentsOf(db: Pick<Reader<PublicationTables>, 'selectFrom'>, subject: Subject) {
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

/** Authors are texts, so a work is found by the name of the account, as it was signed. */
async function signed(reader: Reader<PublicationTables>, { name }: Subject) {
  if (name === undefined) return []
  const rows = await reader
    .selectFrom('publication_work')
    .select(['slug', 'authors', 'state', 'published_on'])
    .where('authors', '<>', '[]')
    .orderBy('slug')
    .execute()
  return rows.filter(({ authors }) => authors.includes(JSON.stringify(name)))
}

const commentLabels = {
  remark: { sr: 'Примедба', en: 'Comment' },
  at: { sr: 'Када', en: 'When' },
} as const

const labels = {
  slug: { sr: 'Издање', en: 'Publication' },
  authors: { sr: 'Аутори', en: 'Authors' },
  state: { sr: 'Стање', en: 'State' },
  published_on: { sr: 'Објављено', en: 'Published on' },
} as const

import { sql, type Kysely } from 'kysely'

/** What is said of advice besides its text, which is a work of `publications`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('hygiene_facts')
    .addColumn('work_id', 'text', (column) => column.primaryKey().references('publication_work.id'))
    .addColumn('topic', 'text', (column) => column.notNull().check(sql`topic <> ''`))
    .addColumn('minutes', 'integer', (column) =>
      column.notNull().check(sql`minutes between 0 and 480`),
    )
    .addColumn('effect', 'integer', (column) => column.notNull().check(sql`effect in (1, 2, 3)`))
    .addColumn('level', 'text', (column) =>
      column.notNull().check(sql`level in ('everyday', 'at-risk')`),
    )
    .addColumn('audiences', 'text', (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addColumn('reviewed_on', 'text', (column) => column.notNull())
    .addColumn('review_by', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision >= 1`))
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addCheckConstraint('hygiene_facts_review_after', sql`review_by > reviewed_on`)
    .execute()
  await db.schema
    .createIndex('hygiene_facts_review_by')
    .on('hygiene_facts')
    .columns(['review_by'])
    .execute()
}

import { sql, type Kysely } from 'kysely'

/** What is said of a lecture besides its text, which is a work of `publications`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('school_lesson')
    .addColumn('work_id', 'text', (column) => column.primaryKey().references('publication_work.id'))
    .addColumn('position', 'integer', (column) =>
      column.notNull().check(sql`position between 1 and 99`),
    )
    .addColumn('minutes', 'integer', (column) =>
      column.notNull().check(sql`minutes between 1 and 480`),
    )
    .addColumn('reading_minutes', 'integer', (column) =>
      column.notNull().check(sql`reading_minutes between 1 and 480`),
    )
    .addColumn('aims', 'text', (column) => column.notNull())
    .addColumn('sources', 'text', (column) => column.notNull())
    .addColumn('law', 'text', (column) => column.notNull())
    .addColumn('exercise', 'text')
    .addColumn('reviewed_on', 'text', (column) => column.notNull())
    .addColumn('review_by', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision >= 1`))
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addCheckConstraint('school_lesson_review_after', sql`review_by > reviewed_on`)
    .execute()
  await db.schema
    .createIndex('school_lesson_review_by')
    .on('school_lesson')
    .columns(['review_by'])
    .execute()
}

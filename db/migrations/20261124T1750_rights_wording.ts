import { sql, type Kysely } from 'kysely'

/** What the desk writes in place of the texts of letters and triage that come in files. Rows are only added, and published once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rights_wording')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('entry', 'text', (column) => column.notNull().check(sql`entry <> ''`))
    .addColumn('number', 'integer', (column) => column.notNull().check(sql`number >= 1`))
    .addColumn('act', 'text', (column) =>
      column.notNull().check(sql`act in ('edited', 'restored', 'returned')`),
    )
    .addColumn('texts', 'text', (column) => column.notNull())
    .addColumn('file_sha256', 'text', (column) =>
      column.notNull().check(sql`length(file_sha256) = 64`),
    )
    .addColumn('saved_by', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addColumn('published_by', 'text')
    .addColumn('published_at', 'text')
    .addUniqueConstraint('rights_wording_number', ['entry', 'number'])
    .addCheckConstraint(
      'rights_wording_published',
      sql`(published_by is null) = (published_at is null)`,
    )
    .addCheckConstraint('rights_wording_four_eyes', sql`published_by <> saved_by`)
    .execute()
}

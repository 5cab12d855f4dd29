import { sql, type Kysely } from 'kysely'

/** Lectures become works too; the column is made anew, as for guides, tips and terms. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('publication_work')
    .addColumn('new_kind', 'text', (column) =>
      column
        .notNull()
        .defaultTo('analysis')
        .check(sql`new_kind in ('analysis', 'brief', 'news', 'guide', 'tip', 'term', 'lesson')`),
    )
    .execute()
  await sql`update publication_work set new_kind = kind`.execute(db)
  await db.schema.alterTable('publication_work').dropColumn('kind').execute()
  await db.schema.alterTable('publication_work').renameColumn('new_kind', 'kind').execute()
}

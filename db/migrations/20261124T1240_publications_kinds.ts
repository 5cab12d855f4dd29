import { sql, type Kysely } from 'kysely'

/**
 * Guides, tips and terms become works too. A check cannot be changed in place in SQLite, so the column is made anew; the default only
 * serves the making, every row says its kind.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('publication_work')
    .addColumn('new_kind', 'text', (column) =>
      column
        .notNull()
        .defaultTo('analysis')
        .check(sql`new_kind in ('analysis', 'brief', 'news', 'guide', 'tip', 'term')`),
    )
    .execute()
  await sql`update publication_work set new_kind = kind`.execute(db)
  await db.schema.alterTable('publication_work').dropColumn('kind').execute()
  await db.schema.alterTable('publication_work').renameColumn('new_kind', 'kind').execute()
}

import type { Kysely } from 'kysely'

/** Who sent a text back and when, so that their words can go with them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('publication_stage').addColumn('returned_by', 'text').execute()
  await db.schema.alterTable('publication_stage').addColumn('returned_at', 'text').execute()
}

import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('people_session').addColumn('name', 'text').execute()
  await db.schema.alterTable('people_session').addColumn('proven_at', 'text').execute()
  await db.schema.alterTable('people_session').addColumn('previous_token', 'text').execute()
  await db.schema
    .createIndex('people_session_previous')
    .on('people_session')
    .column('previous_token')
    .execute()
}

import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('privacy_request')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('wish', 'text', (column) => column.notNull())
    .addColumn('email', 'text')
    .addColumn('extended_on', 'text')
    .addColumn('answered_on', 'text')
    .addColumn('outcome', 'text')
    .addColumn('erased_at', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addCheckConstraint(
      'privacy_request_closed_with_answer',
      sql`(closed_at is null) = (outcome is null) and (closed_at is null) = (answered_on is null)`,
    )
    .execute()
  await db.schema
    .createIndex('privacy_request_email')
    .on('privacy_request')
    .column('email')
    .execute()
  await db.schema
    .createTable('privacy_erasure')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('user_key', 'text')
    .addColumn('email_key', 'text')
    .addCheckConstraint(
      'privacy_erasure_of_someone',
      sql`user_key is not null or email_key is not null`,
    )
    .execute()
}

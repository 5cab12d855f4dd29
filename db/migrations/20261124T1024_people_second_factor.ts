import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people_second_factor')
    .addColumn('user_id', 'text', (column) =>
      column.primaryKey().references('people_user.id').onDelete('cascade'),
    )
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('last_step', 'integer', (column) => column.notNull().check(sql`last_step >= 0`))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('people_recovery_code')
    .addColumn('user_id', 'text', (column) =>
      column.notNull().references('people_user.id').onDelete('cascade'),
    )
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('people_recovery_code_key', ['user_id', 'code_hash'])
    .execute()
}

import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('core_retention_progress')
    .addColumn('rule', 'text', (column) => column.primaryKey())
    .addColumn('removed', 'integer', (column) => column.notNull().check(sql`removed >= 0`))
    .execute()
  await db.schema
    .createTable('core_retention_receipt')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().check(sql`sequence > 0`))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('removed', 'text', (column) => column.notNull())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('core_retention_remainder')
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('year', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull().check(sql`count >= 0`))
    .addPrimaryKeyConstraint('core_retention_remainder_key', ['rule', 'year', 'name'])
    .execute()
  // The daily search for finished jobs became an hourly one.
  await db.schema
    .createIndex('core_job_finished')
    .on('core_job')
    .columns(['state', 'finished_at'])
    .where(sql.ref('finished_at'), 'is not', null)
    .execute()
}

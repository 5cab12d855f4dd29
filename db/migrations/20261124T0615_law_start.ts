import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('law_confirmation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('rule_id', 'text', (column) => column.notNull())
    .addColumn('rule_version', 'text', (column) => column.notNull())
    .addColumn('confirmed_text', 'text', (column) => column.notNull())
    .addColumn('confirmed_on', 'text', (column) => column.notNull())
    .addColumn('lawyer_name', 'text', (column) => column.notNull())
    .addColumn('name_public', 'integer', (column) =>
      column.notNull().check(sql`name_public in (0, 1)`),
    )
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('by_user', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdrawn_at', 'text')
    .addCheckConstraint(
      'law_confirmation_withdrawn_by_someone',
      sql`(withdrawn_at is null) = (withdrawn_by is null)`,
    )
    .execute()
  // Two people who confirm at once must not leave two standing confirmations.
  await db.schema
    .createIndex('law_confirmation_standing')
    .unique()
    .on('law_confirmation')
    .columns(['rule_id', 'rule_version'])
    .where(sql.ref('withdrawn_at'), 'is', null)
    .execute()
}

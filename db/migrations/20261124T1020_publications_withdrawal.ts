import type { Kysely } from 'kysely'

/** When a publication was withdrawn and what readers are told of it. Of earlier withdrawals the day is not known, so it is not invented. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('publication_work').addColumn('withdrawn_on', 'text').execute()
  for (const column of ['withdrawal_reason_sr', 'withdrawal_reason_en']) {
    await db.schema
      .alterTable('publication_work')
      .addColumn(column, 'text', (text) => text.notNull().defaultTo(''))
      .execute()
  }
}

import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('request_request')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('institution_id', 'text', (column) =>
      column.notNull().references('institution_body.id'),
    )
    .addColumn('subject_sr', 'text', (column) => column.notNull())
    .addColumn('subject_en', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('urgent', 'integer', (column) => column.notNull().check(sql`urgent in (0, 1)`))
    .addColumn('channel', 'text', (column) =>
      column.check(sql`channel in ('email', 'post', 'in-person', 'form')`),
    )
    .addColumn('sent_on', 'text')
    .addColumn('received_on', 'text')
    .addColumn('receipt_proof', 'text')
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('draft', 'sent', 'received', 'answered', 'closed')`),
    )
    .addColumn('published_at', 'text')
    .addColumn('demo', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`demo in (0, 1)`),
    )
    .addColumn('created_by', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addCheckConstraint(
      'request_request_receipt_proved',
      sql`received_on is null or (sent_on is not null and receipt_proof <> '')`,
    )
    .addCheckConstraint(
      'request_request_term_needs_receipt',
      sql`state not in ('received', 'answered') or received_on is not null`,
    )
    .addCheckConstraint(
      'request_request_public_when_sent',
      sql`published_at is null or sent_on is not null`,
    )
    .execute()
  await db.schema
    .createIndex('request_request_of_institution')
    .on('request_request')
    .columns(['institution_id', 'sent_on'])
    .execute()
  await db.schema
    .createIndex('request_request_newest')
    .on('request_request')
    .columns(['sent_on', 'number'])
    .execute()

  await db.schema
    .createTable('request_question')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('request_id', 'text', (column) => column.notNull().references('request_request.id'))
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position >= 1`))
    .addColumn('text_sr', 'text', (column) => column.notNull())
    .addColumn('text_en', 'text', (column) => column.notNull())
    .addColumn('indicator_code', 'text')
    .addUniqueConstraint('request_question_position', ['request_id', 'position'])
    .execute()

  await db.schema
    .createTable('request_event')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('request_id', 'text', (column) => column.notNull().references('request_request.id'))
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position >= 1`))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text')
    .addColumn('until_day', 'text')
    .addColumn('posted_on', 'text')
    .addColumn('outcome', 'text')
    .addColumn('note_sr', 'text', (column) => column.notNull())
    .addColumn('note_en', 'text', (column) => column.notNull())
    .addColumn('document_sha256', 'text')
    .addColumn('takes_back', 'text', (column) => column.unique().references('request_event.id'))
    .addColumn('by_user', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addUniqueConstraint('request_event_position', ['request_id', 'position'])
    .addCheckConstraint(
      'request_event_answer_with_outcome',
      sql`(kind = 'answered') = (outcome is not null)`,
    )
    .addCheckConstraint(
      'request_event_taking_back_names_its_event',
      sql`(kind = 'taken-back') = (takes_back is not null)`,
    )
    .execute()
  await db.schema
    .createIndex('request_event_document')
    .on('request_event')
    .column('document_sha256')
    .execute()
}

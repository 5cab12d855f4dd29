import { sql, type Kysely } from 'kysely'

/** The directory of controllers: who holds people's data, how to reach them, who says that something is wrong. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createControllers(db)
  await createChannels(db)
  await createChanges(db)
  await createCorrections(db)
  await createChecks(db)
}

async function createControllers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rights_controller')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name_sr', 'text', (column) => column.notNull())
    .addColumn('name_en', 'text', (column) => column.notNull())
    .addColumn('short_sr', 'text', (column) => column.notNull())
    .addColumn('short_en', 'text', (column) => column.notNull())
    .addColumn('sector', 'text', (column) => column.notNull().check(sql`sector <> ''`))
    .addColumn('registry_number', 'text')
    .addColumn('tax_number', 'text')
    .addColumn('website', 'text')
    .addColumn('website_certainty', 'text')
    .addColumn('domains', 'text', (column) => column.notNull())
    .addColumn('holds', 'text', (column) => column.notNull())
    .addColumn('id_copy', 'text', (column) =>
      column.notNull().check(sql`id_copy in ('never', 'sometimes', 'demanded', 'unknown')`),
    )
    .addColumn('id_copy_evidence', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('active', 'merged', 'defunct')`),
    )
    .addColumn('successor_id', 'text', (column) => column.references('rights_controller.id'))
    .addColumn('institution_id', 'text', (column) => column.references('institution_body.id'))
    .addColumn('note_sr', 'text', (column) => column.notNull())
    .addColumn('note_en', 'text', (column) => column.notNull())
    .addColumn('to_check', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text')
    .addColumn('demo', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`demo in (0, 1)`),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addCheckConstraint('rights_controller_not_own_successor', sql`successor_id <> id`)
    .addCheckConstraint(
      'rights_controller_successor_of_ended',
      sql`case status when 'active' then successor_id is null when 'merged' then successor_id is not null else 1 = 1 end`,
    )
    .addCheckConstraint(
      'rights_controller_website_with_certainty',
      sql`(website is null) = (website_certainty is null)`,
    )
    .execute()
  await db.schema
    .createIndex('rights_controller_institution')
    .on('rights_controller')
    .column('institution_id')
    .execute()
}

async function createChannels(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rights_channel')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('controller_id', 'text', (column) =>
      column.notNull().references('rights_controller.id'),
    )
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position >= 1`))
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('email', 'post', 'webform', 'e-government', 'phone')`),
    )
    .addColumn('reaches', 'text', (column) =>
      column.notNull().check(sql`reaches in ('office', 'officer')`),
    )
    .addColumn('value', 'text', (column) => column.notNull().check(sql`value <> ''`))
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addColumn('certainty', 'text', (column) =>
      column
        .notNull()
        .check(sql`certainty in ('read', 'stored-copy', 'imported', 'own-knowledge', 'invented')`),
    )
    .addColumn('verified_on', 'text')
    .addUniqueConstraint('rights_channel_position', ['controller_id', 'position'])
    .addCheckConstraint(
      'rights_channel_verified_where_read',
      sql`(verified_on is not null) = (certainty in ('read', 'stored-copy'))`,
    )
    .execute()
}

async function createChanges(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rights_controller_change')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('controller_id', 'text', (column) =>
      column.notNull().references('rights_controller.id'),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`kind in ('loaded', 'imported', 'created', 'edited', 'channel-checked', 'published', 'withdrawn')`,
        ),
    )
    .addColumn('by_user', 'text')
    .addColumn('by_name', 'text')
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('after', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('rights_controller_change_newest')
    .on('rights_controller_change')
    .columns(['controller_id', 'at'])
    .execute()
}

async function createCorrections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rights_correction')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('controller_id', 'text', (column) =>
      column.notNull().references('rights_controller.id'),
    )
    .addColumn('about', 'text', (column) =>
      column.notNull().check(sql`about in ('contact', 'name', 'id-copy', 'gone', 'other')`),
    )
    .addColumn('text', 'text', (column) => column.notNull().check(sql`text <> ''`))
    .addColumn('source', 'text')
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('waiting', 'accepted', 'rejected')`),
    )
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text')
    .addCheckConstraint(
      'rights_correction_decided',
      sql`(state = 'waiting') = (decided_at is null)`,
    )
    .execute()
  await db.schema
    .createIndex('rights_correction_waiting')
    .on('rights_correction')
    .columns(['state', 'received_at'])
    .execute()
  await db.schema
    .createIndex('rights_correction_received')
    .on('rights_correction')
    .columns(['controller_id', 'received_at'])
    .execute()
}

async function createChecks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rights_check')
    .addColumn('target', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('link', 'mail-domain')`),
    )
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull().check(sql`failures >= 0`))
    .addColumn('failing_since', 'text')
    .addColumn('checked_at', 'text', (column) => column.notNull())
    .addCheckConstraint(
      'rights_check_failing',
      sql`(outcome = 'answers') = (failures = 0) and (failures = 0) = (failing_since is null)`,
    )
    .execute()
}

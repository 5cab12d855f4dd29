import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createBodies(db)
  await createNames(db)
  await createContacts(db)
  await createChanges(db)
}

async function createBodies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('institution_body')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text', (column) => column.references('institution_body.id'))
    .addColumn('website', 'text')
    .addColumn('website_certainty', 'text')
    .addColumn('description_sr', 'text', (column) => column.notNull())
    .addColumn('description_en', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text')
    .addColumn('demo', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`demo in (0, 1)`),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addCheckConstraint('institution_body_not_own_parent', sql`parent_id <> id`)
    .addCheckConstraint(
      'institution_body_website_with_certainty',
      sql`(website is null) = (website_certainty is null)`,
    )
    .execute()
  await db.schema
    .createIndex('institution_body_parent')
    .on('institution_body')
    .column('parent_id')
    .execute()
}

async function createNames(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('institution_name')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('institution_id', 'text', (column) =>
      column.notNull().references('institution_body.id'),
    )
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position >= 1`))
    .addColumn('sr', 'text', (column) => column.notNull())
    .addColumn('en', 'text', (column) => column.notNull())
    .addColumn('short_sr', 'text', (column) => column.notNull())
    .addColumn('short_en', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addColumn('note_sr', 'text', (column) => column.notNull())
    .addColumn('note_en', 'text', (column) => column.notNull())
    .addUniqueConstraint('institution_name_position', ['institution_id', 'position'])
    .execute()
}

async function createContacts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('institution_contact')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('institution_id', 'text', (column) =>
      column.notNull().references('institution_body.id'),
    )
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position >= 1`))
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('email', 'phone', 'address', 'form')`),
    )
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('source', 'text')
    .addColumn('certainty', 'text', (column) => column.notNull())
    .addColumn('checked_on', 'text', (column) => column.notNull())
    .addColumn('note_sr', 'text', (column) => column.notNull())
    .addColumn('note_en', 'text', (column) => column.notNull())
    .addUniqueConstraint('institution_contact_position', ['institution_id', 'position'])
    .execute()
}

async function createChanges(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('institution_change')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('institution_id', 'text', (column) =>
      column.notNull().references('institution_body.id'),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`kind in ('loaded', 'created', 'edited', 'contact-checked', 'published', 'withdrawn')`,
        ),
    )
    .addColumn('by_user', 'text')
    .addColumn('by_name', 'text')
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('after', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('institution_change_newest')
    .on('institution_change')
    .columns(['institution_id', 'at'])
    .execute()
}

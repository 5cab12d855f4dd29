import { sql, type Kysely } from 'kysely'

/** The editorial flow: where each language of a version stands, every text that was saved, comments, and confirmed translations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createStages(db)
  await createSavedTexts(db)
  await createComments(db)
  await createConfirmations(db)
}

async function createStages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_stage')
    .addColumn('version_id', 'text', (column) =>
      column.notNull().references('publication_version.id'),
    )
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`state in ('draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn')`,
        ),
    )
    .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision >= 1`))
    .addColumn('changed_by', 'text')
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('asked_of', 'text')
    .addColumn('asked_by', 'text')
    .addColumn('asked_at', 'text')
    .addColumn('approved_by', 'text')
    .addColumn('approved_at', 'text')
    .addColumn('approved_alone', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`approved_alone in (0, 1)`),
    )
    .addColumn('publish_at', 'text')
    .addColumn('scheduled_by', 'text')
    .addColumn('note_sr', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('note_en', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('returned', 'text')
    .addPrimaryKeyConstraint('publication_stage_key', ['version_id', 'language'])
    .addCheckConstraint(
      'publication_stage_hour',
      sql`(state = 'scheduled') = (publish_at is not null)`,
    )
    .addCheckConstraint(
      'publication_stage_reader',
      sql`state <> 'in-review' or asked_at is not null`,
    )
    .execute()
  await db.schema
    .createIndex('publication_stage_state_publish_at')
    .on('publication_stage')
    .columns(['state', 'publish_at'])
    .execute()
  // What was public before there was a flow was published; what is being written starts at its beginning.
  await sql`
    insert into publication_stage (version_id, language, state, revision, changed_by, changed_at)
    select version.id, written.language,
      case when version.published_at is null then 'draft' when work.state = 'withdrawn' then 'withdrawn' else 'published' end,
      version.revision, version.created_by, coalesce(version.published_at, version.created_at)
    from publication_text as written
    join publication_version as version on version.id = written.version_id
    join publication_work as work on work.id = version.work_id`.execute(db)
}

async function createSavedTexts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_saved_text')
    .addColumn('version_id', 'text', (column) =>
      column.notNull().references('publication_version.id'),
    )
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision >= 1`))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('markdown', 'text', (column) => column.notNull())
    .addColumn('saved_by', 'text')
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('publication_saved_text_key', ['version_id', 'language', 'revision'])
    .execute()
  await sql`
    insert into publication_saved_text (version_id, language, revision, title, summary, markdown, saved_by, saved_at)
    select version.id, written.language, version.revision, written.title, written.summary, written.markdown,
      version.created_by, coalesce(version.published_at, version.created_at)
    from publication_text as written
    join publication_version as version on version.id = written.version_id`.execute(db)
}

async function createComments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_comment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version_id', 'text', (column) =>
      column.notNull().references('publication_version.id'),
    )
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('paragraph_sha256', 'text', (column) => column.notNull())
    .addColumn('paragraph', 'text', (column) => column.notNull())
    .addColumn('remark', 'text', (column) => column.notNull().check(sql`remark <> ''`))
    .addColumn('by_user', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('resolved_by', 'text')
    .addColumn('resolved_at', 'text')
    .execute()
  await db.schema
    .createIndex('publication_comment_version_id_language')
    .on('publication_comment')
    .columns(['version_id', 'language'])
    .execute()
}

async function createConfirmations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_confirmation')
    .addColumn('work_id', 'text', (column) => column.notNull().references('publication_work.id'))
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('paragraph_sha256', 'text', (column) => column.notNull())
    .addColumn('paragraph', 'text', (column) => column.notNull())
    .addColumn('confirmed_by', 'text')
    .addColumn('confirmed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('publication_confirmation_key', [
      'work_id',
      'language',
      'paragraph_sha256',
    ])
    .execute()
}

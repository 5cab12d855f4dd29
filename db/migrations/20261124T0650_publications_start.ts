import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createWorks(db)
  await createFigures(db)
  await createDecisionsAndFiles(db)
}

async function createWorks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_work')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) =>
      column
        .notNull()
        .unique()
        .check(sql`slug <> ''`),
    )
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('analysis', 'brief', 'news')`),
    )
    .addColumn('authors', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('draft', 'published', 'withdrawn')`),
    )
    .addColumn('published_on', 'text')
    .addColumn('demo', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`demo in (0, 1)`),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addCheckConstraint(
      'publication_work_published_day',
      sql`(state = 'draft') = (published_on is null)`,
    )
    .execute()
  await index(db, 'publication_work', ['state', 'published_on'])

  await db.schema
    .createTable('publication_version')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('work_id', 'text', (column) => column.notNull().references('publication_work.id'))
    .addColumn('number', 'integer', (column) => column.notNull().check(sql`number >= 1`))
    .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision >= 1`))
    .addColumn('note_sr', 'text', (column) => column.notNull())
    .addColumn('note_en', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('published_by', 'text')
    .addColumn('published_at', 'text')
    .addColumn('published_on', 'text')
    .addUniqueConstraint('publication_version_number', ['work_id', 'number'])
    .addCheckConstraint(
      'publication_version_published_day',
      sql`(published_at is null) = (published_on is null)`,
    )
    .execute()
  await db.schema
    .createIndex('publication_version_one_draft')
    .unique()
    .on('publication_version')
    .column('work_id')
    .where(sql.ref('published_at'), 'is', null)
    .execute()

  await db.schema
    .createTable('publication_text')
    .addColumn('version_id', 'text', (column) =>
      column.notNull().references('publication_version.id'),
    )
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('markdown', 'text', (column) => column.notNull())
    .addColumn('script', 'text', (column) =>
      column.notNull().check(sql`script in ('Latn', 'Cyrl')`),
    )
    .addPrimaryKeyConstraint('publication_text_key', ['version_id', 'language'])
    .execute()
}

async function createFigures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_figure')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version_id', 'text', (column) =>
      column.notNull().references('publication_version.id'),
    )
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position >= 1`))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('op', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`op in ('value', 'difference', 'ratio', 'percent-change', 'sum', 'share', 'chart', 'table')`,
        ),
    )
    .addColumn('digits', 'integer')
    .addColumn('form', 'text')
    .addColumn('indicator_code', 'text', (column) => column.references('evidence_indicator.code'))
    .addColumn('value_published', 'double precision')
    .addUniqueConstraint('publication_figure_key', ['version_id', 'key'])
    .execute()

  await db.schema
    .createTable('publication_figure_input')
    .addColumn('figure_id', 'text', (column) =>
      column.notNull().references('publication_figure.id'),
    )
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position >= 1`))
    .addColumn('observation_id', 'text', (column) =>
      column.notNull().references('evidence_observation.id'),
    )
    .addColumn('revision_published', 'integer', (column) => column.notNull())
    .addColumn('value_published', 'double precision')
    .addColumn('value_low_published', 'double precision')
    .addColumn('value_high_published', 'double precision')
    .addColumn('approximate_published', 'integer', isFlag)
    .addColumn('missing_reason_published', 'text')
    .addPrimaryKeyConstraint('publication_figure_input_key', ['figure_id', 'position'])
    .execute()
  await index(db, 'publication_figure_input', ['observation_id'])
}

async function createDecisionsAndFiles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication_alert_decision')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('figure_id', 'text', (column) =>
      column.notNull().references('publication_figure.id'),
    )
    .addColumn('findings_seen', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) =>
      column.notNull().check(sql`decision in ('kept', 'corrected')`),
    )
    .addColumn('note_sr', 'text', (column) => column.notNull())
    .addColumn('note_en', 'text', (column) => column.notNull())
    .addColumn('by_user', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await index(db, 'publication_alert_decision', ['figure_id'])

  await db.schema
    .createTable('publication_pdf')
    .addColumn('inputs_sha256', 'text', (column) => column.primaryKey())
    .addColumn('version_id', 'text', (column) =>
      column.notNull().references('publication_version.id'),
    )
    .addColumn('file_sha256', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute()
  await index(db, 'publication_pdf', ['version_id'])
}

function isFlag(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().check(sql`approximate_published in (0, 1)`)
}

async function index(
  db: Kysely<unknown>,
  table: string,
  columns: readonly string[],
): Promise<void> {
  await db.schema
    .createIndex([table, ...columns].join('_'))
    .on(table)
    .columns([...columns])
    .execute()
}

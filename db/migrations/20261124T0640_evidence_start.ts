import { sql, type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createFiles(db)
  await createQuotations(db)
  await createIndicators(db)
  await createObservations(db)
  await createSupports(db)
}

async function createFiles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence_file')
    .addColumn('sha256', 'text', (column) => column.primaryKey().check(sql`length(sha256) = 64`))
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('pdf')`))
    .addColumn('bytes', 'integer', (column) => column.notNull().check(sql`bytes > 0`))
    .addColumn('page_count', 'integer', (column) => column.notNull().check(sql`page_count > 0`))
    .addColumn('title_sr', 'text', (column) => column.notNull())
    .addColumn('title_en', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.references('request_request.id'))
    .addColumn('institution_id', 'text', (column) => column.references('institution_body.id'))
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('uploaded_by', 'text')
    .addColumn('uploaded_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('processing', 'ready', 'failed')`),
    )
    .addColumn('failure', 'text')
    .addColumn('repaired', 'integer', (column) => column.notNull().check(sql`repaired in (0, 1)`))
    .addColumn('published_at', 'text')
    .$call(addDemo)
    .addCheckConstraint(
      'evidence_file_failed_with_reason',
      sql`(state = 'failed') = (failure is not null)`,
    )
    .execute()
  await index(db, 'evidence_file', ['request_id'])
  await index(db, 'evidence_file', ['institution_id'])
  await index(db, 'evidence_file', ['received_on'])

  await db.schema
    .createTable('evidence_page')
    .addColumn('file_sha256', 'text', (column) =>
      column.notNull().references('evidence_file.sha256'),
    )
    .addColumn('number', 'integer', (column) => column.notNull().check(sql`number >= 1`))
    .addColumn('width_pt', 'double precision', (column) => column.notNull())
    .addColumn('height_pt', 'double precision', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('lines', 'text', (column) => column.notNull())
    .addColumn('has_text', 'integer', (column) => column.notNull().check(sql`has_text in (0, 1)`))
    .addColumn('image_sha256', 'text', (column) => column.notNull())
    .addColumn('image_width', 'integer', (column) => column.notNull())
    .addColumn('image_height', 'integer', (column) => column.notNull())
    .addColumn('thumbnail_sha256', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_page_key', ['file_sha256', 'number'])
    .execute()

  await db.schema
    .createTable('evidence_file_event')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('file_sha256', 'text', (column) =>
      column.notNull().references('evidence_file.sha256'),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column
        .notNull()
        .check(sql`kind in ('filed', 'read', 'failed', 'retried', 'published', 'withdrawn')`),
    )
    .addColumn('by_user', 'text')
    .addColumn('findings', 'integer')
    .execute()
  await index(db, 'evidence_file_event', ['file_sha256', 'at'])
}

async function createQuotations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence_quotation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('file_sha256', 'text', (column) => column.notNull())
    .addColumn('page_number', 'integer', (column) => column.notNull())
    .addColumn('exact', 'text', (column) => column.notNull().check(sql`exact <> ''`))
    .addColumn('prefix', 'text', (column) => column.notNull())
    .addColumn('suffix', 'text', (column) => column.notNull())
    .addColumn('quads', 'text', (column) => column.notNull())
    .addColumn('fidelity', 'text', (column) =>
      column.notNull().check(sql`fidelity in ('exact', 'layout', 'typography', 'script')`),
    )
    .addColumn('by_user', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'evidence_quotation_on_page',
      ['file_sha256', 'page_number'],
      'evidence_page',
      ['file_sha256', 'number'],
    )
    .execute()
  await index(db, 'evidence_quotation', ['file_sha256', 'page_number'])
}

async function createIndicators(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence_indicator')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('title_sr', 'text', (column) => column.notNull())
    .addColumn('title_en', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('unit_words', 'text', (column) => column.notNull())
    .addColumn('period_kind', 'text', isPeriodKind)
    .addColumn('definition_sr', 'text', (column) => column.notNull())
    .addColumn('definition_en', 'text', (column) => column.notNull())
    .addColumn('document_sr', 'text', (column) => column.notNull())
    .addColumn('document_en', 'text', (column) => column.notNull())
    .addColumn('institution_id', 'text', (column) => column.references('institution_body.id'))
    .addColumn('comparability_sr', 'text', (column) => column.notNull())
    .addColumn('comparability_en', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('published_at', 'text')
    .$call(addDemo)
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
}

async function createObservations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence_observation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('indicator_code', 'text', (column) =>
      column.notNull().references('evidence_indicator.code'),
    )
    .addColumn('institution_id', 'text', (column) => column.references('institution_body.id'))
    .addColumn('subject_sr', 'text', (column) => column.notNull())
    .addColumn('subject_en', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.references('request_request.id'))
    .addColumn('period_kind', 'text', isPeriodKind)
    .addColumn('period_from', 'text', (column) => column.notNull())
    .addColumn('period_to', 'text', (column) => column.notNull())
    .addColumn('value', 'double precision')
    .addColumn('value_low', 'double precision')
    .addColumn('value_high', 'double precision')
    .addColumn('approximate', 'integer', (column) =>
      column.notNull().check(sql`approximate in (0, 1)`),
    )
    .addColumn('missing_reason', 'text')
    .addColumn('note_sr', 'text', (column) => column.notNull())
    .addColumn('note_en', 'text', (column) => column.notNull())
    .addColumn('certainty', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('draft', 'published')`),
    )
    .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision >= 1`))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .$call(addDemo)
    .addCheckConstraint('evidence_observation_period', sql`period_from <= period_to`)
    // Zero never means unknown: a value, or a range, or the reason why there is none.
    .addCheckConstraint(
      'evidence_observation_one_finding',
      sql`(value is not null and value_low is null and value_high is null and missing_reason is null)
       or (value is null and value_low is not null and value_high is not null and value_low < value_high and missing_reason is null)
       or (value is null and value_low is null and value_high is null and missing_reason is not null)`,
    )
    .execute()
  await index(db, 'evidence_observation', ['indicator_code', 'state', 'period_to'])
  await index(db, 'evidence_observation', ['institution_id', 'period_to'])
  await index(db, 'evidence_observation', ['updated_at', 'id'])
  await index(db, 'evidence_observation', ['request_id'])

  await db.schema
    .createTable('evidence_change')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('observation_id', 'text', (column) =>
      column.notNull().references('evidence_observation.id'),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_user', 'text')
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('after', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute()
  await index(db, 'evidence_change', ['observation_id', 'at'])
}

async function createSupports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence_source')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title_sr', 'text', (column) => column.notNull())
    .addColumn('title_en', 'text', (column) => column.notNull())
    .addColumn('publisher_sr', 'text', (column) => column.notNull())
    .addColumn('publisher_en', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('consulted_on', 'text', (column) => column.notNull())
    .addColumn('certainty', 'text', (column) => column.notNull())
    .addColumn('note_sr', 'text', (column) => column.notNull())
    .addColumn('note_en', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('evidence_support')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('observation_id', 'text', (column) =>
      column.notNull().references('evidence_observation.id'),
    )
    .addColumn('position', 'integer', (column) => column.notNull().check(sql`position >= 1`))
    .addColumn('quotation_id', 'text', (column) => column.references('evidence_quotation.id'))
    .addColumn('source_id', 'text', (column) => column.references('evidence_source.id'))
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('locator_sr', 'text', (column) => column.notNull())
    .addColumn('locator_en', 'text', (column) => column.notNull())
    .addUniqueConstraint('evidence_support_position', ['observation_id', 'position'])
    .addCheckConstraint(
      'evidence_support_one_ground',
      sql`(quotation_id is null) <> (source_id is null)`,
    )
    .execute()
  await index(db, 'evidence_support', ['quotation_id'])
  await index(db, 'evidence_support', ['source_id'])
}

function isPeriodKind(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column
    .notNull()
    .check(sql`period_kind in ('instant', 'day-end', 'month', 'year', 'period')`)
}

function addDemo<Table extends string, Columns extends string>(
  table: CreateTableBuilder<Table, Columns>,
) {
  return table.addColumn('demo', 'integer', (column) =>
    column
      .notNull()
      .defaultTo(0)
      .check(sql`demo in (0, 1)`),
  )
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

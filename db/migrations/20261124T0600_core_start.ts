import { PostgresAdapter, sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('core_revision')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute()
  await sql`insert into core_revision (id, number) values (1, 1)`.execute(db)

  await db.schema
    .createTable('core_loaded')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('core_job')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('queued', 'running', 'done', 'dead', 'discarded')`),
    )
    .addColumn('unique_key', 'text', (column) => column.unique())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('attempts_max', 'integer', (column) => column.notNull())
    .addColumn('run_at', 'text', (column) => column.notNull())
    .addColumn('lease_token', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('progress_done', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('progress_total', 'integer')
    .addColumn('last_problem', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .execute()
  // Claiming looks only at unfinished jobs, however many finished ones are still kept.
  await db.schema
    .createIndex('core_job_due')
    .on('core_job')
    .columns(['run_at', 'id'])
    .where(sql.ref('finished_at'), 'is', null)
    .execute()
  await db.schema
    .createIndex('core_job_state')
    .on('core_job')
    .columns(['state', 'created_at'])
    .execute()
  await db.schema.createIndex('core_job_newest').on('core_job').column('created_at').execute()

  await db.schema
    .createTable('core_mail')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('job_id', 'text', (column) =>
      column.notNull().unique().references('core_job.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('core_mail_newest').on('core_mail').column('created_at').execute()

  await db.schema
    .createTable('core_search_document')
    .addColumn('id', 'integer', (column) =>
      db.getExecutor().adapter instanceof PostgresAdapter
        ? column.primaryKey().generatedAlwaysAsIdentity()
        : column.primaryKey().autoIncrement(),
    )
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('title_tokens', 'text', (column) => column.notNull())
    .addColumn('body_tokens', 'text', (column) => column.notNull())
    .addUniqueConstraint('core_search_document_key', ['source', 'key', 'language'])
    .execute()
  // The builder knows neither FTS5 nor tsvector.
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`alter table core_search_document add column tokens tsvector generated always as (
      setweight(to_tsvector('simple', title_tokens), 'A') || setweight(to_tsvector('simple', body_tokens), 'B')
    ) stored`.execute(db)
    await sql`create index core_search_document_tokens on core_search_document using gin (tokens)`.execute(
      db,
    )
    await sql`create index core_search_document_title on core_search_document
      using gin (to_tsvector('simple', title_tokens))`.execute(db)
  } else {
    // The language is part of the index, because asking the table for it would take longer than the search.
    await sql`create virtual table core_search_index using fts5 (
      language, title_tokens, body_tokens, content = 'core_search_document', content_rowid = 'id', tokenize = 'unicode61'
    )`.execute(db)
    await sql`create trigger core_search_insert after insert on core_search_document begin
      insert into core_search_index (rowid, language, title_tokens, body_tokens)
      values (new.id, new.language, new.title_tokens, new.body_tokens);
    end`.execute(db)
    await sql`create trigger core_search_delete after delete on core_search_document begin
      insert into core_search_index (core_search_index, rowid, language, title_tokens, body_tokens)
      values ('delete', old.id, old.language, old.title_tokens, old.body_tokens);
    end`.execute(db)
    await sql`create trigger core_search_update after update on core_search_document begin
      insert into core_search_index (core_search_index, rowid, language, title_tokens, body_tokens)
      values ('delete', old.id, old.language, old.title_tokens, old.body_tokens);
      insert into core_search_index (rowid, language, title_tokens, body_tokens)
      values (new.id, new.language, new.title_tokens, new.body_tokens);
    end`.execute(db)
  }
}

import { PostgresAdapter, sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('core_desk_view')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text', (column) =>
      column.notNull().references('people_user.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('core_desk_view_name', ['user_id', 'name'])
    .execute()

  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  await db.schema
    .createTable('core_desk_document')
    .addColumn('id', 'integer', (column) =>
      postgres
        ? column.primaryKey().generatedAlwaysAsIdentity()
        : column.primaryKey().autoIncrement(),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('href', 'text', (column) => column.notNull())
    .addColumn('title_sr', 'text', (column) => column.notNull())
    .addColumn('title_en', 'text', (column) => column.notNull())
    .addColumn('body_sr', 'text', (column) => column.notNull())
    .addColumn('body_en', 'text', (column) => column.notNull())
    .addColumn('stamp', 'text', (column) => column.notNull())
    .addColumn('title_tokens', 'text', (column) => column.notNull())
    .addColumn('body_tokens', 'text', (column) => column.notNull())
    .addUniqueConstraint('core_desk_document_key', ['kind', 'key'])
    .execute()
  // Comparing every record with the index reads this alone and not the long rows.
  await db.schema
    .createIndex('core_desk_document_stamp')
    .on('core_desk_document')
    .columns(['kind', 'key', 'stamp'])
    .execute()
  await db.schema
    .createIndex('core_desk_document_code')
    .on('core_desk_document')
    .column('code')
    .execute()
  // The builder knows neither FTS5 nor tsvector.
  if (postgres) {
    await sql`alter table core_desk_document add column tokens tsvector generated always as (
      setweight(to_tsvector('simple', title_tokens), 'A') || setweight(to_tsvector('simple', body_tokens), 'B')
    ) stored`.execute(db)
    await sql`create index core_desk_document_tokens on core_desk_document using gin (tokens)`.execute(
      db,
    )
    return
  }
  // The kind is part of the index, because asking the table for it would take longer than the search.
  await sql`create virtual table core_desk_index using fts5 (
    kind, title_tokens, body_tokens, content = 'core_desk_document', content_rowid = 'id', tokenize = 'unicode61'
  )`.execute(db)
  await sql`create trigger core_desk_insert after insert on core_desk_document begin
    insert into core_desk_index (rowid, kind, title_tokens, body_tokens)
    values (new.id, new.kind, new.title_tokens, new.body_tokens);
  end`.execute(db)
  await sql`create trigger core_desk_delete after delete on core_desk_document begin
    insert into core_desk_index (core_desk_index, rowid, kind, title_tokens, body_tokens)
    values ('delete', old.id, old.kind, old.title_tokens, old.body_tokens);
  end`.execute(db)
  await sql`create trigger core_desk_update after update on core_desk_document begin
    insert into core_desk_index (core_desk_index, rowid, kind, title_tokens, body_tokens)
    values ('delete', old.id, old.kind, old.title_tokens, old.body_tokens);
    insert into core_desk_index (rowid, kind, title_tokens, body_tokens)
    values (new.id, new.kind, new.title_tokens, new.body_tokens);
  end`.execute(db)
}

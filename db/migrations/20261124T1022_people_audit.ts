import { PostgresAdapter, sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const onPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  // Records are looked up by the beginning of their path, which needs the order of bytes; SQLite has no other.
  const path = onPostgres ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('people_audit')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().check(sql`sequence > 0`))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('record', path, (column) => column.notNull())
    .addColumn('previous_hash', 'text', (column) =>
      column.notNull().check(sql`length(previous_hash) = 64`),
    )
    .addColumn('hash', 'text', (column) => column.notNull().check(sql`length(hash) = 64`))
    .execute()
  for (const column of ['at', 'actor_id', 'act', 'record']) {
    await db.schema
      .createIndex(`people_audit_${column}`)
      .on('people_audit')
      .columns([column, 'sequence'])
      .execute()
  }
  await (onPostgres ? closeOnPostgres(db) : closeOnSqlite(db))
}

// The builder knows no triggers.
async function closeOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function people_audit_refuse() returns trigger language plpgsql as $$
    begin raise exception 'people_audit is append-only'; end $$`.execute(db)
  await sql`create trigger people_audit_rows before update or delete on people_audit
    for each row execute function people_audit_refuse()`.execute(db)
  await sql`create trigger people_audit_whole before truncate on people_audit
    for each statement execute function people_audit_refuse()`.execute(db)
}

async function closeOnSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger people_audit_update before update on people_audit begin
    select raise(abort, 'people_audit is append-only');
  end`.execute(db)
  await sql`create trigger people_audit_delete before delete on people_audit begin
    select raise(abort, 'people_audit is append-only');
  end`.execute(db)
  // "insert or replace" deletes without asking the trigger for deletions.
  await sql`create trigger people_audit_replace before insert on people_audit
    when exists (select 1 from people_audit where sequence = new.sequence) begin
    select raise(abort, 'people_audit is append-only');
  end`.execute(db)
}

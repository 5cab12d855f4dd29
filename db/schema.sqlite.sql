-- Made by `npm run schema` from db/migrations; never edited by hand.

CREATE TABLE "core_job" (
  "id" text primary key,
  "name" text not null,
  "payload" text not null,
  "state" text not null check (state in ('queued', 'running', 'done', 'dead', 'discarded')),
  "unique_key" text unique,
  "attempts" integer default 0 not null,
  "attempts_max" integer not null,
  "run_at" text not null,
  "lease_token" text,
  "lease_until" text,
  "progress_done" integer default 0 not null,
  "progress_total" integer,
  "last_problem" text,
  "created_at" text not null,
  "finished_at" text
);

CREATE INDEX "core_job_due" on "core_job" ("run_at", "id") where "finished_at" is null;

CREATE INDEX "core_job_newest" on "core_job" ("created_at");

CREATE INDEX "core_job_state" on "core_job" ("state", "created_at");

CREATE TABLE "core_loaded" (
  "name" text primary key,
  "at" text not null
);

CREATE TABLE "core_mail" (
  "id" text primary key,
  "purpose" text not null,
  "recipient" text not null,
  "subject" text not null,
  "body" text not null,
  "job_id" text not null unique references "core_job" ("id") on delete cascade,
  "created_at" text not null
);

CREATE INDEX "core_mail_newest" on "core_mail" ("created_at");

CREATE TABLE "core_revision" (
  "id" integer primary key check (id = 1),
  "number" integer not null
);

CREATE TABLE "core_search_document" (
  "id" integer primary key autoincrement,
  "source" text not null,
  "key" text not null,
  "language" text not null,
  "path" text not null,
  "title" text not null,
  "body" text not null,
  "title_tokens" text not null,
  "body_tokens" text not null,
  constraint "core_search_document_key" unique ("source", "key", "language")
);

CREATE TRIGGER core_search_delete after delete on core_search_document begin
      insert into core_search_index (core_search_index, rowid, title_tokens, body_tokens)
      values ('delete', old.id, old.title_tokens, old.body_tokens);
    end;

CREATE TRIGGER core_search_insert after insert on core_search_document begin
      insert into core_search_index (rowid, title_tokens, body_tokens) values (new.id, new.title_tokens, new.body_tokens);
    end;

CREATE TRIGGER core_search_update after update on core_search_document begin
      insert into core_search_index (core_search_index, rowid, title_tokens, body_tokens)
      values ('delete', old.id, old.title_tokens, old.body_tokens);
      insert into core_search_index (rowid, title_tokens, body_tokens) values (new.id, new.title_tokens, new.body_tokens);
    end;

CREATE VIRTUAL TABLE core_search_index using fts5 (
      title_tokens, body_tokens, content = 'core_search_document', content_rowid = 'id', tokenize = 'unicode61'
    );

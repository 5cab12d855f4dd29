-- Made by `npm run schema` from db/migrations; never edited by hand.

CREATE TABLE "core_desk_document" (
  "id" integer primary key autoincrement,
  "kind" text not null,
  "key" text not null,
  "code" text not null,
  "href" text not null,
  "title_sr" text not null,
  "title_en" text not null,
  "body_sr" text not null,
  "body_en" text not null,
  "stamp" text not null,
  "title_tokens" text not null,
  "body_tokens" text not null,
  constraint "core_desk_document_key" unique ("kind", "key")
);

CREATE INDEX "core_desk_document_code" on "core_desk_document" ("code");

CREATE INDEX "core_desk_document_stamp" on "core_desk_document" ("kind", "key", "stamp");

CREATE TRIGGER core_desk_delete after delete on core_desk_document begin
    insert into core_desk_index (core_desk_index, rowid, kind, title_tokens, body_tokens)
    values ('delete', old.id, old.kind, old.title_tokens, old.body_tokens);
  end;

CREATE TRIGGER core_desk_insert after insert on core_desk_document begin
    insert into core_desk_index (rowid, kind, title_tokens, body_tokens)
    values (new.id, new.kind, new.title_tokens, new.body_tokens);
  end;

CREATE TRIGGER core_desk_update after update on core_desk_document begin
    insert into core_desk_index (core_desk_index, rowid, kind, title_tokens, body_tokens)
    values ('delete', old.id, old.kind, old.title_tokens, old.body_tokens);
    insert into core_desk_index (rowid, kind, title_tokens, body_tokens)
    values (new.id, new.kind, new.title_tokens, new.body_tokens);
  end;

CREATE VIRTUAL TABLE core_desk_index using fts5 (
    kind, title_tokens, body_tokens, content = 'core_desk_document', content_rowid = 'id', tokenize = 'unicode61'
  );

CREATE TABLE "core_desk_view" (
  "id" text primary key,
  "user_id" text not null references "people_user" ("id") on delete cascade,
  "name" text not null,
  "query" text not null,
  "created_at" text not null,
  constraint "core_desk_view_name" unique ("user_id", "name")
);

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

CREATE INDEX "core_job_finished" on "core_job" ("state", "finished_at") where "finished_at" is not null;

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

CREATE TABLE "core_retention_progress" (
  "rule" text primary key,
  "removed" integer not null check (removed >= 0)
);

CREATE TABLE "core_retention_receipt" (
  "sequence" integer primary key check (sequence > 0),
  "at" text not null,
  "removed" text not null,
  "public_key" text not null,
  "signature" text not null
);

CREATE TABLE "core_retention_remainder" (
  "rule" text not null,
  "year" text not null,
  "name" text not null,
  "count" integer not null check (count >= 0),
  constraint "core_retention_remainder_key" primary key ("rule", "year", "name")
);

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
      insert into core_search_index (core_search_index, rowid, language, title_tokens, body_tokens)
      values ('delete', old.id, old.language, old.title_tokens, old.body_tokens);
    end;

CREATE TRIGGER core_search_insert after insert on core_search_document begin
      insert into core_search_index (rowid, language, title_tokens, body_tokens)
      values (new.id, new.language, new.title_tokens, new.body_tokens);
    end;

CREATE TRIGGER core_search_update after update on core_search_document begin
      insert into core_search_index (core_search_index, rowid, language, title_tokens, body_tokens)
      values ('delete', old.id, old.language, old.title_tokens, old.body_tokens);
      insert into core_search_index (rowid, language, title_tokens, body_tokens)
      values (new.id, new.language, new.title_tokens, new.body_tokens);
    end;

CREATE VIRTUAL TABLE core_search_index using fts5 (
      language, title_tokens, body_tokens, content = 'core_search_document', content_rowid = 'id', tokenize = 'unicode61'
    );

CREATE TABLE "evidence_change" (
  "id" text primary key,
  "observation_id" text not null references "evidence_observation" ("id"),
  "at" text not null,
  "by_user" text,
  "before" text not null,
  "after" text not null,
  "reason" text not null
);

CREATE INDEX "evidence_change_observation_id_at" on "evidence_change" ("observation_id", "at");

CREATE TABLE "evidence_file" (
  "sha256" text primary key check (length(sha256) = 64),
  "kind" text not null check (kind in ('pdf')),
  "bytes" integer not null check (bytes > 0),
  "page_count" integer not null check (page_count > 0),
  "title_sr" text not null,
  "title_en" text not null,
  "request_id" text references "request_request" ("id"),
  "institution_id" text references "institution_body" ("id"),
  "received_on" text not null,
  "uploaded_by" text,
  "uploaded_at" text not null,
  "state" text not null check (state in ('processing', 'ready', 'failed')),
  "failure" text,
  "repaired" integer not null check (repaired in (0, 1)),
  "published_at" text,
  "demo" integer default 0 not null check (demo in (0, 1)),
  constraint "evidence_file_failed_with_reason" check ((state = 'failed') = (failure is not null))
);

CREATE INDEX "evidence_file_institution_id" on "evidence_file" ("institution_id");

CREATE INDEX "evidence_file_received_on" on "evidence_file" ("received_on");

CREATE INDEX "evidence_file_request_id" on "evidence_file" ("request_id");

CREATE TABLE "evidence_file_event" (
  "id" text primary key,
  "file_sha256" text not null references "evidence_file" ("sha256"),
  "at" text not null,
  "kind" text not null check (kind in ('filed', 'read', 'failed', 'retried', 'published', 'withdrawn')),
  "by_user" text,
  "findings" integer
);

CREATE INDEX "evidence_file_event_file_sha256_at" on "evidence_file_event" ("file_sha256", "at");

CREATE TABLE "evidence_indicator" (
  "code" text primary key,
  "topic" text not null,
  "title_sr" text not null,
  "title_en" text not null,
  "unit" text not null,
  "unit_words" text not null,
  "period_kind" text not null check (period_kind in ('instant', 'day-end', 'month', 'year', 'period')),
  "definition_sr" text not null,
  "definition_en" text not null,
  "document_sr" text not null,
  "document_en" text not null,
  "institution_id" text references "institution_body" ("id"),
  "comparability_sr" text not null,
  "comparability_en" text not null,
  "position" integer not null,
  "published_at" text,
  "demo" integer default 0 not null check (demo in (0, 1)),
  "created_at" text not null,
  "updated_at" text not null
);

CREATE TABLE "evidence_observation" (
  "id" text primary key,
  "indicator_code" text not null references "evidence_indicator" ("code"),
  "institution_id" text references "institution_body" ("id"),
  "subject_sr" text not null,
  "subject_en" text not null,
  "request_id" text references "request_request" ("id"),
  "period_kind" text not null check (period_kind in ('instant', 'day-end', 'month', 'year', 'period')),
  "period_from" text not null,
  "period_to" text not null,
  "value" double precision,
  "value_low" double precision,
  "value_high" double precision,
  "approximate" integer not null check (approximate in (0, 1)),
  "missing_reason" text,
  "note_sr" text not null,
  "note_en" text not null,
  "certainty" text not null,
  "state" text not null check (state in ('draft', 'published')),
  "revision" integer not null check (revision >= 1),
  "created_at" text not null,
  "updated_at" text not null,
  "demo" integer default 0 not null check (demo in (0, 1)),
  constraint "evidence_observation_period" check (period_from <= period_to),
  constraint "evidence_observation_one_finding" check ((value is not null and value_low is null and value_high is null and missing_reason is null)
       or (value is null and value_low is not null and value_high is not null and value_low < value_high and missing_reason is null)
       or (value is null and value_low is null and value_high is null and missing_reason is not null))
);

CREATE INDEX "evidence_observation_indicator_code_state_period_to" on "evidence_observation" ("indicator_code", "state", "period_to");

CREATE INDEX "evidence_observation_institution_id_period_to" on "evidence_observation" ("institution_id", "period_to");

CREATE INDEX "evidence_observation_request_id" on "evidence_observation" ("request_id");

CREATE INDEX "evidence_observation_updated_at_id" on "evidence_observation" ("updated_at", "id");

CREATE TABLE "evidence_page" (
  "file_sha256" text not null references "evidence_file" ("sha256"),
  "number" integer not null check (number >= 1),
  "width_pt" double precision not null,
  "height_pt" double precision not null,
  "text" text not null,
  "lines" text not null,
  "has_text" integer not null check (has_text in (0, 1)),
  "image_sha256" text not null,
  "image_width" integer not null,
  "image_height" integer not null,
  "thumbnail_sha256" text not null,
  constraint "evidence_page_key" primary key ("file_sha256", "number")
);

CREATE TABLE "evidence_quotation" (
  "id" text primary key,
  "file_sha256" text not null,
  "page_number" integer not null,
  "exact" text not null check (exact <> ''),
  "prefix" text not null,
  "suffix" text not null,
  "quads" text not null,
  "fidelity" text not null check (fidelity in ('exact', 'layout', 'typography', 'script')),
  "by_user" text,
  "created_at" text not null,
  constraint "evidence_quotation_on_page" foreign key ("file_sha256", "page_number") references "evidence_page" ("file_sha256", "number")
);

CREATE INDEX "evidence_quotation_file_sha256_page_number" on "evidence_quotation" ("file_sha256", "page_number");

CREATE TABLE "evidence_source" (
  "id" text primary key,
  "title_sr" text not null,
  "title_en" text not null,
  "publisher_sr" text not null,
  "publisher_en" text not null,
  "url" text not null,
  "consulted_on" text not null,
  "certainty" text not null,
  "note_sr" text not null,
  "note_en" text not null,
  "created_at" text not null
);

CREATE TABLE "evidence_support" (
  "id" text primary key,
  "observation_id" text not null references "evidence_observation" ("id"),
  "position" integer not null check (position >= 1),
  "quotation_id" text references "evidence_quotation" ("id"),
  "source_id" text references "evidence_source" ("id"),
  "quote" text not null,
  "locator_sr" text not null,
  "locator_en" text not null,
  constraint "evidence_support_position" unique ("observation_id", "position"),
  constraint "evidence_support_one_ground" check ((quotation_id is null) <> (source_id is null))
);

CREATE INDEX "evidence_support_quotation_id" on "evidence_support" ("quotation_id");

CREATE INDEX "evidence_support_source_id" on "evidence_support" ("source_id");

CREATE TABLE "hygiene_facts" (
  "work_id" text primary key references "publication_work" ("id"),
  "topic" text not null check (topic <> ''),
  "minutes" integer not null check (minutes between 0 and 480),
  "effect" integer not null check (effect in (1, 2, 3)),
  "level" text not null check (level in ('everyday', 'at-risk')),
  "audiences" text not null,
  "evidence" text not null,
  "reviewed_on" text not null,
  "review_by" text not null,
  "revision" integer not null check (revision >= 1),
  "updated_at" text not null,
  constraint "hygiene_facts_review_after" check (review_by > reviewed_on)
);

CREATE INDEX "hygiene_facts_review_by" on "hygiene_facts" ("review_by");

CREATE TABLE "institution_body" (
  "id" text primary key,
  "kind" text not null,
  "parent_id" text references "institution_body" ("id"),
  "website" text,
  "website_certainty" text,
  "description_sr" text not null,
  "description_en" text not null,
  "published_at" text,
  "demo" integer default 0 not null check (demo in (0, 1)),
  "created_at" text not null,
  "updated_at" text not null,
  constraint "institution_body_not_own_parent" check (parent_id <> id),
  constraint "institution_body_website_with_certainty" check ((website is null) = (website_certainty is null))
);

CREATE INDEX "institution_body_parent" on "institution_body" ("parent_id");

CREATE TABLE "institution_change" (
  "id" text primary key,
  "institution_id" text not null references "institution_body" ("id"),
  "at" text not null,
  "kind" text not null check (kind in ('loaded', 'created', 'edited', 'contact-checked', 'published', 'withdrawn')),
  "by_user" text,
  "by_name" text,
  "before" text not null,
  "after" text not null
);

CREATE INDEX "institution_change_newest" on "institution_change" ("institution_id", "at");

CREATE TABLE "institution_contact" (
  "id" text primary key,
  "institution_id" text not null references "institution_body" ("id"),
  "position" integer not null check (position >= 1),
  "kind" text not null check (kind in ('email', 'phone', 'address', 'form')),
  "value" text not null,
  "source" text,
  "certainty" text not null,
  "checked_on" text not null,
  "note_sr" text not null,
  "note_en" text not null,
  constraint "institution_contact_position" unique ("institution_id", "position")
);

CREATE TABLE "institution_name" (
  "id" text primary key,
  "institution_id" text not null references "institution_body" ("id"),
  "position" integer not null check (position >= 1),
  "sr" text not null,
  "en" text not null,
  "short_sr" text not null,
  "short_en" text not null,
  "valid_from" text,
  "valid_to" text,
  "note_sr" text not null,
  "note_en" text not null,
  constraint "institution_name_position" unique ("institution_id", "position")
);

CREATE TABLE "law_confirmation" (
  "id" text primary key,
  "rule_id" text not null,
  "rule_version" text not null,
  "confirmed_text" text not null,
  "confirmed_on" text not null,
  "lawyer_name" text not null,
  "name_public" integer not null check (name_public in (0, 1)),
  "note" text not null,
  "by_user" text not null,
  "at" text not null,
  "withdrawn_by" text,
  "withdrawn_at" text,
  constraint "law_confirmation_withdrawn_by_someone" check ((withdrawn_at is null) = (withdrawn_by is null))
);

CREATE UNIQUE INDEX "law_confirmation_standing" on "law_confirmation" ("rule_id", "rule_version") where "withdrawn_at" is null;

CREATE TABLE "people_account" (
  "id" text primary key,
  "user_id" text not null references "people_user" ("id") on delete cascade,
  "account_id" text not null,
  "provider_id" text not null,
  "password" text,
  "created_at" text not null,
  "updated_at" text not null,
  constraint "people_account_provider" unique ("provider_id", "account_id")
);

CREATE INDEX "people_account_user" on "people_account" ("user_id");

CREATE TABLE "people_attempt" (
  "account_key" text primary key,
  "failures" integer not null check (failures > 0),
  "last_at" text not null,
  "blocked_until" text not null
);

CREATE TABLE "people_audit" (
  "sequence" integer primary key check (sequence > 0),
  "at" text not null,
  "actor_id" text not null,
  "act" text not null,
  "record" text not null,
  "previous_hash" text not null check (length(previous_hash) = 64),
  "hash" text not null check (length(hash) = 64)
);

CREATE INDEX "people_audit_act" on "people_audit" ("act", "sequence");

CREATE INDEX "people_audit_actor_id" on "people_audit" ("actor_id", "sequence");

CREATE INDEX "people_audit_at" on "people_audit" ("at", "sequence");

CREATE INDEX "people_audit_record" on "people_audit" ("record", "sequence");

CREATE TRIGGER people_audit_delete before delete on people_audit begin
    select raise(abort, 'people_audit is append-only');
  end;

CREATE TRIGGER people_audit_replace before insert on people_audit
    when exists (select 1 from people_audit where sequence = new.sequence) begin
    select raise(abort, 'people_audit is append-only');
  end;

CREATE TRIGGER people_audit_update before update on people_audit begin
    select raise(abort, 'people_audit is append-only');
  end;

CREATE TABLE "people_passkey" (
  "id" text primary key,
  "user_id" text not null references "people_user" ("id") on delete cascade,
  "credential_id" text not null unique,
  "public_key" text not null,
  "counter" integer not null check (counter >= 0),
  "name" text not null,
  "created_at" text not null,
  "used_at" text
);

CREATE INDEX "people_passkey_user" on "people_passkey" ("user_id");

CREATE TABLE "people_recovery_code" (
  "user_id" text not null references "people_user" ("id") on delete cascade,
  "code_hash" text not null,
  "created_at" text not null,
  constraint "people_recovery_code_key" primary key ("user_id", "code_hash")
);

CREATE TABLE "people_second_factor" (
  "user_id" text primary key references "people_user" ("id") on delete cascade,
  "secret" text not null,
  "last_step" integer not null check (last_step >= 0),
  "created_at" text not null
);

CREATE TABLE "people_session" (
  "id" text primary key,
  "user_id" text not null references "people_user" ("id") on delete cascade,
  "token" text not null unique,
  "expires_at" text not null,
  "created_at" text not null,
  "updated_at" text not null,
  "name" text,
  "proven_at" text,
  "previous_token" text
);

CREATE INDEX "people_session_previous" on "people_session" ("previous_token");

CREATE INDEX "people_session_user" on "people_session" ("user_id");

CREATE TABLE "people_user" (
  "id" text primary key,
  "email" text not null unique check (email = lower(email)),
  "email_verified" integer default 0 not null check (email_verified in (0, 1)),
  "name" text not null,
  "role" text not null,
  "variant" text not null,
  "created_at" text not null,
  "updated_at" text not null
);

CREATE TABLE "people_verification" (
  "id" text primary key,
  "identifier" text not null unique,
  "value" text not null,
  "expires_at" text not null,
  "created_at" text not null,
  "updated_at" text not null
);

CREATE TABLE "privacy_erasure" (
  "id" text primary key,
  "at" text not null,
  "user_key" text,
  "email_key" text,
  constraint "privacy_erasure_of_someone" check (user_key is not null or email_key is not null)
);

CREATE TABLE "privacy_request" (
  "id" text primary key,
  "received_on" text not null,
  "channel" text not null,
  "wish" text not null,
  "email" text,
  "extended_on" text,
  "answered_on" text,
  "outcome" text,
  "erased_at" text,
  "closed_at" text,
  "created_by" text not null,
  "created_at" text not null,
  constraint "privacy_request_closed_with_answer" check ((closed_at is null) = (outcome is null) and (closed_at is null) = (answered_on is null))
);

CREATE INDEX "privacy_request_email" on "privacy_request" ("email");

CREATE TABLE "publication_alert_decision" (
  "id" text primary key,
  "figure_id" text not null references "publication_figure" ("id"),
  "findings_seen" text not null,
  "decision" text not null check (decision in ('kept', 'corrected')),
  "note_sr" text not null,
  "note_en" text not null,
  "by_user" text,
  "at" text not null
);

CREATE INDEX "publication_alert_decision_figure_id" on "publication_alert_decision" ("figure_id");

CREATE TABLE "publication_comment" (
  "id" text primary key,
  "version_id" text not null references "publication_version" ("id"),
  "language" text not null,
  "paragraph_sha256" text not null,
  "paragraph" text not null,
  "remark" text not null check (remark <> ''),
  "by_user" text,
  "at" text not null,
  "resolved_by" text,
  "resolved_at" text
);

CREATE INDEX "publication_comment_version_id_language" on "publication_comment" ("version_id", "language");

CREATE TABLE "publication_confirmation" (
  "work_id" text not null references "publication_work" ("id"),
  "language" text not null,
  "paragraph_sha256" text not null,
  "paragraph" text not null,
  "confirmed_by" text,
  "confirmed_at" text not null,
  constraint "publication_confirmation_key" primary key ("work_id", "language", "paragraph_sha256")
);

CREATE TABLE "publication_figure" (
  "id" text primary key,
  "version_id" text not null references "publication_version" ("id"),
  "position" integer not null check (position >= 1),
  "key" text not null,
  "op" text not null check (op in ('value', 'difference', 'ratio', 'percent-change', 'sum', 'share', 'chart', 'table')),
  "digits" integer,
  "form" text,
  "indicator_code" text references "evidence_indicator" ("code"),
  "value_published" double precision,
  constraint "publication_figure_key" unique ("version_id", "key")
);

CREATE TABLE "publication_figure_input" (
  "figure_id" text not null references "publication_figure" ("id"),
  "position" integer not null check (position >= 1),
  "observation_id" text not null references "evidence_observation" ("id"),
  "revision_published" integer not null,
  "value_published" double precision,
  "value_low_published" double precision,
  "value_high_published" double precision,
  "approximate_published" integer not null check (approximate_published in (0, 1)),
  "missing_reason_published" text,
  constraint "publication_figure_input_key" primary key ("figure_id", "position")
);

CREATE INDEX "publication_figure_input_observation_id" on "publication_figure_input" ("observation_id");

CREATE TABLE "publication_pdf" (
  "inputs_sha256" text primary key,
  "version_id" text not null references "publication_version" ("id"),
  "file_sha256" text not null,
  "made_at" text not null
);

CREATE INDEX "publication_pdf_version_id" on "publication_pdf" ("version_id");

CREATE TABLE "publication_saved_text" (
  "version_id" text not null references "publication_version" ("id"),
  "language" text not null,
  "revision" integer not null check (revision >= 1),
  "title" text not null,
  "summary" text not null,
  "markdown" text not null,
  "saved_by" text,
  "saved_at" text not null,
  constraint "publication_saved_text_key" primary key ("version_id", "language", "revision")
);

CREATE TABLE "publication_stage" (
  "version_id" text not null references "publication_version" ("id"),
  "language" text not null,
  "state" text not null check (state in ('draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn')),
  "revision" integer not null check (revision >= 1),
  "changed_by" text,
  "changed_at" text not null,
  "asked_of" text,
  "asked_by" text,
  "asked_at" text,
  "approved_by" text,
  "approved_at" text,
  "approved_alone" integer default 0 not null check (approved_alone in (0, 1)),
  "publish_at" text,
  "scheduled_by" text,
  "note_sr" text default '' not null,
  "note_en" text default '' not null,
  "returned" text,
  "returned_by" text,
  "returned_at" text,
  constraint "publication_stage_key" primary key ("version_id", "language"),
  constraint "publication_stage_hour" check ((state = 'scheduled') = (publish_at is not null)),
  constraint "publication_stage_reader" check (state <> 'in-review' or asked_at is not null)
);

CREATE INDEX "publication_stage_state_publish_at" on "publication_stage" ("state", "publish_at");

CREATE TABLE "publication_text" (
  "version_id" text not null references "publication_version" ("id"),
  "language" text not null,
  "title" text not null,
  "summary" text not null,
  "markdown" text not null,
  "script" text not null check (script in ('Latn', 'Cyrl')),
  constraint "publication_text_key" primary key ("version_id", "language")
);

CREATE TABLE "publication_version" (
  "id" text primary key,
  "work_id" text not null references "publication_work" ("id"),
  "number" integer not null check (number >= 1),
  "revision" integer not null check (revision >= 1),
  "note_sr" text not null,
  "note_en" text not null,
  "created_by" text,
  "created_at" text not null,
  "published_by" text,
  "published_at" text,
  "published_on" text,
  constraint "publication_version_number" unique ("work_id", "number"),
  constraint "publication_version_published_day" check ((published_at is null) = (published_on is null))
);

CREATE UNIQUE INDEX "publication_version_one_draft" on "publication_version" ("work_id") where "published_at" is null;

CREATE TABLE "publication_work" (
  "id" text primary key,
  "slug" text not null unique check (slug <> ''),
  "authors" text not null,
  "state" text not null check (state in ('draft', 'published', 'withdrawn')),
  "published_on" text,
  "demo" integer default 0 not null check (demo in (0, 1)),
  "created_at" text not null,
  "updated_at" text not null,
  "withdrawn_on" text,
  "withdrawal_reason_sr" text default '' not null,
  "withdrawal_reason_en" text default '' not null,
  "kind" text default 'analysis' not null check ("kind" in ('analysis', 'brief', 'news', 'guide', 'tip', 'term', 'lesson')),
  constraint "publication_work_published_day" check ((state = 'draft') = (published_on is null))
);

CREATE INDEX "publication_work_state_published_on" on "publication_work" ("state", "published_on");

CREATE TABLE "request_event" (
  "id" text primary key,
  "request_id" text not null references "request_request" ("id"),
  "position" integer not null check (position >= 1),
  "kind" text not null,
  "on_day" text,
  "until_day" text,
  "posted_on" text,
  "outcome" text,
  "note_sr" text not null,
  "note_en" text not null,
  "document_sha256" text,
  "takes_back" text unique references "request_event" ("id"),
  "by_user" text,
  "at" text not null,
  constraint "request_event_position" unique ("request_id", "position"),
  constraint "request_event_answer_with_outcome" check ((kind = 'answered') = (outcome is not null)),
  constraint "request_event_taking_back_names_its_event" check ((kind = 'taken-back') = (takes_back is not null))
);

CREATE INDEX "request_event_document" on "request_event" ("document_sha256");

CREATE TABLE "request_question" (
  "id" text primary key,
  "request_id" text not null references "request_request" ("id"),
  "position" integer not null check (position >= 1),
  "text_sr" text not null,
  "text_en" text not null,
  "indicator_code" text,
  constraint "request_question_position" unique ("request_id", "position")
);

CREATE TABLE "request_request" (
  "id" text primary key,
  "number" text not null unique,
  "institution_id" text not null references "institution_body" ("id"),
  "subject_sr" text not null,
  "subject_en" text not null,
  "body" text not null,
  "urgent" integer not null check (urgent in (0, 1)),
  "channel" text check (channel in ('email', 'post', 'in-person', 'form')),
  "sent_on" text,
  "received_on" text,
  "receipt_proof" text,
  "state" text not null check (state in ('draft', 'sent', 'received', 'answered', 'closed')),
  "published_at" text,
  "demo" integer default 0 not null check (demo in (0, 1)),
  "created_by" text,
  "created_at" text not null,
  constraint "request_request_receipt_proved" check (received_on is null or (sent_on is not null and receipt_proof <> '')),
  constraint "request_request_term_needs_receipt" check (state not in ('received', 'answered') or received_on is not null),
  constraint "request_request_public_when_sent" check (published_at is null or sent_on is not null)
);

CREATE INDEX "request_request_newest" on "request_request" ("sent_on", "number");

CREATE INDEX "request_request_of_institution" on "request_request" ("institution_id", "sent_on");

CREATE TABLE "rights_channel" (
  "id" text primary key,
  "controller_id" text not null references "rights_controller" ("id"),
  "position" integer not null check (position >= 1),
  "kind" text not null check (kind in ('email', 'post', 'webform', 'e-government', 'phone')),
  "reaches" text not null check (reaches in ('office', 'officer')),
  "value" text not null check (value <> ''),
  "evidence" text not null,
  "certainty" text not null check (certainty in ('read', 'stored-copy', 'imported', 'own-knowledge', 'invented')),
  "verified_on" text,
  constraint "rights_channel_position" unique ("controller_id", "position"),
  constraint "rights_channel_verified_where_read" check ((verified_on is not null) = (certainty in ('read', 'stored-copy')))
);

CREATE TABLE "rights_check" (
  "target" text primary key,
  "kind" text not null check (kind in ('link', 'mail-domain')),
  "outcome" text not null,
  "failures" integer not null check (failures >= 0),
  "failing_since" text,
  "checked_at" text not null,
  constraint "rights_check_failing" check ((outcome = 'answers') = (failures = 0) and (failures = 0) = (failing_since is null))
);

CREATE TABLE "rights_controller" (
  "id" text primary key,
  "name_sr" text not null,
  "name_en" text not null,
  "short_sr" text not null,
  "short_en" text not null,
  "sector" text not null check (sector <> ''),
  "registry_number" text,
  "tax_number" text,
  "website" text,
  "website_certainty" text,
  "domains" text not null,
  "holds" text not null,
  "id_copy" text not null check (id_copy in ('never', 'sometimes', 'demanded', 'unknown')),
  "id_copy_evidence" text not null,
  "status" text not null check (status in ('active', 'merged', 'defunct')),
  "successor_id" text references "rights_controller" ("id"),
  "institution_id" text references "institution_body" ("id"),
  "note_sr" text not null,
  "note_en" text not null,
  "to_check" text not null,
  "published_at" text,
  "demo" integer default 0 not null check (demo in (0, 1)),
  "created_at" text not null,
  "updated_at" text not null,
  constraint "rights_controller_not_own_successor" check (successor_id <> id),
  constraint "rights_controller_successor_of_ended" check (case status when 'active' then successor_id is null when 'merged' then successor_id is not null else 1 = 1 end),
  constraint "rights_controller_website_with_certainty" check ((website is null) = (website_certainty is null))
);

CREATE INDEX "rights_controller_institution" on "rights_controller" ("institution_id");

CREATE TABLE "rights_controller_change" (
  "id" text primary key,
  "controller_id" text not null references "rights_controller" ("id"),
  "at" text not null,
  "kind" text not null check (kind in ('loaded', 'imported', 'created', 'edited', 'channel-checked', 'published', 'withdrawn')),
  "by_user" text,
  "by_name" text,
  "before" text not null,
  "after" text not null
);

CREATE INDEX "rights_controller_change_newest" on "rights_controller_change" ("controller_id", "at");

CREATE TABLE "rights_correction" (
  "id" text primary key,
  "controller_id" text not null references "rights_controller" ("id"),
  "about" text not null check (about in ('contact', 'name', 'id-copy', 'gone', 'other')),
  "text" text not null check (text <> ''),
  "source" text,
  "state" text not null check (state in ('waiting', 'accepted', 'rejected')),
  "received_at" text not null,
  "decided_at" text,
  constraint "rights_correction_decided" check ((state = 'waiting') = (decided_at is null))
);

CREATE INDEX "rights_correction_received" on "rights_correction" ("controller_id", "received_at");

CREATE INDEX "rights_correction_waiting" on "rights_correction" ("state", "received_at");

CREATE TABLE "rights_wording" (
  "id" text primary key,
  "entry" text not null check (entry <> ''),
  "number" integer not null check (number >= 1),
  "act" text not null check (act in ('edited', 'restored', 'returned')),
  "texts" text not null,
  "file_sha256" text not null check (length(file_sha256) = 64),
  "saved_by" text not null,
  "saved_at" text not null,
  "published_by" text,
  "published_at" text,
  constraint "rights_wording_number" unique ("entry", "number"),
  constraint "rights_wording_published" check ((published_by is null) = (published_at is null)),
  constraint "rights_wording_four_eyes" check (published_by <> saved_by)
);

CREATE TABLE "school_lesson" (
  "work_id" text primary key references "publication_work" ("id"),
  "position" integer not null check (position between 1 and 99),
  "minutes" integer not null check (minutes between 1 and 480),
  "reading_minutes" integer not null check (reading_minutes between 1 and 480),
  "aims" text not null,
  "sources" text not null,
  "law" text not null,
  "exercise" text,
  "reviewed_on" text not null,
  "review_by" text not null,
  "revision" integer not null check (revision >= 1),
  "updated_at" text not null,
  constraint "school_lesson_review_after" check (review_by > reviewed_on)
);

CREATE INDEX "school_lesson_review_by" on "school_lesson" ("review_by");

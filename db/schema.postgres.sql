-- Made by `npm run schema` from db/migrations; never edited by hand.

CREATE OR REPLACE FUNCTION public.people_audit_refuse()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin raise exception 'people_audit is append-only'; end $function$;

create table core_desk_document (
  id integer not null generated always as identity,
  kind text not null,
  key text not null,
  code text not null,
  href text not null,
  title_sr text not null,
  title_en text not null,
  body_sr text not null,
  body_en text not null,
  stamp text not null,
  title_tokens text not null,
  body_tokens text not null,
  tokens tsvector generated always as ((setweight(to_tsvector('simple'::regconfig, title_tokens), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, body_tokens), 'B'::"char"))) stored,
  constraint core_desk_document_pkey PRIMARY KEY (id),
  constraint core_desk_document_key UNIQUE (kind, key)
);

CREATE INDEX core_desk_document_code ON public.core_desk_document USING btree (code);

CREATE INDEX core_desk_document_stamp ON public.core_desk_document USING btree (kind, key, stamp);

CREATE INDEX core_desk_document_tokens ON public.core_desk_document USING gin (tokens);

create table core_desk_view (
  id text not null,
  user_id text not null,
  name text not null,
  query text not null,
  created_at text not null,
  constraint core_desk_view_pkey PRIMARY KEY (id),
  constraint core_desk_view_name UNIQUE (user_id, name),
  constraint core_desk_view_user_id_fkey FOREIGN KEY (user_id) REFERENCES people_user(id) ON DELETE CASCADE
);

create table core_job (
  id text not null,
  name text not null,
  payload text not null,
  state text not null,
  unique_key text,
  attempts integer not null default 0,
  attempts_max integer not null,
  run_at text not null,
  lease_token text,
  lease_until text,
  progress_done integer not null default 0,
  progress_total integer,
  last_problem text,
  created_at text not null,
  finished_at text,
  constraint core_job_pkey PRIMARY KEY (id),
  constraint core_job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'dead'::text, 'discarded'::text]))),
  constraint core_job_unique_key_key UNIQUE (unique_key)
);

CREATE INDEX core_job_due ON public.core_job USING btree (run_at, id) WHERE (finished_at IS NULL);

CREATE INDEX core_job_finished ON public.core_job USING btree (state, finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX core_job_newest ON public.core_job USING btree (created_at);

CREATE INDEX core_job_state ON public.core_job USING btree (state, created_at);

create table core_loaded (
  name text not null,
  at text not null,
  constraint core_loaded_pkey PRIMARY KEY (name)
);

create table core_mail (
  id text not null,
  purpose text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  job_id text not null,
  created_at text not null,
  constraint core_mail_pkey PRIMARY KEY (id),
  constraint core_mail_job_id_fkey FOREIGN KEY (job_id) REFERENCES core_job(id) ON DELETE CASCADE,
  constraint core_mail_job_id_key UNIQUE (job_id)
);

CREATE INDEX core_mail_newest ON public.core_mail USING btree (created_at);

create table core_retention_progress (
  rule text not null,
  removed integer not null,
  constraint core_retention_progress_pkey PRIMARY KEY (rule),
  constraint core_retention_progress_removed_check CHECK ((removed >= 0))
);

create table core_retention_receipt (
  sequence integer not null,
  at text not null,
  removed text not null,
  public_key text not null,
  signature text not null,
  constraint core_retention_receipt_pkey PRIMARY KEY (sequence),
  constraint core_retention_receipt_sequence_check CHECK ((sequence > 0))
);

create table core_retention_remainder (
  rule text not null,
  year text not null,
  name text not null,
  count integer not null,
  constraint core_retention_remainder_key PRIMARY KEY (rule, year, name),
  constraint core_retention_remainder_count_check CHECK ((count >= 0))
);

create table core_revision (
  id integer not null,
  number integer not null,
  constraint core_revision_pkey PRIMARY KEY (id),
  constraint core_revision_id_check CHECK ((id = 1))
);

create table core_search_document (
  id integer not null generated always as identity,
  source text not null,
  key text not null,
  language text not null,
  path text not null,
  title text not null,
  body text not null,
  title_tokens text not null,
  body_tokens text not null,
  tokens tsvector generated always as ((setweight(to_tsvector('simple'::regconfig, title_tokens), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, body_tokens), 'B'::"char"))) stored,
  constraint core_search_document_pkey PRIMARY KEY (id),
  constraint core_search_document_key UNIQUE (source, key, language)
);

CREATE INDEX core_search_document_title ON public.core_search_document USING gin (to_tsvector('simple'::regconfig, title_tokens));

CREATE INDEX core_search_document_tokens ON public.core_search_document USING gin (tokens);

create table evidence_change (
  id text not null,
  observation_id text not null,
  at text not null,
  by_user text,
  before text not null,
  after text not null,
  reason text not null,
  constraint evidence_change_pkey PRIMARY KEY (id),
  constraint evidence_change_observation_id_fkey FOREIGN KEY (observation_id) REFERENCES evidence_observation(id)
);

CREATE INDEX evidence_change_observation_id_at ON public.evidence_change USING btree (observation_id, at);

create table evidence_file (
  sha256 text not null,
  kind text not null,
  bytes integer not null,
  page_count integer not null,
  title_sr text not null,
  title_en text not null,
  request_id text,
  institution_id text,
  received_on text not null,
  uploaded_by text,
  uploaded_at text not null,
  state text not null,
  failure text,
  repaired integer not null,
  published_at text,
  demo integer not null default 0,
  constraint evidence_file_pkey PRIMARY KEY (sha256),
  constraint evidence_file_bytes_check CHECK ((bytes > 0)),
  constraint evidence_file_demo_check CHECK ((demo = ANY (ARRAY[0, 1]))),
  constraint evidence_file_failed_with_reason CHECK (((state = 'failed'::text) = (failure IS NOT NULL))),
  constraint evidence_file_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution_body(id),
  constraint evidence_file_kind_check CHECK ((kind = 'pdf'::text)),
  constraint evidence_file_page_count_check CHECK ((page_count > 0)),
  constraint evidence_file_repaired_check CHECK ((repaired = ANY (ARRAY[0, 1]))),
  constraint evidence_file_request_id_fkey FOREIGN KEY (request_id) REFERENCES request_request(id),
  constraint evidence_file_sha256_check CHECK ((length(sha256) = 64)),
  constraint evidence_file_state_check CHECK ((state = ANY (ARRAY['processing'::text, 'ready'::text, 'failed'::text])))
);

CREATE INDEX evidence_file_institution_id ON public.evidence_file USING btree (institution_id);

CREATE INDEX evidence_file_received_on ON public.evidence_file USING btree (received_on);

CREATE INDEX evidence_file_request_id ON public.evidence_file USING btree (request_id);

create table evidence_file_event (
  id text not null,
  file_sha256 text not null,
  at text not null,
  kind text not null,
  by_user text,
  findings integer,
  constraint evidence_file_event_pkey PRIMARY KEY (id),
  constraint evidence_file_event_file_sha256_fkey FOREIGN KEY (file_sha256) REFERENCES evidence_file(sha256),
  constraint evidence_file_event_kind_check CHECK ((kind = ANY (ARRAY['filed'::text, 'read'::text, 'failed'::text, 'retried'::text, 'published'::text, 'withdrawn'::text])))
);

CREATE INDEX evidence_file_event_file_sha256_at ON public.evidence_file_event USING btree (file_sha256, at);

create table evidence_indicator (
  code text not null,
  topic text not null,
  title_sr text not null,
  title_en text not null,
  unit text not null,
  unit_words text not null,
  period_kind text not null,
  definition_sr text not null,
  definition_en text not null,
  document_sr text not null,
  document_en text not null,
  institution_id text,
  comparability_sr text not null,
  comparability_en text not null,
  "position" integer not null,
  published_at text,
  demo integer not null default 0,
  created_at text not null,
  updated_at text not null,
  constraint evidence_indicator_pkey PRIMARY KEY (code),
  constraint evidence_indicator_demo_check CHECK ((demo = ANY (ARRAY[0, 1]))),
  constraint evidence_indicator_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution_body(id),
  constraint evidence_indicator_period_kind_check CHECK ((period_kind = ANY (ARRAY['instant'::text, 'day-end'::text, 'month'::text, 'year'::text, 'period'::text])))
);

create table evidence_observation (
  id text not null,
  indicator_code text not null,
  institution_id text,
  subject_sr text not null,
  subject_en text not null,
  request_id text,
  period_kind text not null,
  period_from text not null,
  period_to text not null,
  value double precision,
  value_low double precision,
  value_high double precision,
  approximate integer not null,
  missing_reason text,
  note_sr text not null,
  note_en text not null,
  certainty text not null,
  state text not null,
  revision integer not null,
  created_at text not null,
  updated_at text not null,
  demo integer not null default 0,
  constraint evidence_observation_pkey PRIMARY KEY (id),
  constraint evidence_observation_approximate_check CHECK ((approximate = ANY (ARRAY[0, 1]))),
  constraint evidence_observation_demo_check CHECK ((demo = ANY (ARRAY[0, 1]))),
  constraint evidence_observation_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES evidence_indicator(code),
  constraint evidence_observation_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution_body(id),
  constraint evidence_observation_one_finding CHECK ((((value IS NOT NULL) AND (value_low IS NULL) AND (value_high IS NULL) AND (missing_reason IS NULL)) OR ((value IS NULL) AND (value_low IS NOT NULL) AND (value_high IS NOT NULL) AND (value_low < value_high) AND (missing_reason IS NULL)) OR ((value IS NULL) AND (value_low IS NULL) AND (value_high IS NULL) AND (missing_reason IS NOT NULL)))),
  constraint evidence_observation_period CHECK ((period_from <= period_to)),
  constraint evidence_observation_period_kind_check CHECK ((period_kind = ANY (ARRAY['instant'::text, 'day-end'::text, 'month'::text, 'year'::text, 'period'::text]))),
  constraint evidence_observation_request_id_fkey FOREIGN KEY (request_id) REFERENCES request_request(id),
  constraint evidence_observation_revision_check CHECK ((revision >= 1)),
  constraint evidence_observation_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
);

CREATE INDEX evidence_observation_indicator_code_state_period_to ON public.evidence_observation USING btree (indicator_code, state, period_to);

CREATE INDEX evidence_observation_institution_id_period_to ON public.evidence_observation USING btree (institution_id, period_to);

CREATE INDEX evidence_observation_request_id ON public.evidence_observation USING btree (request_id);

CREATE INDEX evidence_observation_updated_at_id ON public.evidence_observation USING btree (updated_at, id);

create table evidence_page (
  file_sha256 text not null,
  number integer not null,
  width_pt double precision not null,
  height_pt double precision not null,
  text text not null,
  lines text not null,
  has_text integer not null,
  image_sha256 text not null,
  image_width integer not null,
  image_height integer not null,
  thumbnail_sha256 text not null,
  constraint evidence_page_key PRIMARY KEY (file_sha256, number),
  constraint evidence_page_file_sha256_fkey FOREIGN KEY (file_sha256) REFERENCES evidence_file(sha256),
  constraint evidence_page_has_text_check CHECK ((has_text = ANY (ARRAY[0, 1]))),
  constraint evidence_page_number_check CHECK ((number >= 1))
);

create table evidence_quotation (
  id text not null,
  file_sha256 text not null,
  page_number integer not null,
  exact text not null,
  prefix text not null,
  suffix text not null,
  quads text not null,
  fidelity text not null,
  by_user text,
  created_at text not null,
  constraint evidence_quotation_pkey PRIMARY KEY (id),
  constraint evidence_quotation_exact_check CHECK ((exact <> ''::text)),
  constraint evidence_quotation_fidelity_check CHECK ((fidelity = ANY (ARRAY['exact'::text, 'layout'::text, 'typography'::text, 'script'::text]))),
  constraint evidence_quotation_on_page FOREIGN KEY (file_sha256, page_number) REFERENCES evidence_page(file_sha256, number)
);

CREATE INDEX evidence_quotation_file_sha256_page_number ON public.evidence_quotation USING btree (file_sha256, page_number);

create table evidence_source (
  id text not null,
  title_sr text not null,
  title_en text not null,
  publisher_sr text not null,
  publisher_en text not null,
  url text not null,
  consulted_on text not null,
  certainty text not null,
  note_sr text not null,
  note_en text not null,
  created_at text not null,
  constraint evidence_source_pkey PRIMARY KEY (id)
);

create table evidence_support (
  id text not null,
  observation_id text not null,
  "position" integer not null,
  quotation_id text,
  source_id text,
  quote text not null,
  locator_sr text not null,
  locator_en text not null,
  constraint evidence_support_pkey PRIMARY KEY (id),
  constraint evidence_support_observation_id_fkey FOREIGN KEY (observation_id) REFERENCES evidence_observation(id),
  constraint evidence_support_one_ground CHECK (((quotation_id IS NULL) <> (source_id IS NULL))),
  constraint evidence_support_position UNIQUE (observation_id, "position"),
  constraint evidence_support_position_check CHECK (("position" >= 1)),
  constraint evidence_support_quotation_id_fkey FOREIGN KEY (quotation_id) REFERENCES evidence_quotation(id),
  constraint evidence_support_source_id_fkey FOREIGN KEY (source_id) REFERENCES evidence_source(id)
);

CREATE INDEX evidence_support_quotation_id ON public.evidence_support USING btree (quotation_id);

CREATE INDEX evidence_support_source_id ON public.evidence_support USING btree (source_id);

create table hygiene_facts (
  work_id text not null,
  topic text not null,
  minutes integer not null,
  effect integer not null,
  level text not null,
  audiences text not null,
  evidence text not null,
  reviewed_on text not null,
  review_by text not null,
  revision integer not null,
  updated_at text not null,
  constraint hygiene_facts_pkey PRIMARY KEY (work_id),
  constraint hygiene_facts_effect_check CHECK ((effect = ANY (ARRAY[1, 2, 3]))),
  constraint hygiene_facts_level_check CHECK ((level = ANY (ARRAY['everyday'::text, 'at-risk'::text]))),
  constraint hygiene_facts_minutes_check CHECK (((minutes >= 0) AND (minutes <= 480))),
  constraint hygiene_facts_review_after CHECK ((review_by > reviewed_on)),
  constraint hygiene_facts_revision_check CHECK ((revision >= 1)),
  constraint hygiene_facts_topic_check CHECK ((topic <> ''::text)),
  constraint hygiene_facts_work_id_fkey FOREIGN KEY (work_id) REFERENCES publication_work(id)
);

CREATE INDEX hygiene_facts_review_by ON public.hygiene_facts USING btree (review_by);

create table institution_body (
  id text not null,
  kind text not null,
  parent_id text,
  website text,
  website_certainty text,
  description_sr text not null,
  description_en text not null,
  published_at text,
  demo integer not null default 0,
  created_at text not null,
  updated_at text not null,
  constraint institution_body_pkey PRIMARY KEY (id),
  constraint institution_body_demo_check CHECK ((demo = ANY (ARRAY[0, 1]))),
  constraint institution_body_not_own_parent CHECK ((parent_id <> id)),
  constraint institution_body_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES institution_body(id),
  constraint institution_body_website_with_certainty CHECK (((website IS NULL) = (website_certainty IS NULL)))
);

CREATE INDEX institution_body_parent ON public.institution_body USING btree (parent_id);

create table institution_change (
  id text not null,
  institution_id text not null,
  at text not null,
  kind text not null,
  by_user text,
  by_name text,
  before text not null,
  after text not null,
  constraint institution_change_pkey PRIMARY KEY (id),
  constraint institution_change_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution_body(id),
  constraint institution_change_kind_check CHECK ((kind = ANY (ARRAY['loaded'::text, 'created'::text, 'edited'::text, 'contact-checked'::text, 'published'::text, 'withdrawn'::text])))
);

CREATE INDEX institution_change_newest ON public.institution_change USING btree (institution_id, at);

create table institution_contact (
  id text not null,
  institution_id text not null,
  "position" integer not null,
  kind text not null,
  value text not null,
  source text,
  certainty text not null,
  checked_on text not null,
  note_sr text not null,
  note_en text not null,
  constraint institution_contact_pkey PRIMARY KEY (id),
  constraint institution_contact_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution_body(id),
  constraint institution_contact_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'address'::text, 'form'::text]))),
  constraint institution_contact_position UNIQUE (institution_id, "position"),
  constraint institution_contact_position_check CHECK (("position" >= 1))
);

create table institution_name (
  id text not null,
  institution_id text not null,
  "position" integer not null,
  sr text not null,
  en text not null,
  short_sr text not null,
  short_en text not null,
  valid_from text,
  valid_to text,
  note_sr text not null,
  note_en text not null,
  constraint institution_name_pkey PRIMARY KEY (id),
  constraint institution_name_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution_body(id),
  constraint institution_name_position UNIQUE (institution_id, "position"),
  constraint institution_name_position_check CHECK (("position" >= 1))
);

create table law_confirmation (
  id text not null,
  rule_id text not null,
  rule_version text not null,
  confirmed_text text not null,
  confirmed_on text not null,
  lawyer_name text not null,
  name_public integer not null,
  note text not null,
  by_user text not null,
  at text not null,
  withdrawn_by text,
  withdrawn_at text,
  constraint law_confirmation_pkey PRIMARY KEY (id),
  constraint law_confirmation_name_public_check CHECK ((name_public = ANY (ARRAY[0, 1]))),
  constraint law_confirmation_withdrawn_by_someone CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);

CREATE UNIQUE INDEX law_confirmation_standing ON public.law_confirmation USING btree (rule_id, rule_version) WHERE (withdrawn_at IS NULL);

create table people_account (
  id text not null,
  user_id text not null,
  account_id text not null,
  provider_id text not null,
  password text,
  created_at text not null,
  updated_at text not null,
  constraint people_account_pkey PRIMARY KEY (id),
  constraint people_account_provider UNIQUE (provider_id, account_id),
  constraint people_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES people_user(id) ON DELETE CASCADE
);

CREATE INDEX people_account_user ON public.people_account USING btree (user_id);

create table people_attempt (
  account_key text not null,
  failures integer not null,
  last_at text not null,
  blocked_until text not null,
  constraint people_attempt_pkey PRIMARY KEY (account_key),
  constraint people_attempt_failures_check CHECK ((failures > 0))
);

create table people_audit (
  sequence integer not null,
  at text not null,
  actor_id text not null,
  act text not null,
  record text not null,
  previous_hash text not null,
  hash text not null,
  constraint people_audit_pkey PRIMARY KEY (sequence),
  constraint people_audit_hash_check CHECK ((length(hash) = 64)),
  constraint people_audit_previous_hash_check CHECK ((length(previous_hash) = 64)),
  constraint people_audit_sequence_check CHECK ((sequence > 0))
);

CREATE INDEX people_audit_act ON public.people_audit USING btree (act, sequence);

CREATE INDEX people_audit_actor_id ON public.people_audit USING btree (actor_id, sequence);

CREATE INDEX people_audit_at ON public.people_audit USING btree (at, sequence);

CREATE INDEX people_audit_record ON public.people_audit USING btree (record, sequence);

CREATE TRIGGER people_audit_rows BEFORE DELETE OR UPDATE ON public.people_audit FOR EACH ROW EXECUTE FUNCTION people_audit_refuse();

CREATE TRIGGER people_audit_whole BEFORE TRUNCATE ON public.people_audit FOR EACH STATEMENT EXECUTE FUNCTION people_audit_refuse();

create table people_passkey (
  id text not null,
  user_id text not null,
  credential_id text not null,
  public_key text not null,
  counter integer not null,
  name text not null,
  created_at text not null,
  used_at text,
  constraint people_passkey_pkey PRIMARY KEY (id),
  constraint people_passkey_counter_check CHECK ((counter >= 0)),
  constraint people_passkey_credential_id_key UNIQUE (credential_id),
  constraint people_passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES people_user(id) ON DELETE CASCADE
);

CREATE INDEX people_passkey_user ON public.people_passkey USING btree (user_id);

create table people_recovery_code (
  user_id text not null,
  code_hash text not null,
  created_at text not null,
  constraint people_recovery_code_key PRIMARY KEY (user_id, code_hash),
  constraint people_recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES people_user(id) ON DELETE CASCADE
);

create table people_second_factor (
  user_id text not null,
  secret text not null,
  last_step integer not null,
  created_at text not null,
  constraint people_second_factor_pkey PRIMARY KEY (user_id),
  constraint people_second_factor_last_step_check CHECK ((last_step >= 0)),
  constraint people_second_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES people_user(id) ON DELETE CASCADE
);

create table people_session (
  id text not null,
  user_id text not null,
  token text not null,
  expires_at text not null,
  created_at text not null,
  updated_at text not null,
  name text,
  proven_at text,
  previous_token text,
  constraint people_session_pkey PRIMARY KEY (id),
  constraint people_session_token_key UNIQUE (token),
  constraint people_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES people_user(id) ON DELETE CASCADE
);

CREATE INDEX people_session_previous ON public.people_session USING btree (previous_token);

CREATE INDEX people_session_user ON public.people_session USING btree (user_id);

create table people_user (
  id text not null,
  email text not null,
  email_verified integer not null default 0,
  name text not null,
  role text not null,
  variant text not null,
  created_at text not null,
  updated_at text not null,
  constraint people_user_pkey PRIMARY KEY (id),
  constraint people_user_email_check CHECK ((email = lower(email))),
  constraint people_user_email_key UNIQUE (email),
  constraint people_user_email_verified_check CHECK ((email_verified = ANY (ARRAY[0, 1])))
);

create table people_verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at text not null,
  created_at text not null,
  updated_at text not null,
  constraint people_verification_pkey PRIMARY KEY (id),
  constraint people_verification_identifier_key UNIQUE (identifier)
);

create table privacy_erasure (
  id text not null,
  at text not null,
  user_key text,
  email_key text,
  constraint privacy_erasure_pkey PRIMARY KEY (id),
  constraint privacy_erasure_of_someone CHECK (((user_key IS NOT NULL) OR (email_key IS NOT NULL)))
);

create table privacy_request (
  id text not null,
  received_on text not null,
  channel text not null,
  wish text not null,
  email text,
  extended_on text,
  answered_on text,
  outcome text,
  erased_at text,
  closed_at text,
  created_by text not null,
  created_at text not null,
  constraint privacy_request_pkey PRIMARY KEY (id),
  constraint privacy_request_closed_with_answer CHECK ((((closed_at IS NULL) = (outcome IS NULL)) AND ((closed_at IS NULL) = (answered_on IS NULL))))
);

CREATE INDEX privacy_request_email ON public.privacy_request USING btree (email);

create table publication_alert_decision (
  id text not null,
  figure_id text not null,
  findings_seen text not null,
  decision text not null,
  note_sr text not null,
  note_en text not null,
  by_user text,
  at text not null,
  constraint publication_alert_decision_pkey PRIMARY KEY (id),
  constraint publication_alert_decision_decision_check CHECK ((decision = ANY (ARRAY['kept'::text, 'corrected'::text]))),
  constraint publication_alert_decision_figure_id_fkey FOREIGN KEY (figure_id) REFERENCES publication_figure(id)
);

CREATE INDEX publication_alert_decision_figure_id ON public.publication_alert_decision USING btree (figure_id);

create table publication_comment (
  id text not null,
  version_id text not null,
  language text not null,
  paragraph_sha256 text not null,
  paragraph text not null,
  remark text not null,
  by_user text,
  at text not null,
  resolved_by text,
  resolved_at text,
  constraint publication_comment_pkey PRIMARY KEY (id),
  constraint publication_comment_remark_check CHECK ((remark <> ''::text)),
  constraint publication_comment_version_id_fkey FOREIGN KEY (version_id) REFERENCES publication_version(id)
);

CREATE INDEX publication_comment_version_id_language ON public.publication_comment USING btree (version_id, language);

create table publication_confirmation (
  work_id text not null,
  language text not null,
  paragraph_sha256 text not null,
  paragraph text not null,
  confirmed_by text,
  confirmed_at text not null,
  constraint publication_confirmation_key PRIMARY KEY (work_id, language, paragraph_sha256),
  constraint publication_confirmation_work_id_fkey FOREIGN KEY (work_id) REFERENCES publication_work(id)
);

create table publication_figure (
  id text not null,
  version_id text not null,
  "position" integer not null,
  key text not null,
  op text not null,
  digits integer,
  form text,
  indicator_code text,
  value_published double precision,
  constraint publication_figure_pkey PRIMARY KEY (id),
  constraint publication_figure_indicator_code_fkey FOREIGN KEY (indicator_code) REFERENCES evidence_indicator(code),
  constraint publication_figure_key UNIQUE (version_id, key),
  constraint publication_figure_op_check CHECK ((op = ANY (ARRAY['value'::text, 'difference'::text, 'ratio'::text, 'percent-change'::text, 'sum'::text, 'share'::text, 'chart'::text, 'table'::text]))),
  constraint publication_figure_position_check CHECK (("position" >= 1)),
  constraint publication_figure_version_id_fkey FOREIGN KEY (version_id) REFERENCES publication_version(id)
);

create table publication_figure_input (
  figure_id text not null,
  "position" integer not null,
  observation_id text not null,
  revision_published integer not null,
  value_published double precision,
  value_low_published double precision,
  value_high_published double precision,
  approximate_published integer not null,
  missing_reason_published text,
  constraint publication_figure_input_key PRIMARY KEY (figure_id, "position"),
  constraint publication_figure_input_approximate_published_check CHECK ((approximate_published = ANY (ARRAY[0, 1]))),
  constraint publication_figure_input_figure_id_fkey FOREIGN KEY (figure_id) REFERENCES publication_figure(id),
  constraint publication_figure_input_observation_id_fkey FOREIGN KEY (observation_id) REFERENCES evidence_observation(id),
  constraint publication_figure_input_position_check CHECK (("position" >= 1))
);

CREATE INDEX publication_figure_input_observation_id ON public.publication_figure_input USING btree (observation_id);

create table publication_pdf (
  inputs_sha256 text not null,
  version_id text not null,
  file_sha256 text not null,
  made_at text not null,
  constraint publication_pdf_pkey PRIMARY KEY (inputs_sha256),
  constraint publication_pdf_version_id_fkey FOREIGN KEY (version_id) REFERENCES publication_version(id)
);

CREATE INDEX publication_pdf_version_id ON public.publication_pdf USING btree (version_id);

create table publication_saved_text (
  version_id text not null,
  language text not null,
  revision integer not null,
  title text not null,
  summary text not null,
  markdown text not null,
  saved_by text,
  saved_at text not null,
  constraint publication_saved_text_key PRIMARY KEY (version_id, language, revision),
  constraint publication_saved_text_revision_check CHECK ((revision >= 1)),
  constraint publication_saved_text_version_id_fkey FOREIGN KEY (version_id) REFERENCES publication_version(id)
);

create table publication_stage (
  version_id text not null,
  language text not null,
  state text not null,
  revision integer not null,
  changed_by text,
  changed_at text not null,
  asked_of text,
  asked_by text,
  asked_at text,
  approved_by text,
  approved_at text,
  approved_alone integer not null default 0,
  publish_at text,
  scheduled_by text,
  note_sr text not null default ''::text,
  note_en text not null default ''::text,
  returned text,
  returned_by text,
  returned_at text,
  constraint publication_stage_key PRIMARY KEY (version_id, language),
  constraint publication_stage_approved_alone_check CHECK ((approved_alone = ANY (ARRAY[0, 1]))),
  constraint publication_stage_hour CHECK (((state = 'scheduled'::text) = (publish_at IS NOT NULL))),
  constraint publication_stage_reader CHECK (((state <> 'in-review'::text) OR (asked_at IS NOT NULL))),
  constraint publication_stage_revision_check CHECK ((revision >= 1)),
  constraint publication_stage_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'approved'::text, 'scheduled'::text, 'published'::text, 'withdrawn'::text]))),
  constraint publication_stage_version_id_fkey FOREIGN KEY (version_id) REFERENCES publication_version(id)
);

CREATE INDEX publication_stage_state_publish_at ON public.publication_stage USING btree (state, publish_at);

create table publication_text (
  version_id text not null,
  language text not null,
  title text not null,
  summary text not null,
  markdown text not null,
  script text not null,
  constraint publication_text_key PRIMARY KEY (version_id, language),
  constraint publication_text_script_check CHECK ((script = ANY (ARRAY['Latn'::text, 'Cyrl'::text]))),
  constraint publication_text_version_id_fkey FOREIGN KEY (version_id) REFERENCES publication_version(id)
);

create table publication_version (
  id text not null,
  work_id text not null,
  number integer not null,
  revision integer not null,
  note_sr text not null,
  note_en text not null,
  created_by text,
  created_at text not null,
  published_by text,
  published_at text,
  published_on text,
  constraint publication_version_pkey PRIMARY KEY (id),
  constraint publication_version_number UNIQUE (work_id, number),
  constraint publication_version_number_check CHECK ((number >= 1)),
  constraint publication_version_published_day CHECK (((published_at IS NULL) = (published_on IS NULL))),
  constraint publication_version_revision_check CHECK ((revision >= 1)),
  constraint publication_version_work_id_fkey FOREIGN KEY (work_id) REFERENCES publication_work(id)
);

CREATE UNIQUE INDEX publication_version_one_draft ON public.publication_version USING btree (work_id) WHERE (published_at IS NULL);

create table publication_work (
  id text not null,
  slug text not null,
  authors text not null,
  state text not null,
  published_on text,
  demo integer not null default 0,
  created_at text not null,
  updated_at text not null,
  withdrawn_on text,
  withdrawal_reason_sr text not null default ''::text,
  withdrawal_reason_en text not null default ''::text,
  kind text not null default 'analysis'::text,
  constraint publication_work_pkey PRIMARY KEY (id),
  constraint publication_work_demo_check CHECK ((demo = ANY (ARRAY[0, 1]))),
  constraint publication_work_new_kind_check1 CHECK ((kind = ANY (ARRAY['analysis'::text, 'brief'::text, 'news'::text, 'guide'::text, 'tip'::text, 'term'::text, 'lesson'::text]))),
  constraint publication_work_published_day CHECK (((state = 'draft'::text) = (published_on IS NULL))),
  constraint publication_work_slug_check CHECK ((slug <> ''::text)),
  constraint publication_work_slug_key UNIQUE (slug),
  constraint publication_work_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])))
);

CREATE INDEX publication_work_state_published_on ON public.publication_work USING btree (state, published_on);

create table request_event (
  id text not null,
  request_id text not null,
  "position" integer not null,
  kind text not null,
  on_day text,
  until_day text,
  posted_on text,
  outcome text,
  note_sr text not null,
  note_en text not null,
  document_sha256 text,
  takes_back text,
  by_user text,
  at text not null,
  constraint request_event_pkey PRIMARY KEY (id),
  constraint request_event_answer_with_outcome CHECK (((kind = 'answered'::text) = (outcome IS NOT NULL))),
  constraint request_event_position UNIQUE (request_id, "position"),
  constraint request_event_position_check CHECK (("position" >= 1)),
  constraint request_event_request_id_fkey FOREIGN KEY (request_id) REFERENCES request_request(id),
  constraint request_event_takes_back_fkey FOREIGN KEY (takes_back) REFERENCES request_event(id),
  constraint request_event_takes_back_key UNIQUE (takes_back),
  constraint request_event_taking_back_names_its_event CHECK (((kind = 'taken-back'::text) = (takes_back IS NOT NULL)))
);

CREATE INDEX request_event_document ON public.request_event USING btree (document_sha256);

create table request_question (
  id text not null,
  request_id text not null,
  "position" integer not null,
  text_sr text not null,
  text_en text not null,
  indicator_code text,
  constraint request_question_pkey PRIMARY KEY (id),
  constraint request_question_position UNIQUE (request_id, "position"),
  constraint request_question_position_check CHECK (("position" >= 1)),
  constraint request_question_request_id_fkey FOREIGN KEY (request_id) REFERENCES request_request(id)
);

create table request_request (
  id text not null,
  number text not null,
  institution_id text not null,
  subject_sr text not null,
  subject_en text not null,
  body text not null,
  urgent integer not null,
  channel text,
  sent_on text,
  received_on text,
  receipt_proof text,
  state text not null,
  published_at text,
  demo integer not null default 0,
  created_by text,
  created_at text not null,
  constraint request_request_pkey PRIMARY KEY (id),
  constraint request_request_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'post'::text, 'in-person'::text, 'form'::text]))),
  constraint request_request_demo_check CHECK ((demo = ANY (ARRAY[0, 1]))),
  constraint request_request_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution_body(id),
  constraint request_request_number_key UNIQUE (number),
  constraint request_request_public_when_sent CHECK (((published_at IS NULL) OR (sent_on IS NOT NULL))),
  constraint request_request_receipt_proved CHECK (((received_on IS NULL) OR ((sent_on IS NOT NULL) AND (receipt_proof <> ''::text)))),
  constraint request_request_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'received'::text, 'answered'::text, 'closed'::text]))),
  constraint request_request_term_needs_receipt CHECK (((state <> ALL (ARRAY['received'::text, 'answered'::text])) OR (received_on IS NOT NULL))),
  constraint request_request_urgent_check CHECK ((urgent = ANY (ARRAY[0, 1])))
);

CREATE INDEX request_request_newest ON public.request_request USING btree (sent_on, number);

CREATE INDEX request_request_of_institution ON public.request_request USING btree (institution_id, sent_on);

create table rights_channel (
  id text not null,
  controller_id text not null,
  "position" integer not null,
  kind text not null,
  reaches text not null,
  value text not null,
  evidence text not null,
  certainty text not null,
  verified_on text,
  constraint rights_channel_pkey PRIMARY KEY (id),
  constraint rights_channel_certainty_check CHECK ((certainty = ANY (ARRAY['read'::text, 'stored-copy'::text, 'imported'::text, 'own-knowledge'::text, 'invented'::text]))),
  constraint rights_channel_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES rights_controller(id),
  constraint rights_channel_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'post'::text, 'webform'::text, 'e-government'::text, 'phone'::text]))),
  constraint rights_channel_position UNIQUE (controller_id, "position"),
  constraint rights_channel_position_check CHECK (("position" >= 1)),
  constraint rights_channel_reaches_check CHECK ((reaches = ANY (ARRAY['office'::text, 'officer'::text]))),
  constraint rights_channel_value_check CHECK ((value <> ''::text)),
  constraint rights_channel_verified_where_read CHECK (((verified_on IS NOT NULL) = (certainty = ANY (ARRAY['read'::text, 'stored-copy'::text]))))
);

create table rights_check (
  target text not null,
  kind text not null,
  outcome text not null,
  failures integer not null,
  failing_since text,
  checked_at text not null,
  constraint rights_check_pkey PRIMARY KEY (target),
  constraint rights_check_failing CHECK ((((outcome = 'answers'::text) = (failures = 0)) AND ((failures = 0) = (failing_since IS NULL)))),
  constraint rights_check_failures_check CHECK ((failures >= 0)),
  constraint rights_check_kind_check CHECK ((kind = ANY (ARRAY['link'::text, 'mail-domain'::text])))
);

create table rights_controller (
  id text not null,
  name_sr text not null,
  name_en text not null,
  short_sr text not null,
  short_en text not null,
  sector text not null,
  registry_number text,
  tax_number text,
  website text,
  website_certainty text,
  domains text not null,
  holds text not null,
  id_copy text not null,
  id_copy_evidence text not null,
  status text not null,
  successor_id text,
  institution_id text,
  note_sr text not null,
  note_en text not null,
  to_check text not null,
  published_at text,
  demo integer not null default 0,
  created_at text not null,
  updated_at text not null,
  constraint rights_controller_pkey PRIMARY KEY (id),
  constraint rights_controller_demo_check CHECK ((demo = ANY (ARRAY[0, 1]))),
  constraint rights_controller_id_copy_check CHECK ((id_copy = ANY (ARRAY['never'::text, 'sometimes'::text, 'demanded'::text, 'unknown'::text]))),
  constraint rights_controller_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution_body(id),
  constraint rights_controller_not_own_successor CHECK ((successor_id <> id)),
  constraint rights_controller_sector_check CHECK ((sector <> ''::text)),
  constraint rights_controller_status_check CHECK ((status = ANY (ARRAY['active'::text, 'merged'::text, 'defunct'::text]))),
  constraint rights_controller_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES rights_controller(id),
  constraint rights_controller_successor_of_ended CHECK (
CASE status
    WHEN 'active'::text THEN (successor_id IS NULL)
    WHEN 'merged'::text THEN (successor_id IS NOT NULL)
    ELSE (1 = 1)
END),
  constraint rights_controller_website_with_certainty CHECK (((website IS NULL) = (website_certainty IS NULL)))
);

CREATE INDEX rights_controller_institution ON public.rights_controller USING btree (institution_id);

create table rights_controller_change (
  id text not null,
  controller_id text not null,
  at text not null,
  kind text not null,
  by_user text,
  by_name text,
  before text not null,
  after text not null,
  constraint rights_controller_change_pkey PRIMARY KEY (id),
  constraint rights_controller_change_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES rights_controller(id),
  constraint rights_controller_change_kind_check CHECK ((kind = ANY (ARRAY['loaded'::text, 'imported'::text, 'created'::text, 'edited'::text, 'channel-checked'::text, 'published'::text, 'withdrawn'::text])))
);

CREATE INDEX rights_controller_change_newest ON public.rights_controller_change USING btree (controller_id, at);

create table rights_correction (
  id text not null,
  controller_id text not null,
  about text not null,
  text text not null,
  source text,
  state text not null,
  received_at text not null,
  decided_at text,
  constraint rights_correction_pkey PRIMARY KEY (id),
  constraint rights_correction_about_check CHECK ((about = ANY (ARRAY['contact'::text, 'name'::text, 'id-copy'::text, 'gone'::text, 'other'::text]))),
  constraint rights_correction_controller_id_fkey FOREIGN KEY (controller_id) REFERENCES rights_controller(id),
  constraint rights_correction_decided CHECK (((state = 'waiting'::text) = (decided_at IS NULL))),
  constraint rights_correction_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'rejected'::text]))),
  constraint rights_correction_text_check CHECK ((text <> ''::text))
);

CREATE INDEX rights_correction_received ON public.rights_correction USING btree (controller_id, received_at);

CREATE INDEX rights_correction_waiting ON public.rights_correction USING btree (state, received_at);

create table rights_wording (
  id text not null,
  entry text not null,
  number integer not null,
  act text not null,
  texts text not null,
  file_sha256 text not null,
  saved_by text not null,
  saved_at text not null,
  published_by text,
  published_at text,
  constraint rights_wording_pkey PRIMARY KEY (id),
  constraint rights_wording_act_check CHECK ((act = ANY (ARRAY['edited'::text, 'restored'::text, 'returned'::text]))),
  constraint rights_wording_entry_check CHECK ((entry <> ''::text)),
  constraint rights_wording_file_sha256_check CHECK ((length(file_sha256) = 64)),
  constraint rights_wording_four_eyes CHECK ((published_by <> saved_by)),
  constraint rights_wording_number UNIQUE (entry, number),
  constraint rights_wording_number_check CHECK ((number >= 1)),
  constraint rights_wording_published CHECK (((published_by IS NULL) = (published_at IS NULL)))
);

create table school_lesson (
  work_id text not null,
  "position" integer not null,
  minutes integer not null,
  reading_minutes integer not null,
  aims text not null,
  sources text not null,
  law text not null,
  exercise text,
  reviewed_on text not null,
  review_by text not null,
  revision integer not null,
  updated_at text not null,
  constraint school_lesson_pkey PRIMARY KEY (work_id),
  constraint school_lesson_minutes_check CHECK (((minutes >= 1) AND (minutes <= 480))),
  constraint school_lesson_position_check CHECK ((("position" >= 1) AND ("position" <= 99))),
  constraint school_lesson_reading_minutes_check CHECK (((reading_minutes >= 1) AND (reading_minutes <= 480))),
  constraint school_lesson_review_after CHECK ((review_by > reviewed_on)),
  constraint school_lesson_revision_check CHECK ((revision >= 1)),
  constraint school_lesson_work_id_fkey FOREIGN KEY (work_id) REFERENCES publication_work(id)
);

CREATE INDEX school_lesson_review_by ON public.school_lesson USING btree (review_by);

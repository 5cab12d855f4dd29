-- Made by `npm run schema` from db/migrations; never edited by hand.

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

CREATE INDEX core_search_document_tokens ON public.core_search_document USING gin (tokens);

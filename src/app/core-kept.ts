import { notPersonal, personal, type KeptRules } from '#core/kept.ts'

import type { AppTables } from './app-tables.ts'

/** Letters go with their jobs: thirty days after delivery, or after half a year when they could not be delivered; see core/jobs/remove-old-jobs.ts. */
const letter = personal({
  purpose: {
    sr: 'испорука писма које је особа тражила',
    en: 'delivering a letter that the person asked for',
  },
  basis: 'contract',
  periodDays: 180,
  trigger: { sr: 'слања или одустајања', en: 'sending or giving up' },
})

/** What the tables of core hold of people. */
export const coreKept = {
  core_revision: { id: notPersonal, number: notPersonal },
  core_loaded: { name: notPersonal, at: notPersonal },
  core_job: {
    id: notPersonal,
    name: notPersonal,
    payload: notPersonal,
    state: notPersonal,
    unique_key: notPersonal,
    attempts: notPersonal,
    attempts_max: notPersonal,
    run_at: notPersonal,
    lease_token: notPersonal,
    lease_until: notPersonal,
    progress_done: notPersonal,
    progress_total: notPersonal,
    last_problem: notPersonal,
    created_at: notPersonal,
    finished_at: notPersonal,
  },
  core_mail: {
    id: notPersonal,
    purpose: notPersonal,
    recipient: letter,
    subject: letter,
    body: letter,
    job_id: notPersonal,
    created_at: notPersonal,
  },
  core_search_document: {
    id: notPersonal,
    source: notPersonal,
    key: notPersonal,
    language: notPersonal,
    path: notPersonal,
    title: notPersonal,
    body: notPersonal,
    title_tokens: notPersonal,
    body_tokens: notPersonal,
  },
} satisfies KeptRules<AppTables>

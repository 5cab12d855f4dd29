import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { formatInstant, formatNumber } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { discardJob, retryJob } from '#core/jobs/commands.ts'
import { jobStates, type JobState } from '#core/jobs/job-tables.ts'
import { countJobsByState, JOBS_PER_PAGE, listJobs, type JobView } from '#core/jobs/queries.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Progress } from '#ui/content/progress.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Button } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Pagination } from '#ui/navigation/pagination.tsx'
import { SectionNav } from '#ui/navigation/section-nav.tsx'
import type { Tone } from '#ui/parts.ts'

import type { AppTables } from './app-tables.ts'
import { appStrings } from './page-frame.tsx'

const TONES: Readonly<Record<JobState, Tone>> = {
  queued: 'neutral',
  running: 'info',
  done: 'good',
  dead: 'late',
  discarded: 'neutral',
}

/** Jobs of the machine: what waits, runs, failed; a dead one is retried or given up here. */
export function jobRoutes(): Hono<UvidEnv<AppTables>> {
  return new Hono<UvidEnv<AppTables>>()
    .get('/jobs', async (c) => {
      const { variant, reader } = c.var
      const state = jobStates.find((known) => known === c.req.query('state'))
      const page = Math.max(1, Math.trunc(Number(c.req.query('page') ?? '1')) || 1)
      const [jobs, counts] = await Promise.all([
        listJobs(reader, { page, ...(state ? { state } : {}) }),
        countJobsByState(reader),
      ])
      const view = { variant, jobs, counts, state, page }
      return c.render(<JobsPage {...view} />, { title: appStrings(variant).desk.jobs })
    })
    .post('/jobs/:id/retry', async (c) => {
      const decision = { jobId: c.req.param('id'), at: c.var.services.clock.now() }
      const result = await c.var.write((trx) => retryJob(trx, decision))
      return !result.ok && result.failure === 'not-found'
        ? c.notFound()
        : c.redirect('/desk/jobs', 303)
    })
    .post('/jobs/:id/discard', async (c) => {
      const decision = { jobId: c.req.param('id'), at: c.var.services.clock.now() }
      const result = await c.var.write((trx) => discardJob(trx, decision))
      return !result.ok && result.failure === 'not-found'
        ? c.notFound()
        : c.redirect('/desk/jobs', 303)
    })
}

type JobsPageProps = {
  readonly variant: Variant
  readonly jobs: readonly JobView[]
  readonly counts: Readonly<Record<JobState, number>>
  readonly state: JobState | undefined
  readonly page: number
}

function JobsPage({ variant, jobs, counts, state, page }: JobsPageProps) {
  const strings = appStrings(variant)
  const words = strings.jobsPage
  const total = state ? counts[state] : jobStates.reduce((sum, each) => sum + counts[each], 0)
  const filter = state ? `state=${state}&` : ''
  return (
    <>
      <PageHeading title={strings.desk.jobs} lead={words.lead} />
      <SectionNav
        label={words.filter}
        items={[
          { href: '/desk/jobs', label: words.all, current: state === undefined },
          ...jobStates.map((each) => ({
            href: `/desk/jobs?state=${each}`,
            label: `${words.states[each]} (${formatNumber(variant, counts[each])})`,
            current: state === each,
          })),
        ]}
      />
      <Table<JobView>
        dense
        captionHidden
        caption={strings.desk.jobs}
        rows={jobs}
        columns={[
          { label: words.name, cell: (job) => <code>{job.name}</code>, rowHeader: true },
          {
            label: words.state,
            cell: (job) => <Tag tone={TONES[job.state]}>{words.states[job.state]}</Tag>,
          },
          { label: words.progress, cell: (job) => <JobProgress variant={variant} job={job} /> },
          {
            label: words.attempts,
            cell: (job) => `${job.attempts} / ${job.attemptsMax}`,
            numeric: true,
          },
          { label: words.created, cell: (job) => formatInstant(variant, job.createdAt) },
          { label: words.problem, cell: (job) => job.lastProblem ?? '' },
          { label: words.decide, cell: (job) => <JobDecision words={words} job={job} /> },
        ]}
      />
      <Pagination
        label={strings.search.pages}
        current={page}
        last={Math.ceil(total / JOBS_PER_PAGE)}
        href={(number) => `/desk/jobs?${filter}page=${number}`}
        labels={{
          previous: strings.search.previous,
          next: strings.search.next,
          page: strings.search.page,
        }}
      />
    </>
  )
}

function JobProgress({ variant, job }: { readonly variant: Variant; readonly job: JobView }) {
  if (job.progressTotal === null || job.state !== 'running') return null
  const text = `${formatNumber(variant, job.progressDone)} / ${formatNumber(variant, job.progressTotal)}`
  return (
    <Progress
      id={`progress-${job.id}`}
      label={job.name}
      value={job.progressDone}
      maximum={job.progressTotal}
      text={text}
    />
  )
}

function JobDecision(props: {
  readonly words: { readonly retry: string; readonly discard: string }
  readonly job: JobView
}) {
  if (props.job.state !== 'dead') return null
  return (
    <>
      <Form action={`/desk/jobs/${props.job.id}/retry`}>
        <Button kind="secondary">{props.words.retry}</Button>
      </Form>
      <Form action={`/desk/jobs/${props.job.id}/discard`}>
        <Button kind="quiet">{props.words.discard}</Button>
      </Form>
    </>
  )
}

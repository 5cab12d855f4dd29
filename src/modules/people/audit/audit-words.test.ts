import { globSync, readFileSync } from 'node:fs'

import { beforeAll, expect, test } from 'vitest'

import { testApp, type TestApp } from '#support/app.ts'

import { auditedJobs, auditedRecurring } from '../../../app/audited-jobs.ts'
import { modules } from '../../../app/modules.ts'
import { strings } from '../strings/index.ts'
import { actOfRoute } from './audited-write.ts'

/** Acts with words. That both languages have the same ones is the business of the type checker. */
const worded: readonly string[] = Object.keys(strings('en').audit.acts)
/** Ways in and out: whether and as what they are written down is decided while they run, under fixed names. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  'POST /desk/sign-in': ['sign-in', 'sign-in slowed'],
  'POST /desk/sign-in/second-step': ['sign-in', 'recovery code used'],
  'POST /desk/sign-in/passkey': ['sign-in by passkey'],
  'POST /desk/sign-in/mail': ['sign-in link sent'],
  'POST /desk/sign-in/mail/:token': ['sign-in by mail link'],
  'POST /desk/sign-out': ['sign-out'],
}

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 60_000)

test('every form of the desk has words in the audit trail', () => {
  const acts = app.routes
    .filter(({ method, path }) => !['GET', 'ALL'].includes(method) && path.startsWith('/desk/'))
    .map(actOfRoute)
  expect(acts.length).toBeGreaterThan(60)
  const names = [...new Set(acts)].flatMap((act) => FIXED[act] ?? [act])
  expect(names.filter((name) => !worded.includes(name))).toEqual([])
  expect(Object.keys(FIXED).filter((act) => !acts.includes(act))).toEqual([])
})

test('every job that is written down has words in the audit trail', () => {
  const jobs = modules.flatMap((module) => module.jobs ?? [])
  const recurring = modules.flatMap((module) => module.recurring ?? [])
  // A job that is not written down comes back as it was given.
  const written = [
    ...auditedJobs(jobs).filter((job) => !jobs.includes(job)),
    ...auditedRecurring(recurring)
      .map(({ job }) => job)
      .filter((job) => !recurring.some((given) => given.job === job)),
  ]
  const acts = written.map(({ name }) => `job ${name}`)
  expect(acts).toContain('job publications.publish-scheduled')
  expect(acts.filter((act) => !worded.includes(act))).toEqual([])
})

test('every fixed name of an act in the source has words in the audit trail', () => {
  const sources = globSync(['src/app/**/*.{ts,tsx}', 'src/modules/people/**/*.{ts,tsx}']).filter(
    (file) => !file.includes('.test.') && !file.includes('/strings/'),
  )
  const names = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bact(?:: | = )'([^']+)'/g)].map(([, name]) => name),
  )
  expect(names).toContain('uvid restore')
  expect(names.filter((name) => name !== undefined && !worded.includes(name))).toEqual([])
})

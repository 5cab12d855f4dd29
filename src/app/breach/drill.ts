import { performance } from 'node:perf_hooks'

import type { Clock } from '#core/clock.ts'
import type { Database } from '#core/db.ts'
import { formatInstant } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { later } from '#core/jobs/lease.ts'
import type { ModuleDescription } from '#core/module.ts'

import type { Controller } from '../kept/controller.ts'
import { listLines } from './list-text.ts'
import { breachClock, noticeMarkdown } from './notice.ts'
import { breachStrings } from './strings/index.ts'
import { surveyBreach } from './survey.ts'

const DAY_SECONDS = 86_400

/** The installation as it is, and the language of the exercise. */
export type DrillScene = {
  readonly db: Database<unknown>
  readonly modules: readonly ModuleDescription[]
  readonly clock: Clock
  readonly controller: Controller
  readonly variant: Variant
}

/** Invents a breach of the whole database in the past 24 hours, known since this instant, and does what a real one asks for. Only reads. */
export async function drillLines(scene: DrillScene): Promise<string[]> {
  const { db, modules, clock, controller, variant } = scene
  const words = breachStrings(variant).drill
  const now = clock.now()
  const span = { from: later(now, -DAY_SECONDS), until: now }
  const listing = await timed(async () => {
    const survey = await surveyBreach(db, modules, { tables: [], span })
    if (!survey.ok) throw new Error(survey.failure)
    return survey.value
  })
  const survey = listing.value
  const drafting = await timed(async () => {
    const term = breachClock(now, now)
    if (!term.ok) throw new Error(term.failure)
    return noticeMarkdown({ survey, clock: term.value, controller, now }, variant)
  })
  return [
    words.title,
    words.invented(formatInstant(variant, now)),
    '',
    ...listLines(survey, { variant, subjects: false }),
    '',
    ...drafting.value.split('\n'),
    words.timing,
    `  ${words.step(words.listing, listing.ms)}`,
    `  ${words.step(words.drafting, drafting.ms)}`,
    words.end,
  ]
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now()
  const value = await work()
  return { value, ms: Math.round(performance.now() - start) }
}

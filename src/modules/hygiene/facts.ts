import { z } from 'zod'

import { writtenSource, type CheckedSource } from '#core/editorial/checked-sources.ts'

/** What a text helps with; the order is that of the lists. */
export const topics = [
  'accounts',
  'fraud',
  'phone',
  'social',
  'messaging',
  'network',
  'backup',
  'documents',
  'children',
  'work',
  'harassment',
  'breach',
] as const
/** What a text helps with. */
export type Topic = (typeof topics)[number]

/** Whom a text is written for. */
export const audiences = [
  'everyone',
  'young',
  'parents',
  'older',
  'journalists',
  'activists',
  'organisations',
  'at-risk',
] as const
/** Somebody a text is written for. */
export type Audience = (typeof audiences)[number]

/** For everyday dangers, or for people whom somebody has picked out. */
export const levels = ['everyday', 'at-risk'] as const
/** A level of danger. */
export type Level = (typeof levels)[number]

/** How much a step helps: a little, much, most. */
export const effects = [1, 2, 3] as const
/** How much a step helps. */
export type Effect = (typeof effects)[number]

/** Longest time a text may ask for, in minutes: a day of work. */
export const MINUTES_MAX = 480

/** What is said of a tip, a guide or a term besides its text. */
export type HygieneFacts = {
  readonly topic: Topic
  /** How long it takes, in minutes. */
  readonly minutes: number
  readonly effect: Effect
  readonly level: Level
  readonly audiences: readonly Audience[]
  readonly evidence: readonly CheckedSource[]
  /** Day on which somebody last checked the advice. */
  readonly reviewedOn: string
  /** Last day on which the advice may stand without a new check. */
  readonly reviewBy: string
}

const always = {
  topic: z.enum(topics),
  evidence: z.array(writtenSource).default([]),
  reviewed_on: z.iso.date(),
  review_by: z.iso.date(),
}
const advice = {
  ...always,
  minutes: z.int().min(0).max(MINUTES_MAX),
  effect: z.literal(effects),
  level: z.enum(levels),
  audiences: z.array(z.enum(audiences)).min(1),
  evidence: z.array(writtenSource).min(1),
}
/** A word asks nothing of anybody and is for all. */
const ofTerm = { minutes: 0, effect: 1, level: 'everyday', audiences: ['everyone'] } as const

/** The facts as a file of content writes them; other keys belong to the work. */
export const writtenFacts = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('tip'), ...advice }),
    z.object({ kind: z.literal('guide'), ...advice }),
    z.object({ kind: z.literal('term'), ...always }).transform((one) => ({ ...ofTerm, ...one })),
  ])
  .transform((one): HygieneFacts => ({
    topic: one.topic,
    minutes: one.minutes,
    effect: one.effect,
    level: one.level,
    audiences: one.audiences,
    evidence: one.evidence,
    reviewedOn: one.reviewed_on,
    reviewBy: one.review_by,
  }))
  .refine((one) => one.reviewBy > one.reviewedOn, 'review_by must come after reviewed_on')

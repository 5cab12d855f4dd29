import { z } from 'zod'

import { isDay } from './day.ts'

/** How sure we are of a rule: read in a stored source, or own knowledge in three degrees (research/law.md, labels). */
const certainties = [
  'read',
  'own-knowledge-high',
  'own-knowledge-medium',
  'own-knowledge-low',
] as const

/** Who has to act within the term; our own filings count by the safe date, everybody else's lateness by the certain one. */
const bearers = [
  'authority',
  'requester',
  'commissioner',
  'controller',
  'data-subject',
  'operator',
  'prosecutor',
  'injured-party',
] as const

/** The event whose day starts a term. */
const triggers = [
  'request-received',
  'instruction-received',
  'decision-delivered',
  'answer-deadline-lapsed',
  'complaint-filed',
  'commissioner-decision-delivered',
  'repeat-request-received',
  'year-reported',
  'breach-known',
  'incident-known',
  'rejection-notified',
  'rejection-made',
  'objection-filed',
  'act-and-perpetrator-known',
  'statute-in-force',
] as const

const day = z.string().refine(isDay, 'must be an existing day YYYY-MM-DD between 1900 and 2099')
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'must be lower-case words joined by . or -')
const text = z.strictObject({ sr: z.string().min(1), en: z.string().min(1) })
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), url: z.url(), locator: z.string().optional() }),
  z.strictObject({ kind: z.literal('own-knowledge') }),
])

/** What every statement of law carries, whatever it states. */
const grounds = {
  sources: z.array(source).min(1),
  certainty: z.enum(certainties),
  checkedOn: day,
  lawyerConfirmed: z.strictObject({ by: z.string().min(1), on: day }).nullable(),
  note: text.nullable(),
}
const validity = { validFrom: day.nullable(), validTo: day.nullable() }

const amount = z.number().int().positive().max(10_000)
const term = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('day'), amount }),
  z.strictObject({ unit: z.literal('working-day'), amount }),
  z.strictObject({ unit: z.literal('month'), amount }),
  z.strictObject({ unit: z.literal('year'), amount }),
  z.strictObject({ unit: z.literal('hour'), amount }),
  z.strictObject({
    unit: z.literal('yearly-date'),
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
  }),
])

const ruleVersion = z.strictObject({
  ...validity,
  statute: id,
  article: z.string().min(1).nullable(),
  term,
  /** `null`: the amount is the whole term. A rule id: the amount is added to that rule's term. */
  addedTo: id.nullable(),
  endRule: z.enum(['next-working-day', 'none']),
  ...grounds,
})

const rule = z.strictObject({
  id,
  title: text,
  bearer: z.enum(bearers),
  trigger: z.enum(triggers),
  versions: z.array(ruleVersion).min(1),
})

const statute = z.strictObject({
  id,
  name: text,
  shortName: text,
  /** Empty while the numbers are not established. */
  gazette: z.array(z.string().regex(/^\d{1,3}\/\d{4}$/)),
  ...validity,
  ...grounds,
})

/** Which of the two regimes of the data protection law an article belongs to, where that is established. */
const regimes = ['general', 'competent-authority', 'both'] as const
/** European acts that the home law follows: the GDPR, and the Police Directive 2016/680. */
const mirrors = ['gdpr', 'led'] as const

/** A whole article: letters cite no parts of one. */
const articleNumber = z
  .string()
  .regex(/^\d{1,3}[a-z]?$/, 'must be a number with at most one letter')

const article = z.strictObject({
  id,
  statute: id,
  article: articleNumber,
  /** What the article is about; its heading where that was read. */
  subject: text,
  regime: z.enum(regimes).nullable(),
  /** The same article of a European act. */
  mirror: z.strictObject({ act: z.enum(mirrors), article: articleNumber }).nullable(),
  ...validity,
  ...grounds,
})

const occurrence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('date'),
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
  }),
  z.strictObject({ kind: z.literal('orthodox-easter'), offset: z.number().int().min(-60).max(60) }),
])

const holiday = z.strictObject({
  id,
  name: text,
  kind: z.enum(['state', 'religious']),
  on: occurrence,
  ...validity,
  ...grounds,
})

const override = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('day-off'),
    id,
    name: text,
    day,
    /** `both`: nobody works and nobody disputes it. `certain`: only the reading that favours the late party may count on it. */
    appliesTo: z.enum(['both', 'certain']),
    ...grounds,
  }),
  z.strictObject({
    kind: z.literal('suspension'),
    id,
    name: text,
    from: day,
    to: day,
    /** Rule ids whose terms stand still on these days, or `all`. */
    rules: z.union([z.literal('all'), z.array(id).min(1)]),
    ...grounds,
  }),
])

const remedyKind = z.enum(['COMPLAINT', 'LAWSUIT'])
const remedy = z.strictObject({
  institution: id,
  remedy: remedyKind,
  ...validity,
  statute: id,
  article: z.string().min(1).nullable(),
  ...grounds,
})

const manifest = z.strictObject({
  id,
  name: text,
  timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone'),
  weekend: z.strictObject({
    saturday: z.enum(['both', 'certain']).nullable(),
    sunday: z.enum(['both', 'certain']).nullable(),
  }),
  /** Before this day the table of holidays is today's table read backwards; results say so. */
  calendarEstablishedFrom: day,
  /** How terms are counted: the start day is not counted, the end rolls; see the note. */
  counting: z.strictObject({ statute: id, article: z.string().min(1), ...grounds }),
  holidayStatute: id,
})

/** The shape of each file of a pack; strict, so a misspelt key is a problem and not a silence. */
export const packFiles = {
  'pack.yaml': manifest,
  'statutes.yaml': z.array(statute).min(1),
  'articles.yaml': z.array(article).min(1),
  'holidays.yaml': z.array(holiday),
  'overrides.yaml': z.array(override),
  'remedies.yaml': z.strictObject({
    otherwise: z.strictObject({
      remedy: remedyKind,
      statute: id,
      article: z.string().min(1),
      ...grounds,
    }),
    listed: z.array(remedy),
  }),
} as const

/** The shape of each file in `rules/`. */
export const rulesFile = z.array(rule)

/** A legal text in both languages; Serbian is written in Cyrillic, Latin is derived. */
export type LocalText = z.infer<typeof text>
/** How sure we are of a statement of law. */
export type Certainty = (typeof certainties)[number]
/** Who has to act. */
export type Bearer = (typeof bearers)[number]
/** What starts a term. */
export type Trigger = (typeof triggers)[number]
/** Where a statement of law was read. */
export type Source = z.infer<typeof source>
/** An act, with the numbers of the official gazette in which it and its amendments appeared. */
export type Statute = z.infer<typeof statute>
/** An article of an act, as letters and pages cite it. */
export type Article = z.infer<typeof article>
/** Which regime of the data protection law an article belongs to. */
export type Regime = (typeof regimes)[number]
/** A European act whose article says the same. */
export type MirroredAct = (typeof mirrors)[number]
/** Length of a term, or the yearly date on which it ends. */
export type Term = z.infer<typeof term>
/** One text of a rule, in force between two days (`null`: not established, or still in force). */
export type RuleVersion = z.infer<typeof ruleVersion>
/** A term of law with all its dated versions, oldest first. */
export type Rule = z.infer<typeof rule>
/** A public holiday and how its day is found. */
export type Holiday = z.infer<typeof holiday>
/** An entry of the list kept by hand: a day off, or days on which terms stand still. */
export type Override = z.infer<typeof override>
/** Days on which terms stand still. */
export type Suspension = Extract<Override, { kind: 'suspension' }>
/** COMPLAINT: to the Commissioner. LAWSUIT: straight to the Administrative Court. */
export type RemedyKind = z.infer<typeof remedyKind>

/** A whole pack as plain data, checked file by file but not yet across files. */
export type PackSource = {
  readonly manifest: z.infer<typeof manifest>
  readonly statutes: readonly Statute[]
  readonly articles: readonly Article[]
  readonly rules: readonly Rule[]
  readonly holidays: readonly Holiday[]
  readonly overrides: readonly Override[]
  readonly remedies: z.infer<(typeof packFiles)['remedies.yaml']>
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    // `Intl` reports an unknown zone only by throwing.
    return false
  }
}

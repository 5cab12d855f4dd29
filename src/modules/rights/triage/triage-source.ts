import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by -')
const text = z.strictObject({ sr: z.string().min(1), en: z.string().min(1) })
const texts = z.array(text)
/** A name in `content/law`, `content/institutions` or the catalogue of variables; whether it exists is checked across files. */
const name = z.string().min(1)

const answer = z.strictObject({
  id: slug,
  text,
  /** How it reads in a draft; only answers of boxes are carried. */
  letter: text.optional(),
  /** Excludes the other boxes. */
  alone: z.boolean().default(false),
})

const question = z.strictObject({
  id: slug,
  /** `one` decides which doors open; `many` is only carried into drafts. */
  kind: z.enum(['one', 'many']),
  text,
  help: text.nullable(),
  answers: z.array(answer).min(2),
})

const step = z.strictObject({ id: slug, title: text, text })

const draft = z.strictObject({
  letter: slug,
  /** The institution to which the letter goes; null when the person names the recipient. */
  recipient: slug.nullable(),
  /** Variables of the letter with the value that this door gives them. */
  constant: z.record(name, name),
  /** Variables of the letter that take a field of the triage with another name. */
  carry: z.record(name, name),
})

const door = z.strictObject({
  id: slug,
  title: text,
  institutions: z.array(slug),
  why: text,
  can: texts.min(1),
  cannot: texts.min(1),
  bring: texts.min(1),
  /** What we could not confirm, said plainly. */
  gap: text.nullable(),
  articles: z.array(name),
  /** Terms that run now. */
  rules: z.array(name),
  /** Terms of what may follow; no day is asked for them. */
  later: z.array(name),
  drafts: z.array(draft),
})

/** Questions and the answers that let an entry in; all must hold. Without it the entry holds always. */
const when = z.record(slug, z.array(slug).min(1)).default({})

/** A door in a situation. `constant` tells its drafts what this way to the door already says. */
const placement = z.strictObject({
  door: slug,
  when,
  constant: z.record(name, name).default({}),
})

/** The first question takes the id `situation`, and every situation ends with the question on evidence: at most five in all. */
const ASKS_MAX = 3

const situation = z.strictObject({
  id: slug,
  title: text,
  opening: text,
  asks: z.array(slug).min(1).max(ASKS_MAX),
  /** A guide of hygiene that goes further. */
  guide: slug.nullable(),
  gap: text.nullable(),
  keep: texts,
  steps: z.array(z.strictObject({ step: slug, when })).min(1),
  doors: z.array(placement).min(1),
})

/** The shape of each file; strict, so a misspelt key is a problem and not a silence. */
export const triageFiles = {
  'questions.yaml': z.array(question).min(1),
  'steps.yaml': z.array(step).min(1),
  'doors.yaml': z.array(door).min(1),
  'situations.yaml': z.array(situation).min(1),
  'evidence.yaml': texts.min(1),
} as const

/** A question with its answers. */
export type Question = z.infer<typeof question>
/** What to do at once. */
export type Step = z.infer<typeof step>
/** Somebody who can help. */
export type Door = z.infer<typeof door>
/** A letter that a door has ready. */
export type Draft = z.infer<typeof draft>
/** What happened, in the words of the first question. */
export type Situation = z.infer<typeof situation>
/** A door in a situation, and what its drafts know by that. */
export type Placement = z.infer<typeof placement>
/** The answers that let an entry in. */
export type When = z.infer<typeof when>

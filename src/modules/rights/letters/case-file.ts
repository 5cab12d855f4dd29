import * as z from 'zod'

import { variants } from '#core/i18n/languages.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { happenings } from './next-steps.ts'

/** The largest case file that is opened: thirty long letters come to half of it. */
export const CASE_BYTES_MAX = 256 * 1024
/** Version of the file's shape; a newer one is refused, an older one would be brought up here. */
const FILE_VERSION = 1
const LETTERS_MAX = 30
const EVENTS_MAX = 100
/** A composed letter with every field full. */
const TEXT_LENGTH_MAX = 60_000

const day = z.iso.date()

const letterSchema = z.object({
  id: z.string().regex(/^[a-z][a-z-]{0,39}$/u),
  templateVersion: z.int().min(1).max(1000),
  variant: z.enum(variants),
  day,
  answers: z.record(z.string().max(40), z.string().max(20_000)),
  text: z.string().max(TEXT_LENGTH_MAX),
})

/** What is told of a case besides its letters. */
const eventKinds = ['sent', 'received', ...happenings, 'answered'] as const

/** The shape of something that happened. */
export const eventSchema = z.object({
  kind: z.enum(eventKinds),
  on: day,
  /** Until when the term was extended. */
  until: day.optional(),
})

/** A case as its file holds it. Everything in it is the person's; the server never keeps it. */
export const caseSchema = z.object({
  product: z.literal('uvid'),
  format: z.literal('rights-case'),
  version: z.literal(FILE_VERSION),
  savedOn: day,
  letters: z.array(letterSchema).min(1).max(LETTERS_MAX),
  events: z.array(eventSchema).max(EVENTS_MAX),
})

/** A case: letters in the order in which they were written, the request first, and what happened. */
export type RightsCase = z.infer<typeof caseSchema>
/** A letter of a case, with its text as it was sent. */
export type CaseLetter = RightsCase['letters'][number]
/** Something that happened on a day. */
export type CaseEvent = RightsCase['events'][number]

/** Why a file cannot be opened. `newer`: written by a later version of this site. */
export type CaseProblem = 'empty' | 'too-large' | 'not-ours' | 'newer' | 'damaged'

/** Opens a case from the text of its file. Whatever the text holds, nothing of it is kept and nothing throws. */
export function readCase(text: string): Result<RightsCase, CaseProblem> {
  if (text.trim() === '') return fail('empty')
  if (Buffer.byteLength(text) > CASE_BYTES_MAX) return fail('too-large')
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    // Not JSON, or nested beyond all reason.
    return fail('not-ours')
  }
  const head = z
    .object({ product: z.literal('uvid'), format: z.literal('rights-case'), version: z.number() })
    .safeParse(content)
  if (!head.success) return fail('not-ours')
  if (head.data.version > FILE_VERSION) return fail('newer')
  const parsed = caseSchema.safeParse(content)
  return parsed.success ? ok(parsed.data) : fail('damaged')
}

/** The text of a case's file. */
export function writeCase(rightsCase: RightsCase, savedOn: string): string {
  return `${JSON.stringify({ ...rightsCase, savedOn }, null, 2)}\n`
}

/** A case to which a letter, and what is known of it, has been added. */
export function withLetter(
  earlier: RightsCase | undefined,
  letter: CaseLetter,
  events: readonly CaseEvent[],
): RightsCase {
  const first = { product: 'uvid', format: 'rights-case', version: FILE_VERSION } as const
  const base = earlier ?? { ...first, savedOn: letter.day, letters: [], events: [] }
  return events.reduce<RightsCase>(withEvent, { ...base, letters: [...base.letters, letter] })
}

/** A case to which an event has been added. A day of receipt replaces the one known before: there is only one request. */
export function withEvent(rightsCase: RightsCase, event: CaseEvent): RightsCase {
  const others = rightsCase.events.filter(
    ({ kind, on }) => kind !== event.kind || (kind !== 'received' && on !== event.on),
  )
  return { ...rightsCase, events: [...others, event].toSorted((a, b) => (a.on < b.on ? -1 : 1)) }
}

/** The last event of a kind. */
export function findEvent(rightsCase: RightsCase, kind: CaseEvent['kind']): CaseEvent | undefined {
  return rightsCase.events.findLast((event) => event.kind === kind)
}

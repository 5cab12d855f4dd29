import type { HumanText } from '#core/i18n/human-text.ts'

import type { ObservationState } from '../tables.ts'
import type { ChangeableFacts } from './facts.ts'
import { sameValue } from './observation-value.ts'
import { samePeriod } from './period.ts'

/** One side of a change: the parts that differ, as they were or became. */
export type ChangeSide = Partial<ChangeableFacts> & {
  readonly state?: ObservationState
  /** A source or quotation that was added (only after) or taken away (only before), as people read it. */
  readonly support?: HumanText
}

/** A line of an observation's history. */
export type Change = {
  readonly id: string
  /** UTC ISO-8601. */
  readonly at: string
  readonly before: ChangeSide
  readonly after: ChangeSide
  readonly reason: string
}

/** The parts in which two records differ; undefined when they say the same. */
export function differences(
  before: ChangeableFacts,
  after: ChangeableFacts,
): { readonly before: ChangeSide; readonly after: ChangeSide } | undefined {
  const parts = changedParts(before, after)
  if (parts.length === 0) return undefined
  return { before: only(before, parts), after: only(after, parts) }
}

type Part = keyof ChangeableFacts

function changedParts(before: ChangeableFacts, after: ChangeableFacts): Part[] {
  const differs: Readonly<Record<Part, boolean>> = {
    institutionId: before.institutionId !== after.institutionId,
    subject: !sameText(before.subject, after.subject),
    requestId: before.requestId !== after.requestId,
    period: !samePeriod(before.period, after.period),
    value: !sameValue(before.value, after.value),
    note: !sameText(before.note, after.note),
    certainty: before.certainty !== after.certainty,
  }
  const parts: readonly Part[] = [
    'value',
    'period',
    'institutionId',
    'subject',
    'requestId',
    'certainty',
    'note',
  ]
  return parts.filter((part) => differs[part])
}

function sameText(one: HumanText, other: HumanText): boolean {
  return one.sr === other.sr && one.en === other.en
}

function only(facts: ChangeableFacts, parts: readonly Part[]): ChangeSide {
  return Object.fromEntries(parts.map((part) => [part, facts[part]]))
}

/** Only what happened since everybody could see the observation: before that nobody relied on it. Oldest first. */
export function publicPart(changes: readonly Change[]): readonly Change[] {
  const first = changes.findIndex(({ after }) => after.state === 'published')
  return first === -1 ? [] : changes.slice(first)
}

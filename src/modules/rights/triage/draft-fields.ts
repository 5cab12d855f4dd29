import type { Day, LawPack } from '#modules/law'

import { variables, type VariableName } from '../letters/index.ts'

/** What a person may write for the drafts; each is a variable of the letters, so its length is theirs. */
export const draftFields = [
  'what',
  'whenText',
  'where',
  'suspects',
  'accounts',
  'links',
  'losses',
] as const satisfies readonly VariableName[]
/** A field of words. */
export type DraftField = (typeof draftFields)[number]

/** Tells whether a name is a field of words. */
export function isDraftField(name: string): name is DraftField {
  return (draftFields as readonly string[]).includes(name)
}

/** The longest text of a field, in characters. */
export function fieldMax(name: DraftField): number {
  return variables[name].max
}

type Trigger =
  LawPack['rules'] extends ReadonlyMap<string, infer Rule extends { trigger: string }>
    ? Rule['trigger']
    : never

/** Days from which terms run, by the event that starts them, in the order in which a form asks. */
export const dayOfTrigger = {
  'act-and-perpetrator-known': 'knownOn',
  'rejection-notified': 'notifiedOn',
  'rejection-made': 'rejectedOn',
  'objection-filed': 'objectedOn',
  'request-received': 'receivedOn',
  'complaint-filed': 'complainedOn',
  'commissioner-decision-delivered': 'decidedOn',
} as const satisfies Partial<Record<Trigger, string>>

/** A day that a person may enter. */
export type DayName = (typeof dayOfTrigger)[keyof typeof dayOfTrigger]

/** All days that a form may ask for. */
export const dayNames: readonly DayName[] = Object.values(dayOfTrigger)

/** The day that starts the term of a rule; undefined where a term runs in hours or from an event of somebody else. */
export function dayNameOf(pack: LawPack, rule: string): DayName | undefined {
  const trigger = pack.rules.get(rule)?.trigger
  const known: Readonly<Partial<Record<Trigger, DayName>>> = dayOfTrigger
  return trigger === undefined ? undefined : known[trigger]
}

/** Days as they were entered and found to exist. */
export type GivenDays = Readonly<Partial<Record<DayName, Day>>>

import {
  computeClock,
  standingOfDuty,
  withDaysOff,
  type Day,
  type DayClock,
  type LawPack,
} from '#modules/law'
import type { Clock } from '#ui/clock-strip/clock.ts'

import type { Addressee, Purpose } from './letter-source.ts'

/** Whose term runs after a letter. */
export type TermKind = 'answer' | 'complaint'

/** The term that a letter starts, counted from a day. */
export type LetterTerm = {
  readonly kind: TermKind
  readonly clock: DayClock
  /** Until when it may be extended; only an answer can. */
  readonly extended: DayClock | undefined
}

type Dated = { readonly purpose: Purpose; readonly to: Addressee }

/**
 * Which term runs after a letter. ZZPL gives controllers a term in days (rules `zzpl.answer` and `zzpl.answer.extended`), and after
 * a complaint one after which the court may be asked (`zzpl.complaint.silence`). For competent authorities our research gives none.
 */
export function termKindOf({ purpose, to }: Dated): TermKind | undefined {
  if (purpose === 'complaint') return 'complaint'
  const asks = purpose === 'request' || purpose === 'follow-up'
  return asks && to === 'controller' ? 'answer' : undefined
}

/** Counts a term; undefined where the law of that day gives none, or the day lies outside the calendar. */
export function countTerm(pack: LawPack, kind: TermKind, startsOn: Day): LetterTerm | undefined {
  const rule = kind === 'answer' ? 'zzpl.answer' : 'zzpl.complaint.silence'
  const clock = computeClock(pack, { rule: `${pack.id}.${rule}`, startsOn })
  if (!clock.ok) return undefined
  const longer =
    kind === 'answer'
      ? computeClock(pack, { rule: `${pack.id}.zzpl.answer.extended`, startsOn })
      : undefined
  return { kind, clock: clock.value, extended: longer?.ok === true ? longer.value : undefined }
}

/** What is known of a term besides its start. */
export type TermFacts = {
  readonly today: Day
  /** When notice of an extension came; it counts only within the first term. */
  readonly extendedOn?: Day | undefined
  /** Until when they said that they extend, if they said it. */
  readonly extendedUntil?: Day | undefined
  readonly answeredOn?: Day | undefined
}

/** How a term stands. */
export type TermStanding = {
  readonly strip: Clock
  /** The last day that is in time under every reading of the law. */
  readonly lastDay: Day
  /** Notice of an extension came too late to extend anything. */
  readonly noticeLate: boolean
}

/** A term on a day, as the clock strip draws it. */
export function standingOf(pack: LawPack, term: LetterTerm, facts: TermFacts): TermStanding {
  const { clock, extended } = term
  const { today, extendedOn, extendedUntil, answeredOn } = facts
  const noticeLate = extendedOn !== undefined && extendedOn > clock.dueCertain
  const holds = extended !== undefined && extendedOn !== undefined && !noticeLate
  const longest = holds ? extended.dueCertain : clock.dueCertain
  // They may promise less than the law allows, never more.
  const promised = holds && extendedUntil !== undefined && extendedUntil < longest
  const lastDay = promised ? extendedUntil : longest
  const strip = withDaysOff(pack, {
    state: standingOfDuty({ lastDay, today, answeredOn, extended: holds }),
    startsOn: clock.startsOn.safe,
    dueSafe: clock.dueSafe,
    dueCertain: clock.dueCertain,
    extendedTo: holds ? lastDay : undefined,
    answeredOn,
    today,
  })
  return { strip, lastDay, noticeLate }
}

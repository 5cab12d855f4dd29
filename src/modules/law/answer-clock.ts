import { computeClock, type ClockFailure, type DayClock } from './clock.ts'
import { rollForward } from './counting.ts'
import { formatDay, parseDay, type Day, type DayOrSpan, type Span } from './day.ts'
import { computeHourClock, type HourClock } from './hour-clock.ts'
import type { LawPack } from './pack.ts'
import { spanOf, type RequestFacts } from './request-facts.ts'

/** A rung of the ladder: what is waited for. */
export type Step =
  | 'answer'
  | 'extended-answer'
  | 'extension-notice'
  | 'clarification'
  | 'complaint'
  | 'silence-complaint'
  | 'commissioner'
  | 'repeat-request'
  | 'lawsuit'

/**
 * `doubtful`: past the safe day, not past the certain one. `kept`, `kept-doubtful`, `late`: done, measured the same way.
 * `replaced`: another clock of the same ladder took its place.
 */
export type ClockState =
  | 'running'
  | 'doubtful'
  | 'lapsed'
  | 'kept'
  | 'kept-doubtful'
  | 'late'
  | 'replaced'

/** One clock of a request, with how it stands on the day asked about. */
export type LadderClock = {
  readonly step: Step
  readonly clock: DayClock | HourClock
  readonly due: Span
  readonly doneOn: Day | null
  readonly state: ClockState
}

/** The ladder while it is built; the first failure ends it. */
export type Ladder = {
  readonly pack: LawPack
  readonly today: Day
  readonly clocks: LadderClock[]
  failure: ClockFailure | null
}

/** Until when the authority may answer, after extension and clarification; `null` while the request waits for us. */
type AnswerDue = { readonly due: Span | null; readonly noticeLate: boolean }

/** Adds a clock counted in days; `undefined` when it cannot be counted, with the reason kept in the ladder. */
export function climb(
  ladder: Ladder,
  rung: { readonly step: Step; readonly rule: string; readonly from: DayOrSpan },
  doneOn: Day | undefined,
): LadderClock | undefined {
  const rule = `${ladder.pack.id}.${rung.rule}`
  const clock = computeClock(ladder.pack, { rule, startsOn: rung.from })
  if (!clock.ok) {
    ladder.failure ??= clock.failure
    return undefined
  }
  const due = { safe: clock.value.dueSafe, certain: clock.value.dueCertain }
  return push(ladder, { step: rung.step, clock: clock.value, due }, doneOn)
}

/** How a term stands on a day, given when the thing was done. */
function stateOf(due: Span, doneOn: Day | undefined, today: Day): ClockState {
  const measured = doneOn ?? today
  if (measured <= due.safe) return doneOn === undefined ? 'running' : 'kept'
  if (measured <= due.certain) return doneOn === undefined ? 'doubtful' : 'kept-doubtful'
  return doneOn === undefined ? 'lapsed' : 'late'
}

/** Adds the clocks of the answer: 15 days or 48 hours, the extension and the clarification. */
export function climbToAnswer(
  ladder: Ladder,
  facts: RequestFacts,
  doneOn: Day | undefined,
): AnswerDue | undefined {
  const first = startAnswer(ladder, facts, { from: facts.receivedOn, doneOn })
  if (!first) return undefined
  const { clarification } = facts
  // An instruction sent after the term had certainly lapsed cannot bring the term back.
  if (!clarification || spanOf(clarification.instructedOn).safe > first.due.certain) {
    return extend(ladder, facts, { from: facts.receivedOn, base: first, doneOn })
  }
  const fixedOn = clarification.fixedOn === undefined ? undefined : spanOf(clarification.fixedOn)
  const rung = {
    step: 'clarification',
    rule: 'foi.deficiency',
    from: clarification.instructedOn,
  } as const
  if (!climb(ladder, rung, fixedOn?.safe)) return undefined
  if (!fixedOn) {
    replace(ladder, 'answer')
    return { due: null, noticeLate: false }
  }
  // Whether the term runs from the first or from the fixed request is not settled: the two readings take one each.
  const from = { safe: spanOf(facts.receivedOn).safe, certain: fixedOn.certain }
  ladder.clocks.splice(ladder.clocks.indexOf(first), 1)
  const again = startAnswer(ladder, facts, { from, doneOn })
  return again && extend(ladder, facts, { from, base: again, doneOn })
}

function startAnswer(
  ladder: Ladder,
  facts: RequestFacts,
  answer: { readonly from: DayOrSpan; readonly doneOn: Day | undefined },
): LadderClock | undefined {
  const { from, doneOn } = answer
  if (facts.urgent !== true)
    return climb(ladder, { step: 'answer', rule: 'foi.answer', from }, doneOn)
  const rule = `${ladder.pack.id}.foi.answer.urgent`
  const disputed = typeof from !== 'string'
  const startsAt = disputed ? from : (facts.receivedAt ?? from)
  const clock = computeHourClock(ladder.pack, { rule, startsAt })
  if (!clock.ok) {
    ladder.failure ??= clock.failure
    return undefined
  }
  return push(ladder, { step: 'answer', clock: clock.value, due: clock.value.dueOn }, doneOn)
}

function extend(
  ladder: Ladder,
  facts: RequestFacts,
  answer: {
    readonly from: DayOrSpan
    readonly base: LadderClock
    readonly doneOn: Day | undefined
  },
): AnswerDue | undefined {
  const { extension } = facts
  const { base, from, doneOn } = answer
  if (!extension || extension.noticedOn > base.due.certain) {
    // Notice after the lapse extends nothing.
    return { due: base.due, noticeLate: extension !== undefined }
  }
  const { noticedOn, until } = extension
  const extended = climb(
    ladder,
    { step: 'extended-answer', rule: 'foi.answer.extended', from },
    doneOn,
  )
  if (!extended) return undefined
  const notice = noticeClock(ladder, from, noticedOn)
  const noticeLate = notice?.state === 'late'
  // Late notice or an urgent request: whether the extension holds is open, so the strict reading ignores it.
  const open = noticeLate || facts.urgent === true
  if (!open) replace(ladder, 'answer')
  const granted = { safe: open ? base.due.safe : extended.due.safe, certain: extended.due.certain }
  if (until === undefined) return { due: granted, noticeLate }
  const promised = formatDay(rollForward(ladder.pack.calendar, parseDay(until) ?? 0, 'certain'))
  return {
    due: {
      safe: until < granted.safe ? until : granted.safe,
      certain: promised < granted.certain ? promised : granted.certain,
    },
    noticeLate,
  }
}

/** Before the number of days for the notice was law there is no such clock; that is not a failure. */
function noticeClock(ladder: Ladder, from: DayOrSpan, noticedOn: Day): LadderClock | undefined {
  const kept = ladder.failure
  const rung = { step: 'extension-notice', rule: 'foi.extension.notice', from } as const
  const clock = climb(ladder, rung, noticedOn)
  if (!clock && ladder.failure === 'rule-not-in-force') ladder.failure = kept
  return clock
}

function push(
  ladder: Ladder,
  rung: Pick<LadderClock, 'step' | 'clock' | 'due'>,
  doneOn: Day | undefined,
): LadderClock {
  const state = stateOf(rung.due, doneOn, ladder.today)
  const added = { ...rung, doneOn: doneOn ?? null, state }
  ladder.clocks.push(added)
  return added
}

function replace(ladder: Ladder, step: Step): void {
  const at = ladder.clocks.findIndex((clock) => clock.step === step)
  const found = ladder.clocks[at]
  if (found) ladder.clocks[at] = { ...found, state: 'replaced' }
}

import { withDaysOff, type LadderClock, type LawPack } from '#modules/law'
import { daysBetween, scaleOf, type Clock, type ClockState } from '#ui/clock-strip/clock.ts'

import type { Condition, Standing } from './standing-rules.ts'

const states: Partial<Record<Condition, ClockState>> = {
  running: 'running',
  'due-soon': 'due-soon',
  'in-time': 'in-time',
  // What was not given is late; that something came in time is said in words.
  incomplete: 'late',
  late: 'late',
  silent: 'silent',
  abandoned: 'running',
}

/** The request as the clock strip draws it; `undefined` while no term runs. */
export function clockOf(standing: Standing): Clock | undefined {
  const { facts, clocks, condition, asOf, reactedOn } = standing
  const state = states[condition]
  const base = clocks?.clocks.find(({ step }) => step === 'answer')
  if (!facts || !clocks?.answerDue || !base || !state) return undefined
  const startsOn = typeof facts.receivedOn === 'string' ? facts.receivedOn : facts.receivedOn.safe
  const extended = clocks.answerDue.certain > base.due.certain
  const running = state === 'running' || state === 'due-soon'
  return {
    state: running && extended && asOf > base.due.safe ? 'extended' : state,
    startsOn,
    dueSafe: base.due.safe,
    dueCertain: base.due.certain,
    extendedTo: extended ? clocks.answerDue.certain : undefined,
    answeredOn: condition === 'in-time' || condition === 'late' ? reactedOn : undefined,
    today: asOf,
  }
}

/** The same with the days off from receipt to the end of the strip, for the large drawing. */
export function annotatedClock(pack: LawPack, standing: Standing): Clock | undefined {
  const clock = clockOf(standing)
  return clock && withDaysOff(pack, clock)
}

/** Days that all strips of a list stand for, so that they can be compared. */
export function commonScale(standings: readonly Standing[]): number {
  const scales = standings.flatMap((standing) => {
    const clock = clockOf(standing)
    return clock ? [scaleOf(clock).days] : []
  })
  return Math.min(SCALE_MAX, Math.max(SCALE_MIN, ...scales))
}

/** One request of many years would press all others into a line; longer ones end in an arrow. */
const SCALE_MAX = 90
const SCALE_MIN = 20

/** Full days by which the authority is or was late; 0 while it is not. */
export function daysLate({ clocks, condition, reactedOn, asOf }: Standing): number {
  const due = clocks?.answerDue
  if (!due) return 0
  if (condition === 'late') return daysBetween(due.certain, reactedOn ?? asOf)
  return condition === 'silent' || condition === 'incomplete' ? daysBetween(due.certain, asOf) : 0
}

/** Clocks whose counting is shown: of the answer, and of what can be done next. */
export function clocksToExplain({ clocks }: Standing): readonly LadderClock[] {
  const shown: readonly LadderClock['step'][] = [
    'answer',
    'extended-answer',
    'clarification',
    'complaint',
    'silence-complaint',
    'lawsuit',
  ]
  return (clocks?.clocks ?? []).filter(({ step }) => shown.includes(step))
}

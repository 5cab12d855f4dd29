import { Temporal } from 'temporal-polyfill'

/** How a duty stands. */
export type ClockState =
  | 'running'
  | 'due-soon'
  | 'in-time'
  | 'late'
  | 'silent'
  | 'extended'
  | 'appealed'

/** One duty with its days, all `YYYY-MM-DD` in the calendar of the place. */
export type Clock = {
  readonly state: ClockState
  readonly startsOn: string
  /** Last day on the reading that is strictest for the institution. */
  readonly dueSafe: string
  /** Last day on every reading: after it lateness is beyond dispute. The same as `dueSafe` when nothing is disputed. */
  readonly dueCertain: string
  readonly extendedTo?: string | undefined
  readonly answeredOn?: string | undefined
  readonly appealedOn?: string | undefined
  readonly today: string
  /** Weekends and holidays, marked under the strip; any order. */
  readonly daysOff?: readonly string[] | undefined
}

/** What a stretch of days was. */
export type StretchKind =
  | 'waited'
  | 'in-time'
  | 'extension-waited'
  | 'ahead'
  | 'grace'
  | 'extension'
  | 'late'
  | 'appeal'

/** Days from `from` up to, not including, `to`; counted from the start. */
export type Stretch = { readonly kind: StretchKind; readonly from: number; readonly to: number }

/** What a mark says. */
export type MarkKind =
  | 'received'
  | 'due'
  | 'due-certain'
  | 'extended'
  | 'answered'
  | 'appealed'
  | 'today'

/** A mark at a point in time; whole numbers are midnights, `.5` is the middle of a day. */
export type Mark = { readonly kind: MarkKind; readonly at: number }

/** A clock on a scale of days, ready to be drawn. */
export type Scale = {
  /** Days from the start to the end of the drawing. */
  readonly days: number
  readonly stretches: readonly Stretch[]
  readonly marks: readonly Mark[]
  /** Late and still unanswered: the strip goes on past its end. */
  readonly open: boolean
  /** Days off by number from the start. */
  readonly daysOff: readonly number[]
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days
}

/** Puts a clock on a scale: one day is one unit everywhere. */
export function scaleOf(clock: Clock): Scale {
  const at = (day: string | undefined) =>
    day === undefined ? undefined : Math.max(0, daysBetween(clock.startsOn, day))
  // A deadline and an answer include their day, so they reach to its end.
  const due = daysBetween(clock.startsOn, clock.dueSafe) + 1
  const certain = Math.max(due, daysBetween(clock.startsOn, clock.dueCertain) + 1)
  const extended = at(clock.extendedTo)
  const last = Math.max(certain, extended === undefined ? 0 : extended + 1)
  const answered = at(clock.answeredOn)
  const appealed = at(clock.appealedOn)
  const now = Math.max(1, daysBetween(clock.startsOn, clock.today) + 1)
  const until = answered === undefined ? now : answered + 1
  const days = Math.max(last, until, appealed === undefined ? 0 : appealed + 1)
  return {
    days: days + 1,
    stretches: stretchesOf({
      due,
      certain,
      last,
      until,
      appealed,
      inTime: clock.state === 'in-time',
    }),
    marks: marksOf({ due, certain, extended, answered, appealed, now }),
    open: answered === undefined && now > last,
    daysOff: (clock.daysOff ?? [])
      .map((day) => daysBetween(clock.startsOn, day))
      .filter((day) => day >= 0 && day < days),
  }
}

function stretchesOf(days: {
  readonly due: number
  readonly certain: number
  readonly last: number
  readonly until: number
  readonly appealed: number | undefined
  readonly inTime: boolean
}): readonly Stretch[] {
  const { due, certain, last, until, appealed } = days
  const lateEnd = appealed === undefined ? until : Math.min(until, Math.max(appealed, last))
  const all: readonly Stretch[] = [
    { kind: days.inTime ? 'in-time' : 'waited', from: 0, to: Math.min(until, certain) },
    { kind: 'extension-waited', from: certain, to: Math.min(until, last) },
    { kind: 'ahead', from: until, to: due },
    { kind: 'grace', from: Math.max(until, due), to: certain },
    { kind: 'extension', from: Math.max(until, certain), to: last },
    { kind: 'late', from: last, to: lateEnd },
    { kind: 'appeal', from: Math.max(last, lateEnd), to: until },
  ]
  return all.filter((stretch) => stretch.to > stretch.from)
}

function marksOf(days: {
  readonly due: number
  readonly certain: number
  readonly extended: number | undefined
  readonly answered: number | undefined
  readonly appealed: number | undefined
  readonly now: number
}): readonly Mark[] {
  const marks: Mark[] = [
    { kind: 'received', at: 0 },
    { kind: 'due', at: days.due },
  ]
  if (days.certain > days.due) marks.push({ kind: 'due-certain', at: days.certain })
  if (days.extended !== undefined) marks.push({ kind: 'extended', at: days.extended + 1 })
  if (days.appealed !== undefined) marks.push({ kind: 'appealed', at: days.appealed + 0.5 })
  if (days.answered === undefined) marks.push({ kind: 'today', at: days.now - 0.5 })
  else marks.push({ kind: 'answered', at: days.answered + 0.5 })
  return marks
}

import { Temporal } from 'temporal-polyfill'

/** One change of the clocks of a zone. */
export type ClockChange = {
  /** What the clocks showed when they were changed. */
  readonly wall: Temporal.PlainDateTime
  readonly instant: Temporal.Instant
  /** Offsets from UTC before and after, `+01:00`. */
  readonly from: string
  readonly to: string
}

/** Changes in consecutive years that one rule describes, or a single one. */
export type ChangeRun = {
  readonly changes: readonly [ClockChange, ...ClockChange[]]
  /** The parts of an RRULE that pick the day in each year; undefined for a single change. */
  readonly yearly: string | undefined
}

/** All changes of a zone (IANA name) from the first to the last of some years. */
export function clockChanges(
  zone: string,
  years: { readonly from: number; readonly to: number },
): ClockChange[] {
  const changes: ClockChange[] = []
  let here = startOfYear(zone, years.from)
  for (;;) {
    const next = here.getTimeZoneTransition('next')
    if (next === null || next.year > years.to) return changes
    changes.push({
      wall: next.toInstant().toZonedDateTimeISO(here.offset).toPlainDateTime(),
      instant: next.toInstant(),
      from: here.offset,
      to: next.offset,
    })
    here = next
  }
}

/** The first instant of a year in a zone. */
export function startOfYear(zone: string, year: number): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone)
}

/** Sorts changes into runs, in the order of their first change. */
export function changeRuns(changes: readonly ClockChange[]): ChangeRun[] {
  const runs: { changes: [ClockChange, ...ClockChange[]]; yearly: string | undefined }[] = []
  for (const change of changes) {
    const run = runs.findLast(({ changes: [first] }) => sameKind(first, change))
    const yearly = run && yearlyRule([...run.changes, change])
    if (run && yearly !== undefined) {
      run.changes.push(change)
      run.yearly = yearly
    } else {
      runs.push({ changes: [change], yearly: undefined })
    }
  }
  return runs
}

function sameKind(one: ClockChange, other: ClockChange): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.wall.month === other.wall.month &&
    one.wall.toPlainTime().equals(other.wall.toPlainTime())
  )
}

const WEEK = 7
const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The rule of changes of one kind, when they follow each other year by year on a weekday in the same week of the month. */
function yearlyRule(changes: readonly ClockChange[]): string | undefined {
  const walls = changes.map(({ wall }) => wall)
  const [first] = walls
  const weekday = first && dayCodes[first.dayOfWeek - 1]
  const follow = (wall: Temporal.PlainDateTime, index: number) =>
    wall.year === (first?.year ?? 0) + index && wall.dayOfWeek === first?.dayOfWeek
  if (!first || weekday === undefined || !walls.every(follow)) return undefined
  const day = dayOfMonthRule(walls, weekday)
  return day && `FREQ=YEARLY;BYMONTH=${first.month};${day}`
}

function dayOfMonthRule(
  walls: readonly Temporal.PlainDateTime[],
  weekday: string,
): string | undefined {
  // What everybody understands comes first: the last Sunday, the second Sunday.
  if (walls.every((wall) => wall.day > wall.daysInMonth - WEEK)) return `BYDAY=-1${weekday}`
  const [week, ...others] = new Set(walls.map((wall) => Math.ceil(wall.day / WEEK)))
  if (week !== undefined && others.length === 0) return `BYDAY=${week}${weekday}`
  const days = walls.map((wall) => wall.day)
  const earliest = Math.min(...days)
  if (Math.max(...days) - earliest >= WEEK) return undefined
  const span = Array.from({ length: WEEK }, (_, index) => earliest + index)
  return `BYMONTHDAY=${span.join(',')};BYDAY=${weekday}`
}

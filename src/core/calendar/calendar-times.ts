import { Temporal } from 'temporal-polyfill'

/** `20261124` of `2026-11-24`. Throws on what is no day: a calendar with a wrong day is a bug of ours. */
export function basicDay(day: string): string {
  return asUtc(day).toISOString().slice(0, 10).replaceAll('-', '')
}

/** The day after. */
export function addDay(day: string): string {
  const next = asUtc(day)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** `20261124T100000Z` of an ISO instant in UTC. */
export function basicInstant(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`
}

/** `20261124T110000` of a wall time. */
export function basicWall(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '')
}

/**
 * What the clocks of a zone show at an instant; undefined in the hour that comes twice in autumn, because a wall time of that hour
 * (RFC 5545, 3.3.5: the first one) is not read alike everywhere.
 */
export function wallOf(instant: string, zone: string): Temporal.PlainDateTime | undefined {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  const first = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const last = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  return first.equals(last) ? wall : undefined
}

function asUtc(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || !date.toISOString().startsWith(day)) {
    throw new RangeError('not a day of a calendar')
  }
  return date
}

import { Temporal } from 'temporal-polyfill'

import { variantFacts } from '../i18n/languages.ts'
import { basicInstant, basicWall } from './calendar-times.ts'
import { changeRuns, clockChanges, startOfYear, type ChangeRun } from './yearly-change.ts'

/** So many years on a rule must still hold to be written without an end: in them a weekday falls on each of its seven days of a month. */
const WATCHED_YEARS = 12

/** A description of a zone begins so many years before its events: some readers overlook the first date of a rule. */
const LEAD_YEARS = 2

/** A zone (IANA name) and the instants (UTC ISO-8601) between which a calendar has events in it. */
export type ZoneUse = { readonly zone: string; readonly first: string; readonly last: string }

/**
 * The VTIMEZONE of a zone for its events, from the time zone rules of the runtime. Changes of the clocks that follow a rule are written as
 * one RRULE, because some calendars do not read lists of dates.
 */
export function zoneLines({ zone, first, last }: ZoneUse): string[] {
  const from = yearIn(zone, first) - LEAD_YEARS
  const to = yearIn(zone, last)
  const watchedTo = to + WATCHED_YEARS
  const runs = changeRuns(clockChanges(zone, { from, to: watchedTo }))
  const needed = runs.filter(({ changes: [change] }) => change.wall.year <= to)
  const start = startOfYear(zone, from)
  const changedBefore = needed.some(
    ({ changes: [change] }) => change.instant.epochMilliseconds <= Date.parse(first),
  )
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    // Without an earlier change nothing else would say what the clocks show at the first event.
    ...(changedBefore ? [] : observance({ since: '19700101T000000', before: start, after: start })),
    ...needed.flatMap((run) => runLines(zone, run, watchedTo)),
    'END:VTIMEZONE',
  ]
}

function yearIn(zone: string, instant: string): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).year
}

function runLines(zone: string, { changes, yearly }: ChangeRun, watchedTo: number): string[] {
  const [change] = changes
  const last = changes.at(-1) ?? change
  const until = last.wall.year < watchedTo ? `;UNTIL=${basicInstant(last.instant.toString())}` : ''
  return observance({
    since: basicWall(change.wall),
    before: change.instant.subtract({ seconds: 1 }).toZonedDateTimeISO(zone),
    after: change.instant.toZonedDateTimeISO(zone),
    rule: yearly === undefined ? [] : [`RRULE:${yearly}${until}`],
  })
}

type Observance = {
  readonly since: string
  readonly before: Temporal.ZonedDateTime
  readonly after: Temporal.ZonedDateTime
  readonly rule?: readonly string[]
}

function observance({ since, before, after, rule = [] }: Observance): string[] {
  const kind = after.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${since}`,
    ...rule,
    `TZOFFSETFROM:${before.offset.replaceAll(':', '')}`,
    `TZOFFSETTO:${after.offset.replaceAll(':', '')}`,
    `TZNAME:${nameAt(after)}`,
    `END:${kind}`,
  ]
}

/** CET, CEST; where a zone has no letters, its distance from Greenwich. */
function nameAt(here: Temporal.ZonedDateTime): string {
  const timeZone = here.timeZoneId
  const format = new Intl.DateTimeFormat(variantFacts.en.locale, {
    timeZone,
    timeZoneName: 'short',
  })
  const parts = format.formatToParts(here.epochMilliseconds)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

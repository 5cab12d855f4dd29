import { PLACE } from '../clock.ts'
import { addressValue, contentLine, textValue } from './content-line.ts'
import { eventLines } from './event-lines.ts'
import type { CalendarEvent } from './event.ts'
import { zoneLines, type ZoneUse } from './zone-lines.ts'

export type {
  CalendarEvent,
  CalendarPerson,
  DayAlarm,
  DayEvent,
  EventStatus,
  TimedAlarm,
  TimedEvent,
} from './event.ts'

/** What a file sent by mail asks of the calendar that opens it (RFC 5546): to take it over, to keep an appointment, to drop it. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

/** Events as a file that calendars open. */
export type Calendar = {
  /** Instant, UTC ISO-8601: when the file was made. */
  readonly madeAt: string
  /** What calendars call it, where they show a name. */
  readonly name: string
  readonly events: readonly CalendarEvent[]
  /** For files sent by mail; every event then has an organizer. `REQUEST` and `CANCEL` are about one event. A feed has none. */
  readonly method?: CalendarMethod
  /** For feeds: the absolute address under which the file can be had again, and how often it is worth asking. */
  readonly feed?: { readonly url: string; readonly refreshHours: number }
}

/** Content type of the file. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

/** Content type of a file sent by mail, which must name its method (RFC 6047, 2.4). */
export function calendarType(method: CalendarMethod): string {
  return `${CALENDAR_TYPE}; method=${method}`
}

/** Writes an iCalendar file (RFC 5545, 7986): UTF-8, lines of at most 75 octets, ended by CRLF. Throws on what makes no valid file. */
export function writeCalendar(calendar: Calendar): string {
  const { name, events, method, feed } = calendar
  if (method !== undefined) checkMessage(method, events)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Uvid//Uvid//EN',
    'CALSCALE:GREGORIAN',
    ...(method === undefined ? [] : [`METHOD:${method}`]),
    `NAME:${textValue(name)}`,
    // Older than the standard's word, and still the only one that some calendars read.
    `X-WR-CALNAME:${textValue(name)}`,
    ...(feed === undefined ? [] : feedLines(feed)),
    ...zonesOf(events).flatMap(zoneLines),
    ...events.flatMap((event) => eventLines(event, stampOf(event, calendar))),
    'END:VCALENDAR',
  ]
    .map(contentLine)
    .join('')
}

function feedLines({ url, refreshHours }: NonNullable<Calendar['feed']>): string[] {
  return [
    `SOURCE;VALUE=URI:${addressValue(url)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
    `X-PUBLISHED-TTL:PT${refreshHours}H`,
  ]
}

/** In a feed an event is as old as its last change, so that an unchanged feed is the same file; in a message it is as old as the message (3.8.7.2). */
function stampOf(event: CalendarEvent, { madeAt, method }: Calendar): string {
  return method === undefined ? (event.changedAt ?? madeAt) : madeAt
}

/** The zones of all sessions, each with the first and the last instant that it must explain. */
function zonesOf(events: readonly CalendarEvent[]): ZoneUse[] {
  const zones = new Map<string, { first: string; last: string }>()
  for (const event of events) {
    if (!('startsAt' in event) || event.zone === 'UTC') continue
    const { zone = PLACE, startsAt, endsAt } = event
    const use = zones.get(zone) ?? { first: startsAt, last: endsAt }
    zones.set(zone, {
      first: startsAt < use.first ? startsAt : use.first,
      last: endsAt > use.last ? endsAt : use.last,
    })
  }
  return [...zones].map(([zone, use]) => ({ zone, ...use }))
}

/** A message that breaks the rules of RFC 5546 (3.2) is a bug of ours: calendars drop it without a word. */
function checkMessage(method: CalendarMethod, events: readonly CalendarEvent[]): void {
  const problem = (words: string) => new RangeError(`a calendar with ${method} ${words}`)
  if (events.some(({ organizer }) => organizer === undefined)) throw problem('needs an organizer')
  if (method === 'PUBLISH') {
    if (events.some(({ attendee }) => attendee !== undefined)) throw problem('names no attendee')
    return
  }
  const [event, ...more] = events
  if (!event || more.length > 0) throw problem('is about one event')
  if (event.attendee === undefined) throw problem('needs an attendee')
  if (event.sequence === undefined) throw problem('needs a sequence')
  if ((method === 'CANCEL') !== (event.status === 'cancelled')) throw problem('has another status')
}

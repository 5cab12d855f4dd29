import { PLACE } from '../clock.ts'
import { addDay, basicDay, basicInstant, basicWall, wallOf } from './calendar-times.ts'
import { addressValue, parameterValue, textValue } from './content-line.ts'
import type {
  CalendarEvent,
  CalendarPerson,
  DayAlarm,
  DayEvent,
  TimedAlarm,
  TimedEvent,
} from './event.ts'

/** The lines of an event; `stampedAt` (UTC ISO-8601) is when its description was made. Throws on what is no time or no address. */
export function eventLines(event: CalendarEvent, stampedAt: string): string[] {
  const { uid, title, text, url, sequence, changedAt, place, conference } = event
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${basicInstant(stampedAt)}`,
    ...given(sequence, (times) => `SEQUENCE:${times}`),
    ...given(changedAt, (instant) => `LAST-MODIFIED:${basicInstant(instant)}`),
    ...('startsAt' in event ? sessionTimes(event) : wholeDays(event)),
    ...given(event.status, (status) => `STATUS:${status.toUpperCase()}`),
    `SUMMARY:${textValue(title)}`,
    ...given(text, (words) => `DESCRIPTION:${textValue(words)}`),
    ...given(place, (where) => `LOCATION:${textValue(where)}`),
    ...given(url, (address) => `URL:${addressValue(address)}`),
    ...given(conference, (call) => {
      const label = parameterValue(call.label)
      return `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=${label}:${addressValue(call.url)}`
    }),
    ...given(event.organizer, (person) => personLine('ORGANIZER', person)),
    ...given(event.attendee, (person) => personLine('ATTENDEE;PARTSTAT=ACCEPTED', person)),
    `TRANSP:${takesTime(event) ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...(event.alarms ?? []).flatMap((alarm) => alarmLines(alarm, title)),
    'END:VEVENT',
  ]
}

function given<T>(value: T | undefined, line: (value: T) => string): string[] {
  return value === undefined ? [] : [line(value)]
}

function wholeDays({ on, until = on }: DayEvent): string[] {
  return [
    `DTSTART;VALUE=DATE:${basicDay(on)}`,
    // The end does not belong to the event (3.6.1).
    `DTEND;VALUE=DATE:${basicDay(addDay(until))}`,
  ]
}

function sessionTimes({ startsAt, endsAt, zone = PLACE }: TimedEvent): string[] {
  if (Date.parse(startsAt) >= Date.parse(endsAt))
    throw new RangeError('a session must end after it begins')
  const starts = wallOf(startsAt, zone)
  const ends = wallOf(endsAt, zone)
  if (zone === 'UTC' || !starts || !ends) {
    return [`DTSTART:${basicInstant(startsAt)}`, `DTEND:${basicInstant(endsAt)}`]
  }
  return [`DTSTART;TZID=${zone}:${basicWall(starts)}`, `DTEND;TZID=${zone}:${basicWall(ends)}`]
}

/** An e-mail address is percent-encoded where an address of the web would be. */
function personLine(property: string, { name, email }: CalendarPerson): string {
  const called = name === undefined ? '' : `;CN=${parameterValue(name)}`
  return `${property}${called}:${addressValue(`mailto:${encodeURIComponent(email).replace('%40', '@')}`)}`
}

/** A deadline takes nobody's time, and neither does what was called off. */
function takesTime(event: CalendarEvent): boolean {
  return 'startsAt' in event && event.status !== 'cancelled'
}

function alarmLines(alarm: DayAlarm | TimedAlarm, title: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textValue(title)}`,
    `TRIGGER:${triggerOf(alarm)}`,
    'END:VALARM',
  ]
}

/** Hours from midnight of the first day, or minutes before the beginning; a minus says before (3.3.6). */
function triggerOf(alarm: DayAlarm | TimedAlarm): string {
  if ('minutesBefore' in alarm) return `-PT${alarm.minutesBefore}M`
  const hours = alarm.hour - 24 * alarm.daysBefore
  return hours < 0 ? `-PT${-hours}H` : `PT${hours}H`
}

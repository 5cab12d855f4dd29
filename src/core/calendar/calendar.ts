import { addDay, basicDay, basicInstant } from './calendar-days.ts'
import { contentLine, textValue } from './content-line.ts'

/** A reminder: at an hour of the day, on the day of the event or days before it, by the clock of whoever reads the calendar. */
export type Alarm = { readonly daysBefore: number; readonly hour: number }

/** Something that lasts one whole day or several. Whole days have no time zone: they are the same days everywhere. */
export type DayEvent = {
  /** Unique in the world and meaningless; never made of a person's data. */
  readonly uid: string
  /** `YYYY-MM-DD` */
  readonly on: string
  /** The last day, when there are several. */
  readonly until?: string
  readonly title: string
  readonly text?: string
  /** Absolute address. */
  readonly url?: string
  readonly alarms?: readonly Alarm[]
}

/** Events as a file that calendars open. */
export type Calendar = {
  /** Instant, UTC ISO-8601: when the file was made. */
  readonly madeAt: string
  /** What calendars call it, where they show a name. */
  readonly name: string
  readonly events: readonly DayEvent[]
}

/** Content type of the file. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

/** Writes an iCalendar file (RFC 5545): UTF-8, lines of at most 75 octets, ended by CRLF. */
export function writeCalendar({ madeAt, name, events }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Uvid//Uvid//EN',
    'CALSCALE:GREGORIAN',
    // No standard has a name for the whole, but every calendar reads this one.
    `X-WR-CALNAME:${textValue(name)}`,
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ]
    .map(contentLine)
    .join('')
}

function eventLines(event: DayEvent, madeAt: string): string[] {
  const { uid, on, until = on, title, text, url, alarms = [] } = event
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${basicInstant(madeAt)}`,
    `DTSTART;VALUE=DATE:${basicDay(on)}`,
    // The end does not belong to the event (3.6.1).
    `DTEND;VALUE=DATE:${basicDay(addDay(until))}`,
    `SUMMARY:${textValue(title)}`,
    ...(text === undefined ? [] : [`DESCRIPTION:${textValue(text)}`]),
    // An address is no text: nothing in it is escaped, so it must hold no line break, which a parsed address never does.
    ...(url === undefined ? [] : [`URL:${new URL(url).href}`]),
    // A deadline takes nobody's time.
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((alarm) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${textValue(title)}`,
      `TRIGGER:${triggerOf(alarm)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

/** Hours from midnight of the first day, before it with a minus (3.3.6). */
function triggerOf({ daysBefore, hour }: Alarm): string {
  const hours = hour - 24 * daysBefore
  return hours < 0 ? `-PT${-hours}H` : `PT${hours}H`
}

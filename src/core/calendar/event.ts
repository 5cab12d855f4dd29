/** Where an event stands. A cancelled one stays in its feed, or calendars would go on showing it. */
export type EventStatus = 'tentative' | 'confirmed' | 'cancelled'

/** Somebody who can be written to. */
export type CalendarPerson = { readonly name?: string; readonly email: string }

/** What events of both kinds may carry. */
type Described = {
  /** Unique in the world, the same through all changes and meaningless; never made of a person's data. */
  readonly uid: string
  readonly title: string
  readonly text?: string
  /** Absolute address of the page about the event. */
  readonly url?: string
  readonly status?: EventStatus
  /** How many times the event was changed in a way that concerns those who come; the highest number wins. */
  readonly sequence?: number
  /** Instant, UTC ISO-8601: when anything about the event was last changed. */
  readonly changedAt?: string
  readonly place?: string
  /** Absolute address where one takes part from afar. A public feed must not hold it. */
  readonly conference?: { readonly url: string; readonly label: string }
  readonly organizer?: CalendarPerson
  /** The person for whom a file is made, who already said yes. */
  readonly attendee?: CalendarPerson
}

/** A reminder of whole days: at an hour of the day, on the first day or days before it, by the clock of whoever reads the calendar. */
export type DayAlarm = { readonly daysBefore: number; readonly hour: number }

/** Something that lasts one whole day or several. Whole days have no time zone: they are the same days everywhere. */
export type DayEvent = Described & {
  /** `YYYY-MM-DD` */
  readonly on: string
  /** The last day, when there are several. */
  readonly until?: string
  readonly alarms?: readonly DayAlarm[]
}

/** A reminder of a session. */
export type TimedAlarm = { readonly minutesBefore: number }

/** A session with a beginning and an end, shown by the clocks of the place where it is held. */
export type TimedEvent = Described & {
  /** Instants, UTC ISO-8601. */
  readonly startsAt: string
  readonly endsAt: string
  /** IANA name; Belgrade when absent. */
  readonly zone?: string
  readonly sequence: number
  readonly changedAt: string
  readonly status: EventStatus
  readonly alarms?: readonly TimedAlarm[]
}

/** What a calendar holds. */
export type CalendarEvent = DayEvent | TimedEvent

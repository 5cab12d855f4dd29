import * as fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { convertIcsCalendar } from 'ts-ics'
import { expect, test } from 'vitest'

import { writeCalendar, type TimedEvent } from './calendar.ts'

const madeAt = '2026-11-24T10:00:00.000Z'
const HOUR = 3_600_000

/** What a calendar of a reader knows of one event. */
type Read = {
  readonly uid: string
  readonly starts: string
  readonly ends: string
  readonly title: string
  readonly sequence: number | undefined
  readonly status: string | undefined
}

const iso = (date: Date | undefined) => date?.toISOString() ?? 'never'

/** Uses the VTIMEZONE of the file. */
function readByIcalJs(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    return {
      uid: event.uid,
      starts: iso(event.startDate.toJSDate()),
      ends: iso(event.endDate.toJSDate()),
      title: event.summary,
      sequence: event.sequence,
      status: String(part.getFirstPropertyValue('status')),
    }
  })
}

/** Believes the name of the zone and has rules of its own. */
function readByNodeIcal(text: string): Read[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) => {
    if (part?.type !== 'VEVENT') return []
    const { uid, start, end, summary, status } = part
    const title = typeof summary === 'string' ? summary : summary.val
    return [
      { uid, starts: iso(start), ends: iso(end), title, sequence: Number(part.sequence), status },
    ]
  })
}

/** Uses the VTIMEZONE of the file, with its own reading of rules; it changes the clocks at midnight, so it is not asked about that night. */
function readByTsIcs(text: string): Read[] {
  return (convertIcsCalendar(undefined, text).events ?? []).map((event) => ({
    uid: event.uid,
    starts: iso(event.start.date),
    ends: iso(event.end?.date),
    title: event.summary,
    // It leaves out a zero, which is what no number means (RFC 5545, 3.8.7.4).
    sequence: event.sequence ?? 0,
    status: event.status,
  }))
}

const readers = { 'ical.js': readByIcalJs, 'node-ical': readByNodeIcal, 'ts-ics': readByTsIcs }
const toTheHour = { 'ical.js': readByIcalJs, 'node-ical': readByNodeIcal }
const believers = { 'ical.js': readByIcalJs, 'ts-ics': readByTsIcs }

function expected(event: TimedEvent): Read {
  const { uid, startsAt, endsAt, title, sequence, status } = event
  return {
    uid,
    starts: startsAt,
    ends: endsAt,
    title,
    sequence,
    status: status.toUpperCase(),
  }
}

/** Readers that see anything else than what was meant. */
function mistaken(
  text: string,
  events: readonly TimedEvent[],
  by: Readonly<Record<string, (text: string) => Read[]>> = readers,
): string[] {
  const meant = JSON.stringify(events.map(expected))
  return Object.entries(by)
    .filter(([, read]) => JSON.stringify(read(text)) !== meant)
    .map(([name]) => name)
}

function session(changes: Partial<TimedEvent> & { readonly startsAt: string }): TimedEvent {
  return {
    uid: `${changes.startsAt}@uvid.example`,
    title: 'Право на приватност',
    endsAt: new Date(Date.parse(changes.startsAt) + 1.5 * HOUR).toISOString(),
    status: 'confirmed',
    sequence: 0,
    changedAt: madeAt,
    ...changes,
  }
}

const write = (events: readonly TimedEvent[]) => writeCalendar({ madeAt, name: 'Увид', events })

/** The same file, in which the zone has a name that nobody knows: only its description is left. */
const underOtherName = (text: string, zone: string) => text.replaceAll(zone, 'Uvid/Nowhere')

/** The instants at which the clocks change in the European Union: one in the morning, UTC, of the last Sunday of March and October. */
function changesOf(year: number): number[] {
  return [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1))
    return last.setUTCDate(last.getUTCDate() - last.getUTCDay())
  })
}

test('three parsers agree on sessions at both sides of both changes of the clocks, for many years', () => {
  const around = (year: number, hours: readonly number[]) =>
    changesOf(year).flatMap((change) =>
      hours.map((hour) => session({ startsAt: new Date(change + hour * HOUR).toISOString() })),
    )
  for (let year = 2025; year <= 2037; year += 1) {
    const byDay = around(year, [-24 * 7, -24, -8, 8, 24, 24 * 7])
    expect(mistaken(write(byDay), byDay), `${year}`).toEqual([])
    const nowhere = underOtherName(write(byDay), 'Europe/Belgrade')
    expect(mistaken(nowhere, byDay, believers), `${year}`).toEqual([])
    const byNight = around(year, [-3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 3])
    expect(mistaken(write(byNight), byNight, toTheHour), `${year}`).toEqual([])
  }
})

test('six in the evening stays six in the evening on both sides of a change', () => {
  const text = write([
    session({ startsAt: '2027-03-27T17:00:00.000Z' }),
    session({ startsAt: '2027-03-28T16:00:00.000Z' }),
    session({ startsAt: '2027-10-30T16:00:00.000Z' }),
    session({ startsAt: '2027-10-31T17:00:00.000Z' }),
  ])
  expect(
    [...text.matchAll(/DTSTART;TZID=Europe\/Belgrade:\d+T(\d+)/gu)].map(([, at]) => at),
  ).toEqual(['180000', '180000', '180000', '180000'])
})

test('the description of the zone follows two rules without an end, and no list of dates', () => {
  const text = write([session({ startsAt: '2027-06-01T16:00:00.000Z' })])
  const zone = text.slice(text.indexOf('BEGIN:VTIMEZONE'), text.indexOf('BEGIN:VEVENT'))
  expect(zone.split('\r\n')).toEqual([
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Belgrade',
    'BEGIN:DAYLIGHT',
    'DTSTART:20250330T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'TZNAME:CEST',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:20251026T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'TZNAME:CET',
    'END:STANDARD',
    'END:VTIMEZONE',
    '',
  ])
})

test('a rule that ended is written with its end, and one that names no week of the month with its days', () => {
  const zoneOf = (zone: string, startsAt: string) => write([session({ startsAt, zone })])
  expect(zoneOf('America/New_York', '2006-06-01T16:00:00.000Z')).toContain(
    'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z\r\n',
  )
  expect(zoneOf('America/Nuuk', '2026-06-01T16:00:00.000Z')).toContain(
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA\r\n',
  )
})

test('a session in the hour that comes twice is written in UTC, which nobody reads wrongly', () => {
  const events = [
    '2026-10-24T23:50:00.000Z',
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ]
  const sessions = events.map((startsAt) => session({ startsAt }))
  const text = write(sessions)
  expect(text.match(/DTSTART:\d+T\d+Z/gu)).toEqual([
    'DTSTART:20261024T235000Z',
    'DTSTART:20261025T003000Z',
    'DTSTART:20261025T013000Z',
  ])
  expect(mistaken(text, sessions)).toEqual([])
})

test('parsers agree at any minute, in zones with rules of every kind', () => {
  const zones = [
    'Europe/Belgrade',
    'Europe/London',
    'America/New_York',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'UTC',
  ]
  const minute = fc.integer({
    min: Date.parse('2026-01-01T00:00:00Z') / 60_000,
    max: Date.parse('2034-12-31T00:00:00Z') / 60_000,
  })
  const some = fc.record({
    zone: fc.constantFrom(...zones),
    minutes: fc.uniqueArray(minute, { minLength: 1, maxLength: 4 }),
    length: fc.integer({ min: 1, max: 60 * 72 }),
  })
  fc.assert(
    fc.property(some, ({ zone, minutes, length }) => {
      const events = minutes.map((start) =>
        session({
          startsAt: new Date(start * 60_000).toISOString(),
          endsAt: new Date((start + length) * 60_000).toISOString(),
          zone,
        }),
      )
      expect(mistaken(write(events), events, toTheHour)).toEqual([])
    }),
  )
})

test('where the rules changed or follow the moon, ical.js still finds every instant in the description alone', () => {
  const zones = ['America/New_York', 'Africa/Casablanca', 'Europe/Istanbul', 'America/Nuuk']
  for (const zone of [...zones, 'Asia/Gaza', 'Africa/Cairo', 'Asia/Jerusalem', 'Europe/Belgrade']) {
    for (const year of [1996, 2006, 2015, 2024, 2027]) {
      const events = Array.from({ length: 150 }, (_, index) =>
        session({ startsAt: new Date(Date.UTC(year, 0, 1 + index * 5, 9)).toISOString(), zone }),
      )
      const text = underOtherName(write(events), zone)
      expect(mistaken(text, events, { 'ical.js': readByIcalJs }), `${zone} ${year}`).toEqual([])
      expect(text).not.toContain('RDATE')
    }
  }
})

test('what was changed counts up under the same name, and what was called off stays and takes no time', () => {
  const first = session({ startsAt: '2027-03-03T17:00:00.000Z', alarms: [{ minutesBefore: 30 }] })
  const moved: TimedEvent = {
    ...first,
    startsAt: '2027-03-04T17:00:00.000Z',
    endsAt: '2027-03-04T18:00:00.000Z',
    sequence: 1,
    changedAt: '2027-02-01T12:00:00.000Z',
  }
  const off: TimedEvent = { ...moved, sequence: 2, status: 'cancelled' }
  for (const event of [first, moved, off]) {
    expect(mistaken(write([event]), [event])).toEqual([])
    expect(readByIcalJs(write([event]))[0]?.uid).toBe(first.uid)
  }
  expect(write([first])).toContain('TRANSP:OPAQUE')
  expect(write([first])).toContain('TRIGGER:-PT30M')
  expect(write([moved])).toContain('LAST-MODIFIED:20270201T120000Z')
  expect(write([off])).toContain('STATUS:CANCELLED')
  expect(write([off])).toContain('TRANSP:TRANSPARENT')
})

test('long Cyrillic texts, places, people and links of calls come back whole', () => {
  const event = session({
    startsAt: '2027-03-03T17:00:00.000Z',
    title: 'Шта је приватност, и чија је; „наша“ или њихова? 🙂 '.repeat(9).trim(),
    text: 'Први ред\nДруги ред, са зарезом; и тачком-зарезом \\ косом цртом',
    place: 'Сала 12; трећи спрат, Београд',
    url: 'https://uvid.example/sr-cyrl/школа',
    conference: { url: 'https://uvid.example/join/abc', label: 'Уживо: "сала", горе' },
    organizer: { name: 'Увид, "организација"', email: 'uvid+school@uvid.example' },
    attendee: { email: 'ana@example.org' },
  })
  const text = write([event])
  expect(mistaken(text, [event])).toEqual([])
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThan(76)
  const part = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  const value = (name: string) => String(part?.getFirstPropertyValue(name))
  expect(value('description')).toBe(event.text)
  expect(value('location')).toBe(event.place)
  expect(value('conference')).toBe('https://uvid.example/join/abc')
  expect(part?.getFirstProperty('conference')?.getFirstParameter('label')).toBe(
    "Уживо: 'сала', горе",
  )
  expect(value('organizer')).toBe('mailto:uvid%2Bschool@uvid.example')
  expect(part?.getFirstProperty('organizer')?.getFirstParameter('cn')).toBe("Увид, 'организација'")
})

test('a session that ends before it begins, and a zone that does not exist, are refused', () => {
  const startsAt = '2027-03-03T17:00:00.000Z'
  expect(() => write([session({ startsAt, endsAt: startsAt })])).toThrow(RangeError)
  expect(() => write([session({ startsAt, zone: 'Europe/Uvid' })])).toThrow(RangeError)
})

test('the parsers notice each planted fault', () => {
  const events = ['2027-02-03T17:00:00.000Z', '2027-07-07T16:00:00.000Z'].map((startsAt) =>
    session({ startsAt }),
  )
  const right = underOtherName(write(events), 'Europe/Belgrade')
  expect(mistaken(right, events, believers)).toEqual([])
  const faults: readonly ((text: string) => string)[] = [
    (text) => text.replace('TZOFFSETTO:+0200', 'TZOFFSETTO:+0100'),
    (text) => text.replace('TZOFFSETTO:+0100', 'TZOFFSETTO:+0200'),
    (text) => text.replaceAll('DTSTART;TZID=Uvid/Nowhere', 'DTSTART'),
    (text) => text.replace('BYMONTH=3', 'BYMONTH=8'),
    (text) =>
      text.replace(
        'DTSTART;TZID=Uvid/Nowhere:20270203T18',
        'DTSTART;TZID=Uvid/Nowhere:20270203T17',
      ),
    (text) => text.replace('SEQUENCE:0', 'SEQUENCE:1'),
    (text) => text.replace('STATUS:CONFIRMED', 'STATUS:TENTATIVE'),
  ]
  for (const fault of faults) {
    expect(fault(right)).not.toBe(right)
    expect(mistaken(fault(right), events, believers), fault.toString()).toHaveLength(2)
  }
  // The reader that believes names is checked by its own faults.
  const named = write(events)
  for (const fault of [
    (text: string) => text.replaceAll('Europe/Belgrade', 'Europe/London'),
    (text: string) => text.replace(/DTEND;TZID=[^:]+:\d+T\d+/u, 'DTEND:20270203T183001Z'),
  ]) {
    expect(mistaken(fault(named), events)).toContain('node-ical')
  }
})

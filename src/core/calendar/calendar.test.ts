import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'

import { hostileTexts } from '#support/hostile.ts'

import { calendarType, writeCalendar, type DayEvent } from './calendar.ts'

const madeAt = '2026-11-24T10:00:00.000Z'
const event: DayEvent = { uid: 'one@uvid.example', on: '2026-12-24', title: 'Рок' }

function written(changes: Partial<DayEvent> = {}): string {
  return writeCalendar({ madeAt, name: 'Увид', events: [{ ...event, ...changes }] })
}

/** The calendar as an independent parser understands it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((part) => ({
    part,
    event: new ICAL.Event(part),
  }))
}

const unfolded = (text: string) => text.replaceAll('\r\n ', '')

test('an event of one day ends before the next one begins, in no time zone', () => {
  const text = written()
  expect(unfolded(text)).toContain('DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261225\r\n')
  const [one] = read(text)
  expect(one?.event.startDate.isDate).toBe(true)
  expect(one?.event.startDate.toString()).toBe('2026-12-24')
  expect(one?.event.duration.toString()).toBe('P1D')
})

test('an event of several days ends after its last one, over the end of a year', () => {
  const [one] = read(written({ on: '2026-12-30', until: '2026-12-31' }))
  expect(one?.event.endDate.toString()).toBe('2027-01-01')
})

test('a reminder rings at its hour, on the day or before it', () => {
  const alarms = [
    { daysBefore: 0, hour: 9 },
    { daysBefore: 3, hour: 9 },
  ]
  const [one] = read(written({ alarms }))
  const triggers = one?.part
    .getAllSubcomponents('valarm')
    .map((alarm) => String(alarm.getFirstPropertyValue('trigger')))
  // 63 hours before midnight of the 24th is nine in the morning of the 21st.
  expect(triggers).toEqual(['PT9H', '-PT63H'])
})

test('what every reader of calendars needs is there once', () => {
  const lines = unfolded(written({ url: 'https://uvid.example/en/a b' })).split('\r\n')
  for (const needed of ['VERSION:2.0', 'DTSTAMP:20261124T100000Z', 'UID:one@uvid.example']) {
    expect(lines.filter((line) => line === needed)).toHaveLength(1)
  }
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines.at(-1)).toBe('')
  expect(lines).toContain('URL:https://uvid.example/en/a%20b')
})

test('no line is longer than 75 octets, and none is cut inside a character', () => {
  const title = 'Ђ😀ћ'.repeat(60)
  const text = written({ title, text: title })
  const lines = text.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75)
  expect(lines.some((line) => line.includes('\uFFFD'))).toBe(false)
  expect(read(text)[0]?.event.summary).toBe(title)
})

/** What the file keeps of a text. */
const kept = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')

test('whatever is typed comes back as it was typed and adds neither an event nor a property', () => {
  const names = (text: string) =>
    unfolded(text)
      .split('\r\n')
      .map((line) => line.split(/[:;]/u)[0])
  const plain = names(written({ text: 'x' }))
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\r', '\n', '\\', ';', ',', ':', '"', 'n', ' ', 'Ж') }),
    fc.constantFrom(
      ...hostileTexts,
      'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
      'x\nATTENDEE:mailto:someone@example.org',
      '\\n\\\\n\\,',
    ),
  )
  fc.assert(
    fc.property(typed, typed, (title, text) => {
      const file = written({ title, text })
      expect(names(file)).toEqual(plain)
      const [one, ...more] = read(file)
      expect(more).toEqual([])
      expect(one?.event.summary).toBe(kept(title))
      expect(one?.event.description).toBe(kept(text))
    }),
  )
})

test('a feed says where it is from and how often it changes', () => {
  const feed = { url: 'https://uvid.example/calendar.ics', refreshHours: 4 }
  const lines = unfolded(writeCalendar({ madeAt, name: 'Увид; све', events: [event], feed }))
  expect(lines).toContain('\r\nNAME:Увид\\; све\r\n')
  expect(lines).toContain('\r\nSOURCE;VALUE=URI:https://uvid.example/calendar.ics\r\n')
  expect(lines).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n')
  expect(lines).not.toContain('METHOD')
})

test('in a feed an event is as old as its last change, in a message as old as the message', () => {
  const changedAt = '2026-11-01T08:00:00.000Z'
  const changed = { ...event, changedAt, organizer: { email: 'uvid@uvid.example' } }
  const feed = writeCalendar({ madeAt, name: 'Увид', events: [changed] })
  expect(feed).toContain('\r\nDTSTAMP:20261101T080000Z\r\n')
  const later = { madeAt: '2026-11-30T10:00:00.000Z', name: 'Увид', events: [changed] }
  expect(writeCalendar(later)).toBe(feed)
  const message = writeCalendar({ ...later, method: 'PUBLISH' })
  expect(message).toContain('\r\nDTSTAMP:20261130T100000Z\r\n')
  expect(message).toContain('\r\nLAST-MODIFIED:20261101T080000Z\r\n')
  expect(calendarType('PUBLISH')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
})

test('a message that calendars would drop without a word is not written', () => {
  const organizer = { email: 'uvid@uvid.example' }
  const attendee = { email: 'ana@example.org' }
  const whole = { ...event, organizer, attendee, sequence: 1 }
  const message = (method: 'PUBLISH' | 'REQUEST' | 'CANCEL', ...events: DayEvent[]) =>
    writeCalendar({ madeAt, name: 'Увид', method, events })
  expect(message('REQUEST', whole)).toContain('METHOD:REQUEST')
  expect(message('CANCEL', { ...whole, status: 'cancelled' })).toContain('STATUS:CANCELLED')
  const wrong = [
    () => message('PUBLISH', event),
    () => message('PUBLISH', whole),
    () => message('REQUEST'),
    () => message('REQUEST', whole, whole),
    () => message('REQUEST', { ...event, organizer, sequence: 1 }),
    () => message('REQUEST', { ...event, organizer, attendee }),
    () => message('REQUEST', { ...whole, status: 'cancelled' }),
    () => message('CANCEL', whole),
  ]
  for (const write of wrong) expect(write).toThrow(RangeError)
})

test('a day that does not exist is refused', () => {
  expect(() => written({ on: '2026-02-30' })).toThrow(RangeError)
  expect(() => written({ on: '2026-2-3' })).toThrow(RangeError)
})

import type { Variant } from './languages.ts'
import { toLatin } from './transliteration.ts'

/** Case of the month's name in Serbian: 24. novembar 2026. in tables and headings, 24. novembra 2026. in running text. */
export type DayForm = 'nominative' | 'genitive'

const monthNames = {
  nominative: 'јануар фебруар март април мај јун јул август септембар октобар новембар децембар',
  genitive:
    'јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра',
  en: 'January February March April May June July August September October November December',
}
const weekdayNames = {
  'sr-cyrl': 'недеља понедељак уторак среда четвртак петак субота',
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
}

function names(cyrillic: string, english: string): Readonly<Record<Variant, readonly string[]>> {
  return {
    'sr-cyrl': cyrillic.split(' '),
    'sr-latn': toLatin(cyrillic).split(' '),
    en: english.split(' '),
  }
}

const months: Readonly<Record<DayForm, Readonly<Record<Variant, readonly string[]>>>> = {
  nominative: names(monthNames.nominative, monthNames.en),
  genitive: names(monthNames.genitive, monthNames.en),
}
const weekdays = names(weekdayNames['sr-cyrl'], weekdayNames.en)

type DayParts = { readonly year: number; readonly month: number; readonly day: number }

function dayParts(day: string): DayParts {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? []
  const parts = { year: Number(year), month: Number(month), day: Number(date) }
  const real = new Date(Date.UTC(parts.year, parts.month - 1, parts.day))
  if (real.getUTCDate() !== parts.day || real.getUTCMonth() !== parts.month - 1) {
    throw new RangeError(`not a day: ${day}`)
  }
  return parts
}

function monthName(variant: Variant, month: number, form: DayForm): string {
  return months[form][variant][month - 1] ?? ''
}

/** 24. novembar 2026. or 24 November 2026, from YYYY-MM-DD. Throws on anything else: stored days are checked before. */
export function formatDay(variant: Variant, day: string, form: DayForm = 'nominative'): string {
  const { year, month, day: date } = dayParts(day)
  return variant === 'en'
    ? `${date} ${monthName(variant, month, form)} ${year}`
    : `${date}. ${monthName(variant, month, form)} ${year}.`
}

/** For tables: 24. 11. 2026. or 24 Nov 2026. */
export function formatDayShort(variant: Variant, day: string): string {
  const { year, month, day: date } = dayParts(day)
  return variant === 'en'
    ? `${date} ${monthName(variant, month, 'nominative').slice(0, 3)} ${year}`
    : `${date}. ${month}. ${year}.`
}

/** понедељак, ponedeljak, Monday. */
export function formatWeekday(variant: Variant, day: string): string {
  const { year, month, day: date } = dayParts(day)
  return weekdays[variant][new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''
}

/** 3–5. novembar 2026., 28. februar – 3. mart 2026., 30. decembar 2025. – 3. januar 2026.; one day when both are the same. */
export function formatDayRange(
  variant: Variant,
  range: { readonly from: string; readonly to: string },
  form: DayForm = 'nominative',
): string {
  const from = dayParts(range.from)
  const to = dayParts(range.to)
  const last = formatDay(variant, range.to, form)
  if (range.from === range.to) return last
  if (from.year !== to.year) return `${formatDay(variant, range.from, form)} – ${last}`
  if (from.month === to.month) return `${from.day}–${last}`
  const month = monthName(variant, from.month, form)
  return variant === 'en' ? `${from.day} ${month} – ${last}` : `${from.day}. ${month} – ${last}`
}

/** februar 2025. or February 2025, from YYYY-MM. */
export function formatMonth(variant: Variant, month: string, form: DayForm = 'nominative'): string {
  const parts = dayParts(`${month}-01`)
  const name = monthName(variant, parts.month, form)
  return variant === 'en' ? `${name} ${parts.year}` : `${name} ${parts.year}.`
}

/** 2025. in Serbian (an ordinal), 2025 in English. */
export function formatYear(variant: Variant, year: number): string {
  return variant === 'en' ? `${year}` : `${year}.`
}

const belgrade = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Belgrade',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function inBelgrade(instant: string): { day: string; time: string } {
  const parts = new Map(
    belgrade.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

const joints: Readonly<Record<Variant, string>> = { 'sr-latn': ' u ', 'sr-cyrl': ' у ', en: ' at ' }

/** An ISO instant as day and time in Belgrade: 24. novembar 2026. u 06:30. Throws on what is no instant. */
export function formatInstant(
  variant: Variant,
  instant: string,
  form: DayForm = 'nominative',
): string {
  const { day, time } = inBelgrade(instant)
  return `${formatDay(variant, day, form)}${joints[variant]}${time}`
}

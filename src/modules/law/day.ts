/** A calendar day as `YYYY-MM-DD`, with no time zone and no hour. */
export type Day = string

/** A day, or the earliest and the latest day when the parties dispute it (a receipt, a delivery). */
export type DayOrSpan = Day | Span

/** Two readings of one day: `safe` is the strictest (for what we must do), `certain` the latest (before which nobody is late). */
export type Span = { readonly safe: Day; readonly certain: Day }

/** Days from 1970-01-01 to the day, negative before it; the engine counts on these, texts stay at the edge. */
export type DayNumber = number

/** The first and last year for which the engine answers: its Easter computus holds for the whole of both centuries. */
export const yearFirst = 1900
/** See `yearFirst`. */
export const yearLast = 2099

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** Days of a month, 1 to 12, in the Gregorian calendar. */
export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0)
}

/** The number of a civil day (Howard Hinnant's days_from_civil: years start in March, so the leap day is last). */
export function numberOf(year: number, month: number, day: number): DayNumber {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Year, month (1–12) and day of a day number; the inverse of `numberOf`. */
export function civil(n: DayNumber): { year: number; month: number; day: number } {
  const z = n + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** Reads `YYYY-MM-DD`; `undefined` for any other text, a day that does not exist or a year outside 1900–2099. */
export function parseDay(text: string): DayNumber | undefined {
  if (!dayPattern.test(text)) return undefined
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  if (year < yearFirst || year > yearLast || month < 1 || month > 12) return undefined
  return day >= 1 && day <= monthLength(year, month) ? numberOf(year, month, day) : undefined
}

/** Writes a day number as `YYYY-MM-DD`. */
export function formatDay(n: DayNumber): Day {
  const { year, month, day } = civil(n)
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

/** Whether the text is a day that the engine can count from. */
export function isDay(text: string): text is Day {
  return parseDay(text) !== undefined
}

/** Day of the week: 0 is Sunday, 6 is Saturday (1970-01-01 was a Thursday). */
export function weekday(n: DayNumber): number {
  return (((n + 4) % 7) + 7) % 7
}

/** The day that many calendar days later (earlier when negative). Throws on a day that is not one: callers pass checked days. */
export function addDays(day: Day, days: number): Day {
  const n = parseDay(day)
  if (n === undefined) throw new RangeError(`Not a day: ${day}`)
  return formatDay(n + days)
}

/** Same-numbered day so many months later, or the last day of that month when it has no such day (ZUP, art. 80). */
export function addMonths(n: DayNumber, months: number): DayNumber {
  const { year, month, day } = civil(n)
  const index = year * 12 + (month - 1) + months
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  return numberOf(target.year, target.month, Math.min(day, monthLength(target.year, target.month)))
}

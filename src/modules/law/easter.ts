import { numberOf, type DayNumber } from './day.ts'

/**
 * Orthodox Easter Sunday: the algorithm of Meeus for the Julian calendar, moved by the 13 days that
 * separate the calendars between 1900-03-14 and 2100-02-28 (research/law.md 1.8).
 */
export function orthodoxEaster(year: number): DayNumber {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  const day = ((d + e + 114) % 31) + 1
  return numberOf(year, month, day) + 13
}

import { wallTimeOf } from '../wall-time.ts'
import { formatDay, formatWeekday, type DayForm } from './days.ts'
import type { Variant } from './languages.ts'

/** From an instant to another one, UTC ISO-8601. */
export type InstantSpan = { readonly from: string; readonly to: string }

/** 18.00–19.30 or 18:00–19:30, by the clocks of Belgrade or of another zone (IANA name); days are not shown. */
export function formatTimeSpan(variant: Variant, span: InstantSpan, zone?: string): string {
  return `${timeIn(variant, span.from, zone)}–${timeIn(variant, span.to, zone)}`
}

/**
 * среда, 3. март 2027, 18.00–19.30 or Wednesday, 3 March 2027, 18:00–19:30; with both days where it goes on after midnight. In Serbian the
 * dot of the year gives way to the comma.
 */
export function formatInstantSpan(
  variant: Variant,
  span: InstantSpan,
  { zone, form }: { readonly zone?: string; readonly form?: DayForm } = {},
): string {
  const dayAt = (instant: string) => {
    const { day } = wallTimeOf(instant, zone)
    return `${formatWeekday(variant, day)}, ${formatDay(variant, day, form).replace(/\.$/u, '')}`
  }
  const first = dayAt(span.from)
  const last = dayAt(span.to)
  if (first === last) return `${first}, ${formatTimeSpan(variant, span, zone)}`
  const from = `${first}, ${timeIn(variant, span.from, zone)}`
  return `${from} – ${last}, ${timeIn(variant, span.to, zone)}`
}

function timeIn(variant: Variant, instant: string, zone: string | undefined): string {
  const { time } = wallTimeOf(instant, zone)
  return variant === 'en' ? time : time.replace(':', '.')
}

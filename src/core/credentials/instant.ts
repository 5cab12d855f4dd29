const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** An instant as credentials carry it: UTC to the second, `2026-06-30T10:00:00Z`. Texts of this form sort by time. */
export function isInstant(text: string): boolean {
  if (!pattern.test(text)) return false
  const at = new Date(text)
  return !Number.isNaN(at.getTime()) && toSecond(at.toISOString()) === text
}

/** The second in which an instant (UTC ISO-8601, with or without fractions) falls. */
export function toSecond(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

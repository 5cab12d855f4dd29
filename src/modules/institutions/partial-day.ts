/** Whether a text is a year, a month or a day as sources give them: `2023`, `2023-05`, `2023-05-11`. */
export function isPartialDay(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text)) return false
  const day = text.padEnd(10, '-01')
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
}

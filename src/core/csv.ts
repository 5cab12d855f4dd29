/** What a spreadsheet program would run as a formula, also behind spaces or in full width. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/u

/** A value as a cell of a CSV file (RFC 4180); null is an empty cell, and what a spreadsheet would run begins with an apostrophe. */
export function csvCell(content: string | number | null): string {
  if (content === null) return ''
  if (typeof content === 'number') return String(content)
  const harmless = formula.test(content) ? `'${content}` : content
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

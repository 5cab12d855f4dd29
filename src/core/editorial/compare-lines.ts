/** A line of a comparison: in both texts, only in the older, or only in the newer. */
export type ComparedLine = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Longer texts are compared as a whole: the table below has this many squared cells at most. */
const LINES_MAX = 3000

/** Compares two texts line by line, with the longest common run of lines kept (Hunt and McIlroy's problem, by dynamic programming). */
export function compareLines(older: readonly string[], newer: readonly string[]): ComparedLine[] {
  let start = 0
  while (start < older.length && start < newer.length && older[start] === newer[start]) start += 1
  let end = 0
  while (
    end < Math.min(older.length, newer.length) - start &&
    older[older.length - 1 - end] === newer[newer.length - 1 - end]
  ) {
    end += 1
  }
  const same = (text: string): ComparedLine => ({ kind: 'same', text })
  return [
    ...older.slice(0, start).map(same),
    ...compareMiddle(
      older.slice(start, older.length - end),
      newer.slice(start, newer.length - end),
    ),
    ...older.slice(older.length - end).map(same),
  ]
}

function compareMiddle(older: readonly string[], newer: readonly string[]): ComparedLine[] {
  if (older.length > LINES_MAX || newer.length > LINES_MAX) {
    return [...older.map(removed), ...newer.map(added)]
  }
  const common = commonLengths(older, newer)
  const lines: ComparedLine[] = []
  let [i, j] = [0, 0]
  while (i < older.length || j < newer.length) {
    const [old, fresh] = [older[i], newer[j]]
    if (old !== undefined && old === fresh) {
      lines.push({ kind: 'same', text: old })
      i += 1
      j += 1
    } else if (
      old !== undefined &&
      (fresh === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      lines.push(removed(old))
      i += 1
    } else {
      lines.push(added(fresh ?? ''))
      j += 1
    }
  }
  return lines
}

/** Length of the longest common run of what follows line `i` of the older and line `j` of the newer text. */
function commonLengths(older: readonly string[], newer: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: older.length + 1 }, () => new Uint16Array(newer.length + 1))
  for (let i = older.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? new Uint16Array()
    for (let j = newer.length - 1; j >= 0; j -= 1) {
      row[j] =
        older[i] === newer[j]
          ? at(rows, i + 1, j + 1) + 1
          : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
    }
  }
  return rows
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

function removed(text: string): ComparedLine {
  return { kind: 'removed', text }
}

function added(text: string): ComparedLine {
  return { kind: 'added', text }
}

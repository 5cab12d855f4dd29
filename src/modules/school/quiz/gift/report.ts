import type { FaultCode, NoticeCode, Problem } from '../problem.ts'
import type { Piece } from './piece.ts'

/** Gathers what is wrong while a file is read; places become lines and columns at the end. */
export type Report = {
  readonly fault: (code: FaultCode, where: Piece) => void
  readonly notice: (code: NoticeCode, where: Piece) => void
  readonly faultCount: () => number
  readonly problems: () => Problem[]
  readonly notices: () => Problem<NoticeCode>[]
}

const detailCharactersMax = 60

/** An empty report on one file. */
export function newReport(source: string): Report {
  const faults: { code: FaultCode; where: Piece }[] = []
  const notices: { code: NoticeCode; where: Piece }[] = []
  return {
    fault: (code, where) => faults.push({ code, where }),
    notice: (code, where) => notices.push({ code, where }),
    faultCount: () => faults.length,
    problems: () => placed(faults, source),
    notices: () => placed(notices, source),
  }
}

function placed<Code extends string>(
  found: readonly { readonly code: Code; readonly where: Piece }[],
  source: string,
): Problem<Code>[] {
  if (found.length === 0) return []
  const starts = [0, ...[...source.matchAll(/\n/gu)].map((match) => match.index + 1)]
  return found
    .toSorted((a, b) => a.where.at - b.where.at)
    .map(({ code, where }) => {
      const line = lineOf(starts, where.at)
      const before = source.slice(starts[line - 1] ?? 0, where.at)
      return { code, line, column: Array.from(before).length + 1, detail: quoted(where.text) }
    })
}

/** The number of the last line that begins at or before a place. */
function lineOf(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? Infinity) <= at) low = middle
    else high = middle
  }
  return low + 1
}

function quoted(text: string): string {
  const [line = ''] = text.trim().split('\n')
  const letters = Array.from(line.trim())
  return letters.length <= detailCharactersMax
    ? letters.join('')
    : `${letters.slice(0, detailCharactersMax - 1).join('')}…`
}

/** What rounds of one measurement gave: the middle, and how far they lie apart. */
export type Sample = { readonly median: number; readonly min: number; readonly max: number }

/** One line of the result. A time or a rate stands beside a baseline of the same run, because machines differ and ratios hardly. */
export type Measurement = {
  readonly title: string
  readonly unit: string
  readonly value: Sample
  readonly baseline?: { readonly title: string; readonly value: Sample }
  /** The value divided by the baseline. */
  readonly ratio?: number
  readonly target?: { readonly text: string; readonly met: boolean }
}

/** Rounds of every measurement; the median of five stands against one or two disturbed ones. */
export const ROUNDS = 5

/** The middle of numbers and their ends. */
export function sampleOf(numbers: readonly number[]): Sample {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (place: number) => sorted[place] ?? Number.NaN
  return { median: at(sorted.length >> 1), min: at(0), max: at(sorted.length - 1) }
}

/** A number that was counted, not timed. */
export function exactly(value: number): Sample {
  return { median: value, min: value, max: value }
}

/** Runs both in turn, so that what disturbs the machine disturbs both. The first round warms up and is not counted. */
export async function inTurn(
  ours: () => Promise<number> | number,
  baseline: () => Promise<number> | number,
): Promise<{ readonly ours: Sample; readonly baseline: Sample; readonly ratio: number }> {
  const results: [number, number][] = []
  for (let round = 0; round <= ROUNDS; round += 1) results.push([await ours(), await baseline()])
  const counted = results.slice(1)
  const [one, other] = [
    sampleOf(counted.map(([first]) => first)),
    sampleOf(counted.map(([, second]) => second)),
  ]
  return { ours: one, baseline: other, ratio: one.median / other.median }
}

/** Milliseconds that a piece of work takes. */
export async function msOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

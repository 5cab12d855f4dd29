/** A text that hangs at a point of a scale like a flag at a pole. */
export type Flag = {
  /** Place on the scale, 0–1. */
  readonly at: number
  /** Estimated width in pixels. */
  readonly width: number
}

/** Where a flag hangs: to the right (`start`) or left (`end`) of its pole, in a lane counted outward from 0. */
export type Hung = { readonly anchor: 'start' | 'end'; readonly lane: number }

type Placed = Hung & { readonly pole: number; readonly from: number; readonly to: number }

// Room between two texts in one lane.
const gap = 12
// In pixels past the edge of the drawing: a lane more is better than a text that runs out of it.
const laneCost = 10
// A pole through a text only when no way of turning the flags avoids it.
const clashCost = 1000

/** Two flags collide when their texts meet, or when the pole of the outer one would cut the text of the inner one. */
function collides(one: Placed, other: Placed): boolean {
  if (one.lane === other.lane) return one.from < other.to + gap && other.from < one.to + gap
  const [inner, outer] = one.lane < other.lane ? [one, other] : [other, one]
  return outer.pole > inner.from && outer.pole < inner.to
}

/** Takes flags from right to left when they hang to the right, then from left to right: the freest gets the nearest lane. */
function hangWith(anchors: readonly Hung['anchor'][], flags: readonly Flag[], width: number) {
  const placed: Placed[] = []
  const order = flags
    .map((flag, index) => ({
      index,
      pole: flag.at * width,
      own: flag.width,
      anchor: anchors[index] ?? 'start',
    }))
    .toSorted((a, b) => {
      if (a.anchor !== b.anchor) return a.anchor === 'start' ? -1 : 1
      return a.anchor === 'start' ? b.pole - a.pole : a.pole - b.pole
    })
  const hung = new Map<number, Hung>()
  for (const { index, pole, own, anchor } of order) {
    const [from, to] = anchor === 'start' ? [pole, pole + own] : [pole - own, pole]
    const at = (lane: number): Placed => ({ anchor, lane, pole, from, to })
    let lane = 0
    while (lane < flags.length && placed.some((other) => collides(at(lane), other))) lane += 1
    placed.push(at(lane))
    hung.set(index, { anchor, lane })
  }
  const past = placed.reduce(
    (sum, { from, to }) => sum + Math.max(0, -from) + Math.max(0, to - width),
    0,
  )
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane))
  const clashes = placed.filter(({ lane }) => lane === flags.length).length
  return {
    hung: flags.map((_, index): Hung => hung.get(index) ?? { anchor: 'start', lane: 0 }),
    cost: past + lanes * laneCost + clashes * clashCost,
  }
}

/**
 * Hangs flags without collisions on a scale that is `width` pixels long. They stay apart on every longer scale too,
 * because poles move away from each other and texts keep their width. Answers come in the order of the flags.
 */
export function hangFlags(flags: readonly Flag[], width: number): readonly Hung[] {
  // There are five flags at most, so all ways to turn them are 32.
  const ways = Array.from({ length: 2 ** flags.length }, (_, bits) =>
    flags.map((__, index): Hung['anchor'] => (((bits >> index) & 1) === 1 ? 'end' : 'start')),
  )
  const tried = ways.map((anchors) => hangWith(anchors, flags, width))
  return tried.reduce((best, next) => (next.cost < best.cost ? next : best)).hung
}

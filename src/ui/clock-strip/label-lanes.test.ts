import { expect, test } from 'vitest'

import { type Flag, hangFlags } from './label-lanes.ts'

type Box = {
  readonly from: number
  readonly to: number
  readonly lane: number
  readonly pole: number
}

function boxes(flags: readonly Flag[], width: number, drawnAt: number): readonly Box[] {
  return hangFlags(flags, width).map(({ anchor, lane }, index) => {
    const flag = flags[index] ?? { at: 0, width: 0 }
    const pole = flag.at * drawnAt
    return anchor === 'start'
      ? { from: pole, to: pole + flag.width, lane, pole }
      : { from: pole - flag.width, to: pole, lane, pole }
  })
}

/** Texts that meet, or poles that cut a text. */
function clashes(all: readonly Box[]): number {
  return all
    .flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const))
    .filter(([one, other]) => {
      if (one.lane === other.lane) return one.from < other.to && other.from < one.to
      const [inner, outer] = one.lane < other.lane ? [one, other] : [other, one]
      return outer.pole > inner.from && outer.pole < inner.to
    }).length
}

test('two texts far apart share the nearest lane', () => {
  expect(
    hangFlags(
      [
        { at: 0, width: 120 },
        { at: 0.95, width: 120 },
      ],
      288,
    ),
  ).toEqual([
    { anchor: 'start', lane: 0 },
    { anchor: 'end', lane: 0 },
  ])
})

test('texts that would meet take different lanes, and no pole cuts a text', () => {
  const near = [
    { at: 0, width: 130 },
    { at: 0.2, width: 110 },
  ]
  expect(new Set(hangFlags(near, 288).map(({ lane }) => lane)).size).toBe(2)
  expect(clashes(boxes(near, 288, 288))).toBe(0)
})

test('any two texts keep apart at the narrowest width and at all wider ones', () => {
  const places = [0, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 1]
  const pairs = places.flatMap((first) =>
    places.filter((second) => second > first).map((second) => [first, second] as const),
  )
  const bad = pairs.flatMap(([first, second]) =>
    [288, 360, 720, 1152].filter(
      (drawnAt) =>
        clashes(
          boxes(
            [
              { at: first, width: 130 },
              { at: second, width: 110 },
            ],
            288,
            drawnAt,
          ),
        ) > 0,
    ),
  )
  expect(pairs.length).toBe(36)
  expect(bad).toEqual([])
})

test('nothing to hang gives nothing', () => {
  expect(hangFlags([], 288)).toEqual([])
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { alteredPack, aDayOff, aSuspension } from './altered-pack.ts'
import { dayOff } from './calendar.ts'
import { computeClock, type DayClock } from './clock.ts'
import { addDays, formatDay, numberOf, parseDay, weekday, type DayOrSpan } from './day.ts'
import { lawPack } from './law-pack.ts'
import type { LawPack } from './pack.ts'

const pack = lawPack()
const first = numberOf(2000, 1, 1)
const last = numberOf(2060, 12, 31)
const anyNumber = fc.integer({ min: first, max: last })
const anyDay = anyNumber.map(formatDay)
/** Every version of every rule counted in days, by name, so that no start day is before the law. */
const anyVersion = fc.constantFrom(
  ...[...pack.rules.values()].flatMap((rule) =>
    rule.versions
      .filter(({ term }) => term.unit !== 'hour')
      .map(({ version }) => ({ rule: rule.id, asOfVersion: version })),
  ),
)
const lengths = anyVersion.filter(({ rule }) => pack.rules.get(rule)?.trigger !== 'year-reported')

type Version = { readonly rule: string; readonly asOfVersion: string }

function count(version: Version, startsOn: DayOrSpan, law: LawPack = pack): DayClock {
  const clock = computeClock(law, { ...version, startsOn })
  if (!clock.ok)
    throw new Error(`${version.rule} from ${JSON.stringify(startsOn)}: ${clock.failure}`)
  return clock.value
}
const off = (day: string) => dayOff(pack.calendar, parseDay(day) ?? 0)

test('a due day is never one on which nobody works: no Saturday in the certain reading, no Sunday or holiday in either', () => {
  fc.assert(
    fc.property(anyVersion, anyDay, (version, day) => {
      const { dueSafe, dueCertain } = count(version, day)
      expect(off(dueCertain)).toBeUndefined()
      expect(off(dueSafe)?.appliesTo).not.toBe('both')
      expect([0, 6]).not.toContain(weekday(parseDay(dueCertain) ?? 0))
      expect(weekday(parseDay(dueSafe) ?? 0)).not.toBe(0)
    }),
  )
})

test('the strict date is never after the certain one, the nominal end never after the strict date', () => {
  fc.assert(
    fc.property(anyVersion, anyDay, (version, day) => {
      const clock = count(version, day)
      expect(clock.dueSafe <= clock.dueCertain).toBe(true)
      expect(clock.nominalOn.safe <= clock.dueSafe).toBe(true)
      expect(clock.startsOn.safe < clock.dueSafe).toBe(true)
    }),
  )
})

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(anyVersion, anyNumber, fc.integer({ min: 0, max: 40 }), (version, n, days) => {
      const earlier = count(version, formatDay(n))
      const later = count(version, formatDay(n + days))
      expect(earlier.dueSafe <= later.dueSafe).toBe(true)
      expect(earlier.dueCertain <= later.dueCertain).toBe(true)
    }),
  )
})

test('widening the dispute about the start never brings the certain date forward nor the strict date back', () => {
  fc.assert(
    fc.property(anyVersion, anyNumber, fc.nat({ max: 30 }), (version, n, days) => {
      const [safe, certain] = [formatDay(n), formatDay(n + days)]
      const disputed = count(version, { safe, certain })
      expect(disputed.dueSafe).toBe(count(version, safe).dueSafe)
      expect(disputed.dueCertain).toBe(count(version, certain).dueCertain)
      expect(disputed.dueSafe <= disputed.dueCertain).toBe(true)
    }),
  )
})

test('the days passed over are exactly those between the nominal end and the due day', () => {
  fc.assert(
    fc.property(anyVersion, anyDay, (version, day) => {
      const clock = count(version, day)
      for (const [reading, due] of [
        ['safe', clock.dueSafe],
        ['certain', clock.dueCertain],
      ] as const) {
        const skipped = clock.skipped.filter(({ appliesTo }) => appliesTo !== other[reading])
        const between: string[] = []
        for (let at = clock.nominalOn[reading]; at < due; at = addDays(at, 1)) between.push(at)
        expect(skipped.map((entry) => entry.day)).toEqual(between)
      }
    }),
  )
})
const other = { safe: 'certain', certain: 'safe' } as const

test('a further day off or suspension never shortens a term', () => {
  const around = fc.integer({ min: 0, max: 130 })
  const extra = fc.record({ after: around, days: fc.nat({ max: 20 }), disputed: fc.boolean() })
  fc.assert(
    fc.property(lengths, anyNumber, extra, (version, n, { after, days, disputed }) => {
      const before = count(version, formatDay(n))
      const from = formatDay(n + after)
      const dayOffs = [aDayOff(from, disputed ? 'certain' : 'both')]
      const still = [aSuspension(from, formatDay(n + after + days))]
      for (const overrides of [dayOffs, still]) {
        const with_ = count(
          version,
          formatDay(n),
          alteredPack(() => ({ overrides })),
        )
        expect(with_.dueSafe >= before.dueSafe).toBe(true)
        expect(with_.dueCertain >= before.dueCertain).toBe(true)
      }
    }),
    { numRuns: 25 },
  )
})

test('a suspension moves the nominal end by exactly the days that it takes from the term', () => {
  fc.assert(
    fc.property(
      anyNumber,
      fc.integer({ min: 1, max: 15 }),
      fc.nat({ max: 60 }),
      (n, after, days) => {
        const version = { rule: 'rs.foi.answer', asOfVersion: 'original' }
        const overrides = [aSuspension(formatDay(n + after), formatDay(n + after + days))]
        const moved = count(
          version,
          formatDay(n),
          alteredPack(() => ({ overrides })),
        )
        expect(moved.nominalOn.safe).toBe(formatDay(n + 15 + days + 1))
      },
    ),
    { numRuns: 25 },
  )
})

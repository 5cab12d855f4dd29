import type { Variant } from '#core/i18n/languages.ts'

import type { ObservationValue } from './observation-value.ts'
import { strings } from './strings/index.ts'
import { bareNumber, numberWithUnit, unitWord, isPercent, type Unit } from './unit.ts'

/** A finding as a sentence says it: 19.759 предмета, око 4.000 жалби, од 5 до 8 предмета, or the reason why there is none. */
export function valueText(value: ObservationValue, unit: Unit, variant: Variant): string {
  const words = strings(variant).value
  switch (value.kind) {
    case 'known': {
      const text = numberWithUnit(value.value, unit, variant)
      return value.approximate ? words.about(text) : text
    }
    case 'range': {
      const low = bareNumber(value.low, unit, variant)
      const text = words.between(low, numberWithUnit(value.high, unit, variant))
      return value.approximate ? words.about(text) : text
    }
    case 'missing':
      return strings(variant).missing[value.reason]
  }
}

/** The same without the unit's word, for columns whose head names it and for large figures. */
export function bareValueText(value: ObservationValue, unit: Unit, variant: Variant): string {
  const words = strings(variant).value
  switch (value.kind) {
    case 'known': {
      const text = bareNumber(value.value, unit, variant)
      return value.approximate ? words.about(text) : text
    }
    case 'range': {
      const ends = [value.low, value.high].map((end) => bareNumber(end, unit, variant))
      const text = words.between(ends[0] ?? '', ends[1] ?? '')
      return value.approximate ? words.about(text) : text
    }
    case 'missing':
      return words.none
  }
}

/** The unit's word in the form that goes with a finding; empty for hundredths, whose sign stands at the number, and where there is no value. */
export function unitWordOf(value: ObservationValue, unit: Unit, variant: Variant): string {
  if (value.kind === 'missing' || isPercent(unit)) return ''
  return unitWord(value.kind === 'known' ? value.value : value.high, unit, variant)
}

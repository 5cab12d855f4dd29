import type { Variant } from '#core/i18n/languages.ts'
import { formatNumber, formatPercent } from '#core/i18n/numbers.ts'
import { asWritten } from '#core/i18n/transliteration.ts'

import { strings } from '../strings/index.ts'
import type { Score, Step } from './score.ts'

/** The score in sentences: the rule, each step with what was given, and the sum. */
export function explain(score: Score, variant: Variant): readonly string[] {
  const words = strings(variant).explained
  const number = (value: number) => formatNumber(variant, value, { fractionMax: 5 })
  const percent = (value: number) => formatPercent(variant, value)
  const steps = score.steps.flatMap((step) => sentences(step, variant))
  const { points } = score
  const ends =
    points === null
      ? [words.waits(number(score.max))]
      : [
          ...(score.sum < 0 ? [words.notBelowZero(percent(score.sum))] : []),
          ...(score.sum > 100 ? [words.notAboveFull(percent(score.sum))] : []),
          words.total({
            percent: percent(score.percent),
            points: number(points),
            max: number(score.max),
          }),
        ]
  return [words.rules[score.rule], ...steps, ...ends]
}

function sentences(step: Step, variant: Variant): string[] {
  const words = strings(variant).explained
  const percent = (value: number) => formatPercent(variant, value)
  const number = (value: number) => formatNumber(variant, value, { fractionMax: 12 })
  switch (step.kind) {
    case 'chosen':
      return [words.chosen(asWritten(step.text), percent(step.weight))]
    case 'stated':
      return [words.stated(step.given, step.given === step.right)]
    case 'wording': {
      const { typed, accepted } = step
      const told = { typed: asWritten(typed), accepted: asWritten(accepted) }
      return [words.wording[step.comparison]({ ...told, weight: percent(step.weight) })]
    }
    case 'no-wording':
      return [words.noWording[step.comparison](asWritten(step.typed))]
    case 'number': {
      const told = { value: number(step.value), weight: percent(step.weight) }
      return [words.number({ ...told, from: number(step.from), to: number(step.to) })]
    }
    case 'no-number':
      return [words.noNumber(number(step.value))]
    case 'not-a-number':
      return [words.notANumber(asWritten(step.typed))]
    case 'pair': {
      const { left, given, right } = step
      if (given === null) return [words.pairOpen(asWritten(left))]
      return [words.pair({ left: asWritten(left), given: asWritten(given) }, given === right)]
    }
    case 'place': {
      const { item, given, right } = step
      if (given === null) return [words.placeOpen(asWritten(item))]
      return [words.place({ item: asWritten(item), given: String(given) }, given === right)]
    }
    case 'next': {
      const { item, given, right } = step
      if (given === null) return [words.nextOpen(asWritten(item))]
      return [words.next({ item: asWritten(item), given: asWritten(given) }, given === right)]
    }
    case 'gap': {
      const inside = step.steps.flatMap((one) => sentences(one, variant)).join(' ')
      return [words.gap(String(step.number), { inside, percent: percent(step.percent) })]
    }
    case 'left-open':
      return [words.leftOpen]
  }
}

import type { Variant } from '#core/i18n/languages.ts'
import { observationLabel, valueText, type ObservationValue } from '#modules/evidence'

import { type BoundFigure, type BoundInput, currentValue, publishedValue } from './bound-figure.ts'
import { figureText, isRounded } from './figure-value.ts'
import { type Finding, findingOf, type Observed } from './observed.ts'
import { strings } from './strings/index.ts'

/** A figure in words: as published, as it would be now, and how it is computed. */
export type FigureWords = {
  readonly published: string
  /** Only when it would be written otherwise than at publication. */
  readonly now: string | undefined
  /** 19.759 / 3.293; of a single observation, its value with the unit. */
  readonly formula: string
  /** The formula and what it gives: 19.759 ÷ 3.293 ≈ 6,0 пута. */
  readonly calculation: string
}

/** Puts a figure into words of a variant. */
export function figureWords(figure: BoundFigure, variant: Variant): FigureWords {
  const { spec } = figure
  const [then, now] = [publishedValue(figure), currentValue(figure)]
  const write = (value: typeof then) =>
    value.ok ? figureText(value.value, spec, variant) : strings(variant).figure.none
  const formula = formulaText(figure, variant)
  const sign = then.ok && isRounded(then.value, spec) ? '≈' : '='
  const published = write(then)
  const current = write(now)
  return {
    published,
    now: current === published ? undefined : current,
    formula,
    calculation: `${formula} ${sign} ${published}`,
  }
}

/** What a reader learns when pointing at a figure. */
export function figureTitle(figure: BoundFigure, variant: Variant): string {
  const [only] = figure.inputs
  const { formula, calculation } = figureWords(figure, variant)
  if (figure.spec.op !== 'value' || !only) return calculation
  return `${observationLabel(only.observed, variant)}: ${formula}`
}

/** A finding with its unit, or why there is none. */
export function findingText(
  finding: Finding,
  observed: Pick<Observed, 'unit'>,
  variant: Variant,
): string {
  if (finding.kind === 'withdrawn') return strings(variant).figure.withdrawn
  return valueText(finding, observed.unit, variant)
}

/** What an observation said at publication and, when that is something else, what it says now. */
export function inputWords(
  { published, observed }: BoundInput,
  variant: Variant,
): { readonly published: string; readonly now: string } {
  return {
    published: findingText(published, observed, variant),
    now: findingText(findingOf(observed), observed, variant),
  }
}

function formulaText({ spec, inputs }: BoundFigure, variant: Variant): string {
  const { formula } = strings(variant).figure
  const numbers = inputs.map(({ published, observed }) => bare(published, observed, variant))
  const [a = '', b = ''] = numbers
  switch (spec.op) {
    case 'difference':
      return formula.difference(a, b)
    case 'ratio':
      return formula.ratio(a, b)
    case 'percent-change':
      return formula.percentChange(a, b)
    case 'share':
      return formula.share(a, b)
    case 'sum':
      return numbers.join(' + ')
    case 'value':
    default:
      return inputs.map((input) => inputWords(input, variant).published).join(', ')
  }
}

function bare(value: ObservationValue, observed: Observed, variant: Variant): string {
  return value.kind === 'known'
    ? figureText({ ...value, kind: 'number', percent: false }, { op: 'value' }, variant)
    : findingText(value, observed, variant)
}

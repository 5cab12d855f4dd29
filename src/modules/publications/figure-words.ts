import type { Variant } from '#core/i18n/languages.ts'
import { observationLabel, valueText, type ObservationValue } from '#modules/evidence'

import {
  type BoundFigure,
  type BoundInput,
  currentValue,
  hasChanged,
  publishedValue,
} from './bound-figure.ts'
import { figureText } from './figure-value.ts'
import { type Finding, findingOf, type Observed } from './observed.ts'
import { strings } from './strings/index.ts'

/** A figure in words: as published, as it would be now, and how it is computed. */
export type FigureWords = {
  readonly published: string
  /** Only when a source says something else than at publication. */
  readonly now: string | undefined
  /** 19.759 / 3.293; of a single observation, its value with the unit. */
  readonly formula: string
}

/** Puts a figure into words of a variant. */
export function figureWords(figure: BoundFigure, variant: Variant): FigureWords {
  const { spec } = figure
  const write = (value: ReturnType<typeof publishedValue>) =>
    value.ok ? figureText(value.value, spec, variant) : strings(variant).figure.none
  return {
    published: write(publishedValue(figure)),
    now: hasChanged(figure) ? write(currentValue(figure)) : undefined,
    formula: formulaText(figure, variant),
  }
}

/** What a reader learns when pointing at a figure. */
export function figureTitle(figure: BoundFigure, variant: Variant): string {
  const [only] = figure.inputs
  const formula = formulaText(figure, variant)
  if (figure.spec.op !== 'value' || !only) return formula
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

import { fail, type Result } from '#core/result.ts'
import { isPercent, type IndicatorSeries, type ObservationValue } from '#modules/evidence'

import type { BlockSpec, FigureSpec } from './figure-spec.ts'
import {
  computeFigure,
  type FigureFailure,
  type FigureValue,
  type Operand,
} from './figure-value.ts'
import { type Finding, findingMark, findingOf, type Observed } from './observed.ts'

/** One observation under a figure: what it said when the text was published, and the observation as it is now. */
export type BoundInput = {
  readonly observationId: string
  /** In a draft, the same as now. */
  readonly published: ObservationValue
  readonly publishedRevision: number
  readonly observed: Observed
}

/** A figure of a text with everything under it. */
export type BoundFigure = { readonly spec: FigureSpec; readonly inputs: readonly BoundInput[] }

/** A chart or table of a text with everything in it, in the order of time. */
export type BoundBlock = {
  readonly spec: BlockSpec
  readonly inputs: readonly BoundInput[]
  /** The observations as published; undefined when the indicator is not public any more. */
  readonly series: IndicatorSeries | undefined
}

/** All figures and blocks of a text by their keys, and every observation under its figures as it is now. */
export type Binding = {
  readonly figures: ReadonlyMap<string, BoundFigure>
  readonly blocks: ReadonlyMap<string, BoundBlock>
  readonly observed: ReadonlyMap<string, Observed>
}

/** The figure as it was published. */
export function publishedValue(figure: BoundFigure): Result<FigureValue, FigureFailure> {
  return computeFigure(
    figure.spec.op,
    figure.inputs.map(({ published, observed }) => operand(published, observed)),
  )
}

/** The figure as it would be now; a withdrawn observation is a missing value. */
export function currentValue(figure: BoundFigure): Result<FigureValue, FigureFailure> {
  const operands = figure.inputs.flatMap(({ observed }) => {
    const finding = findingOf(observed)
    return finding.kind === 'withdrawn' ? [] : operand(finding, observed)
  })
  if (operands.length < figure.inputs.length) return fail('missing-value')
  return computeFigure(figure.spec.op, operands)
}

/** Whether any observation under a figure or block says something else than when it was published. */
export function hasChanged({ inputs }: { readonly inputs: readonly BoundInput[] }): boolean {
  return inputs.some(isChangedInput)
}

/** Whether one observation says something else than when it was published. */
export function isChangedInput({ published, observed }: BoundInput): boolean {
  return findingMark(published) !== findingMark(findingOf(observed))
}

/** What all observations under a figure say now, as one text; a decision on an alert covers exactly this. */
export function marksNow({ inputs }: { readonly inputs: readonly BoundInput[] }): string {
  return inputs.map(({ observed }) => findingMark(findingOf(observed))).join(' | ')
}

/** What a version said when it was published, whatever its sources say now: for earlier versions, which are history. */
export function asPublished({ figures, blocks, observed }: Binding): Binding {
  const frozen = <Bound extends { readonly inputs: readonly BoundInput[] }>(
    all: ReadonlyMap<string, Bound>,
  ): ReadonlyMap<string, Bound> =>
    new Map([...all].map(([key, bound]) => [key, { ...bound, inputs: bound.inputs.map(freeze) }]))
  return { figures: frozen(figures), blocks: frozen(blocks), observed }
}

function freeze(input: BoundInput): BoundInput {
  return { ...input, observed: { ...input.observed, value: input.published, published: true } }
}

function operand(finding: Exclude<Finding, { kind: 'withdrawn' }>, observed: Observed): Operand {
  return { finding, unit: observed.unit.key, percent: isPercent(observed.unit) }
}

import { formatNumber, formatPercent, plural } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { fail, ok, type Result } from '#core/result.ts'
import type { ObservationValue } from '#modules/evidence'

import type { FigureForm, FigureOperation } from './figure-spec.ts'
import { strings } from './strings/index.ts'

/** What one observation gives to a figure. */
export type Operand = {
  readonly finding: ObservationValue
  /** Key of the unit; numbers of different units are not added or subtracted. */
  readonly unit: string
  /** The unit counts in hundredths. */
  readonly percent: boolean
}

/** A computed figure, before any rounding. */
export type FigureValue =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly approximate: boolean
      readonly percent: boolean
    }
  | {
      readonly kind: 'range'
      readonly low: number
      readonly high: number
      readonly approximate: boolean
      readonly percent: boolean
    }

/** Why a figure has no value. */
export type FigureFailure =
  | 'missing-value'
  | 'range-in-calculation'
  | 'different-units'
  | 'division-by-zero'
  | 'bad-operands'

/** Operations whose operands must count the same thing; a ratio may set cases against people. */
const needsOneUnit: ReadonlySet<FigureOperation> = new Set([
  'difference',
  'percent-change',
  'sum',
  'share',
])

/**
 * Computes a figure. `a` and `b` are the first and the second operand: difference = b − a, ratio = b / a,
 * percent-change = (b − a) / |a| · 100, share = a / b · 100. Nothing is rounded here.
 */
export function computeFigure(
  op: FigureOperation,
  operands: readonly Operand[],
): Result<FigureValue, FigureFailure> {
  const [first] = operands
  if (!first) return fail('bad-operands')
  if (operands.some(({ finding }) => finding.kind === 'missing')) return fail('missing-value')
  if (op === 'value') return asItIs(first)
  if (needsOneUnit.has(op) && operands.some(({ unit }) => unit !== first.unit)) {
    return fail('different-units')
  }
  const numbers = operands.flatMap(({ finding }) => (finding.kind === 'known' ? finding.value : []))
  if (numbers.length < operands.length) return fail('range-in-calculation')
  const computed = calculate(op, numbers)
  if (computed === undefined) return fail('bad-operands')
  if (!Number.isFinite(computed)) return fail('division-by-zero')
  return ok({
    kind: 'number',
    value: computed,
    approximate: operands.some(({ finding }) => finding.kind === 'known' && finding.approximate),
    percent: op === 'share' || op === 'percent-change' || (op === 'sum' && first.percent),
  })
}

function asItIs({ finding, percent }: Operand): Result<FigureValue, FigureFailure> {
  switch (finding.kind) {
    case 'known':
      return ok({ kind: 'number', value: finding.value, approximate: finding.approximate, percent })
    case 'range': {
      const { low, high, approximate } = finding
      return ok({ kind: 'range', low, high, approximate, percent })
    }
    case 'missing':
    default:
      return fail('missing-value')
  }
}

function calculate(op: FigureOperation, numbers: readonly number[]): number | undefined {
  const [a, b] = numbers
  if (op === 'sum') return numbers.reduce((sum, one) => sum + one, 0)
  if (a === undefined || b === undefined) return undefined
  switch (op) {
    case 'difference':
      return b - a
    case 'ratio':
      return b / a
    case 'percent-change':
      return ((b - a) / Math.abs(a)) * 100
    case 'share':
      return (a / b) * 100
    case 'value':
    default:
      return undefined
  }
}

/** How a figure is to be written. */
export type FigureLook = {
  readonly op: FigureOperation
  readonly digits?: number | undefined
  readonly form?: FigureForm | undefined
}

/** Writes a figure in a variant. The only place where a number is rounded; page and PDF print this same text. */
export function figureText(value: FigureValue, look: FigureLook, variant: Variant): string {
  const words = strings(variant).figure
  const write = (number: number) => oneNumber(number, value, { look, variant })
  const text =
    value.kind === 'range' ? words.range(write(value.low), write(value.high)) : write(value.value)
  return value.approximate ? words.about(text) : text
}

function oneNumber(
  number: number,
  value: { readonly percent: boolean },
  { look, variant }: { readonly look: FigureLook; readonly variant: Variant },
): string {
  const digits = digitsOf(look)
  switch (look.form ?? (value.percent ? 'percent' : 'number')) {
    case 'percent':
      return formatPercent(variant, look.op === 'ratio' ? number * 100 : number, digits)
    case 'times': {
      const words = strings(variant).figure.times
      // A number with decimals takes the form of many, however it ends: 2,1 пута.
      const word = look.digits === 0 ? plural(variant, Math.round(number), words) : words.other
      return `${formatNumber(variant, number, digits)} ${word}`
    }
    case 'number':
    default:
      return formatNumber(variant, number, digits)
  }
}

type FractionDigits = { readonly fraction: number } | { readonly fractionMax: number }

/** Counts are shown as they are, computed fractions with one decimal, unless the author says otherwise. */
function digitsOf({ op, digits }: FigureLook): FractionDigits {
  if (digits !== undefined) return { fraction: digits }
  const computedFraction = op === 'ratio' || op === 'share' || op === 'percent-change'
  return computedFraction ? { fraction: 1 } : { fractionMax: 2 }
}

/** Whether writing a figure cuts digits off, so that a calculation must say „≈” instead of „=”. */
export function isRounded(value: FigureValue, look: FigureLook): boolean {
  if (value.kind === 'range') return false
  const digits = digitsOf(look)
  const shown = 'fraction' in digits ? digits.fraction : digits.fractionMax
  const scaled =
    value.value * 10 ** shown * (look.op === 'ratio' && look.form === 'percent' ? 100 : 1)
  return Math.abs(scaled - Math.round(scaled)) > 1e-6 * Math.max(1, Math.abs(scaled))
}

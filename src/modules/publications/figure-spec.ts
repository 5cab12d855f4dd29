import { createHash } from 'node:crypto'

import { type Directive, figureForms, figureOperations } from '#core/markup/directives.ts'
import { fail, ok, type Result } from '#core/result.ts'

/** How a figure comes from observations; `value` is one observation as it is. */
export type FigureOperation = 'value' | (typeof figureOperations)[number]
/** How a number is written. */
export type FigureForm = (typeof figureForms)[number]

/** A number in a text: an operation on observations and a way to write the result. */
export type FigureSpec = {
  readonly key: string
  readonly op: FigureOperation
  /** Observations in the order of the operation: `a`, then `b`. */
  readonly inputs: readonly string[]
  readonly digits: number | undefined
  readonly form: FigureForm | undefined
}

/** A block made of a whole series. */
export type BlockName = 'chart' | 'table'
/** How a chart draws its series. */
export type ChartKind = 'line' | 'bar'

/** A chart or a table: the observations of an indicator within a span of days. */
export type BlockSpec = {
  readonly key: string
  readonly op: BlockName
  readonly indicator: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly kind: ChartKind | undefined
}

/** Most numbers that one figure may add up. */
const INPUTS_MAX = 200
const day = /^\d{4}-\d{2}-\d{2}$/u

/** Reads a `:figure`. Two-sided operations take one observation on each side; a sum takes two or more. */
export function figureSpec(directive: Directive): Result<FigureSpec, 'bad-operands'> {
  const { id, op, a = '', b = '', digits, form } = directive.attributes
  const inputs = id === undefined ? [...idsOf(a), ...idsOf(b)] : [id]
  const operation: FigureOperation | undefined =
    id === undefined ? figureOperations.find((one) => one === op) : 'value'
  if (operation === undefined) return fail('bad-operands', op)
  const twoSided = idsOf(a).length === 1 && idsOf(b).length === 1
  const enough =
    operation === 'value' ||
    (operation === 'sum' ? inputs.length > 1 && inputs.length <= INPUTS_MAX : twoSided)
  if (!enough) return fail('bad-operands', inputs.join(', '))
  const written = {
    op: operation,
    inputs,
    digits: digits === undefined ? undefined : Number(digits),
    form: figureForms.find((one) => one === form),
  }
  return ok({ key: keyOf(written), ...written })
}

/** Reads a `::chart` or `::table`. */
export function blockSpec(directive: Directive): Result<BlockSpec, 'bad-attribute'> {
  const { id = '', kind, from, to } = directive.attributes
  const op = directive.name === 'chart' ? 'chart' : 'table'
  for (const bound of [from, to]) {
    if (bound !== undefined && !day.test(bound)) return fail('bad-attribute', bound)
  }
  const drawn = kind === 'bar' || kind === 'line' ? kind : undefined
  if (kind !== undefined && drawn === undefined) return fail('bad-attribute', kind)
  const written = { op, indicator: id, from, to, kind: drawn } as const
  return ok({ key: keyOf(written), ...written })
}

function idsOf(list: string): string[] {
  return list.split(/[\s,]+/u).filter((one) => one !== '')
}

/** The same binding gives the same key in every language and version, so that links to it last. */
function keyOf(written: Omit<FigureSpec, 'key'> | Omit<BlockSpec, 'key'>): string {
  const parts =
    'inputs' in written
      ? [written.op, written.inputs.join('+'), written.digits, written.form]
      : [written.op, written.indicator, written.from, written.to, written.kind]
  const hash = createHash('sha256').update(parts.join('|')).digest('hex')
  return `${written.op}-${hash.slice(0, 10)}`
}

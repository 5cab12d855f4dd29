import { csvCell } from '#core/csv.ts'
import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { evidencePaths, observationLabel } from '#modules/evidence'

import type { Binding, BoundBlock, BoundFigure, BoundInput } from './bound-figure.ts'
import { figureWords } from './figure-words.ts'
import { type Finding, findingOf } from './observed.ts'
import { publicPaths } from './paths.ts'

const columns = [
  'figure',
  'operation',
  'written',
  'position',
  'observation',
  'label',
  'value_published',
  'value_low_published',
  'value_high_published',
  'missing_reason_published',
  'revision_published',
  'value_now',
  'value_low_now',
  'value_high_now',
  'missing_reason_now',
  'revision_now',
  'figure_address',
  'observation_address',
] as const

/** Tells spreadsheet programs that the file is UTF-8. */
const BOM = '\uFEFF'
const LINE_END = '\r\n'

/** Where the addresses in the file lead, and in which variant its words are. */
export type CsvFor = { readonly slug: string; readonly variant: Variant; readonly origin: string }

/** Every number of a publication with what it rests on, as CSV (RFC 4180, UTF-8, decimal point): a row for each observation under each figure. */
export function figuresCsv({ figures, blocks }: Binding, of: CsvFor): string {
  const rows = [...figures.values(), ...blocks.values()].flatMap((bound) =>
    bound.inputs.map((input, index) => {
      const cells = rowOf({ bound, input, position: index + 1 }, of)
      return columns.map((column) => csvCell(cells[column]))
    }),
  )
  return BOM + [columns, ...rows].map((row) => row.join(',') + LINE_END).join('')
}

type Row = {
  readonly bound: BoundFigure | BoundBlock
  readonly input: BoundInput
  readonly position: number
}

function rowOf(
  { bound, input, position }: Row,
  { slug, variant, origin }: CsvFor,
): Readonly<Record<(typeof columns)[number], string | number | null>> {
  const { spec } = bound
  const then = numbersOf(input.published)
  const now = numbersOf(findingOf(input.observed))
  return {
    figure: spec.key,
    operation: spec.op,
    written: 'series' in bound ? null : figureWords(bound, variant).published,
    position,
    observation: input.observationId,
    label: observationLabel(input.observed, variant),
    value_published: then.value,
    value_low_published: then.low,
    value_high_published: then.high,
    missing_reason_published: then.reason,
    revision_published: input.publishedRevision,
    value_now: now.value,
    value_low_now: now.low,
    value_high_now: now.high,
    missing_reason_now: now.reason,
    revision_now: input.observed.revision,
    figure_address:
      'series' in bound ? null : origin + inPublic(variant, publicPaths.figure(slug, spec.key)),
    observation_address: origin + inPublic(variant, evidencePaths.observation(input.observationId)),
  }
}

function numbersOf(finding: Finding) {
  return {
    value: finding.kind === 'known' ? finding.value : null,
    low: finding.kind === 'range' ? finding.low : null,
    high: finding.kind === 'range' ? finding.high : null,
    reason:
      finding.kind === 'missing'
        ? finding.reason
        : finding.kind === 'withdrawn'
          ? finding.kind
          : null,
  }
}

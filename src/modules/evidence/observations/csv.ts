import { csvCell } from '#core/csv.ts'
import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { publicPaths } from '../paths.ts'
import type { IndicatorSeries } from './figures.ts'
import { toColumns } from './observation-value.ts'
import type { ObservationView } from './queries.ts'
import { strings } from './strings/index.ts'
import type { Support } from './support-queries.ts'
import { supportTitle } from './support-text.ts'
import { unitName } from './unit.ts'

/** Names of the columns: one set for all variants, so that a script written for one reads the others. */
const columns = [
  'observation',
  'indicator',
  'title',
  'institution_id',
  'institution_or_subject',
  'period_kind',
  'period_from',
  'period_to',
  'value',
  'value_low',
  'value_high',
  'unit',
  'approximate',
  'missing_reason',
  'missing_reason_label',
  'certainty',
  'note',
  'source',
  'source_address',
  'source_consulted_on',
  'document_sha256',
  'document_page',
  'quotation',
  'revision',
  'address',
  'demo',
] as const

/** Tells spreadsheet programs that the file is UTF-8. */
const BOM = '\uFEFF'
const LINE_END = '\r\n'

/**
 * The observations of a series as CSV (RFC 4180, UTF-8, decimal point): a row for each, with its source. Where there is no value, the
 * reason stands in its own two columns. Texts that a spreadsheet program would take for a formula begin with an apostrophe.
 */
export function seriesCsv(
  series: IndicatorSeries,
  { variant, origin }: { readonly variant: Variant; readonly origin: string },
): string {
  const rows = series.observations.map((one) => {
    const support = series.supports.get(one.id)?.[0]
    const cells: Readonly<Record<(typeof columns)[number], string | number | null>> = {
      ...observationCells(one, variant),
      ...valueCells(one, variant),
      ...supportCells(support, { variant, origin }),
      address: origin + inPublic(variant, publicPaths.observation(one.id)),
    }
    return columns.map((column) => csvCell(cells[column]))
  })
  return BOM + [columns, ...rows].map((row) => row.join(',') + LINE_END).join('')
}

function observationCells(one: ObservationView, variant: Variant) {
  const { csv } = strings(variant)
  return {
    observation: one.id,
    indicator: one.indicatorCode,
    title: pick(one.title, variant).text,
    institution_id: one.institutionId,
    institution_or_subject: pick(one.institution?.name ?? one.subject, variant).text,
    period_kind: one.period.kind,
    period_from: one.period.from,
    period_to: one.period.to,
    certainty: one.certainty,
    note: pick(one.note, variant).text,
    revision: one.revision,
    demo: one.demo ? csv.yes : csv.no,
  }
}

function valueCells({ value, unit }: ObservationView, variant: Variant) {
  const { csv, missing } = strings(variant)
  const stored = toColumns(value)
  const isMissing = value.kind === 'missing'
  return {
    value: stored.value,
    value_low: stored.value_low,
    value_high: stored.value_high,
    unit: unitName(unit, variant),
    approximate: isMissing ? null : value.approximate ? csv.yes : csv.no,
    missing_reason: stored.missing_reason,
    missing_reason_label: isMissing ? missing[value.reason] : null,
  }
}

function supportCells(
  support: Support | undefined,
  { variant, origin }: { readonly variant: Variant; readonly origin: string },
) {
  const nothing = {
    source: null,
    source_address: null,
    source_consulted_on: null,
    document_sha256: null,
    document_page: null,
    quotation: null,
  }
  if (!support || support.kind === 'hidden') return nothing
  const source = supportTitle(support, variant)
  if (support.kind === 'source') {
    const { url, consultedOn } = support.source
    return {
      ...nothing,
      source,
      source_address: url,
      source_consulted_on: consultedOn,
      quotation: support.quote,
    }
  }
  const { passage } = support
  return {
    ...nothing,
    source,
    source_address: origin + inPublic(variant, publicPaths.quotation(passage)),
    document_sha256: passage.fileSha256,
    document_page: passage.pageNumber,
    quotation: passage.exact,
  }
}

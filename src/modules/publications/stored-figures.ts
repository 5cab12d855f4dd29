import type { Insertable } from 'kysely'

import type { Reader, Writer } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { figureForms } from '#core/markup/directives.ts'
import { valueFromColumns, valueToColumns, type ObservationValue } from '#modules/evidence'

import { type Binding, type BoundBlock, type BoundFigure, publishedValue } from './bound-figure.ts'
import type { BlockSpec, FigureSpec } from './figure-spec.ts'
import type { PublicationTables, ReadTables } from './tables.ts'

/** A figure, chart or table of a published version as it was published. */
export type StoredFigure = {
  readonly id: string
  readonly versionId: string
  readonly spec: FigureSpec | BlockSpec
  readonly inputs: readonly {
    readonly observationId: string
    readonly published: ObservationValue
    readonly publishedRevision: number
  }[]
}

/** Figures of one statement; the versions of a page are few, those of all alerts many. */
const BATCH = 500

/** The figures of published versions, or those with the given keys, in the order of reading. */
export async function listFigures(
  reader: Reader<ReadTables>,
  versionIds: readonly string[],
  keys?: readonly string[],
): Promise<StoredFigure[]> {
  const found: StoredFigure[] = []
  for (let start = 0; start < versionIds.length; start += BATCH) {
    found.push(...(await figuresOf(reader, versionIds.slice(start, start + BATCH), keys)))
  }
  return found
}

async function figuresOf(
  reader: Reader<ReadTables>,
  versionIds: readonly string[],
  keys: readonly string[] | undefined,
): Promise<StoredFigure[]> {
  const figures = await reader
    .selectFrom('publication_figure')
    .select(['id', 'version_id', 'key', 'op', 'digits', 'form', 'indicator_code'])
    .where('version_id', 'in', versionIds)
    .$if(keys !== undefined, (query) => query.where('key', 'in', keys ?? []))
    .orderBy('version_id')
    .orderBy('publication_figure.position')
    .execute()
  const inputs = await reader
    .selectFrom('publication_figure_input')
    .innerJoin('publication_figure', 'publication_figure.id', 'figure_id')
    .select(['figure_id', 'observation_id', 'revision_published'])
    .select(['publication_figure_input.value_published', 'value_low_published'])
    .select(['value_high_published', 'approximate_published', 'missing_reason_published'])
    .where('version_id', 'in', versionIds)
    .$if(keys !== undefined, (query) => query.where('key', 'in', keys ?? []))
    .orderBy('figure_id')
    .orderBy('publication_figure_input.position')
    .execute()
  const byFigure = Map.groupBy(inputs, (input) => input.figure_id)
  return figures.map((row) => {
    const own = (byFigure.get(row.id) ?? []).map((input) => ({
      observationId: input.observation_id,
      publishedRevision: input.revision_published,
      published: valueFromColumns({
        value: input.value_published,
        value_low: input.value_low_published,
        value_high: input.value_high_published,
        approximate: input.approximate_published,
        missing_reason: input.missing_reason_published,
      }),
    }))
    return { id: row.id, versionId: row.version_id, spec: specOf(row, own), inputs: own }
  })
}

type FigureRow = Pick<
  PublicationTables['publication_figure'],
  'key' | 'op' | 'digits' | 'form' | 'indicator_code'
>

function specOf(
  row: FigureRow,
  inputs: readonly { readonly observationId: string }[],
): FigureSpec | BlockSpec {
  const { key, op } = row
  if (op === 'chart' || op === 'table') {
    // The span is not needed again: the observations themselves are stored.
    const kind = row.form === 'bar' || row.form === 'line' ? row.form : undefined
    return { key, op, indicator: row.indicator_code ?? '', from: undefined, to: undefined, kind }
  }
  return {
    key,
    op,
    inputs: inputs.map(({ observationId }) => observationId),
    digits: row.digits ?? undefined,
    form: figureForms.find((one) => one === row.form),
  }
}

/** Stores what a version says at the moment of publication. */
export async function storeFigures(
  trx: Writer<PublicationTables>,
  versionId: string,
  { figures, blocks }: Binding,
): Promise<void> {
  let position = 0
  for (const bound of [...figures.values(), ...blocks.values()]) {
    position += 1
    const row = figureRow(versionId, bound)
    await trx
      .insertInto('publication_figure')
      .values({ ...row, position })
      .execute()
    if (bound.inputs.length === 0) continue
    await trx
      .insertInto('publication_figure_input')
      .values(bound.inputs.map((input, index) => inputRow(row.id, index + 1, input)))
      .execute()
  }
}

function figureRow(versionId: string, bound: BoundFigure | BoundBlock) {
  const { spec } = bound
  const own = { id: newId(), version_id: versionId, key: spec.key, op: spec.op }
  if (!('inputs' in spec)) {
    const { indicator, kind } = spec
    return {
      ...own,
      digits: null,
      form: kind ?? null,
      indicator_code: indicator,
      value_published: null,
    }
  }
  const value = publishedValue({ spec, inputs: bound.inputs })
  return {
    ...own,
    digits: spec.digits ?? null,
    form: spec.form ?? null,
    indicator_code: null,
    value_published: value.ok && value.value.kind === 'number' ? value.value.value : null,
  }
}

function inputRow(
  figureId: string,
  position: number,
  input: BoundFigure['inputs'][number],
): Insertable<PublicationTables['publication_figure_input']> {
  const columns = valueToColumns(input.published)
  return {
    figure_id: figureId,
    position,
    observation_id: input.observationId,
    revision_published: input.publishedRevision,
    value_published: columns.value,
    value_low_published: columns.value_low,
    value_high_published: columns.value_high,
    approximate_published: columns.approximate,
    missing_reason_published: columns.missing_reason,
  }
}

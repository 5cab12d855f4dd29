import type { Reader } from '#core/db.ts'
import { observationsForFigures, seriesOfIndicator, type ObservationValue } from '#modules/evidence'

import type { Binding, BoundBlock, BoundFigure, BoundInput } from './bound-figure.ts'
import type { BlockSpec } from './figure-spec.ts'
import type { Observed } from './observed.ts'
import type { References } from './references.ts'
import type { StoredFigure } from './stored-figures.ts'
import type { ReadTables } from './tables.ts'

/** Ids asked for at once; SQLite takes 32,766 parameters, but plans fewer faster. */
const BATCH = 500

/** Observations by id as they are now, drafts included. */
export async function loadObserved(
  reader: Reader<ReadTables>,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Observed>> {
  const wanted = [...new Set(ids)]
  const found = new Map<string, Observed>()
  for (let start = 0; start < wanted.length; start += BATCH) {
    const batch = await observationsForFigures(reader, wanted.slice(start, start + BATCH))
    for (const [id, observed] of batch) found.set(id, observed)
  }
  return found
}

/** Binds a draft to what observations say now. A figure whose observations are not all there stays out. */
export async function bindDraft(
  reader: Reader<ReadTables>,
  { figures, blocks }: References,
  { demo }: { readonly demo: boolean },
): Promise<Binding> {
  const observed = await loadObserved(
    reader,
    figures.flatMap(({ inputs }) => inputs),
  )
  const bound = figures.flatMap((spec): BoundFigure[] => {
    const inputs = spec.inputs.flatMap((id) => asItIsNow(observed.get(id)))
    return inputs.length === spec.inputs.length ? [{ spec, inputs }] : []
  })
  const drawn = await Promise.all(blocks.map((spec) => bindBlock(reader, spec, { demo })))
  return {
    figures: byKey(bound),
    blocks: byKey(drawn.filter((block) => block !== undefined)),
    observed,
  }
}

/** Binds a published version to what its observations said then and say now. */
export async function bindPublished(
  reader: Reader<ReadTables>,
  stored: readonly StoredFigure[],
): Promise<Binding> {
  return bindTo(await loadObserved(reader, observationsOf(stored)), { reader, stored })
}

/** The observations under figures, each as often as it stands there. */
export function observationsOf(stored: readonly StoredFigure[]): string[] {
  return stored.flatMap(({ inputs }) => inputs.map(({ observationId }) => observationId))
}

/** The same with observations that are loaded already. */
export async function bindTo(
  observed: Binding['observed'],
  {
    reader,
    stored,
  }: { readonly reader: Reader<ReadTables>; readonly stored: readonly StoredFigure[] },
): Promise<Binding> {
  const figures: BoundFigure[] = []
  const blocks: BoundBlock[] = []
  for (const { spec, inputs: kept } of stored) {
    const inputs = kept.flatMap((input): BoundInput[] => {
      const now = observed.get(input.observationId)
      return now ? [{ ...input, observed: now }] : []
    })
    if ('inputs' in spec) figures.push({ spec, inputs })
    else blocks.push(await publishedBlock(reader, spec, inputs))
  }
  return { figures: byKey(figures), blocks: byKey(blocks), observed }
}

/** The series of a block as it is now; undefined when there is no such public indicator. */
async function bindBlock(
  reader: Reader<ReadTables>,
  spec: BlockSpec,
  { demo }: { readonly demo: boolean },
): Promise<BoundBlock | undefined> {
  const { from, to } = spec
  const series = await seriesOfIndicator(reader, spec.indicator, { from, to, withDemo: demo })
  if (!series) return undefined
  const inputs = series.observations.flatMap((one) => asItIsNow({ ...one, published: true }))
  return { spec, inputs, series }
}

/** A published chart shows what it showed: the same observations with the values that they had. */
async function publishedBlock(
  reader: Reader<ReadTables>,
  spec: BlockSpec,
  inputs: readonly BoundInput[],
): Promise<BoundBlock> {
  const now = await seriesOfIndicator(reader, spec.indicator, { withDemo: true })
  const observations = inputs.map(({ observed, published }) => ({ ...observed, value: published }))
  return { spec, inputs, series: now && { ...now, observations } }
}

function asItIsNow(observed: Observed | undefined): BoundInput[] {
  if (!observed) return []
  const published: ObservationValue = observed.value
  return [{ observationId: observed.id, published, publishedRevision: observed.revision, observed }]
}

function byKey<One extends { readonly spec: { readonly key: string } }>(
  list: readonly One[],
): ReadonlyMap<string, One> {
  return new Map(list.map((one) => [one.spec.key, one]))
}

import type { Reader } from '#core/db.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { bindPublished } from './binding.ts'
import { figureSpec } from './figure-spec.ts'
import { editionOf, findWork, listCurrentVersions, parsedTexts, type Work } from './queries.ts'
import { plainOf } from './render-text.ts'
import { resolveDirectives } from './resolve-directives.tsx'
import { sentencesWith, type Sentence } from './sentences.ts'
import { listFigures } from './stored-figures.ts'
import type { ReadTables } from './tables.ts'
import { readableText, textParts } from './written-text.ts'

/** Publications shown under one observation; an observation that more rest on is a headline of its own. */
const WORKS_MAX = 50

/** A publication that rests on an observation. */
export type RestingWork = {
  readonly work: Work
  readonly title: string
  readonly sentences: readonly Sentence[]
  /** It also stands in a chart or table. */
  readonly inBlock: boolean
}

/** The current public versions that rest on an observation, with their sentences: the chain backward. */
export async function listResting(
  reader: Reader<ReadTables>,
  observationId: string,
  variant: Variant,
): Promise<RestingWork[]> {
  const rows = await reader
    .selectFrom('publication_figure_input')
    .innerJoin('publication_figure', 'publication_figure.id', 'figure_id')
    .innerJoin('publication_version', 'publication_version.id', 'version_id')
    .select(['version_id', 'work_id'])
    .distinct()
    .where('observation_id', '=', observationId)
    .orderBy('version_id')
    .execute()
  const current = await listCurrentVersions(reader, [...new Set(rows.map((row) => row.work_id))])
  const resting = rows.filter((row) => current.get(row.work_id)?.id === row.version_id)
  const found = await Promise.all(
    resting
      .slice(0, WORKS_MAX)
      .map((row) => restingWork(reader, row.work_id, { observationId, variant })),
  )
  return found
    .filter((one) => one !== undefined)
    .toSorted((one, other) =>
      (other.work.publishedOn ?? '').localeCompare(one.work.publishedOn ?? ''),
    )
}

/** The sentences of the current version in which one figure stands. */
export async function sentencesOfFigure(
  reader: Reader<ReadTables>,
  work: Work,
  { key, variant }: { readonly key: string; readonly variant: Variant },
): Promise<readonly Sentence[]> {
  const prepared = await prepare(reader, work, variant)
  return prepared?.sentences(new Set([key])) ?? []
}

async function restingWork(
  reader: Reader<ReadTables>,
  workId: string,
  { observationId, variant }: { readonly observationId: string; readonly variant: Variant },
): Promise<RestingWork | undefined> {
  const work = await findWork(reader, { id: workId })
  const prepared = work && (await prepare(reader, work, variant))
  if (!prepared) return undefined
  const restsOnIt = ({ inputs }: { readonly inputs: readonly { observationId: string }[] }) =>
    inputs.some((input) => input.observationId === observationId)
  const keys = [...prepared.binding.figures].flatMap(([key, figure]) =>
    restsOnIt(figure) ? [key] : [],
  )
  return {
    work,
    title: prepared.title,
    sentences: prepared.sentences(new Set(keys)),
    inBlock: [...prepared.binding.blocks.values()].some(restsOnIt),
  }
}

async function prepare(reader: Reader<ReadTables>, work: Work, variant: Variant) {
  const version = (await listCurrentVersions(reader, [work.id])).get(work.id)
  const edition = version && (await editionOf(reader, work, version))
  const text = edition && readableText(parsedTexts(edition), variant)
  if (!text) return undefined
  const binding = await bindPublished(reader, await listFigures(reader, [version.id]))
  const parts = { binding, slug: work.slug, day: version.publishedOn ?? '' }
  const resolve = resolveDirectives(
    { ...parts, variant: text.variant, linksIn: variant },
    new Map(),
  )
  return {
    binding,
    title: plainOf(text.trees.title, resolve),
    sentences: (keys: ReadonlySet<string>): Sentence[] =>
      textParts.flatMap((part) =>
        sentencesWith(text.trees[part], {
          resolve,
          variant: text.variant,
          isWanted: (directive) => {
            const spec = directive.name === 'figure' ? figureSpec(directive) : undefined
            return spec?.ok === true && keys.has(spec.value.key)
          },
        }),
      ),
  }
}

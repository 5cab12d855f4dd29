import type { Reader } from '#core/db.ts'
import { compareLines, type ComparedLine } from '#core/editorial/compare-lines.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { observationLabel } from '#modules/evidence'

import { bindPublished } from './binding.ts'
import { asPublished, type Binding, type BoundFigure } from './bound-figure.ts'
import { figureWords } from './figure-words.ts'
import { listTexts, listVersions, type Version, type Work } from './queries.ts'
import { plainBlocks } from './render-text.ts'
import { listFigures } from './stored-figures.ts'
import type { ReadTables } from './tables.ts'
import { parseText } from './written-text.ts'

/** A number that one version gives otherwise than the one before. */
export type ChangedNumber = {
  readonly label: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** A published version and how it differs from the one before. */
export type Erratum = {
  readonly version: Version
  /** Absent at the first version. */
  readonly numbers: readonly ChangedNumber[]
  readonly lines: readonly ComparedLine[]
}

/** The history of a work, the newest version first, made from the versions themselves. */
export async function listErrata(
  reader: Reader<ReadTables>,
  work: Work,
  variant: Variant,
): Promise<Erratum[]> {
  const versions = await listVersions(reader, work.id)
  const texts = await listTexts(
    reader,
    versions.map(({ id }) => id),
  )
  const editions = await Promise.all(
    versions.map(async (version) => {
      const parsed = (texts.get(version.id) ?? []).map(parseText)
      const binding = asPublished(
        await bindPublished(reader, await listFigures(reader, [version.id])),
      )
      return { version, texts: parsed, binding }
    }),
  )
  return editions.map((edition, index) => {
    const previous = editions[index + 1]
    if (!previous) return { version: edition.version, numbers: [], lines: [] }
    const blocks = (one: typeof edition) => {
      const day = one.version.publishedOn ?? ''
      return plainBlocks({ texts: one.texts, binding: one.binding, slug: work.slug, day }, variant)
    }
    return {
      version: edition.version,
      numbers: changedNumbers(previous.binding, edition.binding, variant),
      lines: compareLines(blocks(previous), blocks(edition)).filter(({ kind }) => kind !== 'same'),
    }
  })
}

function changedNumbers(before: Binding, after: Binding, variant: Variant): ChangedNumber[] {
  const keys = new Set([...before.figures.keys(), ...after.figures.keys()])
  return [...keys].flatMap((key) => {
    const [old, fresh] = [before.figures.get(key), after.figures.get(key)]
    const shown = fresh ?? old
    if (!shown) return []
    const [was, is] = [old, fresh].map((one) => one && figureWords(one, variant).published)
    return was === is ? [] : [{ label: figureLabel(shown, variant), before: was, after: is }]
  })
}

/** What a figure speaks of: its observations by name. */
export function figureLabel({ inputs }: Pick<BoundFigure, 'inputs'>, variant: Variant): string {
  return inputs.map(({ observed }) => observationLabel(observed, variant)).join(' · ')
}

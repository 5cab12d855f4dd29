import type { Reader } from '#core/db.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { bindDraft } from './binding.ts'
import { findLatestEdition, listWorks, parsedTexts, type Edition, type Work } from './queries.ts'
import { referencesOf } from './references.ts'
import { plainHead } from './render-text.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

/** A line of the desk's list. */
export type DeskLine = {
  readonly work: Work
  readonly title: string
  /** The newest version is not published. */
  readonly hasDraft: boolean
}

/** Every work with the title of its newest version. */
export async function listDeskLines(
  reader: Reader<ReadTables>,
  variant: Variant,
): Promise<DeskLine[]> {
  const works = await listWorks(reader, 'desk')
  const lines = await Promise.all(
    works.map(async (work) => {
      const edition = await findLatestEdition(reader, work)
      if (!edition) return undefined
      const hasDraft = edition.version.publishedAt === null
      return { work, hasDraft, title: await deskTitle(reader, edition, variant) }
    }),
  )
  return lines.filter((line) => line !== undefined)
}

/** The title of a version as its figures are now. */
export async function deskTitle(
  reader: Reader<ReadTables>,
  edition: Edition,
  variant: Variant,
): Promise<string> {
  const titles = { texts: edition.texts.map((text) => ({ ...text, summary: '', markdown: '' })) }
  const texts = parsedTexts(titles)
  const { demo, slug } = edition.work
  const binding = await bindDraft(reader, referencesOf(texts), { demo })
  const head = plainHead({ texts, binding, slug, day: '' }, variant)
  return head === undefined || head.title === '' ? strings(variant).desk.untitled : head.title
}

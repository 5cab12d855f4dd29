import type { Reader } from '#core/db.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { bindDraft } from './binding.ts'
import {
  findLatestEdition,
  findWork,
  listWorks,
  listWorksWithDraft,
  parsedTexts,
  type Edition,
  type Work,
} from './queries.ts'
import { referencesOf } from './references.ts'
import { plainHead } from './render-text.ts'
import { stagesOf, type Stage } from './stages.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'
import type { WorkKind } from './work-kind.ts'

/** A line of the desk's list. */
export type DeskLine = {
  readonly work: Work
  readonly title: string
  /** The newest version is not published. */
  readonly hasDraft: boolean
  /** Where each language of the newest version stands. */
  readonly stages: readonly Stage[]
}

/** A page of the desk's list. */
export type DeskList = {
  readonly lines: readonly DeskLine[]
  /** The only kind that is listed; all without it. */
  readonly kind: WorkKind | undefined
  readonly page: number
  readonly last: number
}

/** Works on one page of the list. */
const PER_PAGE = 50

/** Works with the title of their newest version, the one last worked on first; a page that is not there is the nearest one. */
export async function listDeskLines(
  reader: Reader<ReadTables>,
  variant: Variant,
  { kind, page: wanted }: { readonly kind: WorkKind | undefined; readonly page: number },
): Promise<DeskList> {
  const all = await listWorks(reader, 'desk')
  const works = kind === undefined ? all : all.filter((work) => work.kind === kind)
  const last = Math.max(1, Math.ceil(works.length / PER_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), last)
  const shown = works.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return { lines: await linesOf(reader, shown, variant), kind, page, last }
}

async function linesOf(
  reader: Reader<ReadTables>,
  works: readonly Work[],
  variant: Variant,
): Promise<DeskLine[]> {
  const lines = await Promise.all(
    works.map(async (work) => {
      const edition = await findLatestEdition(reader, work)
      if (!edition) return undefined
      const hasDraft = edition.version.publishedAt === null
      const stages = await stagesOf(reader, edition.version.id)
      return { work, hasDraft, stages, title: await deskTitle(reader, edition, variant) }
    }),
  )
  return lines.filter((line) => line !== undefined)
}

/** Works whose newest version is a draft, the one last worked on first, and how many there are. */
export async function listDraftLines(
  reader: Reader<ReadTables>,
  variant: Variant,
  limit: number,
): Promise<{ readonly lines: readonly DeskLine[]; readonly total: number }> {
  const { works, total } = await listWorksWithDraft(reader, limit)
  return { lines: await linesOf(reader, works, variant), total }
}

/** The title of a work's newest version, for pages of other modules in the desk. */
export async function titleInDesk(
  reader: Reader<ReadTables>,
  workId: string,
  variant: Variant,
): Promise<string | undefined> {
  const work = await findWork(reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(reader, work))
  return edition && deskTitle(reader, edition, variant)
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

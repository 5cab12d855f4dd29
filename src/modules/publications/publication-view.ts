import type { Reader } from '#core/db.ts'
import { pick, type HumanText } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { listAlerts } from './alerts.ts'
import { bindPublished, bindTo, loadObserved, observationsOf } from './binding.ts'
import { asPublished, hasChanged } from './bound-figure.ts'
import { figureLabel } from './errata.ts'
import { figureWords, inputWords } from './figure-words.ts'
import {
  findEdition,
  findWork,
  listCurrentVersions,
  listTexts,
  listVersions,
  listWorks,
  parsedTexts,
  type Edition,
  type Work,
} from './queries.ts'
import { referencesOf } from './references.ts'
import {
  plainHead,
  renderText,
  type PlainHead,
  type RenderedText,
  type TextParts,
} from './render-text.ts'
import { listFigures } from './stored-figures.ts'
import type { ReadTables } from './tables.ts'
import { kindsOn, shelfOf, workKinds, type Shelf } from './work-kind.ts'
import { parseText } from './written-text.ts'

/** A number of the current version that would be written otherwise now. */
export type ChangedFigure = {
  readonly key: string
  readonly label: string
  readonly published: string
  readonly now: string
  /** Why the editors left the text as it is. */
  readonly note: string
}

/** A publication for the pages around its text. */
export type PublicationView = TextParts & {
  readonly edition: Edition
  /** Where readers find the work. */
  readonly shelf: Shelf
  readonly head: PlainHead
  readonly isCurrent: boolean
  readonly currentNumber: number
}

/** What the page of the text shows besides. */
export type RenderedPublication = {
  readonly text: RenderedText
  readonly changed: readonly ChangedFigure[]
}

/** A version of a public work for a reader; without `number` the current one. */
export async function findPublication(
  reader: Reader<ReadTables>,
  of: { readonly slug: string; readonly number?: number },
  variant: Variant,
): Promise<PublicationView | undefined> {
  const work = await findWork(reader, { slug: of.slug })
  const edition = work && (await findEdition(reader, work, of.number))
  if (!edition) return undefined
  const { version } = edition
  const current = (await listVersions(reader, work.id))[0] ?? version
  const isCurrent = current.id === version.id
  const bound = await bindPublished(reader, await listFigures(reader, [version.id]))
  const parts = {
    binding: isCurrent ? bound : asPublished(bound),
    slug: work.slug,
    day: version.publishedOn ?? '',
    texts: parsedTexts(edition),
  }
  const head = plainHead(parts, variant)
  const shelf = shelfOf(work.kind)
  return head && { ...parts, edition, shelf, head, isCurrent, currentNumber: current.number }
}

/** Draws the text and finds which of its numbers are out of date; an earlier version is history and has none. */
export async function renderPublication(
  reader: Reader<ReadTables>,
  view: PublicationView,
  variant: Variant,
): Promise<RenderedPublication | undefined> {
  const text = await renderText(view, variant)
  if (!text) return undefined
  const isOutOfDate = view.isCurrent && [...view.binding.figures.values()].some(hasChanged)
  const { work } = view.edition
  return { text, changed: isOutOfDate ? await listChanged(reader, work, text.variant) : [] }
}

async function listChanged(
  reader: Reader<ReadTables>,
  work: Work,
  variant: Variant,
): Promise<ChangedFigure[]> {
  const alerts = await listAlerts(reader, work)
  return alerts.flatMap(({ figure, decision }) => {
    const { spec, inputs } = figure
    // A chart says itself which of its points has changed.
    if (!('inputs' in spec)) return []
    const { published, now } = figureWords({ spec, inputs }, variant)
    // The observation itself is in the list by another figure, or in the table of the figure's page.
    if (now === undefined) return []
    const [only] = inputs
    const shown = spec.op === 'value' && only ? inputWords(only, variant) : { published, now }
    const note = decision ? noteText(decision.note, variant) : ''
    return [{ key: spec.key, label: figureLabel(figure, variant), ...shown, note }]
  })
}

function noteText(note: HumanText, variant: Variant): string {
  return pick(note, variant).text
}

/** A line of the list of publications. */
export type PublicationLine = PlainHead & { readonly work: Work }

/** A page of the list of publications. */
export type PublicationList = {
  readonly lines: readonly PublicationLine[]
  readonly page: number
  readonly last: number
}

/** Publications on one page of the list. */
const PER_PAGE = 30

/** Public works with title and summary, by kind and then the newest first; a page that is not there is the nearest one. */
export async function listPublications(
  reader: Reader<ReadTables>,
  variant: Variant,
  wantedPage: number,
): Promise<PublicationList> {
  const works = await worksOn(reader, '/publications')
  const last = Math.max(1, Math.ceil(works.length / PER_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(wantedPage)), last)
  const shown = works.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return { lines: await linesOf(reader, shown, variant), page, last }
}

/** Every public work of a shelf with title and summary, by kind and then the newest first. */
export async function listShelf(
  reader: Reader<ReadTables>,
  shelf: Shelf,
  variant: Variant,
): Promise<PublicationLine[]> {
  return linesOf(reader, await worksOn(reader, shelf), variant)
}

async function worksOn(reader: Reader<ReadTables>, shelf: Shelf): Promise<Work[]> {
  const kinds = kindsOn(shelf)
  const works = await listWorks(reader)
  return works
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((one, other) => workKinds.indexOf(one.kind) - workKinds.indexOf(other.kind))
}

/** What was published last among the findings of the programme. */
export async function findLatestPublication(
  reader: Reader<ReadTables>,
  variant: Variant,
): Promise<PublicationLine | undefined> {
  const kinds = kindsOn('/publications')
  const latest = (await listWorks(reader)).find(({ kind }) => kinds.includes(kind))
  return latest && (await linesOf(reader, [latest], variant))[0]
}

/** Titles of public works by id. */
export async function listTitles(
  reader: Reader<ReadTables>,
  works: readonly Work[],
  variant: Variant,
): Promise<ReadonlyMap<string, string>> {
  const lines = await linesOf(reader, works, variant)
  return new Map(lines.map(({ work, title }) => [work.id, title]))
}

/** Heads alone: only the figures that stand in them are loaded. */
async function linesOf(
  reader: Reader<ReadTables>,
  works: readonly Work[],
  variant: Variant,
): Promise<PublicationLine[]> {
  const versions = await listCurrentVersions(
    reader,
    works.map(({ id }) => id),
  )
  const ids = [...versions.values()].map(({ id }) => id)
  const texts = await listTexts(reader, ids)
  const heads = new Map(
    [...texts].map(([id, written]) => [
      id,
      written.map((text) => parseText({ ...text, markdown: '' })),
    ]),
  )
  const keys = referencesOf([...heads.values()].flat()).figures.map(({ key }) => key)
  const stored = keys.length > 0 ? await listFigures(reader, ids, keys) : []
  const observed = await loadObserved(reader, observationsOf(stored))
  const byVersion = Map.groupBy(stored, ({ versionId }) => versionId)
  const lines = await Promise.all(
    works.map(async (work): Promise<PublicationLine | undefined> => {
      const version = versions.get(work.id)
      if (!version) return undefined
      const binding = await bindTo(observed, { reader, stored: byVersion.get(version.id) ?? [] })
      const day = version.publishedOn ?? ''
      const parts = { texts: heads.get(version.id) ?? [], binding, slug: work.slug, day }
      const head = plainHead(parts, variant)
      return head && { work, ...head }
    }),
  )
  return lines.filter((line) => line !== undefined)
}

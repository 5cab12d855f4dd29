import { createHash } from 'node:crypto'

import type { Reader } from '#core/db.ts'
import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { toTypst } from '#core/markup/typst.ts'
import type { TypesettingJob } from '#core/pdf/compile.ts'
import { houseDocument, type HouseDocument } from '#core/pdf/house-document.ts'

import { bindPublished } from './binding.ts'
import { publicPaths } from './paths.ts'
import { parsedTexts, type Edition } from './queries.ts'
import { plainOf } from './render-text.ts'
import { prepareCharts, resolveDirectives } from './resolve-directives.tsx'
import { listFigures } from './stored-figures.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'
import { readableText } from './written-text.ts'

/** A publication ready to be typeset; the same inputs give the same bytes, so their hash names the file before it is made. */
export type Paper = { readonly job: TypesettingJob; readonly inputsSha256: string }

/** Whose reader the paper is for, and where its links lead. */
export type PaperFor = { readonly variant: Variant; readonly origin: string }

/** Prepares a published version for print: the same numbers as on the page, with links that stand alone. */
export async function preparePaper(
  reader: Reader<ReadTables>,
  edition: Edition,
  { variant, origin }: PaperFor,
): Promise<Paper | undefined> {
  const { work, version } = edition
  const text = readableText(parsedTexts(edition), variant)
  const day = version.publishedOn
  if (!text || day === null) return undefined
  const binding = await bindPublished(reader, await listFigures(reader, [version.id]))
  const charts = await prepareCharts(binding, text.variant)
  const resolve = resolveDirectives(
    { binding, slug: work.slug, day, variant: text.variant, linksIn: variant, origin },
    charts,
  )
  const words = strings(text.variant)
  const main = houseDocument({
    variant: text.variant,
    title: plainOf(text.trees.title, resolve),
    subtitle: plainOf(text.trees.summary, resolve),
    authors: work.authors.map((author) => pick(author, text.variant).text),
    publisher: words.paper.publisher,
    day,
    dayText: formatDay(text.variant, day),
    address: origin + inPublic(variant, publicPaths.work(work)),
    figureWord: words.paper.figure,
    contentsTitle: words.publication.contents,
    body: toTypst(text.trees.markdown, resolve),
    check: { title: words.check.title, steps: words.check.steps },
    colophon: colophonOf(edition, { variant: text.variant, origin }),
  })
  const files = Object.fromEntries(
    [...charts.values()].map(({ file, drawn }) => [file, drawn.svgForPdf]),
  )
  const inputs = JSON.stringify([main, Object.entries(files)])
  return {
    job: { main, files, createdAt: new Date(`${day}T12:00:00Z`) },
    inputsSha256: createHash('sha256').update(inputs).digest('hex'),
  }
}

function colophonOf(
  { work, version }: Edition,
  { variant, origin }: PaperFor,
): HouseDocument['colophon'] {
  const { paper } = strings(variant)
  const at = (path: string) => origin + inPublic(variant, path)
  return {
    title: paper.colophon,
    rows: [
      { label: paper.version, value: String(version.number) },
      { label: paper.published, value: formatDay(variant, version.publishedOn ?? '') },
      { label: paper.address, value: at(publicPaths.work(work)), code: true },
      { label: paper.versions, value: at(publicPaths.versions(work.slug)), code: true },
      { label: paper.numbers, value: at(publicPaths.csv(work.slug)), code: true },
    ],
  }
}

import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'

import { publicPaths } from './paths.ts'
import type { Edition } from './queries.ts'
import { strings } from './strings/index.ts'

/** What a citation is made of. */
export type Cited = {
  readonly edition: Edition
  readonly title: string
  /** The variant in which the text stands. */
  readonly textVariant: Variant
  /** The variant of the address. */
  readonly variant: Variant
  readonly origin: string
}

/** An entry of a BibTeX file, in UTF-8. */
export function bibtex(cited: Cited): string {
  const { work, version } = cited.edition
  const [year = '', month = ''] = (work.publishedOn ?? '').split('-')
  const fields = {
    title: `{${bibtexText(cited.title)}}`,
    author: authorsOf(cited)
      .map((name) => `{${bibtexText(name)}}`)
      .join(' and '),
    institution: `{${strings(cited.textVariant).paper.publisher}}`,
    type: strings(cited.textVariant).kinds[work.kind],
    year,
    month: String(Number(month)),
    version: String(version.number),
    url: addressOf(cited),
    language: variantFacts[cited.textVariant].tag,
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`)
  return `@techreport{uvid-${work.slug},\n${lines.join('\n')}\n}\n`
}

/** One item of CSL-JSON, the format of Zotero and citeproc. */
export function cslJson(cited: Cited): string {
  const { work, version } = cited.edition
  const parts = (work.publishedOn ?? '').split('-').map(Number)
  const item = {
    id: `uvid-${work.slug}`,
    type: work.kind === 'news' ? 'article' : 'report',
    title: cited.title,
    author: authorsOf(cited).map((literal) => ({ literal })),
    issued: { 'date-parts': [parts] },
    publisher: strings(cited.textVariant).paper.publisher,
    genre: strings(cited.textVariant).kinds[work.kind],
    version: String(version.number),
    language: variantFacts[cited.textVariant].tag,
    URL: addressOf(cited),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

function addressOf({ edition, variant, origin }: Cited): string {
  return origin + inPublic(variant, publicPaths.work(edition.work))
}

function authorsOf({ edition, textVariant }: Cited): string[] {
  return edition.work.authors.map((author) => pick(author, textVariant).text)
}

/** Braces and backslashes would end the field; the rest of BibTeX's signs would start commands. */
function bibtexText(text: string): string {
  return text
    .replaceAll(/[\\{}]/gu, ' ')
    .replaceAll(/[%&#$_]/gu, (sign) => `\\${sign}`)
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}')
}

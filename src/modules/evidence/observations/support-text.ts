import { domainToUnicode } from 'node:url'

import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { strings } from './strings/index.ts'
import type { Support } from './support-queries.ts'

/** Who speaks in a source: its publisher, or the document; undefined for what everybody may not see. */
export function supportName(support: Support, variant: Variant): string | undefined {
  switch (support.kind) {
    case 'source':
      return pick(support.source.publisher, variant).text
    case 'quotation':
      return pick(support.passage.fileTitle, variant).text
    case 'hidden':
      return undefined
  }
}

/** A source in a few words that tell it from others: its title, or the document and page. */
export function supportTitle(support: Support, variant: Variant): string {
  const words = strings(variant).observation
  switch (support.kind) {
    case 'source':
      return pick(support.source.title, variant).text
    case 'quotation': {
      const { fileTitle, pageNumber } = support.passage
      return words.sourceOnPage(pick(fileTitle, variant).text, pageNumber)
    }
    case 'hidden':
      return words.hiddenDocument
  }
}

/** Where a source lies, as a reader says it: `poverenik.rs`, `повереник.срб`. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? domainToUnicode(new URL(url).hostname).replace(/^www\./u, '') : url
}

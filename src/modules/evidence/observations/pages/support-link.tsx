import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { safeHref } from '#ui/safe-href.ts'

import { publicPaths } from '../../paths.ts'
import type { Support } from '../support-queries.ts'
import { supportTitle } from '../support-text.ts'

/** Where a source is, on the web or on the page of a document with the words marked; undefined for what everybody may not see. */
export function supportHref(support: Support, variant: Variant): string | undefined {
  switch (support.kind) {
    case 'source':
      return support.source.url
    case 'quotation':
      return inPublic(variant, publicPaths.quotation(support.passage))
    case 'hidden':
      return undefined
  }
}

/** A source in a line: a link to it, or the word that it is not public. */
export function SupportLink(props: { readonly support: Support; readonly variant: Variant }) {
  const { support, variant } = props
  const href = safeHref(supportHref(support, variant))
  const title = supportTitle(support, variant)
  if (href === undefined) return <span class="quiet">{title}</span>
  return (
    <a href={href} rel={support.kind === 'source' ? 'noopener noreferrer' : undefined}>
      {title}
    </a>
  )
}

import type { Variant } from '#core/i18n/languages.ts'

import { languageOfQuote } from '../../observations/quote-language.ts'
import type { PageLine } from '../queries.ts'
import { strings } from '../strings/index.ts'

/** Of a page's text under its picture: enough to know the page again. */
const EXCERPT_CHARACTERS = 240

type ThumbnailsProps = {
  readonly variant: Variant
  readonly pages: readonly PageLine[]
  readonly href: (number: number) => string
  readonly src: (number: number) => string
}

/** Pages of a document: small picture, number and the beginning of the text, each leading to the page. */
export function Thumbnails({ variant, pages, href, src }: ThumbnailsProps) {
  const words = strings(variant).document
  return (
    <ol class="document-pages">
      {pages.map(({ number, text, hasText }) => (
        <li class="document-pages-one">
          <a class="document-pages-picture" href={href(number)} aria-hidden="true" tabindex={-1}>
            <img src={src(number)} alt="" loading="lazy" />
          </a>
          <div>
            <p class="document-pages-name">
              <a href={href(number)}>{words.openPage(number)}</a>
            </p>
            {hasText ? (
              <p class="document-pages-text" lang={languageOfQuote(text, 'document')}>
                {excerptOf(text)}
              </p>
            ) : (
              <p class="quiet">{words.noText}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  if (line.length <= EXCERPT_CHARACTERS) return line
  return `${line.slice(0, EXCERPT_CHARACTERS).replace(/\s\S*$/u, '')} …`
}

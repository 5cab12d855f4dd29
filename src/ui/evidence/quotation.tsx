import type { Content, LinkPart } from '../parts.ts'
import { safeHref } from '../safe-href.ts'

type QuotationProps = {
  readonly quote: string
  /** BCP 47 tag of the quoted words: they keep their script. */
  readonly lang: string
  /** Document and page, linked to the page with the words highlighted. */
  readonly source: LinkPart
  /** Who said it, when. */
  readonly facts?: Content
}

/** Words of a document, exactly, with the page they stand on. */
export function Quotation(props: QuotationProps) {
  return (
    <figure class="quotation">
      <blockquote lang={props.lang}>
        <p>{props.quote}</p>
      </blockquote>
      <figcaption>
        <a href={safeHref(props.source.href)}>{props.source.label}</a>
        {props.facts !== undefined && <span>{props.facts}</span>}
      </figcaption>
    </figure>
  )
}

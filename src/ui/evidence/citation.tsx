import type { Content, LinkPart } from '../parts.ts'
import { safeHref } from '../safe-href.ts'

type CitationProps = {
  readonly title: string
  /** Full citation: author, title, date. */
  readonly text: string
  readonly link?: LinkPart
  /** Such as “cited, not archived”, or when it was read. */
  readonly facts?: Content
}

/** Where something comes from, complete enough to be found again without us. */
export function Citation(props: CitationProps) {
  return (
    <div class="citation">
      <p class="kicker">{props.title}</p>
      <p class="citation-text">{props.text}</p>
      {props.link !== undefined && (
        <p class="citation-link">
          <a href={safeHref(props.link.href)} rel="noopener noreferrer">
            {props.link.label}
          </a>
        </p>
      )}
      {props.facts !== undefined && <p class="citation-facts">{props.facts}</p>}
    </div>
  )
}

import type { Content } from '../parts.ts'
import { safeHref } from '../safe-href.ts'

/** A piece of an excerpt; marked where the search matched. */
export type ExcerptPart = { readonly text: string; readonly marked?: boolean }

/** One thing that was found. */
export type SearchResult = {
  readonly href: string
  readonly title: string
  /** What it is: institution, request, analysis; not needed under a heading that says it. */
  readonly kind?: string | undefined
  readonly excerpt?: readonly ExcerptPart[]
  readonly facts?: Content
}

/** What a search found, best first. */
export function SearchResults(props: {
  readonly label: string
  readonly results: readonly SearchResult[]
}) {
  return (
    <ol class="search-results" aria-label={props.label}>
      {props.results.map((result) => (
        <li class="search-result">
          {result.kind !== undefined && <p class="kicker">{result.kind}</p>}
          <p class="search-title">
            <a href={safeHref(result.href)}>{result.title}</a>
          </p>
          {result.excerpt !== undefined && (
            <p class="search-excerpt">
              {result.excerpt.map((part) =>
                part.marked === true ? <mark>{part.text}</mark> : part.text,
              )}
            </p>
          )}
          {result.facts !== undefined && <p class="search-facts">{result.facts}</p>}
        </li>
      ))}
    </ol>
  )
}

import type { LinkPart } from '../parts.ts'
import { safeHref } from '../safe-href.ts'

type PaginationProps = {
  readonly label: string
  /** From 1. */
  readonly current: number
  readonly last: number
  readonly href: (page: number) => string
  readonly labels: {
    readonly previous: string
    readonly next: string
    /** Name of a page link for a screen reader, such as “Page 3”. */
    readonly page: (page: number) => string
  }
}

/** First, last and the neighbours of the current page; `undefined` stands for a gap. */
export function pagesToShow(current: number, last: number): readonly (number | undefined)[] {
  const near = [1, current - 1, current, current + 1, last]
  const pages = [...new Set(near)].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b)
  return pages.flatMap((page, index) => {
    const before = pages[index - 1]
    if (before === undefined || page - before === 1) return [page]
    return page - before === 2 ? [page - 1, page] : [undefined, page]
  })
}

/** Pages of a long list. Nothing when there is one page. */
export function Pagination(props: PaginationProps) {
  const { current, last, labels } = props
  if (last <= 1) return null
  return (
    <nav class="pagination" aria-label={props.label}>
      {current > 1 && (
        <a class="pagination-previous" rel="prev" href={safeHref(props.href(current - 1))}>
          {labels.previous}
        </a>
      )}
      <ol>
        {pagesToShow(current, last).map((page) =>
          page === undefined ? (
            <li class="pagination-gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li>
              <a
                href={safeHref(props.href(page))}
                aria-label={labels.page(page)}
                aria-current={page === current ? 'page' : undefined}
              >
                {page}
              </a>
            </li>
          ),
        )}
      </ol>
      {current < last && (
        <a class="pagination-next" rel="next" href={safeHref(props.href(current + 1))}>
          {labels.next}
        </a>
      )}
    </nav>
  )
}

/** Neighbours in a sequence: pages of a document, chapters of a course. */
export function Pager(props: {
  readonly label: string
  readonly previous?: LinkPart | undefined
  readonly next?: LinkPart | undefined
  /** Where we are, such as “Page 3 of 14”. */
  readonly position?: string
}) {
  return (
    <nav class="pager" aria-label={props.label}>
      {props.previous !== undefined && (
        <a class="pager-previous" rel="prev" href={safeHref(props.previous.href)}>
          {props.previous.label}
        </a>
      )}
      {props.position !== undefined && <span class="pager-position">{props.position}</span>}
      {props.next !== undefined && (
        <a class="pager-next" rel="next" href={safeHref(props.next.href)}>
          {props.next.label}
        </a>
      )}
    </nav>
  )
}

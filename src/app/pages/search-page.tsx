import { inPublic } from '#core/http/paths.ts'
import { formatNumber, plural } from '#core/i18n/format.ts'
import { inVariant } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { SearchResult } from '#core/search/search.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { SearchResults } from '#ui/content/search-results.tsx'
import { Pagination } from '#ui/navigation/pagination.tsx'

import { appStrings } from '../page-frame.tsx'

/** Enough for a screen or two. */
export const RESULTS_PER_PAGE = 20

type SearchPageProps = {
  readonly variant: Variant
  readonly query: string
  readonly found: SearchResult
  readonly page: number
  readonly pagesMax: number
}

/** What a search found; both scripts and all spellings without diacritics find the same. */
export function SearchPage({ variant, query, found, page, pagesMax }: SearchPageProps) {
  const strings = appStrings(variant).search
  const kinds: Readonly<Record<string, string>> = strings.kinds
  if (query === '') return <PageHeading title={strings.title} lead={strings.empty} />
  const inScript = (text: string) => inVariant(text, variant)
  return (
    <>
      <PageHeading
        title={strings.titleFor(query)}
        facts={`${formatNumber(variant, found.total)} ${plural(variant, found.total, strings.count)}`}
      />
      {found.relaxed && found.total > 0 && <Notice kind="info" title={strings.relaxed} />}
      {found.total === 0 ? (
        <EmptyState title={strings.none}>{strings.noneHint}</EmptyState>
      ) : (
        <SearchResults
          label={strings.title}
          results={found.hits.map((hit) => ({
            href: inPublic(variant, hit.path),
            title: inScript(hit.title),
            kind: kinds[hit.source] ?? '',
            excerpt: hit.excerpt.map((part) => ({ text: inScript(part.text), marked: part.hit })),
          }))}
        />
      )}
      <Pagination
        label={strings.pages}
        current={page}
        last={Math.min(Math.ceil(found.total / RESULTS_PER_PAGE), pagesMax)}
        href={(number) =>
          inPublic(variant, `/search?q=${encodeURIComponent(query)}&page=${number}`)
        }
        labels={{ previous: strings.previous, next: strings.next, page: strings.page }}
      />
    </>
  )
}

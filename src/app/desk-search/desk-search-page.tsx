import type { DeskDocumentSource } from '#core/desk-document.ts'
import { inVariant, pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { SearchResults } from '#ui/content/search-results.tsx'

import type { DeskFindings, DeskHit, FoundKind } from './search-desk.ts'
import { deskSearchStrings } from './strings/index.ts'

type DeskSearchPageProps = {
  readonly variant: Variant
  readonly query: string
  /** The kinds that the person may see. */
  readonly sources: readonly DeskDocumentSource[]
  readonly found: DeskFindings
  /** Whether only one kind was asked for. */
  readonly oneKind: boolean
  /** Whether the index holds the latest changes. */
  readonly fresh: boolean
}

/** What a search of the desk found: what is called exactly so, then kind by kind. */
export function DeskSearchPage(props: DeskSearchPageProps) {
  const { variant, query, sources, found, oneKind, fresh } = props
  const words = deskSearchStrings(variant)
  if (query === '') return <PageHeading title={words.title} lead={words.empty} />
  const labels = new Map(sources.map(({ kind, label }) => [kind, label(variant)]))
  const listed = (hits: readonly DeskHit[], label: string) => (
    <SearchResults
      label={label}
      results={hits.map((hit) => ({
        href: hit.href,
        title: pick(hit.title, variant).text,
        kind: hits === found.exact ? labels.get(hit.kind) : undefined,
        excerpt: hit.excerpt.map(({ text, hit: marked }) => ({
          text: inVariant(text, variant),
          marked,
        })),
      }))}
    />
  )
  return (
    <>
      <PageHeading
        title={words.titleFor(query)}
        facts={oneKind ? <a href={addressOf(query)}>{words.allKinds}</a> : undefined}
      />
      {!fresh && <Notice kind="info" title={words.unfinished} />}
      {found.exact.length > 0 && (
        <Section id="exact" title={words.exact}>
          {listed(found.exact, words.exact)}
        </Section>
      )}
      {found.kinds.map((each) => (
        <Section
          id={`found-${each.kind}`}
          title={labels.get(each.kind) ?? ''}
          aside={<More variant={variant} query={query} found={each} oneKind={oneKind} />}
        >
          {listed(each.hits, labels.get(each.kind) ?? '')}
        </Section>
      ))}
      {found.exact.length === 0 && found.kinds.length === 0 && (
        <EmptyState title={words.none}>{words.noneHint}</EmptyState>
      )}
    </>
  )
}

function More(props: {
  readonly variant: Variant
  readonly query: string
  readonly found: FoundKind
  readonly oneKind: boolean
}) {
  const { variant, query, found, oneKind } = props
  const { kind, total, hits } = found
  const words = deskSearchStrings(variant)
  if (hits.length === total) return <>{words.found(total)}</>
  if (oneKind) return <>{`${words.found(total)}. ${words.first(hits.length)}`}</>
  return <a href={`${addressOf(query)}&kind=${kind}`}>{words.all(total)}</a>
}

function addressOf(query: string): string {
  return `/desk/search?q=${encodeURIComponent(query)}`
}

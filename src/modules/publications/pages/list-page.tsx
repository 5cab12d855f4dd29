import { inPublic } from '#core/http/paths.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Pagination } from '#ui/navigation/pagination.tsx'

import { publicPaths } from '../paths.ts'
import type { PublicationLine, PublicationList } from '../publication-view.ts'
import { strings } from '../strings/index.ts'
import { workKinds } from '../work-kind.ts'
import { authorsText, Day } from './parts.tsx'

type ListPageProps = { readonly variant: Variant; readonly list: PublicationList }

/** Everything published, by kind, the newest first. */
export function ListPage({ variant, list }: ListPageProps) {
  const words = strings(variant)
  const { lines, page, last } = list
  const { previous, next } = words.list
  const kinds = workKinds
    .map((kind) => ({ kind, own: lines.filter(({ work }) => work.kind === kind) }))
    .filter(({ own }) => own.length > 0)
  return (
    <>
      <PageHeading title={words.list.title} lead={words.list.lead} />
      {kinds.length === 0 && <EmptyState title={words.list.empty} />}
      {kinds.map(({ kind, own }) => (
        <Section id={kind} title={words.kindsMany[kind]}>
          <ul class="publication-list">
            {own.map((line) => (
              <li>
                <PublicationEntry variant={variant} line={line} level={3} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Pagination
        label={words.list.pages}
        current={page}
        last={last}
        href={(number) => `${inPublic(variant, publicPaths.publications)}?page=${number}`}
        labels={{ previous, next, page: words.list.page }}
      />
    </>
  )
}

/** A publication in a list: title, day, authors, what it says. */
export function PublicationEntry(props: {
  readonly variant: Variant
  readonly line: PublicationLine
  readonly level: 2 | 3
}) {
  const { variant, line, level } = props
  const { work, title, summary } = line
  const lang = line.lang === variantFacts[variant].tag ? undefined : line.lang
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class="publication-entry">
      <Heading lang={lang}>
        <a href={inPublic(variant, publicPaths.work(work))}>{title}</a>
      </Heading>
      <p class="page-facts">
        {work.publishedOn !== null && <Day day={work.publishedOn} variant={variant} />}
        <span>{authorsText(work, variant)}</span>
        {work.demo && <Tag tone="info">{strings(variant).list.demo}</Tag>}
      </p>
      {summary !== '' && (
        <p class="publication-summary" lang={lang}>
          {summary}
        </p>
      )}
    </article>
  )
}

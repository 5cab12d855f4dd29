import { freshnessOf } from '#core/editorial/freshness.ts'
import { inPublic } from '#core/http/paths.ts'
import { compare } from '#core/i18n/format.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Tag } from '#ui/content/tag.tsx'

import { publicPaths } from '../paths.ts'
import type { Entry } from '../queries.ts'
import { strings } from '../strings/index.ts'

type GlossaryPageProps = {
  readonly variant: Variant
  readonly terms: readonly Entry[]
  readonly today: string
}

/** All terms in the order of the reader's alphabet, each with its definition. */
export function GlossaryPage({ variant, terms, today }: GlossaryPageProps) {
  const { glossary, expired } = strings(variant)
  const inOrder = compare(variant)
  const sorted = terms.toSorted((one, other) => inOrder(one.title, other.title))
  return (
    <>
      <PageHeading title={glossary.title} lead={glossary.lead} />
      <dl class="glossary">
        {sorted.map(({ work, title, summary, lang, facts }) => {
          const foreign = lang === variantFacts[variant].tag ? undefined : lang
          return (
            <div id={work.slug}>
              <dt lang={foreign}>
                <a href={inPublic(variant, publicPaths.term(work.slug))}>{title}</a>
              </dt>
              <dd lang={foreign}>
                {summary}{' '}
                {freshnessOf(facts, today) === 'expired' && <Tag tone="late">{expired.tag}</Tag>}
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}

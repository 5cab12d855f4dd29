import type { Variant } from '#core/i18n/languages.ts'
import { Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'

import { legalText } from '../explanation-text.ts'
import type { Article, Statute } from '../pack-source.ts'
import type { LawPack } from '../pack.ts'
import { anchorOf } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { ConfirmationText, Grounds } from './citations.tsx'
import { validityText } from './rule-entry.tsx'

type ArticlesProps = { readonly variant: Variant; readonly pack: LawPack }

/** The articles that letters and pages of this site cite, one table for each act. */
export function ArticlesSection({ variant, pack }: ArticlesProps) {
  const words = strings(variant).page
  const articles = [...pack.articles.values()]
  return (
    <Section title={words.articles} id="articles">
      <p class="measure">{words.articlesLead}</p>
      {[...pack.statutes.values()].map((statute) => {
        const cited = articles.filter((article) => article.statute === statute.id)
        return (
          cited.length > 0 && (
            <ArticlesOfStatute variant={variant} statute={statute} articles={cited} />
          )
        )
      })}
    </Section>
  )
}

function ArticlesOfStatute(props: {
  readonly variant: Variant
  readonly statute: Statute
  readonly articles: readonly Article[]
}) {
  const { variant, statute, articles } = props
  const words = strings(variant)
  return (
    <Table
      caption={words.page.articlesOf(legalText(statute.name, variant))}
      dense
      stacked
      rows={articles}
      columns={[
        {
          label: words.page.article,
          rowHeader: true,
          nowrap: true,
          cell: ({ id, article }) => <span id={anchorOf(id)}>{words.article(article)}</span>,
        },
        {
          label: words.page.subject,
          cell: (article) => <Subject variant={variant} statute={statute} article={article} />,
        },
        {
          label: words.page.source,
          cell: (article) => <Grounds variant={variant} grounds={article} />,
        },
        {
          label: words.page.confirmation,
          cell: ({ lawyerConfirmed }) => (
            <ConfirmationText
              variant={variant}
              standing={
                lawyerConfirmed === null
                  ? { kind: 'unconfirmed' }
                  : { kind: 'confirmed', on: lawyerConfirmed.on, name: lawyerConfirmed.by }
              }
            />
          ),
        },
      ]}
    />
  )
}

/** What the article is about, then what limits it: its regime, its period where that is not the act's, its note. */
function Subject(props: {
  readonly variant: Variant
  readonly statute: Statute
  readonly article: Article
}) {
  const { variant, statute, article } = props
  const words = strings(variant)
  const { regime, mirror, note } = article
  const ownPeriod =
    article.validFrom !== statute.validFrom || article.validTo !== statute.validTo
      ? [validityText(article, variant)]
      : []
  const facts = [
    ...(regime === null ? [] : [words.regime[regime]]),
    ...(mirror === null ? [] : [words.mirror[mirror.act](mirror.article)]),
    ...ownPeriod,
  ]
  return (
    <>
      {legalText(article.subject, variant)}
      {facts.length > 0 && (
        <>
          <br />
          <span class="quiet">{facts.join('; ')}</span>
        </>
      )}
      {note !== null && (
        <>
          <br />
          <span class="quiet">{legalText(note, variant)}</span>
        </>
      )}
    </>
  )
}

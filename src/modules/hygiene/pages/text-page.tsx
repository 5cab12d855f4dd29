import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { publicationPaths, type PublicationView, type RenderedText } from '#modules/publications'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { safeHref } from '#ui/safe-href.ts'
import { Html } from '#ui/safe-html.ts'

import { publicPaths } from '../paths.ts'
import type { Entry, KeptFacts } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { EntryList, ExpiredNotice, ShortFacts } from './parts.tsx'

type TextPageProps = {
  readonly variant: Variant
  readonly view: PublicationView
  readonly text: RenderedText
  readonly facts: KeptFacts
  /** More on the same topic. */
  readonly related: readonly Entry[]
  readonly today: string
}

/** A guide, a tip or a term to be read, with what it asks, what it gives and on what it rests. */
export function TextPage({ variant, view, text, facts, related, today }: TextPageProps) {
  const words = strings(variant)
  const lang = text.isForeign ? text.lang : undefined
  return (
    <article>
      <PageHeading title={text.title} lead={<span lang={lang}>{text.description}</span>} />
      {view.edition.work.kind !== 'term' && (
        <ShortFacts variant={variant} facts={facts} today={today} />
      )}
      <ExpiredNotice variant={variant} facts={facts} today={today} />
      <div class="hygiene-columns">
        <div class="prose" lang={lang}>
          <Html html={text.body} />
        </div>
        <Aside variant={variant} view={view} facts={facts} />
      </div>
      {related.length > 0 && (
        <Section id="related" title={words.related}>
          <EntryList variant={variant} entries={related} today={today} level={3} />
        </Section>
      )}
    </article>
  )
}

function Aside({ variant, view, facts }: Pick<TextPageProps, 'variant' | 'view' | 'facts'>) {
  const words = strings(variant)
  const { slug, kind } = view.edition.work
  const at = (path: string) => inPublic(variant, path)
  const forAdvice = [
    {
      term: words.facts.audience,
      value: facts.audiences.map((one) => words.audiences[one]).join(', '),
    },
  ]
  return (
    <aside class="hygiene-aside" aria-label={words.facts.label}>
      <DefinitionList
        stacked
        items={[
          ...(kind === 'term' ? [] : forAdvice),
          {
            term: words.facts.topic,
            value: (
              <a href={at(`${publicPaths.tips}?topic=${facts.topic}`)}>
                {words.topics[facts.topic]}
              </a>
            ),
          },
          { term: words.facts.reviewed, value: formatDay(variant, facts.reviewedOn) },
          { term: words.facts.reviewBy, value: formatDay(variant, facts.reviewBy, 'genitive') },
        ]}
      />
      {facts.evidence.length > 0 && (
        <section>
          <p class="hygiene-small-title">{words.facts.evidence}</p>
          <ul>
            {facts.evidence.map(({ url, title, checkedOn }) => (
              <li>
                <a href={safeHref(url)} lang={variantFacts.en.tag} rel="noreferrer">
                  {title}
                </a>{' '}
                <span class="quiet">
                  {words.facts.evidenceChecked(formatDay(variant, checkedOn, 'genitive'))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul>
        {kind === 'term' ? (
          <li>
            <a href={at(publicPaths.glossary)}>{words.glossary.all}</a>
          </li>
        ) : (
          <li>
            <a href={at(publicationPaths.pdf(slug))}>{words.facts.pdf}</a>
          </li>
        )}
        <li>
          <a href={at(publicationPaths.versions(slug))}>{words.facts.history}</a>
        </li>
      </ul>
    </aside>
  )
}

import { freshnessOf } from '#core/editorial/freshness.ts'
import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { LinkButton } from '#ui/forms/button.tsx'

import { topics } from '../facts.ts'
import { publicPaths } from '../paths.ts'
import type { Entry } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { EntryList } from './parts.tsx'

type HubPageProps = {
  readonly variant: Variant
  readonly guides: readonly Entry[]
  readonly tips: readonly Entry[]
  readonly today: string
}

/** Where somebody begins: their own plan, guides, tips by topic, and what is past its day. */
export function HubPage({ variant, guides, tips, today }: HubPageProps) {
  const words = strings(variant)
  const { hub, topics: names, checked, expiredList } = words
  const at = (path: string) => inPublic(variant, path)
  const expired = [...guides, ...tips].filter(
    ({ facts }) => freshnessOf(facts, today) === 'expired',
  )
  const inOrder = guides.toSorted(
    (one, other) => topics.indexOf(one.facts.topic) - topics.indexOf(other.facts.topic),
  )
  return (
    <>
      <PageHeading title={hub.title} lead={hub.lead} />
      <div class="doors">
        <section class="hygiene-start" aria-labelledby="start">
          <h2 id="start">{hub.checkupTitle}</h2>
          <p>{hub.checkupText}</p>
          <LinkButton href={at(publicPaths.checkup)}>{hub.checkupLink}</LinkButton>
        </section>
        <section class="hygiene-start" aria-labelledby="help">
          <h2 id="help">{hub.needHelp}</h2>
          <p>{hub.needHelpText}</p>
          <LinkButton kind="secondary" href={at('/rights/triage')}>
            {hub.needHelpLink}
          </LinkButton>
        </section>
      </div>
      <Section id="guides" title={hub.guides}>
        <EntryList variant={variant} entries={inOrder} today={today} level={3} />
      </Section>
      <Section
        id="topics"
        title={hub.byTopic}
        aside={<a href={at(publicPaths.tips)}>{hub.allTips}</a>}
      >
        <ul class="hygiene-topics">
          {topics
            .map((topic) => ({ topic, own: tips.filter(({ facts }) => facts.topic === topic) }))
            .filter(({ own }) => own.length > 0)
            .map(({ topic, own }) => (
              <li>
                <a href={at(`${publicPaths.tips}?topic=${topic}`)}>{names[topic]}</a>
                <span class="quiet">{words.tips.found(own.length)}</span>
              </li>
            ))}
        </ul>
      </Section>
      <Section id="glossary" title={hub.glossary}>
        <p>
          {hub.glossaryText} <a href={at(publicPaths.glossary)}>{words.glossary.all}</a>
        </p>
      </Section>
      <Section id="expired" title={expiredList.title}>
        <p>{checked}</p>
        {expired.length === 0 ? (
          <p>{expiredList.none}</p>
        ) : (
          <EntryList variant={variant} entries={expired} today={today} level={3} />
        )}
      </Section>
    </>
  )
}

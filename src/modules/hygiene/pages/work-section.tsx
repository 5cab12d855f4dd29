import { freshnessOf } from '#core/editorial/freshness.ts'
import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { FreshnessTag } from '#ui/content/freshness-tag.tsx'
import { Section } from '#ui/content/page-heading.tsx'
import { LinkButton } from '#ui/forms/button.tsx'

import { deskPaths } from '../paths.ts'
import type { KeptFacts } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { EffectMark } from './parts.tsx'

/** On the page of a text in the desk: until when it holds and for whom it is. */
export function WorkSection(props: {
  readonly variant: Variant
  readonly workId: string
  readonly facts: KeptFacts | undefined
  readonly today: string
}) {
  const { variant, workId, facts, today } = props
  const words = strings(variant)
  const { desk } = words
  const freshness = facts ? freshnessOf(facts, today) : 'fresh'
  return (
    <Section id="hygiene" title={desk.section}>
      {facts ? (
        <DefinitionList
          items={[
            {
              term: desk.columns.reviewBy,
              value: (
                <>
                  {formatDay(variant, facts.reviewBy, 'genitive')}{' '}
                  <FreshnessTag freshness={freshness} label={desk.states[freshness]} />
                </>
              ),
            },
            { term: words.facts.reviewed, value: formatDay(variant, facts.reviewedOn) },
            { term: words.facts.topic, value: words.topics[facts.topic] },
            { term: words.facts.minutes, value: words.facts.minutesOf(facts.minutes) },
            { term: words.facts.effect, value: <EffectMark variant={variant} facts={facts} /> },
            { term: desk.fields.level, value: words.levels[facts.level] },
            {
              term: words.facts.audience,
              value: facts.audiences.map((one) => words.audiences[one]).join(', '),
            },
          ]}
        />
      ) : (
        <p>{desk.noFacts}</p>
      )}
      <LinkButton kind="secondary" href={deskPaths.facts(workId)}>
        {facts ? desk.change : desk.enter}
      </LinkButton>
    </Section>
  )
}

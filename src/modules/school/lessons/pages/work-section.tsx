import { freshnessOf } from '#core/editorial/freshness.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { FreshnessTag } from '#ui/content/freshness-tag.tsx'
import { Section } from '#ui/content/page-heading.tsx'
import { LinkButton } from '#ui/forms/button.tsx'

import { deskPaths } from '../paths.ts'
import type { KeptLesson } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { AimList, timeText } from './parts.tsx'

type WorkSectionProps = {
  readonly variant: Variant
  readonly workId: string
  readonly facts: KeptLesson | undefined
  readonly today: string
}

/** On the page of a lecture in the desk: its place in the curriculum and until when it holds. */
export function WorkSection({ variant, workId, facts, today }: WorkSectionProps) {
  const { desk } = strings(variant)
  return (
    <Section id="lesson" title={desk.section}>
      {facts ? <Facts variant={variant} facts={facts} today={today} /> : <p>{desk.noFacts}</p>}
      <LinkButton kind="secondary" href={deskPaths.lesson(workId)}>
        {facts ? desk.change : desk.enter}
      </LinkButton>
    </Section>
  )
}

function Facts(props: Omit<WorkSectionProps, 'workId' | 'facts'> & { readonly facts: KeptLesson }) {
  const { variant, facts, today } = props
  const { desk, lesson } = strings(variant)
  const { exercise } = facts
  const freshness = freshnessOf(facts, today)
  const exerciseText = exercise
    ? `${pick(exercise.title, variant).text}, ${timeText(variant, exercise.minutes)}`
    : desk.noExercise
  return (
    <DefinitionList
      items={[
        { term: desk.fields.position, value: String(facts.position) },
        {
          term: desk.columns.reviewBy,
          value: (
            <>
              {formatDay(variant, facts.reviewBy, 'genitive')}{' '}
              <FreshnessTag freshness={freshness} label={desk.states[freshness]} />
            </>
          ),
        },
        { term: lesson.reviewed, value: formatDay(variant, facts.reviewedOn) },
        { term: desk.fields.minutes, value: timeText(variant, facts.minutes) },
        { term: desk.fields.reading, value: timeText(variant, facts.readingMinutes) },
        { term: desk.fields.exercise, value: exerciseText },
        { term: lesson.aims, value: <AimList variant={variant} facts={facts} /> },
      ]}
    />
  )
}

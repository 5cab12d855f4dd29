import { pick, type HumanText } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'

import { highestOf, type Answered, type Score } from '../checkup/score.ts'
import { strings } from '../strings/index.ts'

type OfScore = { readonly variant: Variant; readonly score: Score }

/** Width of a point in the strip, and of the gap after it. */
const POINT = { width: 6, gap: 2, height: 12 } as const

/** The sum in words and as a strip with a place for every possible point. */
export function ScoreMark({ variant, score }: OfScore) {
  const { points, highest } = score
  if (highest === 0) return null
  const words = strings(variant).plan.score
  const width = highest * (POINT.width + POINT.gap)
  return (
    <p class="plan-score">
      {words.label}: <strong>{words.sum(points, highest)}</strong>{' '}
      <svg
        viewBox={`0 0 ${width} ${POINT.height}`}
        width={width}
        height={POINT.height}
        aria-hidden="true"
      >
        {Array.from({ length: highest }, (_, at) => (
          <rect
            class={at < points ? 'effect-full' : 'effect-empty'}
            x={at * (POINT.width + POINT.gap) + 0.5}
            y={0.5}
            width={POINT.width - 1}
            height={POINT.height - 1}
          />
        ))}
      </svg>{' '}
      <a href="#score">{words.title}</a>
    </p>
  )
}

/** How the sum came about: the rules, and every answer with its points. */
export function PlanScore(props: OfScore & { readonly scoring: HumanText }) {
  const { variant, score, scoring } = props
  const words = strings(variant).plan.score
  return (
    <Section id="score" title={words.title}>
      <p class="measure">{pick(scoring, variant).text}</p>
      {score.skipped.length > 0 && <p class="measure">{words.partly}</p>}
      <div class="plan-answers">
        <Table<Answered>
          stacked
          caption={words.table}
          rows={score.answered}
          columns={[
            {
              label: words.question,
              rowHeader: true,
              cell: ({ number, question }) => `${number}. ${pick(question.text, variant).text}`,
            },
            { label: words.answer, cell: ({ answer }) => pick(answer.text, variant).text },
            {
              label: words.points,
              cell: ({ question, answer }) =>
                highestOf(question) === 0
                  ? words.noPoints
                  : words.sum(answer.risk, highestOf(question)),
            },
          ]}
        />
      </div>
    </Section>
  )
}

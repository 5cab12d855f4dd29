import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { CountedSteps, lawPaths, lawStrings, type LadderClock, type LawPack } from '#modules/law'
import { ClockStripSmall } from '#ui/clock-strip/clock-strip-small.tsx'
import { ClockStrip } from '#ui/clock-strip/clock-strip.tsx'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Section } from '#ui/content/page-heading.tsx'

import type { Standing } from '../standing-rules.ts'
import {
  clockDescription,
  clockLabels,
  standingSentence,
  withoutDoubleMarks,
} from '../standing-text.ts'
import { strings } from '../strings/index.ts'
import { annotatedClock, clockOf, clocksToExplain } from '../strip.ts'

type ClockProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly standing: Standing
  readonly receiptProof: string | undefined
  readonly urgent: boolean
}

/** The large strip with the days of the term under it. */
export function ClockSection({ variant, pack, standing, receiptProof, urgent }: ClockProps) {
  const say = strings(variant).clock
  const clock = annotatedClock(pack, standing)
  const due = standing.clocks?.answerDue
  const day = (text: string) => formatDay(variant, text)
  return (
    <Section id="term" title={say.title}>
      {clock && (
        <ClockStrip
          id="clock"
          clock={clock}
          title={standingSentence(standing, variant)}
          description={clockDescription(clock, standing, variant)}
          labels={clockLabels(clock, standing, variant)}
        />
      )}
      {!clock && <p>{standingSentence(standing, variant)}</p>}
      <DefinitionList
        items={[
          ...(due
            ? [
                {
                  term: say.dueOn,
                  value:
                    due.safe === due.certain
                      ? day(due.certain)
                      : withoutDoubleMarks(
                          say.between(
                            formatDay(variant, due.safe, 'genitive'),
                            formatDay(variant, due.certain, 'genitive'),
                          ),
                        ),
                },
              ]
            : []),
          ...(receiptProof === undefined ? [] : [{ term: say.proof, value: receiptProof }]),
          ...(urgent ? [{ term: say.rule, value: say.urgent }] : []),
        ]}
      />
    </Section>
  )
}

/** How each date was reached, step by step: rule, start, days skipped and why, both counts. */
export function ExplanationSection({
  variant,
  pack,
  standing,
}: Omit<ClockProps, 'receiptProof' | 'urgent'>) {
  const say = strings(variant).clock
  const clocks = clocksToExplain(standing)
  if (clocks.length === 0) return null
  return (
    <Section id="explanation" title={say.explanation}>
      <p class="measure quiet">{say.certainRule}</p>
      {clocks.map((clock) => (
        <Explained variant={variant} pack={pack} clock={clock} />
      ))}
    </Section>
  )
}

function Explained(props: {
  readonly variant: Variant
  readonly pack: LawPack
  readonly clock: LadderClock
}) {
  const { variant, pack } = props
  const { clock, step } = props.clock
  const law = lawStrings(variant)
  return (
    <>
      <h3>{law.step[step]}</h3>
      <CountedSteps variant={variant} pack={pack} clock={clock} />
      <p class="quiet measure">
        <RuleLink variant={variant} ruleId={clock.ruleId} />
        {`; ${strings(variant).clock.certainty(law.certainty[clock.certainty])}`}
        {!clock.confirmed && `; ${law.toBeConfirmed}`}
      </p>
    </>
  )
}

/** To the rule's own entry, where its sources and its confirmation stand. */
export function RuleLink({ variant, ruleId }: { variant: Variant; ruleId: string }) {
  const href = inPublic(variant, lawPaths.rule(ruleId))
  return <a href={href}>{strings(variant).clock.toRule}</a>
}

/** The small strip of a list; nothing is drawn while no term runs. */
export function SmallClock(props: {
  readonly variant: Variant
  readonly standing: Standing
  readonly days: number
}) {
  const { variant, standing, days } = props
  const clock = clockOf(standing)
  if (!clock) return <span class="quiet">{strings(variant).list.noDue}</span>
  return <ClockStripSmall clock={clock} title={standingSentence(standing, variant)} days={days} />
}

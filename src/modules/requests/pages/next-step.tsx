import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { lawStrings, RemedyFacts, type Action, type LawPack, type Step } from '#modules/law'
import { Section } from '#ui/content/page-heading.tsx'

import type { Standing } from '../standing-rules.ts'
import { withoutDoubleMarks } from '../standing-text.ts'
import { strings } from '../strings/index.ts'
import { RuleLink } from './request-clock.tsx'

/** The clock of the rule that opens or limits each step. */
const stepOfAction: Partial<Record<Action, Step>> = {
  'wait-for-answer': 'answer',
  'fix-request': 'clarification',
  'file-complaint': 'complaint',
  'file-silence-complaint': 'silence-complaint',
  'send-repeat-request': 'answer',
  'file-lawsuit': 'lawsuit',
}
/** Here the days are the authority's, not ours. */
const theirs: readonly Action[] = ['wait-for-answer']
const ofRemedy: readonly Action[] = [
  'file-complaint',
  'file-silence-complaint',
  'send-repeat-request',
  'file-lawsuit',
]

type NextStepProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly standing: Standing
}

/** What can be done next, since when, until when, by which rule; the way depends on the body and on the day. */
export function NextStepSection({ variant, pack, standing }: NextStepProps) {
  const { clocks } = standing
  if (!clocks || standing.position.state === 'closed') return null
  const say = strings(variant).next
  const law = lawStrings(variant)
  const { action } = clocks.next
  if (action === 'nothing' && clocks.remarks.length === 0) return null
  const step = stepOfAction[action]
  const rule = clocks.clocks.findLast((clock) => clock.step === step)
  return (
    <Section id="next-step" title={say.title}>
      <p class="measure">
        <strong>{law.action[action]}</strong>
      </p>
      {stepDays(standing, variant).map((text) => (
        <p class="measure">{text}</p>
      ))}
      {clocks.remarks.map((remark) => (
        <p class="measure">{law.remark[remark]}</p>
      ))}
      {rule && (
        <p class="measure quiet">
          <RuleLink variant={variant} ruleId={rule.clock.ruleId} />
          {`; ${strings(variant).clock.certainty(law.certainty[rule.clock.certainty])}`}
          {!rule.clock.confirmed && `; ${law.toBeConfirmed}`}
        </p>
      )}
      {ofRemedy.includes(action) && (
        <>
          <h3>{say.remedy}</h3>
          <RemedyFacts variant={variant} pack={pack} remedy={clocks.remedy} />
        </>
      )}
    </Section>
  )
}

/** Since when and until when the next step is possible, as sentences. */
function stepDays({ clocks }: Standing, variant: Variant): string[] {
  if (!clocks) return []
  const say = strings(variant).next
  const { action, from, safeUntil, certainUntil } = clocks.next
  const day = (text: string) => formatDay(variant, text, 'genitive')
  const found: string[] = []
  if (from !== null) found.push(say.possibleSince(day(from)))
  if (certainUntil === null) return found
  if (theirs.includes(action)) return [...found, say.authorityUntil(day(certainUntil))]
  if (safeUntil === null || safeUntil === certainUntil) {
    return [...found, say.until(day(certainUntil))]
  }
  return [...found, withoutDoubleMarks(say.untilBoth(day(safeUntil), day(certainUntil)))]
}

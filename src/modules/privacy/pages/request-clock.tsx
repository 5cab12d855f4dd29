import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { citationText, CountedSteps, lawStrings, type LawPack } from '#modules/law'
import { ClockStrip } from '#ui/clock-strip/clock-strip.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { Section } from '#ui/content/page-heading.tsx'

import { stripOf, type Deadline } from '../answer-term.ts'
import type { PrivacyRequest } from '../queries.ts'
import { strings } from '../strings/index.ts'

/** A term on a day, and how it was counted. */
export type TermProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly request: PrivacyRequest
  readonly deadline: Deadline | undefined
  readonly today: string
}

/** The strip of the term, with every step of its counting. */
export function TermSection({ variant, pack, request, deadline, today }: TermProps) {
  const { request: words, clock: say } = strings(variant)
  if (!deadline) {
    return (
      <Section id="term" title={words.term}>
        <p>{words.outOfLaw}</p>
      </Section>
    )
  }
  const strip = stripOf(pack, { request, deadline, today })
  const day = (iso: string) => formatDay(variant, iso)
  const mark = (name: string, iso: string | undefined) =>
    iso === undefined ? undefined : { name, date: day(iso) }
  const [clock, law] = [deadline.extended ?? deadline.clock, lawStrings(variant)]
  return (
    <Section id="term" title={words.term}>
      <ClockStrip
        id="clock"
        clock={strip}
        title={say.states[strip.state]}
        description={say.description(
          formatDay(variant, strip.startsOn, 'genitive'),
          day(deadline.dueOn),
        )}
        labels={{
          received: { name: say.received, date: day(strip.startsOn) },
          due: { name: say.due, date: day(strip.dueSafe) },
          today: { name: say.today, date: day(today) },
          dueCertain: mark(say.dueCertain, strip.dueCertain),
          extended: mark(say.extended, strip.extendedTo),
          answered: mark(say.answered, strip.answeredOn),
        }}
      />
      {deadline.noticeLate && <Notice kind="warning" title={words.noticeLate} />}
      <h3>{words.counted}</h3>
      <CountedSteps variant={variant} pack={pack} clock={clock} />
      <p class="quiet measure">
        {citationText(pack, clock, variant)}; {law.certainty[clock.certainty]}
        {!clock.confirmed && `; ${law.toBeConfirmed}`}
      </p>
    </Section>
  )
}

import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { citationText, CountedSteps, lawPaths, lawStrings, type LawPack } from '#modules/law'
import { ClockStrip } from '#ui/clock-strip/clock-strip.tsx'
import { Notice } from '#ui/content/notice.tsx'

import type { LetterTerm, TermStanding } from '../letter-term.ts'
import { resultStrings } from '../strings/result.ts'

type TermClockProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly term: LetterTerm
  readonly standing: TermStanding
}

/** A term as a strip of days, with every step of its counting and the rule it rests on. */
export function TermClock({ variant, pack, term, standing }: TermClockProps) {
  const words = resultStrings(variant).term
  const law = lawStrings(variant)
  const { strip, lastDay, noticeLate } = standing
  const holds = strip.extendedTo !== undefined && term.extended !== undefined
  const clock = holds && term.extended ? term.extended : term.clock
  const day = (iso: string) => formatDay(variant, iso)
  const inText = (iso: string) => formatDay(variant, iso, 'genitive')
  const mark = (name: string, iso: string | undefined) =>
    iso === undefined ? undefined : { name, date: day(iso) }
  const startName = term.kind === 'complaint' ? words.filedLabel : words.received
  return (
    <>
      <ClockStrip
        id="clock"
        clock={strip}
        title={words.states[strip.state]}
        description={words.description(inText(strip.startsOn), inText(lastDay))}
        labels={{
          received: { name: startName, date: day(strip.startsOn) },
          due: { name: words.due, date: day(strip.dueSafe) },
          today: { name: words.today, date: day(strip.today) },
          dueCertain: mark(words.dueCertain, strip.dueCertain),
          extended: mark(words.extended, strip.extendedTo),
          answered: mark(words.answered, strip.answeredOn),
        }}
      />
      {noticeLate && <Notice kind="warning" title={words.noticeLate} />}
      <h3>{words.counted}</h3>
      <CountedSteps variant={variant} pack={pack} clock={clock} />
      {!holds && term.extended !== undefined && (
        <>
          <h3>{words.extension}</h3>
          <p class="measure">{words.extensionText(inText(term.extended.dueCertain))}</p>
        </>
      )}
      <p class="quiet measure">
        <a href={inPublic(variant, lawPaths.rule(clock.ruleId))}>
          {citationText(pack, clock, variant)}
        </a>
        {`; ${law.certainty[clock.certainty]}`}
        {!clock.confirmed && `; ${law.toBeConfirmed}`}
      </p>
    </>
  )
}

import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import {
  explainClock,
  explanationSentences,
  lawPaths,
  lawStrings,
  legalText,
  termText,
  type DayClock,
  type LawPack,
} from '#modules/law'
import { ClockStrip } from '#ui/clock-strip/clock-strip.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { dueDay, stripOf, type Deadline } from '../door-terms.ts'
import { triageStrings } from '../strings/index.ts'
import type { DoorView } from '../triage-view.ts'

type ListProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly view: DoorView
  readonly today: string
}

/** The terms of a door: how long, from when and, where the day is known, until when; then those of what may follow. */
export function DeadlineList(props: ListProps) {
  const { variant, view } = props
  const { door } = triageStrings(variant)
  return (
    <>
      {view.deadlines.length > 0 && <Running {...props} />}
      {view.later.length > 0 && (
        <>
          <h4>{door.later}</h4>
          <ul class="triage-terms">
            {view.later.map((deadline) => (
              <li>
                <Term variant={variant} deadline={deadline} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Running({ variant, pack, view, today }: ListProps) {
  const words = triageStrings(variant)
  return (
    <>
      <h4>{words.door.terms}</h4>
      <ul class="triage-terms">
        {view.deadlines.map((deadline) => (
          <li>
            <Term variant={variant} deadline={deadline} />
            <Counted
              {...{ variant, pack, deadline, today }}
              id={`clock-${view.door.id}-${deadline.rule.id.replaceAll('.', '-')}`}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

type TermProps = { readonly variant: Variant; readonly deadline: Deadline }

function Term({ variant, deadline }: TermProps) {
  const words = triageStrings(variant).term
  const law = lawStrings(variant)
  const { rule, applied } = deadline
  return (
    <>
      <a href={safeHref(inPublic(variant, lawPaths.rule(rule.id)))}>
        {words.whole(legalText(rule.title, variant), termText(applied, variant))}
      </a>
      <span class="triage-source">
        {words.from} {law.trigger[rule.trigger]}; {law.certainty[applied.certainty]}
        {!applied.confirmed && `; ${law.toBeConfirmed}`}
      </span>
    </>
  )
}

type CountedProps = TermProps & {
  readonly pack: LawPack
  readonly today: string
  readonly id: string
}

function Counted({ variant, pack, deadline, today, id }: CountedProps) {
  const words = triageStrings(variant).term
  const { counted, dayName } = deadline
  if (counted === 'not-in-force') return <p>{words.uncountable}</p>
  if (counted === undefined) return dayName === undefined ? null : <p>{words.enter}</p>
  const strip = stripOf(pack, { deadline, clock: counted, today })
  const [start, due] = [formatDay(variant, counted.startsOn.safe, 'genitive'), counted.dueSafe]
  const mark = (name: string, day: string) => ({ name, date: formatDay(variant, day) })
  return (
    <>
      <p class="triage-due">{outcome({ variant, deadline, clock: counted, today })}</p>
      {strip && (
        <ClockStrip
          id={id}
          clock={strip}
          title={words.strip(start, formatDay(variant, due, 'genitive'))}
          labels={{
            received: mark(words.starts, strip.startsOn),
            due: mark(words.due, due),
            today: mark(words.today, today),
            dueCertain: mark(words.dueCertain, strip.dueCertain),
          }}
        />
      )}
      <details>
        <summary>{words.explain}</summary>
        <ol>
          {explanationSentences(pack, explainClock(counted), variant).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ol>
      </details>
    </>
  )
}

function outcome(of: {
  readonly variant: Variant
  readonly deadline: Deadline
  readonly clock: DayClock
  readonly today: string
}): string {
  const { variant, deadline, clock, today } = of
  const words = triageStrings(variant).term
  const due = dueDay(deadline, clock)
  const isOver = today > due
  if (deadline.ours) {
    return isOver
      ? words.oursPast(formatDay(variant, due, 'genitive'))
      : words.ours(formatDay(variant, due))
  }
  const day = formatDay(variant, due, 'genitive')
  return isOver ? words.theirsPast(day) : words.theirs(day)
}

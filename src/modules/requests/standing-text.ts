import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { ClockLabels } from '#ui/clock-strip/clock-strip.tsx'
import type { Clock } from '#ui/clock-strip/clock.ts'
import type { Tone } from '#ui/parts.ts'

import type { Condition, Standing } from './standing-rules.ts'
import { strings } from './strings/index.ts'
import { daysLate } from './strip.ts'

/** The full stop of a Serbian ordinal is not written before another mark: 5. октобар 2026, петак. */
export function withoutDoubleMarks(text: string): string {
  return text.replaceAll(/(\d)\.(?=[.,;:])/gu, '$1')
}

/** How the authority stands, in one sentence. */
export function standingSentence(standing: Standing, variant: Variant): string {
  return withoutDoubleMarks(sentenceOf(standing, variant))
}

function sentenceOf(standing: Standing, variant: Variant): string {
  const say = strings(variant).sentence
  const day = (text: string | undefined) => formatDay(variant, text ?? standing.asOf, 'genitive')
  const { condition } = standing
  switch (condition) {
    case 'running':
    case 'due-soon':
      return say[condition](day(standing.clocks?.answerDue?.certain))
    case 'in-time':
      return say['in-time'](day(standing.reactedOn))
    case 'late':
      return say.late(day(standing.reactedOn), daysLate(standing))
    case 'incomplete':
    case 'silent':
      return say[condition](daysLate(standing))
    case 'draft':
    case 'awaiting-receipt':
    case 'awaiting-us':
    case 'abandoned':
    case 'uncounted':
    default:
      return say[condition]
  }
}

const tones: Readonly<Record<Condition, Tone>> = {
  draft: 'neutral',
  'awaiting-receipt': 'neutral',
  running: 'info',
  'due-soon': 'soon',
  'awaiting-us': 'soon',
  'in-time': 'good',
  incomplete: 'late',
  late: 'late',
  silent: 'late',
  abandoned: 'neutral',
  uncounted: 'neutral',
}

/** The colour that repeats what the words say. */
export function toneOf(condition: Condition): Tone {
  return tones[condition]
}

/** Words and days of the marks of a large strip. */
export function clockLabels(clock: Clock, standing: Standing, variant: Variant): ClockLabels {
  const say = strings(variant).clock
  const disputed = clock.dueCertain !== clock.dueSafe
  const label = (name: string, day: string) => ({ name, date: formatDay(variant, day) })
  return {
    received: label(say.received, clock.startsOn),
    due: label(disputed ? say.dueSafe : say.due, clock.dueSafe),
    dueCertain: label(say.dueCertain, clock.dueCertain),
    today: label(standing.position.state === 'closed' ? say.closed : say.today, clock.today),
    extended: clock.extendedTo === undefined ? undefined : label(say.extended, clock.extendedTo),
    answered: clock.answeredOn === undefined ? undefined : label(say.answered, clock.answeredOn),
  }
}

/** The strip in words, for those who do not see it: its marks with their days, in order of time. */
export function clockDescription(clock: Clock, standing: Standing, variant: Variant): string {
  const say = strings(variant).clock
  const labels = clockLabels(clock, standing, variant)
  const marks: [string, string | undefined, { readonly name: string } | undefined][] = [
    ['0', clock.startsOn, labels.received],
    ['1', clock.dueSafe, labels.due],
    ['2', clock.dueCertain === clock.dueSafe ? undefined : clock.dueCertain, labels.dueCertain],
    ['3', clock.extendedTo, labels.extended],
    ['4', clock.answeredOn, labels.answered],
    ['5', clock.answeredOn === undefined ? clock.today : undefined, labels.today],
  ]
  const parts = marks
    .flatMap(([order, day, label]) => (day && label ? [{ key: day + order, day, label }] : []))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ day, label }) => say.part(label.name, formatDay(variant, day)))
  return withoutDoubleMarks(say.description(parts.join(', ')))
}

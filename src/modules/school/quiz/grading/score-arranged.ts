import { rightTexts } from '../answers/answer.ts'
import type { GapText, Matching, Ordering } from '../question.ts'
import { scoreChoice } from './score-choices.ts'
import { scoreNumber, scoreWording } from './score-typed.ts'
import { leftOpen, type Part, type Step } from './score.ts'

/** Each pair is worth the same. Right-hand texts that are equal are equally right. */
export function scorePairs(question: Matching, rights: readonly (number | null)[]): Part {
  if (rights.every((one) => one === null)) return leftOpen
  const texts = rightTexts(question)
  const steps = question.pairs.map(({ left, right }, index): Step => {
    const given = texts[rights[index] ?? -1] ?? null
    return { kind: 'pair', left: left.text, given, right }
  })
  const good = steps.filter((step) => step.kind === 'pair' && step.given === step.right)
  return { percent: share(good.length, steps.length), steps, feedback: [] }
}

/** All or nothing, by place, or by what follows each item except the last (Moodle's rules of these names). */
export function scoreOrder(question: Ordering, places: readonly (number | null)[]): Part {
  if (places.every((one) => one === null)) return leftOpen
  const steps =
    question.rule === 'next' ? nextSteps(question, places) : placeSteps(question, places)
  const good = steps.filter(isRight).length
  const counts = question.rule !== 'all-or-nothing' || good === steps.length
  return { percent: counts ? share(good, steps.length) : 0, steps, feedback: [] }
}

function placeSteps({ items }: Ordering, places: readonly (number | null)[]): Step[] {
  return items.map(({ text }, index) => ({
    kind: 'place',
    item: text,
    given: places[index] ?? null,
    right: index + 1,
  }))
}

/** An item follows another only where both have places of their own, one right after the other. */
function nextSteps({ items }: Ordering, places: readonly (number | null)[]): Step[] {
  const at = (place: number) => {
    const found = items.filter((_, index) => places[index] === place)
    return found.length === 1 ? (found[0]?.text ?? null) : null
  }
  return items.slice(0, -1).map(({ text }, index) => {
    const place = places[index] ?? null
    const isAlone = place !== null && places.indexOf(place) === places.lastIndexOf(place)
    const right = items[index + 1]?.text ?? ''
    return { kind: 'next', item: text, given: isAlone ? at(place + 1) : null, right }
  })
}

function isRight(step: Step): boolean {
  return (step.kind === 'place' || step.kind === 'next') && step.given === step.right
}

/** Each gap counts by its share; what one gap loses below zero costs no other gap. */
export function scoreGaps(question: GapText, given: readonly (string | number | null)[]): Part {
  if (given.every((one) => one === null || one === '')) return leftOpen
  const parts = question.gaps.map((gap, index): Part => {
    const one = given[index] ?? null
    if (one === null) return leftOpen
    if (gap.kind === 'chosen') return scoreChoice(gap.options, typeof one === 'number' ? one : null)
    if (typeof one !== 'string') return leftOpen
    return gap.kind === 'typed'
      ? scoreWording(one, gap)
      : scoreNumber(one, { ...gap, feedbackWrong: null })
  })
  const whole = question.gaps.reduce((sum, gap) => sum + gap.share, 0)
  const earned = question.gaps.reduce(
    (sum, gap, index) => sum + gap.share * within(parts[index]?.percent ?? 0),
    0,
  )
  return {
    percent: earned / whole,
    steps: parts.map(({ percent, steps }, index) => ({
      kind: 'gap',
      number: index + 1,
      percent: within(percent),
      steps,
    })),
    feedback: parts.flatMap((part) => part.feedback),
  }
}

function within(percent: number): number {
  return Math.min(100, Math.max(0, percent))
}

function share(good: number, all: number): number {
  return all === 0 ? 0 : (100 * good) / all
}

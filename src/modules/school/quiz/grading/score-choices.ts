import { weightSlack } from '../check-question.ts'
import type { Choice, TrueFalse } from '../question.ts'
import { leftOpen, listed, type Part } from './score.ts'

/** The weight of the chosen option. */
export function scoreChoice(options: readonly Choice[], chosen: number | null): Part {
  const option = chosen === null ? undefined : options[chosen]
  if (option === undefined) return leftOpen
  const { text, weight, feedback } = option
  return {
    percent: weight,
    steps: [{ kind: 'chosen', text: text.text, weight }],
    feedback: listed(feedback),
  }
}

/** The sum of the weights of all chosen options; three times 33.3% is everything. */
export function scoreChoices(options: readonly Choice[], chosen: readonly number[]): Part {
  const parts = [...new Set(chosen)]
    .map((index) => scoreChoice(options, index))
    .filter((part) => part !== leftOpen)
  if (parts.length === 0) return leftOpen
  const sum = parts.reduce((total, part) => total + part.percent, 0)
  return {
    percent: Math.abs(sum - 100) <= weightSlack ? 100 : sum,
    steps: parts.flatMap((part) => part.steps),
    feedback: parts.flatMap((part) => part.feedback),
  }
}

/** Right or wrong, nothing between. */
export function scoreStatement(question: TrueFalse, given: boolean | null): Part {
  if (given === null) return leftOpen
  const isRight = given === question.isTrue
  return {
    percent: isRight ? 100 : 0,
    steps: [{ kind: 'stated', given, right: question.isTrue }],
    feedback: listed(isRight ? question.feedbackRight : question.feedbackWrong),
  }
}

import type { Answers } from './answers.ts'
import { questionsOf, type Answer, type Checkup, type Question } from './checkup-source.ts'

/** A question that was answered, and where it stands in the check-up, from 1. */
export type Answered = {
  readonly number: number
  readonly question: Question
  readonly answer: Answer
}

/** Points of risk against the most that the answered questions can give; what was skipped counts for nothing. */
export type Score = {
  readonly points: number
  readonly highest: number
  readonly answered: readonly Answered[]
  readonly skipped: readonly { readonly number: number; readonly question: Question }[]
}

/** Adds up the points of the answers. */
export function scoreOf(checkup: Checkup, answers: Answers): Score {
  const all = questionsOf(checkup).map((question, at) => ({ number: at + 1, question }))
  const answered = all.flatMap((asked) => {
    const answer = answers.get(asked.question.id)
    return answer ? [{ ...asked, answer }] : []
  })
  return {
    points: sum(answered.map(({ answer }) => answer.risk)),
    highest: sum(answered.map(({ question }) => highestOf(question))),
    answered,
    skipped: all.filter(({ question }) => !answers.has(question.id)),
  }
}

/** The most points that one question can give; none where it only asks about the situation. */
export function highestOf({ answers }: Question): number {
  return Math.max(...answers.map(({ risk }) => risk))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

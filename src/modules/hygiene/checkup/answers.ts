import { z } from 'zod'

import { questionsOf, type Answer, type Checkup, type Question } from './checkup-source.ts'

/** What somebody chose, by the id of the question; who skips a question is not in it. */
export type Answers = ReadonlyMap<string, Answer>

/** The name of a question's field. */
export function fieldOf({ id }: Pick<Question, 'id'>): string {
  return `q-${id}`
}

/** Answers as a form sends them. Only what the check-up offers is believed; any other value is refused. */
export function answersForm(checkup: Checkup): z.ZodType<Answers> {
  return z.record(z.string(), z.string()).transform((sent, context): Answers => {
    const answers = new Map<string, Answer>()
    for (const question of questionsOf(checkup)) {
      const field = fieldOf(question)
      const value = sent[field] ?? ''
      if (value === '') continue
      const chosen = question.answers.find(({ id }) => id === value)
      if (chosen) answers.set(question.id, chosen)
      else context.addIssue({ code: 'custom', path: [field], message: 'unknown-answer' })
    }
    return answers
  })
}

/** The answers as fields of the next form: the only place where they live. */
export function fieldsOf(answers: Answers): Readonly<Record<string, string>> {
  return Object.fromEntries([...answers].map(([id, answer]) => [fieldOf({ id }), answer.id]))
}

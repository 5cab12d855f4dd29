import { parseDocument } from 'yaml'
import { z } from 'zod'

import { fail, ok, type Result } from '#core/result.ts'

const text = z.strictObject({ sr: z.string().trim().min(1), en: z.string().trim().min(1) })
const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u)

const answer = z.strictObject({
  id,
  text,
  /** From zero, already in order, to three, where one mistake may cost a lot. */
  risk: z.literal([0, 1, 2, 3]),
  /** Who answers so needs people before settings. */
  triage: z.boolean().default(false),
  /** Keys of the tips that the answer makes due. */
  tips: z.array(id),
})

const question = z.strictObject({ id, text, help: text, answers: z.array(answer).min(2) })

const file = z.strictObject({
  introduction: text,
  scoring: text,
  parts: z.array(z.strictObject({ id, title: text, questions: z.array(question).min(1) })).min(1),
})

/** The check-up as it is written: questions in parts, and what each answer makes due. */
export type Checkup = z.infer<typeof file>
/** A question with its answers. */
export type Question = Checkup['parts'][number]['questions'][number]
/** One of the answers that a question offers. */
export type Answer = Question['answers'][number]

/** Every question, in the order in which it is asked. */
export function questionsOf({ parts }: Pick<Checkup, 'parts'>): Question[] {
  return parts.flatMap(({ questions }) => questions)
}

/**
 * Reads the check-up, given the keys of the tips that there are. A check-up with any problem is refused whole; `detail` then names
 * every problem, one a line.
 */
export function readCheckup(
  source: string,
  tips: ReadonlySet<string>,
): Result<Checkup, 'bad-checkup'> {
  const document = parseDocument(source, { uniqueKeys: true })
  if (document.errors.length > 0) {
    return fail('bad-checkup', document.errors.map(({ message }) => message).join('\n'))
  }
  const parsed = file
    .superRefine((one, context) => refine(one, tips, context))
    .safeParse(document.toJS())
  if (parsed.success) return ok(parsed.data)
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return fail('bad-checkup', lines.join('\n'))
}

/** What shapes cannot say: names are unique, tips exist, and what carries risk makes something due. */
function refine(checkup: Checkup, tips: ReadonlySet<string>, context: z.RefinementCtx): void {
  const wrong = (path: PropertyKey[], message: string) => {
    context.addIssue({ code: 'custom', path, message })
  }
  const asked = new Set<string>()
  for (const [at, { questions }] of checkup.parts.entries()) {
    for (const [number, { id: name, answers }] of questions.entries()) {
      const path = ['parts', at, 'questions', number]
      if (asked.has(name)) wrong(path, `the question ${name} is asked twice`)
      asked.add(name)
      const offered = answers.map((one) => one.id)
      if (new Set(offered).size < offered.length) wrong(path, 'two answers have one name')
      if (!answers.some(({ risk }) => risk === 0)) wrong(path, 'no answer is without risk')
      for (const one of answers) {
        const here = [...path, one.id]
        if (one.risk > 0 && one.tips.length === 0) wrong(here, 'a risk makes no tip due')
        if (new Set(one.tips).size < one.tips.length) wrong(here, 'a tip is named twice')
        for (const tip of one.tips) if (!tips.has(tip)) wrong(here, `there is no tip ${tip}`)
      }
    }
  }
}

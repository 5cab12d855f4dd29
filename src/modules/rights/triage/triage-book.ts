import type { LocalText } from '#modules/law'

import type { TriageSources } from './check-triage.ts'
import type { Door, Placement, Question, Situation, Step, When } from './triage-source.ts'

/** Everything that the triage knows, checked and immutable. */
export type TriageBook = {
  readonly situations: ReadonlyMap<string, Situation>
  readonly questions: ReadonlyMap<string, Question>
  readonly steps: ReadonlyMap<string, Step>
  readonly doors: ReadonlyMap<string, Door>
  /** What to keep, whatever happened. */
  readonly evidence: readonly LocalText[]
}

/** Makes a triage ready for answers. Its texts must hold already (`triageProblems`). */
export function compileTriage({ texts }: TriageSources): TriageBook {
  const { situations, questions, steps, doors, evidence } = texts
  return {
    situations: byId(situations),
    questions: byId(questions),
    steps: byId(steps),
    doors: byId(doors),
    evidence,
  }
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

/** Answers to questions of the kind `one`, by the id of the question. */
export type Choices = Readonly<Record<string, string>>

/** The question that ends every situation; its boxes travel into drafts. */
export const EVIDENCE = 'evidence'

/** Whether an entry is let in by the answers; a question that has no answer lets nothing in. */
export function lets(when: When, choices: Choices): boolean {
  return Object.entries(when).every(([question, answers]) =>
    answers.includes(choices[question] ?? ''),
  )
}

/** Ids of the steps to take at once, in their order. */
export function stepsFor(situation: Situation, choices: Choices): string[] {
  return situation.steps.filter(({ when }) => lets(when, choices)).map(({ step }) => step)
}

/** The doors, in the order in which to knock. */
export function placementsFor(situation: Situation, choices: Choices): readonly Placement[] {
  return situation.doors.filter(({ when }) => lets(when, choices))
}

/** Ids of the doors, in the order in which to knock. */
export function doorsFor(situation: Situation, choices: Choices): string[] {
  return placementsFor(situation, choices).map(({ door }) => door)
}

/** Every way in which the questions of a situation can be answered. */
export function combinations(
  situation: Situation,
  questions: ReadonlyMap<string, Question>,
): Choices[] {
  return situation.asks.reduce<Choices[]>(
    (all, asked) =>
      all.flatMap((choices) =>
        (questions.get(asked)?.answers ?? []).map(({ id }) => ({ ...choices, [asked]: id })),
      ),
    [{}],
  )
}

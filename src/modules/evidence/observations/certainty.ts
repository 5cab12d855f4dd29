/** How sure a value is: read in the source named, known from elsewhere, or invented (demonstration). */
export const certainties = [
  'read',
  'own-knowledge-high',
  'own-knowledge-medium',
  'own-knowledge-low',
  'invented',
] as const
/** A degree of certainty. */
export type Certainty = (typeof certainties)[number]

/** Degrees that a person may give; `invented` is the demonstration's. */
export const chosenCertainties = certainties.filter((one) => one !== 'invented')

/** A stored degree; another word in the table is a bug. */
export function certaintyOf(text: string): Certainty {
  const found = certainties.find((one) => one === text)
  if (found === undefined) throw new Error(`No degree of certainty: ${text}`)
  return found
}

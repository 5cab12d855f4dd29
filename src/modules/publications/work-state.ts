/** `draft` was never public; `withdrawn` was and is no more. */
export const workStates = ['draft', 'published', 'withdrawn'] as const
/** Where a publication stands. */
export type WorkState = (typeof workStates)[number]

/** What an editor decided on a figure whose source changed: the published text stands, or a new version corrects it. */
export const decisions = ['kept', 'corrected'] as const
/** A decision on an alert. */
export type Decision = (typeof decisions)[number]

const next: Readonly<Record<WorkState, readonly WorkState[]>> = {
  draft: ['published'],
  published: ['published', 'withdrawn'],
  withdrawn: ['published'],
}

/** Whether a publication may go from one state to another; a new version takes `published` to itself. */
export function canMove(from: WorkState, to: WorkState): boolean {
  return next[from].includes(to)
}

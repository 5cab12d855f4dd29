/** The only reasons for which an observation may have no value; each tells whether its institution still counts among those asked (N). */
export const missingReasons = {
  'not-asked': { countsInAsked: false },
  'not-answered': { countsInAsked: true },
  refused: { countsInAsked: true },
  'not-held': { countsInAsked: true },
  'not-kept-in-this-form': { countsInAsked: true },
  'answered-other-question': { countsInAsked: true },
  illegible: { countsInAsked: true },
  'redacted-by-institution': { countsInAsked: true },
  'suppressed-by-us': { countsInAsked: true },
  'not-applicable': { countsInAsked: false },
  disputed: { countsInAsked: true },
  'not-yet-coded': { countsInAsked: true },
} as const satisfies Readonly<Record<string, { readonly countsInAsked: boolean }>>

/** Why there is no value. */
export type MissingReason = keyof typeof missingReasons

/** All reasons, in the order in which forms offer them. */
export const missingReasonList: readonly MissingReason[] =
  Object.keys(missingReasons).filter(isMissingReason)

/** Tells whether a stored or sent text names a reason. */
export function isMissingReason(text: string): text is MissingReason {
  return Object.hasOwn(missingReasons, text)
}

/** What a person in the desk may be. Permissions hang on the role, never on the person; see `permissions.ts`. */
export const roles = [
  'administrator',
  'researcher',
  'second-coder',
  'editor',
  'lawyer',
  'school-lead',
  'reviewer',
  'lecturer',
  'campaigner',
  'learner',
] as const
/** One of `roles`. */
export type Role = (typeof roles)[number]

/** Tells whether a stored word is a role; a session of someone with an unknown one opens nothing. */
export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word)
}

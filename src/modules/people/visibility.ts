/** What a person in the desk may be. Permissions hang on the role, never on the person. */
export const roles = ['administrator', 'researcher'] as const
/** One of `roles`. */
export type Role = (typeof roles)[number]

/** Tells whether a stored word is a role; a session of someone with an unknown one opens nothing. */
export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word)
}

/** Only administrators see accounts other than their own, invite people and make links. */
export function mayManageAccounts(role: string): boolean {
  return role === 'administrator'
}

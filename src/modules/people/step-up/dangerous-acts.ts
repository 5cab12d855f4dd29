/** Acts that want a fresh proof of who acts, as paths after /desk; `:x` is any one segment. All are sent with POST. */
export const dangerousActs = [
  '/people/invitation',
  '/people/:userId/link',
  '/people/:userId/role',
  '/people/:userId/second-factor/removal',
  '/me/data/erasure',
  '/privacy-requests/:id/export',
  '/privacy-requests/:id/erasure',
  '/people/me/second-factor',
  '/people/me/second-factor/codes',
  '/people/me/second-factor/removal',
  '/people/me/passkeys',
  '/people/me/passkeys/:passkeyId/removal',
  '/publications/:id/withdrawal',
] as const

/** Tells whether a request asks for such an act. Changing the password is none: its form asks for the present one itself. */
export function isDangerous(asked: { readonly method: string; readonly address: string }): boolean {
  const parts = asked.address.split('/').slice(2)
  return (
    asked.method === 'POST' && dangerousActs.some((act) => fits(act.split('/').slice(1), parts))
  )
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((part, at) => part.startsWith(':') || part === parts[at])
  )
}

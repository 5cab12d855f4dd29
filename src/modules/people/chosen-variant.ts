import { isVariant } from '#core/i18n/languages.ts'

import type { PeopleContext } from './session.ts'

/** An address before sign-in with its query; a variant that was chosen goes along, because nothing else remembers it. */
export function inChosenVariant(
  c: PeopleContext,
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const v = c.req.query('v') ?? ''
  const parts = new URLSearchParams(isVariant(v) ? { ...query, v } : query)
  return parts.size === 0 ? path : `${path}?${parts.toString()}`
}

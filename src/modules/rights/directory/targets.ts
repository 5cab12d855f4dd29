import type { ChannelFacts } from './facts.ts'

/** Something that the server can ask about: a page, or the domain of a mailbox. */
export type Target = { readonly target: string; readonly kind: 'link' | 'mail-domain' }

/** What to ask about a channel; nothing for post and telephone. */
export function targetOf({
  kind,
  value,
}: Pick<ChannelFacts, 'kind' | 'value'>): Target | undefined {
  if (kind === 'webform' || kind === 'e-government') return { target: value, kind: 'link' }
  const [, domain] = kind === 'email' ? value.split('@') : []
  return domain === undefined ? undefined : { target: domain.toLowerCase(), kind: 'mail-domain' }
}

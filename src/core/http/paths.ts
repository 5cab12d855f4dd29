import { isVariant, type Variant } from '../i18n/languages.ts'

/** Prefixes a public path (`/institutions`) with its variant. */
export function inPublic(variant: Variant, path: string): string {
  return path === '/' ? `/${variant}` : `/${variant}${path}`
}

/** An address as an author wrote it, for readers of a variant: a path on this site gets the variant, unless it names one itself. */
export function addressIn(variant: Variant, address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address
  const [, first = ''] = address.split(/[/?#]/u)
  return isVariant(first) ? address : inPublic(variant, address)
}

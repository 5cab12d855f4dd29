import type { Variant } from '../i18n/languages.ts'

/** Prefixes a public path (`/institutions`) with its variant. */
export function inPublic(variant: Variant, path: string): string {
  return path === '/' ? `/${variant}` : `/${variant}${path}`
}

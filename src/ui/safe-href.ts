const allowedSchemes = ['http:', 'https:', 'mailto:', 'tel:']
// Browsers drop these anywhere in an address before they read the scheme.
// oxlint-disable-next-line no-control-regex
const ignoredByBrowsers = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/g

/**
 * An address that may stand in `href`: http(s), mailto, tel, or relative to this site.
 * Everything else (`javascript:`, `data:`, `//other.host`) gives `undefined`, so the attribute is left out.
 */
export function safeHref(url: string | undefined | null): string | undefined {
  if (url === undefined || url === null) return undefined
  const trimmed = url.trim()
  const asRead = trimmed.replace(ignoredByBrowsers, '')
  if (asRead === '' || /^[/\\]{2}/.test(asRead)) return undefined
  const scheme = /^[^/?#]*?:/.exec(asRead)?.[0].toLowerCase()
  if (scheme !== undefined) return allowedSchemes.includes(scheme) ? trimmed : undefined
  return asRead.includes('\\') ? undefined : trimmed
}

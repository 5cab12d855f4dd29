import type { MiddlewareHandler } from 'hono'

/**
 * What a browser may do with our pages: nothing that involves another host, no inline code or style, no framing.
 * `data:` images are for the favicon alone.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=(), browsing-topics=()',
  // Not no-referrer: that makes browsers send `Origin: null` with our own forms, which the CSRF check refuses.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-dns-prefetch-control': 'off',
}

/** Sets the security headers of every answer; HSTS only where the origin is https. */
export function securityHeaders({ https }: { https: boolean }): MiddlewareHandler {
  const headers = Object.entries({
    ...SECURITY_HEADERS,
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  })
  return async function setSecurityHeaders(c, next) {
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
  }
}

/**
 * Refuses a changing request that another site caused (RFC 6454 origin, Fetch Metadata). Applied to every method that can change
 * something, whatever its content type. A request with neither header comes from no browser and carries no cookie of one.
 */
export function refuseForeignRequests({ origin }: { origin: () => string }): MiddlewareHandler {
  return async function checkOrigin(c, next) {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const from = c.req.header('origin')
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (from !== undefined && from !== origin() && from !== new URL(c.req.url).origin)
    if (foreign) return c.text('Refused: the form was sent from another site.', 403)
    return next()
  }
}

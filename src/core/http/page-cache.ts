import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import type { Context, MiddlewareHandler } from 'hono'

const brotli = promisify(brotliCompress)
const gunzippable = promisify(gzip)

/** What the cache may hold, counted over all encodings; the process promises to stay under 300 MB under load. */
const CACHE_BYTES_MAX = 48 * 1024 * 1024
/** Longer addresses are not worth a place: they are searches and probes. */
const KEY_LENGTH_MAX = 300
/** Level 5 costs about 3 ms for a 60 KB page and comes within 8 % of the best; a page is compressed once a revision. */
const BROTLI_QUALITY = 5

type Encoding = 'br' | 'gzip' | 'identity'
type CachedPage = {
  readonly revision: number
  readonly day: string
  readonly size: number
  readonly headers: Readonly<Record<Encoding, Record<string, string>>>
  readonly bodies: Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>>
  readonly etags: Readonly<Record<Encoding, string>>
}

type PageCacheOptions = {
  /** Raised by every successful command; a cached page of another revision is stale. */
  readonly revision: () => number | Promise<number>
  /** Pages show what is due *today*, so a new day makes them stale too. */
  readonly today: () => string
}

/**
 * Keeps public pages as ready, compressed bytes. A page is public by construction: its routes know no visitor,
 * so nothing but address, revision and day can change it.
 */
export function pageCache({ revision, today }: PageCacheOptions): MiddlewareHandler {
  const pages = new Map<string, CachedPage>()
  let bytesHeld = 0
  function remember(key: string, page: CachedPage): void {
    forget(key)
    pages.set(key, page)
    bytesHeld += page.size
    for (const oldest of pages.keys()) {
      if (bytesHeld <= CACHE_BYTES_MAX) break
      forget(oldest)
    }
  }
  function forget(key: string): void {
    bytesHeld -= pages.get(key)?.size ?? 0
    pages.delete(key)
  }
  return async function servePage(c, next) {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      await next()
      return compressUnstored(c)
    }
    const url = c.req.url
    const key = url.slice(url.indexOf('/', 8))
    const answered = revision()
    const current = typeof answered === 'number' ? answered : await answered
    const day = today()
    const known = pages.get(key)
    if (known && known.revision === current && known.day === day) {
      return respond(known, c.req.header('accept-encoding'), c.req.header('if-none-match'))
    }
    await next()
    await compressUnstored(c)
    if (c.res.status !== 200 || !isText(c.res.headers.get('content-type'))) return
    if (c.res.headers.has('set-cookie') || c.res.headers.has('cache-control')) return
    const page = await pack(c.res, current, day)
    // Read before the page was drawn, so a change in between makes the entry stale at once instead of wrong for long.
    if (key.length <= KEY_LENGTH_MAX) remember(key, page)
    c.res = undefined
    c.res = respond(page, c.req.header('accept-encoding'), c.req.header('if-none-match'))
  }
}

/**
 * Sends an answer that nobody may store small too: it holds what its reader typed and no secret of ours, so its length tells nothing
 * that matters. Only the encoding that is asked for is made.
 */
async function compressUnstored(c: Context): Promise<void> {
  const { headers } = c.res
  if (headers.get('cache-control') !== 'no-store' || !isText(headers.get('content-type'))) return
  const encoding = chooseEncoding(c.req.header('accept-encoding'))
  headers.append('vary', 'Accept-Encoding')
  if (encoding === 'identity') return
  const { status } = c.res
  const plain = new Uint8Array(await c.res.arrayBuffer())
  const bytes = new Uint8Array(await (encoding === 'br' ? asBrotli(plain) : gunzippable(plain)))
  headers.set('content-encoding', encoding)
  headers.set('content-length', String(bytes.length))
  c.res = undefined
  c.res = new Response(bytes, { status, headers })
}

function asBrotli(plain: Uint8Array): Promise<Buffer> {
  return brotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  })
}

function isText(contentType: string | null): boolean {
  return (
    contentType !== null && /^(text\/|image\/svg|application\/(json|xml|atom|ld))/.test(contentType)
  )
}

async function pack(response: Response, revision: number, day: string): Promise<CachedPage> {
  const identity = new Uint8Array(await response.arrayBuffer())
  const [br, gz] = await Promise.all([asBrotli(identity), gunzippable(identity)])
  const bodies = { br: new Uint8Array(br), gzip: new Uint8Array(gz), identity }
  const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  const etags = { br: `"${digest}-br"`, gzip: `"${digest}-gz"`, identity: `"${digest}"` }
  const common: Record<string, string> = {}
  response.headers.forEach((value, name) => (common[name] = value))
  delete common['content-length']
  // `s-maxage` lets a cache in front take a peak; a browser always asks again, so an editor sees the change at once.
  common['cache-control'] = 'public, max-age=0, s-maxage=30, must-revalidate'
  common['vary'] = 'Accept-Encoding'
  const headersFor = (encoding: Encoding): Record<string, string> => ({
    ...common,
    etag: etags[encoding],
    'content-length': String(bodies[encoding].length),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  })
  return {
    revision,
    day,
    size: br.length + gz.length + identity.length,
    headers: { br: headersFor('br'), gzip: headersFor('gzip'), identity: headersFor('identity') },
    bodies,
    etags,
  }
}

function respond(
  page: CachedPage,
  accepts: string | undefined,
  ifNoneMatch: string | undefined,
): Response {
  const encoding = chooseEncoding(accepts)
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, page.etags[encoding])) {
    const {
      'content-length': _length,
      'content-encoding': _encoding,
      ...headers
    } = page.headers[encoding]
    return new Response(null, { status: 304, headers })
  }
  return new Response(page.bodies[encoding], { headers: page.headers[encoding] })
}

/** Prefers brotli, then gzip; an encoding refused with q=0 is not used (RFC 9110, 12.5.3). */
export function chooseEncoding(accepts: string | undefined): Encoding {
  if (accepts === undefined) return 'identity'
  for (const encoding of ['br', 'gzip'] as const) {
    if (!accepts.includes(encoding)) continue
    const offer = accepts.split(',').find((part) => part.trim().split(';')[0]?.trim() === encoding)
    if (offer !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(offer)) return encoding
  }
  return 'identity'
}

function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch
    .split(',')
    .map((part) => part.trim().replace(/^W\//, ''))
    .some((candidate) => candidate === etag || candidate === '*')
}

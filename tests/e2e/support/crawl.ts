import { readFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { variants } from '#core/i18n/languages.ts'

import { pathsIn } from '../../support/links.ts'

/** More pages than starter content has by far; reaching it means that links multiply without end. */
const PAGES_MAX = 5000
/** A letter can be begun for each of a hundred controllers; it is followed for these, the same in every variant. */
const CONTROLLER = /[?&]controller=(?!mup$|telekom-srbija$)/u

/** One answer, with its size as it crossed the wire. */
export type Visit = {
  readonly path: string
  /** The page on which the link stood. */
  readonly from: string
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly transferBytes: number
  readonly html: string
}

/** Fetches a path as a browser would, compressed and without cookies; text is given only for HTML. */
export function visit(origin: string, path: string, from = ''): Promise<Visit> {
  return new Promise((resolve, reject) => {
    get(origin + path, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', reject)
      answer.once('end', () => {
        const { headers, statusCode: status = 0 } = answer
        const bytes = Buffer.concat(chunks)
        const isHtml = headers['content-type']?.startsWith('text/html') === true
        const html = isHtml ? unpacked(bytes, headers['content-encoding']).toString() : ''
        resolve({ path, from, status, headers, transferBytes: bytes.length, html })
      })
    }).once('error', reject)
  })
}

function unpacked(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(bytes)
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes
}

/** Everything that an anonymous visitor can reach from the three home pages and the sitemap. The desk is not followed. */
export async function crawl(origin: string): Promise<Visit[]> {
  const sitemap = await fetch(`${origin}/sitemap.xml`).then((answer) => answer.text())
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1] ?? '').pathname,
  )
  const queue = [...variants.map((variant) => `/${variant}`), ...listed].map((path) => ({
    path,
    from: 'sitemap',
  }))
  const seen = new Set<string>()
  const visits: Visit[] = []
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (seen.has(next.path) || next.path.startsWith('/desk') || CONTROLLER.test(next.path)) continue
    seen.add(next.path)
    if (visits.length > PAGES_MAX)
      throw new Error(`More than ${PAGES_MAX} pages; the last is ${next.path}`)
    const page = await visit(origin, next.path, next.from)
    visits.push(page)
    if (page.status < 400 && page.html !== '') {
      queue.push(
        ...pathsIn(page.html, origin + page.path).map((path) => ({ path, from: page.path })),
      )
    }
  }
  return visits
}

/** The public addresses of all modules, as segments after the variant; a segment with a colon stands for any one. */
const addresses = readFileSync('tests/addresses.txt', 'utf8')
  .split('\n')
  .flatMap((line) => /^GET \/\{v\}\/(?<path>\S+)$/u.exec(line)?.groups?.['path'] ?? [])
  .map((path) => path.split('/'))
  // Of two that fit, the one that says more comes first.
  .toSorted((one, other) => named(other) - named(one))

function named(address: readonly string[]): number {
  return address.filter((part) => !part.includes(':')).length
}

/** One page of each kind in each variant: those that answer at the same address of `tests/addresses.txt` are of one kind. */
export function onePerKind(pages: readonly Visit[]): Visit[] {
  const kinds = new Map<string, Visit>()
  for (const page of pages) {
    const [, variant = '', ...parts] = page.path.replace(/\?.*$/, '').split('/')
    const address = addresses.find(
      (each) =>
        each.length === parts.length &&
        each.every((part, at) => part.includes(':') || part === parts[at]),
    )
    const kind = [variant, ...(address ?? parts)].join('/')
    if (!kinds.has(kind)) kinds.set(kind, page)
  }
  return [...kinds.values()]
}

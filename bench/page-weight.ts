import type { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'

import type { AppTables } from '../src/app/app-tables.ts'
import { mainPages, shortened } from './main-pages.ts'
import { exactly, type Measurement } from './measure.ts'
import { openSite } from './open-site.ts'

const KB_MAX = 30

type Site = Hono<UvidEnv<AppTables>>

/** What a first visit brings over the line: the page, its styles, its drawings; not the fonts. As sent to a browser that knows brotli. */
export async function measurePageWeight(folder: string): Promise<Measurement[]> {
  const { app, close } = await openSite(folder)
  const measurements: Measurement[] = []
  for (const path of await mainPages(app)) {
    const kilobytes = (await weightOf(app, path)) / 1024
    measurements.push({
      title: `First visit of ${shortened(path)}`,
      unit: 'KB',
      value: exactly(kilobytes),
      target: { text: `≤ ${KB_MAX}`, met: kilobytes <= KB_MAX },
    })
  }
  await close()
  return measurements
}

async function weightOf(app: Site, path: string): Promise<number> {
  const page = await app.request(path)
  const html = await page.text()
  const needed = [
    ...html.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="(\/assets\/[^"]+)"/g),
  ]
    .map(([, address]) => address ?? '')
    .filter((address) => !address.endsWith('.woff2'))
  if (needed.length === 0) throw new Error(`${path} names no styles; is the pattern right?`)
  let bytes = 0
  for (const address of [path, ...new Set(needed)]) {
    const response = await app.request(address, { headers: { 'accept-encoding': 'br' } })
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
    bytes += (await response.arrayBuffer()).byteLength
  }
  return bytes
}

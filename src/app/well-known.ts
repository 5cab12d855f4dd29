import { Hono } from 'hono'

import type { Database } from '#core/db.ts'
import { inPublic } from '#core/http/paths.ts'
import { variantFacts, variants } from '#core/i18n/languages.ts'
import type { ModuleDescription } from '#core/module.ts'

import { toModule, type AppTables } from './app-tables.ts'
import { keptPaths } from './kept/paths.ts'

type WellKnownParts = {
  readonly db: Database<AppTables>
  readonly modules: readonly ModuleDescription[]
  readonly origin: string
}

/** Pages of the application itself; modules add theirs. */
const OWN_PATHS = ['/', '/accessibility', keptPaths.privacy, keptPaths.record, keptPaths.retention]

/** Addresses that machines look for: sitemap, robots, security contact. */
export function wellKnownRoutes({ db, modules, origin }: WellKnownParts): Hono {
  return new Hono()
    .get('/robots.txt', (c) =>
      c.text(`User-agent: *\nDisallow: /desk\nSitemap: ${origin}/sitemap.xml\n`),
    )
    .get('/sitemap.xml', async (c) => {
      const lists = await Promise.all(
        modules.map(async (module) => (await module.sitemap?.(toModule(db.reader))) ?? []),
      )
      const paths = [...OWN_PATHS, ...lists.flat()]
      return c.body(sitemap(origin, paths), 200, {
        'content-type': 'application/xml; charset=utf-8',
      })
    })
}

function sitemap(origin: string, paths: readonly string[]): string {
  const address = (variant: (typeof variants)[number], path: string) =>
    escapeXml(origin + inPublic(variant, path))
  const entries = paths.flatMap((path) => {
    const sisters = variants
      .map(
        (variant) =>
          `<xhtml:link rel="alternate" hreflang="${variantFacts[variant].tag}" href="${address(variant, path)}"/>`,
      )
      .join('')
    return variants.map((variant) => `<url><loc>${address(variant, path)}</loc>${sisters}</url>`)
  })
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
    `${entries.join('\n')}\n</urlset>\n`
  )
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

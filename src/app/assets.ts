import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

import { Hono } from 'hono'

import { projectRoot } from '#core/project-root.ts'
import type { AssetManifest } from '#ui/build/assets.ts'

/** Styles, fonts and icons: the addresses that pages name, and the routes that serve them. */
export type Assets = { readonly manifest: AssetManifest; readonly routes: Hono }

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
}

/** Reads what `npm run build` made into memory; all of it together is some hundred kilobytes. */
export function openAssets(): Assets {
  const folder = join(projectRoot, 'dist', 'assets')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own build wrote it beside this program
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as AssetManifest
  const files = new Map(
    readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  )
  const address = (name: string) => `/assets/${name}`
  return {
    manifest: {
      stylesheet: address(names.stylesheet),
      favicon: address(names.favicon),
      preload: names.preload.map(address),
    },
    routes: new Hono().get('/:name', (c) => {
      const name = c.req.param('name')
      const bytes = files.get(name)
      const type = TYPES[extname(name)]
      if (!bytes || type === undefined) return c.notFound()
      // The name holds a hash of the content.
      const headers = {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
      }
      return c.body(bytes, 200, headers)
    }),
  }
}

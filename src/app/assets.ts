import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { Hono } from 'hono'

import { chooseEncoding } from '#core/http/page-cache.ts'
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

type Bytes = Uint8Array<ArrayBuffer>
type Asset = { readonly identity: Bytes; readonly br: Bytes; readonly gzip: Bytes }

/** Reads what `npm run build` made into memory, ready compressed; all of it together is some hundred kilobytes. */
export function openAssets(): Assets {
  const folder = join(projectRoot, 'dist', 'assets')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own build wrote it beside this program
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as AssetManifest
  const files = new Map(readdirSync(folder).map((name) => [name, assetOf(join(folder, name))]))
  const address = (name: string) => `/assets/${name}`
  const addresses = (named: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(named).map(([key, name]) => [key, address(name)]))
  return {
    manifest: {
      stylesheet: address(names.stylesheet),
      deskStylesheet: address(names.deskStylesheet),
      favicon: address(names.favicon),
      preload: names.preload.map(address),
      ownStylesheets: addresses(names.ownStylesheets),
      islands: addresses(names.islands),
    },
    routes: new Hono().get('/:name', (c) => {
      const name = c.req.param('name')
      const asset = files.get(name)
      const type = TYPES[extname(name)]
      if (!asset || type === undefined) return c.notFound()
      // Fonts are compressed already.
      const accepted = chooseEncoding(c.req.header('accept-encoding'))
      const encoding = type === TYPES['.woff2'] ? 'identity' : accepted
      return c.body(asset[encoding], 200, {
        'content-type': type,
        vary: 'Accept-Encoding',
        // The name holds a hash of the content.
        'cache-control': 'public, max-age=31536000, immutable',
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      })
    }),
  }
}

function assetOf(path: string): Asset {
  const identity = new Uint8Array(readFileSync(path))
  return {
    identity,
    br: new Uint8Array(brotliCompressSync(identity)),
    gzip: new Uint8Array(gzipSync(identity)),
  }
}

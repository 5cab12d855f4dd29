import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { type AssetManifest, buildAssets } from './assets.ts'

let directory = ''
let manifest: AssetManifest

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'uvid-assets-'))
  manifest = await buildAssets(join(directory, 'assets'))
})

afterAll(async () => {
  await rm(directory, { recursive: true })
})

const fileNames = () => readdir(join(directory, 'assets'))
const css = () => readFile(join(directory, 'assets', manifest.stylesheet), 'utf8')

test('all fonts together weigh at most 90 KB', async () => {
  const fonts = (await fileNames()).filter((name) => name.endsWith('.woff2'))
  const sizes = await Promise.all(
    fonts.map(async (name) => (await stat(join(directory, 'assets', name))).size),
  )
  expect(fonts).toHaveLength(5)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90_000)
})

test('the stylesheet weighs at most 9 KB compressed, so that a page keeps 20 for its words', async () => {
  expect(brotliCompressSync(await css()).length).toBeLessThan(9_000)
})

test('what only the desk needs lies in a sheet of its own', async () => {
  const desk = await readFile(join(directory, 'assets', manifest.deskStylesheet), 'utf8')
  expect(desk).toContain('.numbered-text')
  expect(await css()).not.toContain('.numbered-text')
  expect(desk.length).toBeLessThan(9_000)
  for (const name of Object.values(manifest.ownStylesheets)) {
    const own = await readFile(join(directory, 'assets', name), 'utf8')
    expect(brotliCompressSync(own).length).toBeLessThan(4_000)
  }
})

test('the stylesheet names only fonts that lie beside it, and nothing of another host', async () => {
  const names = await fileNames()
  const urls = [...(await css()).matchAll(/url\(([^)]*)\)/g)].map(([, url = '']) =>
    url.replaceAll('"', ''),
  )
  expect(urls.length).toBe(5)
  expect(urls.filter((url) => !names.includes(url))).toEqual([])
  expect(await css()).not.toContain('//')
})

test('an island is one script without imports or types, at most 15 KB', async () => {
  expect(Object.keys(manifest.islands)).toContain('passkey')
  for (const name of Object.values(manifest.islands)) {
    const script = await readFile(join(directory, 'assets', name), 'utf8')
    expect(script.length).toBeLessThan(15_000)
    expect(script).not.toMatch(/\bimport\b|: HTMLElement|\beval\b/)
  }
})

test('the manifest is also a file, and building again gives the same names', async () => {
  const written: unknown = JSON.parse(
    await readFile(join(directory, 'assets', 'manifest.json'), 'utf8'),
  )
  expect(written).toEqual(manifest)
  expect(await buildAssets(join(directory, 'again'))).toEqual(manifest)
})

test('files of an earlier build are removed, others stay', async () => {
  const assets = join(directory, 'assets')
  await writeFile(join(assets, 'uvid.0123456789ab.css'), '')
  await writeFile(join(assets, 'island.js'), '')
  await buildAssets(assets)
  expect(await fileNames()).not.toContain('uvid.0123456789ab.css')
  expect(await fileNames()).toContain('island.js')
})

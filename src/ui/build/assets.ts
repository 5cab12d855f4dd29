import { createHash } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { minifySync, transformWithOxc } from 'vite'

import { type Typeface, typefacePath, typefaces } from '../typefaces.ts'
import { faviconSvg } from './favicon.ts'
import { subset } from './fonts.ts'
import { deskStylesheet, type HostedTypeface, ownStylesheets, stylesheet } from './stylesheet.ts'

/** File names inside the asset folder; each carries a hash of its content, so it may be cached for ever. */
export type AssetManifest = {
  readonly stylesheet: string
  /** Loaded besides by the pages of the desk. */
  readonly deskStylesheet: string
  /** Loaded besides under the public address of a module, by the module's name. */
  readonly ownStylesheets: Readonly<Record<string, string>>
  readonly favicon: string
  /** Fonts of the first screen: text and interface, regular. */
  readonly preload: readonly string[]
  /** Scripts by the name of their source file; each module that loads itself. */
  readonly islands: Readonly<Record<string, string>>
}

/** Name of the manifest inside the asset folder. */
const manifestName = 'manifest.json'
const cacheDirectory = join('node_modules', '.cache', 'uvid')

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 12)
}

/** Subsetting costs a second or two; its result depends on the typeface and on our own instructions only. */
async function cachedSubset(typeface: Typeface): Promise<Buffer> {
  const [font, instructions] = await Promise.all([
    readFile(typefacePath(typeface)),
    readFile(join('src', 'ui', 'build', 'fonts.ts')),
  ])
  const cached = join(
    cacheDirectory,
    `${digest(font, instructions, JSON.stringify(typeface))}.woff2`,
  )
  if (existsSync(cached)) return readFile(cached)
  const bytes = await subset(typeface)
  await mkdir(cacheDirectory, { recursive: true })
  // Written aside and renamed, so that a build that is stopped halfway leaves no half font.
  await writeFile(`${cached}.${process.pid}`, bytes)
  await rename(`${cached}.${process.pid}`, cached)
  return bytes
}

/** Files of earlier builds: ours by their name, and not among those just written. */
async function removeStale(outDir: string, current: readonly string[]): Promise<void> {
  const stale = (await readdir(outDir)).filter(
    (name) => /\.[0-9a-f]{12}\.(?:css|js|woff2|svg)$/.test(name) && !current.includes(name),
  )
  await Promise.all(stale.map((name) => rm(join(outDir, name))))
}

type WriteAsset = (stem: string, ending: string, bytes: string | Uint8Array) => Promise<string>

/** Every island is one file without imports, so that nothing has to be bundled: types go, the rest is made small. */
async function buildIslands(write: WriteAsset): Promise<Record<string, string>> {
  const built: Record<string, string> = {}
  for (const source of globSync('src/{app,modules}/*/islands/*.ts').toSorted()) {
    const { code } = await transformWithOxc(await readFile(source, 'utf8'), source)
    const name = basename(source, '.ts')
    built[name] = await write(name, 'js', minifySync(`${name}.js`, code, { module: true }).code)
  }
  return built
}

async function writeOwn(write: WriteAsset): Promise<Record<string, string>> {
  const written: Record<string, string> = {}
  for (const [owner, styles] of await ownStylesheets()) {
    written[owner] = await write(owner, 'css', styles)
  }
  return written
}

/** Builds styles, islands, fonts and favicon into a folder and writes `manifest.json` there. Run from the project's root. */
export async function buildAssets(outDir: string): Promise<AssetManifest> {
  await mkdir(outDir, { recursive: true })
  const write = async (stem: string, ending: string, bytes: string | Uint8Array) => {
    const name = `${stem}.${digest(bytes)}.${ending}`
    await writeFile(join(outDir, name), bytes)
    return name
  }
  const hosted: HostedTypeface[] = []
  for (const typeface of typefaces) {
    const kind = typeface.style === 'italic' ? `${typeface.weight}-italic` : String(typeface.weight)
    const stem = `${typeface.family.toLowerCase().replace(' ', '-')}-${kind}`
    hosted.push({ typeface, fileName: await write(stem, 'woff2', await cachedSubset(typeface)) })
  }
  const manifest: AssetManifest = {
    stylesheet: await write('uvid', 'css', await stylesheet(hosted)),
    deskStylesheet: await write('desk', 'css', await deskStylesheet()),
    ownStylesheets: await writeOwn(write),
    favicon: await write('favicon', 'svg', faviconSvg),
    preload: hosted
      .filter(({ typeface }) => typeface.weight === 400 && typeface.style === 'normal')
      .map(({ fileName }) => fileName),
    islands: await buildIslands(write),
  }
  await removeStale(outDir, [
    manifest.stylesheet,
    manifest.deskStylesheet,
    ...Object.values(manifest.ownStylesheets),
    manifest.favicon,
    ...hosted.map((font) => font.fileName),
    ...Object.values(manifest.islands),
  ])
  await writeFile(join(outDir, manifestName), JSON.stringify(manifest, undefined, 2))
  return manifest
}

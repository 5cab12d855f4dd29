import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { transform } from 'lightningcss'

import type { Typeface } from '../typefaces.ts'

/** Found from the project's root, because the build runs from a bundled configuration. */
const sourceDirectory = resolve('src')
const first = ['ui/tokens.css', 'ui/base.css']
const last = ['ui/print.css']

/** A typeface and the file name under which the browser finds it. */
export type HostedTypeface = { readonly typeface: Typeface; readonly fileName: string }

/**
 * The reader's own fonts, scaled to the width of ours, so that a page does not jump when ours arrive.
 * Ratios measured on Serbian and English text against fonts of the same metrics (Liberation); Georgia by its published mean width.
 */
const fallbacks = [
  {
    family: 'Uvid Serif Fallback',
    local: ['Georgia', 'Gelasio'],
    scale: 1.054,
    ascent: 1.036,
    descent: 0.335,
  },
  {
    family: 'Uvid Serif Fallback Two',
    local: ['Times New Roman', 'Liberation Serif', 'Tinos'],
    scale: 1.175,
    ascent: 1.036,
    descent: 0.335,
  },
  {
    family: 'Uvid Sans Fallback',
    local: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'],
    scale: 0.933,
    ascent: 1.024,
    descent: 0.4,
  },
]

function percent(part: number): string {
  return `${(part * 100).toFixed(1)}%`
}

function fontFaces(hosted: readonly HostedTypeface[]): string {
  const own = hosted.map(
    ({ typeface, fileName }) =>
      `@font-face{font-family:"${typeface.family}";font-weight:${typeface.weight};font-style:${typeface.style};` +
      `font-display:swap;src:url("${fileName}") format("woff2")}`,
  )
  const local = fallbacks.map(
    (font) =>
      `@font-face{font-family:"${font.family}";src:${font.local.map((name) => `local("${name}")`).join(',')};` +
      `size-adjust:${percent(font.scale)};ascent-override:${percent(font.ascent / font.scale)};` +
      `descent-override:${percent(font.descent / font.scale)};line-gap-override:0%}`,
  )
  return [...own, ...local].join('\n')
}

/** Whether styles are for the desk alone; no visitor loads them. */
const isOfDesk = (name: string) => /(?:^|\/)desk[^/]*\.css$/u.test(name)

/** The module whose public addresses alone need these styles: those of a file named `own.css`. */
const ownerOf = (name: string) =>
  /^modules\/(?<owner>[^/]+)\/.*own\.css$/u.exec(name)?.groups?.['owner']

/** The styles that every page loads, in one piece: typefaces, tokens, base, the kit by name, then other folders, print last. */
export async function stylesheet(hosted: readonly HostedTypeface[]): Promise<Buffer> {
  const named = styleFiles().filter(
    (name) =>
      !first.includes(name) &&
      !last.includes(name) &&
      !isOfDesk(name) &&
      ownerOf(name) === undefined,
  )
  // The kit before everything that builds on it.
  const kit = named.filter((name) => name.startsWith('ui/'))
  const others = named.filter((name) => !name.startsWith('ui/'))
  const sources = await read([...first, ...kit, ...others, ...last])
  return small([fontFaces(hosted), ...sources])
}

/** What the pages of the desk load besides: files whose name begins with `desk`. */
export async function deskStylesheet(): Promise<Buffer> {
  return small(await read(styleFiles().filter(isOfDesk)))
}

/** Styles that only the pages under a module's own address load besides, by the module's name. */
export async function ownStylesheets(): Promise<ReadonlyMap<string, Buffer>> {
  const byOwner = Map.groupBy(styleFiles(), ownerOf)
  const made = [...byOwner].map(async ([owner, names]) =>
    owner === undefined ? [] : [[owner, small(await read(names))] as const],
  )
  return new Map((await Promise.all(made)).flat())
}

function styleFiles(): string[] {
  const all = globSync('**/*.css', { cwd: sourceDirectory })
  return all.map((name) => name.replaceAll('\\', '/')).sort()
}

function read(names: readonly string[]): Promise<string[]> {
  return Promise.all(names.map((name) => readFile(join(sourceDirectory, name), 'utf8')))
}

function small(sources: readonly string[]): Buffer {
  const { code } = transform({
    filename: 'uvid.css',
    code: Buffer.from(sources.join('\n')),
    minify: true,
    // Browsers of the last five years: Chrome 100, Firefox 100, Safari 15.4. light-dark() is not used, so nothing is lowered.
    targets: { chrome: 100 << 16, firefox: 100 << 16, safari: (15 << 16) | (4 << 8) },
  })
  return Buffer.from(code)
}

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

/** All styles under src/ in one piece: typefaces, tokens, base, the kit by name, then other folders, print last. */
export async function stylesheet(hosted: readonly HostedTypeface[]): Promise<Buffer> {
  const all = globSync('**/*.css', { cwd: sourceDirectory }).map((name) =>
    name.replaceAll('\\', '/'),
  )
  const named = all.filter((name) => !first.includes(name) && !last.includes(name)).sort()
  // The kit before everything that builds on it.
  const kit = named.filter((name) => name.startsWith('ui/'))
  const others = named.filter((name) => !name.startsWith('ui/'))
  const sources = await Promise.all(
    [...first, ...kit, ...others, ...last].map((name) =>
      readFile(join(sourceDirectory, name), 'utf8'),
    ),
  )
  const { code } = transform({
    filename: 'uvid.css',
    code: Buffer.from([fontFaces(hosted), ...sources].join('\n')),
    minify: true,
    // Browsers of the last five years: Chrome 100, Firefox 100, Safari 15.4. light-dark() is not used, so nothing is lowered.
    targets: { chrome: 100 << 16, firefox: 100 << 16, safari: (15 << 16) | (4 << 8) },
  })
  return Buffer.from(code)
}

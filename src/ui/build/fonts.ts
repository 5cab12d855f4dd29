import { readFile } from 'node:fs/promises'

import subsetFont from 'subset-font'

import { type Typeface, typefacePath } from '../typefaces.ts'

function span(first: number, last: number): string {
  return String.fromCodePoint(
    ...Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
}

/** Letters of Serbian, English and the names of the region; Russian letters come with the Cyrillic block. */
const letters = [
  span(0x20, 0x7e),
  'ČčĆćŽžŠšĐđ',
  'ÁáÄäÇçÉéËëÍíÓóÖöŐőÚúÜüŰűß',
  span(0x410, 0x44f),
  'ЁёЂђЈјЉљЊњЋћЏџ',
  '\u00a0„”“‘’–—…→←§№≥≤−×✓·•€°',
].join('')

/** `locl` carries the Serbian forms of б г д п т; `tnum` and `lnum` the figures of tables. */
const features = ['locl', 'tnum', 'lnum']

/** The typeface as the browser gets it: WOFF2, our letters only. */
export async function subset(typeface: Typeface): Promise<Buffer> {
  return subsetFont(await readFile(typefacePath(typeface)), letters, {
    targetFormat: 'woff2',
    keepFeatures: typeface.kerned ? [...features, 'kern'] : features,
    noHinting: true,
  })
}

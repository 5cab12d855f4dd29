import { z } from 'zod'

import type { HumanText } from '#core/i18n/human-text.ts'

/** A name of a person or an organisation in both languages; empty where it is not written. */
export type Author = HumanText

const stored = z.array(z.object({ sr: z.string(), en: z.string() }))

/** Authors as stored. */
export function readAuthors(json: string): Author[] {
  return stored.parse(JSON.parse(json))
}

/** Authors from two lists of lines; the shorter list leaves the rest unnamed in its language. */
export function authorsFromLines(lines: { readonly sr: string; readonly en: string }): Author[] {
  const [sr, en] = [linesOf(lines.sr), linesOf(lines.en)]
  return Array.from({ length: Math.max(sr.length, en.length) }, (_, index) => ({
    sr: sr[index] ?? '',
    en: en[index] ?? '',
  }))
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

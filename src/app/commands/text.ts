import { text as readText } from 'node:stream/consumers'

import { toCyrillic, toLatin } from '#core/i18n/transliteration.ts'
import { fold } from '#core/search/fold.ts'

import type { Run } from '../commands.ts'

const conversions: Readonly<Record<string, (text: string) => string>> = {
  'to-latin': toLatin,
  'to-cyrillic': toCyrillic,
  fold,
}

/** `uvid text to-latin|to-cyrillic|fold`: text in, text out, line for line. */
export const run: Run = async ([kind = ''], terminal) => {
  const convert = conversions[kind]
  if (!convert) {
    terminal.complain('uvid text takes one of: to-latin, to-cyrillic, fold')
    return 2
  }
  const lines = (await readText(terminal.input)).replace(/\n$/, '').split('\n')
  for (const line of lines) terminal.print(convert(line))
  return 0
}

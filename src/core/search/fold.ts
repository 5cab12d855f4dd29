import { normaliseInput } from '../i18n/normalise-input.ts'
import { toLatin } from '../i18n/transliteration.ts'

/** Letters that carry their difference in the body, not in a mark that decomposition could take off. */
const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
}

/**
 * One spelling for all the ways a Serbian word is typed: script, marks and case are folded. č ć → c, š → s, ž → z. Đ is written
 * „đ”, „dj” or plain „d”, so all three become d: Ђорђе, Đorđe, Djordje and Dorde meet (as do дјеца and деца); the price is
 * that odjek is kept as „odek”, which both sides of a search share. Idempotent.
 */
export function fold(text: string): string {
  const bare = normaliseInput(text).replaceAll(/[⟦⟧\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
  return withoutAccents(withoutAccents(toLatin(withoutAccents(bare))).toLowerCase())
    .replaceAll(/[đðłøæœþßı]/gu, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/dj+/gu, 'd')
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '')
}

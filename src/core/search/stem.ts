import type { Language } from '../i18n/languages.ts'
import { irregularStemOf } from './stem-irregular.ts'

/**
 * Takes the ending off a folded word so that the forms of one word meet. Light: cases, numbers and genders, the commonest
 * sound changes, some verb endings; derivation (zakon, zakonski) is left apart. What it reaches is measured in the tests.
 */
export function stem(word: string, language: Language): string {
  if (/\p{N}/u.test(word)) return word
  return language === 'sr' ? stemSerbian(word) : stemEnglish(word)
}

type Ending = { readonly text: string; readonly stemMin: number }

function endings(stemMin: number, texts: string): Ending[] {
  return texts.split(' ').map((text) => ({ text, stemMin }))
}

function longestFirst(left: Ending, right: Ending): number {
  return right.text.length - left.text.length
}

/** Endings that also close plain nouns (problem, razvoj, predlog, uslov): taken off in both passes, so all forms lose them. */
const shared = endings(3, 'om em im am og eg oj ih ov ev')
/** First pass: what case, number, gender and person put at the end. */
const inflections = [
  ...shared,
  ...endings(3, 'a e i o u ama ima'),
  ...endings(3, 'ova ovi ove ovo ovu ovom ovog ovoj ovim ovih ovima ovama'),
  ...endings(3, 'eva evi eve evo evu evom evog evoj evim evih evima evama'),
  ...endings(5, 'as'),
  ...endings(4, 'io ao imo emo amo ujem ujes uje ujemo ujete uju'),
].sort(longestFirst)
/** Second pass: what is left of verbs, and the shared endings once more. */
const remainders = [...shared, ...endings(4, 'at it al il aj ovat oval ovan')].sort(longestFirst)

function stemSerbian(word: string): string {
  const irregular = irregularStemOf(word)
  if (irregular !== undefined) return irregular
  if (word.length < 4) return word
  const inflected = word.replace(/scu$/u, 'st').replace(/(?<=[rc])ju$/u, '')
  return withoutSoundChange(cut(withoutSoundChange(cut(inflected, inflections)), remainders))
}

function cut(word: string, list: readonly Ending[]): string {
  const ending = list.find(
    ({ text, stemMin }) =>
      word.endsWith(text) &&
      word.length - text.length >= stemMin &&
      /[aeiour]/u.test(word.slice(0, -text.length)),
  )
  return ending === undefined ? word : word.slice(0, -ending.text.length)
}

/**
 * Gives the stems of one word one end: tužilac/tužioc-, građanin/građan-, postupci/postupk- (k c, g z, h s), and drops the
 * fleeting a of postupak, bezbedan, registar, sredstava. Short stems are left alone: there the letters tell words apart.
 */
function withoutSoundChange(stemmed: string): string {
  if (stemmed.length < 5) return stemmed
  return stemmed
    .replace(/(?<=[aeiu])la[ck]$/u, 'oc')
    .replace(/anin$/u, 'an')
    .replace(/(?<=..st)av$/u, 'v')
    .replace(/[czs]$/u, (last) => ({ c: 'k', z: 'g' })[last] ?? 'h')
    .replace(/(?<=[^aeiou])a(?=[kcnr]$)/u, '')
}

/** Plurals only: policies, breaches, laws. */
function stemEnglish(word: string): string {
  if (/[^aeiou]ies$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz)es$/u.test(word)) return word.slice(0, -2)
  return /[^su]s$/u.test(word) && word.length > 3 && !word.endsWith('is') ? word.slice(0, -1) : word
}

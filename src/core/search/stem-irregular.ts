/**
 * Folded Serbian stems that the rules would cut wrongly or not bring together. The first of a line stands for all;
 * after each comes an ending of declension.
 */
const groups: readonly (readonly string[])[] = [
  // -tak, -ci: the t is lost before c
  'podatk podatak podac',
  'zadatk zadatak zadac',
  'nedostatk nedostatak nedostac',
  'ostatk ostatak ostac',
  'dodatk dodatak dodac',
  'pocetk pocetak pocec',
  'gubitk gubitak gubic',
  'dobitk dobitak dobic',
  'trenutk trenutak trenuc',
  'napretk napredak',
  'obrask obrazac obrasc',
  'podnesk podnesak podnesc',
  // short stems with a sound change
  'bank banc banak',
  'ruk ruc',
  'majk majc',
  'ulog uloz',
  'novk novac novc',
  'zemlj zemalj',
  'zrtv zrtav',
  'det detet dec',
  'vremen vrem',
  // stems that look like a stem with an ending
  'zastit',
  'algoritm algoritam',
  'kosov',
  'uredaj',
  'portal',
  'format',
  'rezim',
  'strank stranc stranak',
].map((line) => line.split(' '))

const canonical = new Map(
  groups.flatMap(([first = '', ...rest]) => [first, ...rest].map((form) => [form, first])),
)
const declension = new Set(['', ...'a e i o u om em ama ima ova ove ovi ovima'.split(' ')])
const stemMax = Math.max(...[...canonical.keys()].map((form) => form.length))

/** The stem of an irregular word in any of its cases, if `word` (folded) is one. */
export function irregularStemOf(word: string): string | undefined {
  for (let length = Math.min(word.length, stemMax); length >= 3; length -= 1) {
    const stem = canonical.get(word.slice(0, length))
    if (stem !== undefined && declension.has(word.slice(length))) return stem
  }
  return undefined
}

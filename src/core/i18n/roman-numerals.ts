/** Tells a Roman numeral (члан IV, Petar I) from a Serbian word in capitals (I, VI, MI). */
export type Neighbourhood = {
  /** Word before, if only spaces lie between. */
  readonly previous: string | undefined
  /** Word after, if only spaces lie between. */
  readonly next: string | undefined
  /** Text right before the word, up to a few characters. */
  readonly before: string
  /** Text right after the word, up to a few characters. */
  readonly after: string
}

const shape = /^(?=[IVLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u
/** Valid numerals that are letters of a list or initials. */
const letters = new Set(['C', 'D', 'L', 'M'])
/** Valid numerals that are far likelier Serbian words. */
const words = new Set(['MI', 'LI', 'DI', 'CI', 'DIV', 'LIV'])
/** What a numeral counts, before it: члан V, GLAVA VI. */
const counted =
  /^(?:glav|član|de[ol]|tačk|odelj|poglavlj|knji[gz]|tom|stav|kvartal|tromeseč|razred|stepen|faz|grup|izdanj|kol[ou]|vek|ugovor|prilog|aneks|tabel|slik)\p{L}{0,4}$/iu
/** What a numeral at the start of a sentence counts: I kvartal, I stepen. */
const countedAfter =
  /^(?:kvartal|tromeseč|polugodi|stepen|svetsk|deo|glava|odeljenj|razred)\p{Ll}*$/u

/** Whether `word` (letters only) reads as a Roman numeral where it stands. */
export function isRomanNumeral(word: string, around: Neighbourhood): boolean {
  if (!shape.test(word) || letters.has(word)) return false
  if (inSeries(around)) return true
  if (words.has(word)) return false
  if (around.previous !== undefined && counted.test(around.previous)) return true
  if (amongCapitals(around)) return word.length > 1 && word !== 'VI'
  if (word === 'I') return isNumeralI(around)
  if (word === 'V') return isNumeralV(around)
  return true
}

/** I–III, II/2, 5/IV: a numeral beside a dash or stroke. */
function inSeries({ before, after }: Neighbourhood): boolean {
  return (
    /^(?:[–—-][IVXLC]+|\/[IVXLC\d]+)(?!\p{L})/u.test(after) ||
    /(?:^|[^\p{L}])(?:[IVXLC]+[–—/-]|\d+\/)$/u.test(before)
  )
}

function amongCapitals({ previous, next }: Neighbourhood): boolean {
  const beside = [previous, next].filter((word) => word !== undefined && /\p{L}{2}/u.test(word))
  return (
    beside.length > 0 &&
    beside.every((word) => word === word?.toUpperCase() && !shape.test(word ?? ''))
  )
}

/** Capital I inside a sentence is a numeral (Petar I); where a sentence begins it is the conjunction. */
function isNumeralI({ previous, next, after }: Neighbourhood): boolean {
  if (next !== undefined && countedAfter.test(next)) return true
  return previous !== undefined || /^[.)]/u.test(after)
}

/** „V.” after a name or alone is an initial; after a common word, a numeral. */
function isNumeralV({ previous, next, after }: Neighbourhood): boolean {
  if (!after.startsWith('.')) return [previous, next].some((word) => (word ?? '').length > 1)
  return previous !== undefined && previous === previous.toLowerCase()
}

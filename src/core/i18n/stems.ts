/**
 * Serbian words in which n+j or d+ž are two letters (l+j parts in no native word). A stem begins at the start of a word, `|`
 * is where the letters part, and every inflected form begins with the stem. Compiled by prefix (in-, kon-, van-, pan-, nad-,
 * od-, pod-, pred-) from Rečnik srpskoga jezika (Matica srpska, 2011) and compared with the exception list of
 * turanjanin/serbian-transliterator. Croatian „vanjski” and „odžak”, „Odžaci” keep њ and џ, so the stems are that long.
 */
const partedStems: readonly string[] = [
  'in|jekc in|jekt in|jicir in|jurij in|junkc in|junkt',
  'kon|jug kon|junk kon|jekt kon|jurac dis|junk',
  'van|jezi van|jevrop van|jevand van|javn van|jugosl pan|jevrop pan|jugosl pan|jevrej',
  'an|jon ken|jon min|jan tan|jug netan|jahu ssrn|j jd|ž',
  'nad|živ nad|žnj nad|žup nad|žanj nad|ždrel nad|ždrep nad|žel nad|žeo nad|žet nad|žinj nad|žrec nad|žreb nad|žut',
  'od|žal od|žar od|žel od|žet od|žive od|živi od|življ od|žubor od|žval od|žvak od|žvać od|žul od|žur od|žder',
  'pod|žanr pod|žar pod|žbun pod|že pod|žig pod|žiz pod|žiž pod|žil pod|žnj pod|žup pod|žut pod|žvrlj',
  'pred|želu pred|žet pred|živ pred|žup feld|žandarm',
].flatMap((line) => line.split(' '))

/** Prefixes under which a parted stem stays parted: nekonjunkturan, reinjekcija, naknadnonadživljen. */
const prefix = '(?:ne|naj|re|de|samo|hiper|mikro|bio|auto|neo|poli)?'

const breakers = partedStems
  .filter((stem) => /n\|j|d\|ž|l\|j/u.test(stem))
  .map((stem) => {
    const [head = '', tail = ''] = stem.split('|')
    return new RegExp(`^(${prefix}${head})(${tail})`, 'iu')
  })

/**
 * Puts U+200C (zero width non-joiner) where a Latin word has two letters that look like one: in‌jekcija, nad‌živeti. The mark
 * is what writers use for it, and `Intl.Collator` sorts by it as two letters. Takes one word, in any case.
 */
export function partDigraphs(word: string): string {
  if (!/nj|dž/iu.test(word)) return word
  return breakers.reduce((parted, breaker) => parted.replace(breaker, '$1\u200C$2'), word)
}

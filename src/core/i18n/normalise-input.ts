const digraphCharacters: Readonly<Record<string, string>> = {
  Ǆ: 'DŽ',
  ǅ: 'Dž',
  ǆ: 'dž',
  Ǉ: 'LJ',
  ǈ: 'Lj',
  ǉ: 'lj',
  Ǌ: 'NJ',
  ǋ: 'Nj',
  ǌ: 'nj',
}
/** A word with Eth (Ð ð) or the African Ɖ ɖ where Serbian has Đ đ. */
const wordWithEth = /[\p{L}\p{M}]*[ÐðƉɖ][\p{L}\p{M}]*/gu
const serbianLetters = /^[abcčćdđefghijklmnoprsštuvzžðɖ]+$/iu
const serbianSign = /[čćšžđ]|[ђљњћџ]/iu

/**
 * What keyboards and old documents do to Serbian letters, undone: NFC (c + caron → č), Ǆ ǅ ǆ and their kin as two letters,
 * d with a combining stroke and Eth as Đ where the word is Serbian. U+200C stays: it parts digraphs.
 */
export function normaliseInput(text: string): string {
  return withoutEth(
    text
      .normalize('NFC')
      .replaceAll(/[Ǆ-ǌ]/gu, (character) => digraphCharacters[character] ?? character)
      .replaceAll(/([Dd])[\u0335\u0336]/gu, (_, letter: string) => (letter === 'd' ? 'đ' : 'Đ')),
  )
}

/** No language with a real Eth begins a word with capital Ð; elsewhere the text must show Serbian letters. */
function withoutEth(text: string): string {
  if (!/[ÐðƉɖ]/u.test(text)) return text
  const isSerbianText = serbianSign.test(text)
  return text.replaceAll(wordWithEth, (word) => {
    const isSerbian = serbianLetters.test(word) && (isSerbianText || /^[ÐƉ]/u.test(word))
    return isSerbian ? word.replaceAll(/[ÐƉ]/gu, 'Đ').replaceAll(/[ðɖ]/gu, 'đ') : word
  })
}

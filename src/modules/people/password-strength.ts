import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

import { toLatin } from '#core/i18n/transliteration.ts'

import { guessableWords } from './guessable-words.ts'

/**
 * Why a long password is weak all the same: it, or most of it, stands in lists of leaked passwords; it is made of the person's own
 * name or address; it is a run of keys, digits, dates or well-known words.
 */
export type Weakness = 'password-leaked' | 'password-personal' | 'password-guessable'

/** Fewer guesses than this and a password is refused: what someone with a copy of the database tries in days. */
const GUESSES_LOG10_MIN = 8
/** Parts of a name or an address shorter than this say nothing. */
const OWN_WORD_LENGTH_MIN = 3
/** So many signs must be neither the person's name nor their address. */
const OTHER_SIGNS_MIN = 8

let estimator: Promise<ZxcvbnFactory> | undefined

/**
 * What is wrong with a new password, if anything. `own` is what a guesser knows of the person: name, e-mail. Nothing leaves this
 * machine: the lists come with the program. The first use loads them.
 */
export async function weaknessOf(
  password: string,
  own: readonly string[],
): Promise<Weakness | undefined> {
  const words = ownWords(own)
  if (without(words, plain(password)).length < OTHER_SIGNS_MIN) return 'password-personal'
  estimator ??= loadEstimator()
  const zxcvbn = await estimator
  const { guessesLog10, sequence } = zxcvbn.check(plain(password), words)
  if (guessesLog10 >= GUESSES_LOG10_MIN) return undefined
  const leaked = sequence.some((match) => String(match['dictionaryName']).startsWith('passwords'))
  return leaked ? 'password-leaked' : 'password-guessable'
}

async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new Factory({
    dictionary: { ...common.dictionary, local: [...guessableWords] },
    graphs: common.adjacencyGraphs,
  })
}

function ownWords(own: readonly string[]): string[] {
  return own
    .flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= OWN_WORD_LENGTH_MIN)
    .toSorted((a, b) => b.length - a.length)
}

function without(words: readonly string[], password: string): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), password)
}

/** Latin without diacritics: лозинка, šifra and sifra are one word to a guesser. */
function plain(text: string): string {
  return toLatin(text)
    .replaceAll('đ', 'dj')
    .replaceAll('Đ', 'Dj')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
}

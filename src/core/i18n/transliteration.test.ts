import { readFileSync } from 'node:fs'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { normaliseInput } from './normalise-input.ts'
import { spansOf } from './spans.ts'
import { partDigraphs } from './stems.ts'
import { asWritten, scriptOf, toCyrillic, toLatin, withoutMarks } from './transliteration.ts'

const corpus = readFileSync(new URL('transliteration-corpus.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => {
    const [cyrillic = '', latin = '', direction = ''] = line
      .replaceAll('<zwnj>', '\u200C')
      .split('\t')
    return { cyrillic, latin, direction }
  })

test('every case of the corpus converts in its directions', () => {
  const wrong: string[] = []
  let conversions = 0
  for (const { cyrillic, latin, direction } of corpus) {
    if (direction === 'both' || direction === 'to-latin') {
      conversions += 1
      if (toLatin(cyrillic) !== latin)
        wrong.push(`${cyrillic} → ${toLatin(cyrillic)}, not ${latin}`)
    }
    if (direction === 'both' || direction === 'to-cyrillic') {
      conversions += 1
      if (toCyrillic(latin) !== cyrillic)
        wrong.push(`${latin} → ${toCyrillic(latin)}, not ${cyrillic}`)
    }
  }
  expect(wrong).toEqual([])
  expect(corpus.length).toBeGreaterThanOrEqual(3000)
  expect(conversions).toBeGreaterThanOrEqual(6000)
})

const alphabet = 'абвгдђежзијклљмнњопрстћуфхцчџш'.split('')
/** Serbian-looking words without the pairs that only a lexicon can tell apart. */
const word = fc
  .array(fc.constantFrom(...alphabet), { minLength: 3, maxLength: 14 })
  .map((letters) => letters.join(''))
  .filter((letters) => !/нј|лј|дж/u.test(letters))
const casedWord = fc
  .tuple(word, fc.constantFrom('lower', 'upper', 'title'))
  .map(([text, letterCase]) => {
    if (letterCase === 'upper') return text.toUpperCase()
    return letterCase === 'title' ? text.charAt(0).toUpperCase() + text.slice(1) : text
  })
const serbianText = fc.array(casedWord, { maxLength: 8 }).map((words) => words.join(' '))

test('a word of Serbian Cyrillic survives Latin and back in every case', () => {
  fc.assert(
    fc.property(casedWord, (text) => {
      const latin = toLatin(text)
      // Random letters may spell a numeral, an acronym or a parted stem; those are the corpus's business.
      fc.pre(spansOf(latin).every((span) => span.kind === 'word') && partDigraphs(latin) === latin)
      expect(toCyrillic(latin)).toBe(text)
    }),
  )
})

test('Latin never keeps a letter of Serbian Cyrillic, whatever else the text holds', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(serbianText, fc.string({ unit: 'grapheme' }))), (parts) => {
      const text = parts.join('').replaceAll(/[⟦⟧]/gu, '')
      expect(toLatin(text)).not.toMatch(
        /[абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ]/u,
      )
    }),
  )
})

test('Latin text is not changed by a second conversion, and other scripts pass through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const latin = toLatin(text)
      expect(toLatin(latin)).toBe(latin)
      if (!/\p{Script=Cyrillic}|⟦/u.test(text)) expect(latin).toBe(text)
    }),
  )
})

test('Cyrillic text is not changed by conversion to Cyrillic', () => {
  fc.assert(
    fc.property(serbianText, (text) => {
      expect(toCyrillic(text)).toBe(text)
    }),
  )
})

test('the pieces of any text joined give the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        spansOf(text)
          .map((span) => span.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('what is marked as written is shown exactly so in both scripts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bare = text.normalize('NFC').replaceAll(/[⟦⟧Ǆ-ǌÐðƉɖ]|\u0335|\u0336/gu, '')
      expect(toLatin(`ж ${asWritten(bare)} ж`)).toBe(`ž ${bare} ž`)
      expect(toCyrillic(`z ${asWritten(bare)} z`)).toBe(`з ${bare} з`)
      expect(withoutMarks(asWritten(bare))).toBe(bare)
    }),
  )
})

test('hostile text is converted in time that grows with its length', () => {
  const hostile = ['a.', 'a-', 'a_', '⟦', '@a.', 'www.', '.rs', 'IV-', 'Facebook', 'nj\u200C', '`']
  const started = performance.now()
  for (const piece of hostile) {
    toCyrillic(piece.repeat(20_000))
    toLatin(`Њ${piece}`.repeat(20_000))
    scriptOf(piece.repeat(20_000))
  }
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('the script of a text is the one of its words, not of its addresses and acronyms', () => {
  expect(scriptOf('Закон')).toBe('Cyrl')
  expect(scriptOf('Zakon')).toBe('Latn')
  expect(scriptOf('Национални CERT, GDPR, NIS2, ISO')).toBe('Cyrl')
  expect(scriptOf('види https://www.poverenik.rs/sr/zakoni')).toBe('Cyrl')
  expect(scriptOf('На табли пише, vrlo sitnim slovima i dugačko')).toBe('Latn')
  expect(scriptOf('GDPR')).toBe('Latn')
  expect(scriptOf('2026 – 5%')).toBeUndefined()
  expect(scriptOf('')).toBeUndefined()
})

test('what keyboards and old documents do to letters is undone', () => {
  expect(normaliseInput('c\u030Cas, z\u030Caba, S\u030C, c\u0301')).toBe('čas, žaba, Š, ć')
  expect(normaliseInput('ǅep ǄEP ǆep ǈ Ǉ ǉ ǋ Ǌ ǌ')).toBe('Džep DŽEP džep Lj LJ lj Nj NJ nj')
  expect(normaliseInput('Ðorđe, ÐORÐE, Ɖura, d\u0335ak')).toBe('Đorđe, ĐORĐE, Đura, đak')
  expect(normaliseInput('anðeo i čas')).toBe('anđeo i čas')
  expect(normaliseInput('Guðrún, maður')).toBe('Guðrún, maður')
  expect(normaliseInput('in\u200Cjekcija')).toBe('in\u200Cjekcija')
})

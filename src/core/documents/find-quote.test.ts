import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'

import { letterOf, linesAt, pdfOf } from '#support/pdf-samples.ts'

import { openDocumentReader } from './document-reader.ts'
import { findQuote, quoteContext, type QuoteSearch } from './find-quote.ts'
import type { PdfPage } from './pdf-reading.ts'

const reader = openDocumentReader()
afterAll(() => reader.close())

async function pageOf(bytes: Uint8Array): Promise<PdfPage> {
  const result = await reader.readPdf(bytes)
  const page = result.ok ? result.value.pages[0] : undefined
  if (!page) throw new Error('the sample has no page')
  return page
}

const textOnly = (text: string) => ({ text, lines: [] })

/** The words found and how, or why not. */
function summary(search: QuoteSearch): string {
  if (search.outcome === 'found') return `${search.match.fidelity}: ${search.match.exact}`
  return search.outcome === 'ambiguous' ? `ambiguous: ${search.matches.length}` : search.outcome
}

const find = (text: string, quote: string, otherScript = false) =>
  summary(findQuote(textOnly(text), quote, { otherScript }))

describe('on a page', () => {
  test('a quotation over two lines has a box on each, around its own words only', async () => {
    const page = await pageOf(
      letterOf(['У 2025. години Повереник је', 'примио 12.345 жалби грађана.']),
    )

    const search = findQuote(page, 'Повереник је примио 12.345')

    if (search.outcome !== 'found') throw new Error(search.outcome)
    expect(search.match).toMatchObject({
      fidelity: 'layout',
      prefix: 'У 2025. години ',
      suffix: ' жалби грађана.',
    })
    expect(page.text.slice(search.match.start, search.match.end)).toBe(
      'Повереник је\nпримио 12.345',
    )
    expect(search.match.quads).toHaveLength(2)
    const [first, second] = search.match.quads
    const lineEnd = page.lines[0]?.quad[2]
    expect(first?.[0]).toBeGreaterThan(72 / 595 + 0.1)
    expect(first?.[2]).toBe(lineEnd)
    expect(second?.[0]).toBeCloseTo(72 / 595, 3)
    expect(second?.[2]).toBeLessThan(page.lines[1]?.quad[2] ?? 0)
    expect(first?.[5]).toBeLessThanOrEqual(second?.[5] ?? 0)
  })

  test('a word broken at the end of a line is found whole, with both parts boxed', async () => {
    const page = await pageOf(letterOf(['Жалбу решава Пове-', 'реник у року од 60 дана.']))

    const search = findQuote(page, 'решава Повереник у року')

    expect(summary(search)).toMatch(/^layout: решава Пове.\nреник у року$/)
    expect(search.outcome === 'found' && search.match.quads.length).toBe(2)
  })

  test('a quotation that runs down one column does not pick up the other', async () => {
    const left = [
      'Прва колона говори о жалбама',
      'које је Повереник примио и о',
      'начину на који их је решио.',
    ]
    const right = [
      'Друга колона говори о надзору',
      'који Повереник врши над тим',
      'како се подаци обрађују данас.',
    ]
    const rows = left.flatMap((text, index) => [
      ...linesAt([text], { x: 72, y: 100 + 16 * index }),
      ...linesAt([right[index] ?? ''], { x: 320, y: 100 + 16 * index }),
    ])
    const page = await pageOf(pdfOf([{ texts: rows }]))

    expect(summary(findQuote(page, 'Повереник примио и о начину'))).toMatch(/^layout/)
    expect(summary(findQuote(page, 'Повереник примио и о који'))).toBe('not-found')
  })

  test('a quotation that stands twice is ambiguous with both places, and its surroundings choose', async () => {
    const page = await pageOf(
      letterOf(['У 2024: примљено 500 жалби.', 'У 2025: примљено 500 жалби.']),
    )

    const search = findQuote(page, 'примљено 500')

    if (search.outcome !== 'ambiguous') throw new Error(search.outcome)
    expect(search.matches.map((match) => match.prefix)).toEqual([
      'У 2024: ',
      'У 2024: примљено 500 жалби.\nУ 2025: ',
    ])
    const second = search.matches[1]
    const again = findQuote(page, 'примљено 500', second ? { near: second } : {})
    expect(again).toEqual({ outcome: 'found', match: second })
  })
})

describe('what is forgiven', () => {
  test('nothing, if the words stand there as typed', () => {
    expect(find('Укупно 12 захтева.', 'Укупно 12 захтева')).toBe('exact: Укупно 12 захтева')
  })

  test('white space, line breaks, soft hyphens and ligatures', () => {
    expect(find('Укупно  12\n\nзахтева', ' Укупно 12 захтева ')).toBe(
      'layout: Укупно  12\n\nзахтева',
    )
    expect(find('за\u00ADхтев', 'захтев')).toBe('layout: за\u00ADхтев')
    expect(find('o\uFB03ce and \u01CCegov', 'office and njegov')).toBe(
      'layout: o\uFB03ce and \u01CCegov',
    )
    expect(find('office', 'o\uFB03ce')).toBe('layout: office')
  })

  test('a hyphen at the end of a line, whether it belongs to the word or to the break', () => {
    expect(find('е-\nпошта', 'е-пошта')).toBe('layout: е-\nпошта')
    expect(find('пове-\nреник', 'повереник')).toBe('layout: пове-\nреник')
    expect(find('повереник', 'пове-\nреник')).toBe('layout: повереник')
    expect(find('у периоду 2020-\n2025. године', '2020-2025')).toBe('layout: 2020-\n2025')
  })

  test('the shapes of quotation marks and dashes, and it says so', () => {
    expect(find('„Службени гласник РС”, 2020–2025', '"Службени гласник РС", 2020-2025')).toBe(
      'typography: „Службени гласник РС”, 2020–2025',
    )
  })

  test('the script, only when asked, and it says so', () => {
    expect(find('Повереник за информације', 'Poverenik za informacije')).toBe('not-found')
    expect(find('Повереник за информације', 'Poverenik za informacije', true)).toBe(
      'script: Повереник за информације',
    )
    expect(find('Poverenik za informacije', 'Повереник за информације', true)).toBe(
      'script: Poverenik za informacije',
    )
    expect(
      find('ЉУБАВ Његош инјекција ИНЈЕКЦИЈА Џ', 'LJUBAV Njegoš injekcija INJEKCIJA Dž', true),
    ).toMatch(/^script/)
  })
})

describe('what is never forgiven', () => {
  test('another letter, case, accent or digit', () => {
    for (const quote of [
      'захтева 13',
      'захтева 1',
      'Захтева 12',
      'zahteva 12',
      'захтеве 12',
      'захтева  1 2',
    ]) {
      expect(find('захтева 12', quote)).toBe('not-found')
    }
    expect(find('čaša', 'časa', true)).toBe('not-found')
  })

  test('a part of a word', () => {
    expect(find('незахтевано', 'захтев')).toBe('not-found')
    expect(find('пове-\nреник', 'реник')).toBe('not-found')
    expect(find('пове-\nреник', 'пове')).toBe('not-found')
    expect(find('по\u00ADвереник', 'вереник')).toBe('not-found')
    expect(find('o\uFB03ce', 'of')).toBe('not-found')
    expect(find('Његош', 'jegoš', true)).toBe('not-found')
  })

  test('a part of a number', () => {
    expect(find('15 захтева', '5 захтева')).toBe('not-found')
    expect(find('1.500 захтева', '500 захтева')).toBe('not-found')
    expect(find('1 500 захтева', '500 захтева')).toBe('not-found')
    expect(find('1\u00A0500 захтева', '1')).toBe('not-found')
    expect(find('износ 12,5 одсто', '12')).toBe('not-found')
    expect(find('износ -5 одсто', '5 одсто')).toBe('not-found')
    expect(find('износ −5 одсто', '5 одсто')).toBe('not-found')
    expect(find('(15), у 2025. 500 жалби', '500 жалби')).toBe('exact: 500 жалби')
    expect(find('године 2025.', '2025')).toBe('exact: 2025')
    expect(find('од 2020-2025', '2025')).toBe('exact: 2025')
  })

  test('nothing, and more than a page of text, are not searched for', () => {
    expect(find('захтев', '  \n')).toBe('not-found')
    expect(find('а '.repeat(3_000), 'а '.repeat(3_000))).toBe('not-found')
  })
})

test('any stretch of whole words is found where it stands, however its lines are broken', () => {
  const word = fc.stringMatching(/^[а-шђћљњџ]{1,9}$/u)
  const page = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '  ', '\n\n')), {
    minLength: 3,
    maxLength: 30,
  })
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), (parts, a, b) => {
      const from = a % parts.length
      const to = from + 1 + (b % (parts.length - from))
      const text = parts.flat().join('')
      const start = parts.slice(0, from).flat().join('').length
      const quote = parts.slice(from, to).map(([letters]) => letters)
      const search = findQuote(textOnly(text), quote.join(' '))
      const places =
        search.outcome === 'found'
          ? [search.match]
          : search.outcome === 'ambiguous'
            ? search.matches
            : []
      const written = (at: { start: number; end: number }) =>
        text.slice(at.start, at.end).split(/\s+/u)
      expect(places.every((place) => written(place).join() === quote.join())).toBe(true)
      // An exact place elsewhere comes before one that needs forgiving.
      expect(places.some((place) => place.start === start || place.fidelity === 'exact')).toBe(true)
    }),
  )
})

test('surroundings are cut to 40 characters and never through one', () => {
  const text = `😀${'a'.repeat(39)}X${'b'.repeat(39)}😀`
  const start = text.indexOf('X')
  expect(quoteContext(text, { start, end: start + 1 })).toEqual({
    prefix: 'a'.repeat(39),
    suffix: 'b'.repeat(39),
  })
  expect(quoteContext('кратко X', { start: 7, end: 8 })).toEqual({ prefix: 'кратко ', suffix: '' })
})

test('a hostile page does not hold up the search', () => {
  const started = performance.now()
  expect(find('а-\n'.repeat(60_000), `${'а'.repeat(3_000)}б`)).toBe('not-found')
  expect(find(' -\n'.repeat(60_000), 'нема га')).toBe('not-found')
  expect(find('1.'.repeat(90_000), `${'1.'.repeat(1_900)}2`)).toBe('not-found')
  expect(find('а '.repeat(90_000), `${'а '.repeat(1_900)}б`)).toBe('not-found')
  expect(find('а '.repeat(90_000), 'а '.repeat(1_900))).toBe('ambiguous: 50')
  // Quadratic work on these would take minutes.
  expect(performance.now() - started).toBeLessThan(10_000)
})

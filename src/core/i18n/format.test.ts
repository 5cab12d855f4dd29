import { expect, test } from 'vitest'

import {
  compare,
  counted,
  formatBytes,
  formatDay,
  formatDayRange,
  formatDays,
  formatDayShort,
  formatInstant,
  formatInstantSpan,
  formatList,
  formatMonth,
  formatNumber,
  formatPercent,
  formatTimeSpan,
  formatWeekday,
  formatYear,
  plural,
} from './format.ts'
import { variantFacts, variants, type Variant } from './languages.ts'

/** One value in the three variants, in the order of the list of variants. */
function inAll(format: (variant: Variant) => string): string[] {
  return variants.map(format)
}

test('numbers have the separators of the language and a real minus sign', () => {
  expect(inAll((v) => formatNumber(v, 19_759))).toEqual(['19.759', '19.759', '19,759'])
  expect(inAll((v) => formatNumber(v, 48.5))).toEqual(['48,5', '48,5', '48.5'])
  expect(inAll((v) => formatNumber(v, -1234.567))).toEqual(['−1.234,57', '−1.234,57', '−1,234.57'])
  expect(inAll((v) => formatNumber(v, 1000))).toEqual(['1.000', '1.000', '1,000'])
})

test('digits can be fixed, limited or significant', () => {
  expect(formatNumber('sr-latn', 3, { fraction: 2 })).toBe('3,00')
  expect(formatNumber('en', 2.71628, { significant: 3 })).toBe('2.72')
  expect(formatNumber('en', 2.5, { fractionMax: 0 })).toBe('3')
  expect(formatNumber('sr-cyrl', 123_456, { significant: 2 })).toBe('120.000')
})

test('percentages take hundredths and put the sign beside the number', () => {
  expect(inAll((v) => formatPercent(v, 48.5))).toEqual(['48,5%', '48,5%', '48.5%'])
  expect(formatPercent('en', -3, { fraction: 1 })).toBe('−3.0%')
})

test('days are nominative in headings, genitive in running text', () => {
  const day = '2026-11-24'
  expect(inAll((v) => formatDay(v, day))).toEqual([
    '24. novembar 2026.',
    '24. новембар 2026.',
    '24 November 2026',
  ])
  expect(inAll((v) => formatDay(v, day, 'genitive'))).toEqual([
    '24. novembra 2026.',
    '24. новембра 2026.',
    '24 November 2026',
  ])
  expect(inAll((v) => formatDayShort(v, '2026-02-03'))).toEqual([
    '3. 2. 2026.',
    '3. 2. 2026.',
    '3 Feb 2026',
  ])
  expect(inAll((v) => formatWeekday(v, day))).toEqual(['utorak', 'уторак', 'Tuesday'])
})

test('month names agree with Intl, and the genitive is the one of running text', () => {
  const days = Array.from(
    { length: 12 },
    (_, month) => `2026-${String(month + 1).padStart(2, '0')}-05`,
  )
  const nameOf = (day: string) => day.split(' ')[1]
  for (const variant of variants) {
    const options: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' }
    const intl = new Intl.DateTimeFormat(variantFacts[variant].locale, options)
    expect(days.map((day) => nameOf(formatDay(variant, day)))).toEqual(
      days.map((day) => intl.format(new Date(day))),
    )
  }
  const genitives =
    'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra'
  expect(days.map((day) => nameOf(formatDay('sr-latn', day, 'genitive'))).join(' ')).toBe(genitives)
})

test('ranges do not repeat what both ends share', () => {
  const range = (from: string, to: string) =>
    inAll((v) => formatDayRange(v, { from, to }, 'genitive'))
  expect(range('2026-11-03', '2026-11-05')).toEqual([
    '3–5. novembra 2026.',
    '3–5. новембра 2026.',
    '3–5 November 2026',
  ])
  expect(range('2026-02-28', '2026-03-03')[0]).toBe('28. februara – 3. marta 2026.')
  expect(range('2026-02-28', '2026-03-03')[2]).toBe('28 February – 3 March 2026')
  expect(range('2025-12-30', '2026-01-03')[1]).toBe('30. децембра 2025. – 3. јануара 2026.')
  expect(range('2026-01-03', '2026-01-03')[2]).toBe('3 January 2026')
})

test('months and years are ordinals in Serbian', () => {
  expect(inAll((v) => formatMonth(v, '2025-02'))).toEqual([
    'februar 2025.',
    'фебруар 2025.',
    'February 2025',
  ])
  expect(formatMonth('sr-cyrl', '2025-02', 'genitive')).toBe('фебруара 2025.')
  expect(inAll((v) => formatYear(v, 2025))).toEqual(['2025.', '2025.', '2025'])
})

test('what is no day is a bug and throws', () => {
  for (const wrong of ['2026-02-29', '2026-13-01', '24.11.2026', '', '2026-1-1']) {
    expect(() => formatDay('en', wrong), wrong).toThrow(RangeError)
  }
  expect(formatDay('en', '2028-02-29')).toBe('29 February 2028')
})

test('instants are shown in Belgrade, in winter and in summer time, over midnight', () => {
  expect(inAll((v) => formatInstant(v, '2026-11-24T05:30:00Z'))).toEqual([
    '24. novembar 2026. u 06:30',
    '24. новембар 2026. у 06:30',
    '24 November 2026 at 06:30',
  ])
  expect(formatInstant('en', '2026-07-01T22:15:00.000Z')).toBe('2 July 2026 at 00:15')
  expect(() => formatInstant('en', 'yesterday')).toThrow(RangeError)
})

test('file sizes use decimal units with a no-break space', () => {
  expect(formatBytes('sr-latn', 1_500_000)).toBe('1,5\u00A0MB')
  expect(formatBytes('en', 0)).toBe('0\u00A0B')
  expect(formatBytes('en', 999)).toBe('999\u00A0B')
  expect(formatBytes('en', 999_999)).toBe('1\u00A0MB')
  expect(formatBytes('sr-cyrl', 123_456)).toBe('123\u00A0kB')
  expect(formatBytes('en', 5e15)).toBe('5,000\u00A0TB')
})

test('plurals follow the language', () => {
  const forms = { one: 'захтев', few: 'захтева', other: 'захтева!' }
  const chosen = [1, 2, 4, 5, 11, 12, 21, 22, 25, 101, 111, 1.2].map((n) =>
    plural('sr-cyrl', n, forms),
  )
  const [one, few, other] = [forms.one, forms.few, forms.other]
  expect(chosen).toEqual([one, few, few, other, other, other, one, few, other, one, other, few])
  expect(plural('en', 21, { one: 'day', other: 'days' })).toBe('days')
  expect(counted('sr-latn', 1002, { one: 'dan', few: 'dana', other: 'dana' })).toBe('1.002 dana')
  expect(inAll((v) => formatDays(v, 21))).toEqual(['21 dan', '21 дан', '21 days'])
})

test('lists end with the right word', () => {
  const items = ['a', 'b', 'c']
  expect(inAll((v) => formatList(v, items))).toEqual(['a, b i c', 'a, b и c', 'a, b and c'])
  expect(inAll((v) => formatList(v, items, 'or'))).toEqual([
    'a, b ili c',
    'a, b или c',
    'a, b or c',
  ])
  expect(formatList('en', [])).toBe('')
})

test('each variant has its own alphabetical order, whatever script the texts are in', () => {
  const words = [
    'ћук',
    'шума',
    'Џеп',
    'čas',
    'ђак',
    'дуга',
    'žaba',
    'ljubav',
    'луг',
    'cvet',
    'аваз',
  ]
  expect([...words].sort(compare('sr-latn'))).toEqual([
    'аваз',
    'cvet',
    'čas',
    'ћук',
    'дуга',
    'Џеп',
    'ђак',
    'луг',
    'ljubav',
    'шума',
    'žaba',
  ])
  expect([...words].sort(compare('sr-cyrl'))).toEqual([
    'аваз',
    'дуга',
    'ђак',
    'žaba',
    'луг',
    'ljubav',
    'ћук',
    'cvet',
    'čas',
    'Џеп',
    'шума',
  ])
})

test('n and j of two letters are not sorted as the letter nj, in either source script', () => {
  const sorted = ['injekcija', 'инјектор', 'inž', 'inovacija', 'конј', 'konz'].sort(
    compare('sr-latn'),
  )
  expect(sorted).toEqual(['injekcija', 'инјектор', 'inovacija', 'inž', 'конј', 'konz'])
})

test('numbers inside texts sort by value', () => {
  expect(['Члан 10', 'Члан 9', 'Član 1'].sort(compare('sr-latn'))).toEqual([
    'Član 1',
    'Члан 9',
    'Члан 10',
  ])
})

test('the span of a session has its day once, and both days when it goes on after midnight', () => {
  const evening = { from: '2027-03-03T17:00:00.000Z', to: '2027-03-03T18:30:00.000Z' }
  expect(inAll((v) => formatInstantSpan(v, evening))).toEqual([
    'sreda, 3. mart 2027, 18.00–19.30',
    'среда, 3. март 2027, 18.00–19.30',
    'Wednesday, 3 March 2027, 18:00–19:30',
  ])
  expect(inAll((v) => formatInstantSpan(v, evening, { form: 'genitive' }))[0]).toBe(
    'sreda, 3. marta 2027, 18.00–19.30',
  )
  const night = { from: '2027-03-03T21:30:00.000Z', to: '2027-03-03T23:15:00.000Z' }
  expect(inAll((v) => formatInstantSpan(v, night))).toEqual([
    'sreda, 3. mart 2027, 22.30 – četvrtak, 4. mart 2027, 00.15',
    'среда, 3. март 2027, 22.30 – четвртак, 4. март 2027, 00.15',
    'Wednesday, 3 March 2027, 22:30 – Thursday, 4 March 2027, 00:15',
  ])
})

test('times of a span follow the clocks of summer and of other zones', () => {
  const summer = { from: '2027-07-07T17:00:00.000Z', to: '2027-07-07T18:30:00.000Z' }
  expect(inAll((v) => formatTimeSpan(v, summer))).toEqual([
    '19.00–20.30',
    '19.00–20.30',
    '19:00–20:30',
  ])
  expect(formatTimeSpan('en', summer, 'Europe/London')).toBe('18:00–19:30')
  expect(formatInstantSpan('en', summer, { zone: 'America/New_York' })).toBe(
    'Wednesday, 7 July 2027, 13:00–14:30',
  )
})

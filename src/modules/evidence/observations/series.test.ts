import { expect, test } from 'vitest'

import { renderChart } from '#core/charts/render-chart.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { escapeHtml } from '#core/markup/safe-html.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'

import { seriesCsv } from './csv.ts'
import { noText } from './facts.ts'
import type { IndicatorSeries } from './figures.ts'
import { known, missing, type ObservationValue } from './observation-value.ts'
import { periodAround, type Period } from './period.ts'
import type { ObservationView } from './queries.ts'
import { chartBlock, prepareChart, tableBlock } from './series-blocks.tsx'
import { seriesChart } from './series-chart.ts'
import { readingText } from './series-reading.ts'
import type { Support } from './support-queries.ts'

const variants: readonly Variant[] = ['sr-latn', 'sr-cyrl', 'en']
const unit = {
  key: 'case',
  words: {
    sr: { one: 'предмет', few: 'предмета', other: 'предмета' },
    en: { one: 'case', other: 'cases' },
  },
}
const institution = (id: string, name: string) => ({
  id,
  name: { sr: name, en: name },
  short: { sr: name, en: name },
  demo: false,
  published: true,
})

type Given = Partial<Omit<ObservationView, 'value' | 'period'>>

function observation(period: Period, value: ObservationValue, given: Given = {}): ObservationView {
  return {
    id: `o-${period.to}-${given.institutionId ?? 'a'}`,
    indicatorCode: 'courts.cases',
    institutionId: 'a',
    institution: institution('a', 'Суд А'),
    subject: noText,
    requestId: null,
    period,
    value,
    note: noText,
    certainty: 'read',
    title: { sr: 'Предмети', en: 'Cases' },
    unit,
    state: 'published',
    revision: 1,
    updatedAt: '2026-11-24T10:00:00.000Z',
    demo: false,
    ...given,
  }
}

function series(
  observations: readonly ObservationView[],
  supports: ReadonlyMap<string, readonly Support[]> = new Map(),
): IndicatorSeries {
  return {
    indicator: {
      code: 'courts.cases',
      topic: 'courts',
      title: { sr: 'Предмети', en: 'Cases' },
      unit,
      periodKind: 'day-end',
      definition: noText,
      document: noText,
      institutionId: 'a',
      comparability: noText,
      institution: institution('a', 'Суд А'),
      publishedAt: '2026-11-24T10:00:00.000Z',
      updatedAt: '2026-11-24T10:00:00.000Z',
      demo: false,
    },
    observations,
    supports,
  }
}

const day = (on: string) => periodAround('day-end', on)
const year = (of: number) => periodAround('year', `${of}-01-01`)
const ofB = { institutionId: 'b', institution: institution('b', 'Суд Б') }
const states = series([
  observation(day('2021-08-31'), known(3293)),
  observation(day('2022-08-31'), missing('not-answered')),
  observation(day('2025-02-28'), known(19759, true)),
])
const label = { html: escapeHtml('Натпис'), typst: 'Натпис', text: 'Натпис' }

test('one institution is a line at true days, and a missing value a gap with its reason', () => {
  const chart = seriesChart(states, { variant: 'sr-cyrl', id: 'c' })
  expect(chart).toMatchObject({
    kind: 'line',
    series: [
      {
        points: [
          { on: '2021-08-31', value: 3293, label: '31. 8. 2021.' },
          { on: '2022-08-31', value: null, missing: 'институција није одговорила' },
          { on: '2025-02-28', value: 19759, approximate: true },
        ],
      },
    ],
  })
})

test('years are columns, each year between them too, and a year without an observation is no zero', () => {
  const chart = seriesChart(
    series([observation(year(2018), known(5)), observation(year(2021), known(0))]),
    {
      variant: 'en',
      id: 'c',
    },
  )
  expect(chart).toMatchObject({
    kind: 'columns',
    items: [
      { label: '2018', value: 5 },
      { label: '2019', value: null, missing: 'no observation' },
      { label: '2020', value: null },
      { label: '2021', value: 0 },
    ],
  })
})

test('several institutions are bars of the latest period, the highest first', () => {
  const several = series([
    observation(day('2024-12-31'), known(1)),
    observation(day('2025-12-31'), known(2)),
    observation(day('2025-12-31'), known(9), ofB),
  ])
  expect(seriesChart(several, { variant: 'sr-latn', id: 'c' })).toMatchObject({
    kind: 'bars',
    items: [
      { label: 'Sud B', value: 9 },
      { label: 'Sud A', value: 2 },
    ],
  })
})

test('fewer than two observations, or none with a value, are not drawn', () => {
  const none = [missing('refused'), missing('not-held')].map((value, index) =>
    observation(year(2020 + index), value),
  )
  const drawn = [series([]), series([observation(year(2020), known(1))]), series(none)].map((one) =>
    seriesChart(one, { variant: 'en', id: 'c' }),
  )
  expect(drawn).toEqual([undefined, undefined, undefined])
})

test('the chart, the table, the PDF and the text name the same values in every variant', async () => {
  for (const variant of variants) {
    const chart = await prepareChart(states, { variant, id: 'c' })
    if (!chart) throw new Error('the chart is missing')
    const [first, last] = variant === 'en' ? ['3,293', '19,759'] : ['3.293', '19.759']
    const block = chartBlock(chart, label)
    const table = tableBlock({ series: states, variant }, label)
    const typst = table.typst.replaceAll('\\', '')
    for (const text of [
      chart.drawn.svg,
      block.html,
      table.html,
      typst,
      chart.drawn.textAlternative,
    ]) {
      expect(text).toContain(first)
      expect(text).toContain(last)
    }
    expect(block.typst).toContain('"c.svg"')
    expect(readingText(states, variant)).toContain(first)
    const inTable = [...table.html.matchAll(/observations\/[^"]+">([^<]+)</gu)].map(
      ([, text]) => text,
    )
    const inChart = chart.drawn.rows.map(({ text }) => text.replace('≈ ', ''))
    expect(inTable.map((text) => text?.replace(/^(?:око|oko|about) /u, ''))).toEqual(inChart)
  }
})

test('the reading says where the values went, what is missing and what is not exact', () => {
  expect(readingText(states, 'sr-cyrl').replaceAll('\u00A0', ' ')).toBe(
    'Порасло са 3.293 на око 19.759 предмета (31. август 2021. – 28. фебруар 2025.). ' +
      'Без вредности: 1 податак; разлог стоји на месту вредности. ' +
      'Приближних вредности: 1; у извору стоји „око”, „преко” или слично.',
  )
  const fallen = series([
    observation(year(2018), known(5)),
    observation(year(2019), known(9)),
    observation(year(2020), known(2)),
  ])
  expect(readingText(fallen, 'en').replaceAll('\u00A0', ' ')).toBe(
    'Fell from 5 to 2 cases (2018 – 2020). The highest is 9 cases (2019).',
  )
  const compared = series([
    observation(day('2025-12-31'), known(2)),
    observation(day('2025-12-31'), missing('not-answered'), ofB),
  ])
  expect(readingText(compared, 'en').replaceAll('\u00A0', ' ')).toBe(
    'Most: Суд А, 2 cases. 1 of 2 asked gave a value. Without a value: 1 observation; the reason stands in its place.',
  )
})

test('hostile names reach neither the drawing nor the table as markup', async () => {
  const bad = { sr: hostileText, en: hostileText }
  const wrong = { ...ofB, institution: { ...institution('b', hostileText), short: bad } }
  const several = series([
    observation(year(2020), known(1), { title: bad }),
    observation(year(2020), known(2), wrong),
  ])
  const spec = seriesChart(several, { variant: 'sr-latn', id: 'c', title: hostileText })
  if (!spec) throw new Error('the chart is missing')
  const drawn = await renderChart(spec)
  const chart = await prepareChart(several, { variant: 'sr-latn', id: 'c' })
  const html = chart ? chartBlock(chart, { ...label, text: hostileText }).html : ''
  expect([...unescapedIn(drawn.svg), ...unescapedIn(html)]).toEqual([])
  expect(html).toContain('&lt;script&gt;')
})

test('a CSV has a row for each observation with its source, labels for reasons, and one form in all variants', () => {
  const source: Support = {
    kind: 'source',
    id: 's',
    source: {
      title: { sr: 'Извештај, „први”', en: 'Report, "first"' },
      publisher: { sr: 'Суд', en: 'Court' },
      url: 'https://example.rs/a?b=1,2',
      consultedOn: '2026-11-01',
      certainty: 'read',
      note: noText,
    },
    quote: 'ред\nдруги',
    locator: noText,
  }
  const one = series(states.observations, new Map([['o-2021-08-31-a', [source]]]))
  const csv = variants.map((variant) => seriesCsv(one, { variant, origin: 'https://uvid.example' }))
  const heads = new Set(csv.map((text) => text.slice(1).split('\r\n')[0]))
  expect(csv.every((text) => text.startsWith('\uFEFF') && text.endsWith('\r\n'))).toBe(true)
  expect(heads.size).toBe(1)
  const [, , english = ''] = csv
  expect(english).toContain('"Report, ""first""","https://example.rs/a?b=1,2",2026-11-01')
  expect(english).toContain('"ред\nдруги"')
  expect(english).toContain('https://uvid.example/en/observations/o-2021-08-31-a')
  const gap = english.split('\r\n').find((row) => row.startsWith('o-2022'))
  expect(gap).toContain(',,,,cases,,not-answered,the institution has not answered,')
})

test('what a spreadsheet would run is text in a CSV', () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "=cmd|' /C calc'!A0"]
  const rows = texts.map((sr, index) =>
    observation(year(2000 + index), known(-5), { note: { sr, en: sr } }),
  )
  const csv = seriesCsv(series(rows), { variant: 'en', origin: 'https://uvid.example' })
  const cells = parsed(csv)
  const notes = cells.slice(1).map((row) => row[cells[0]?.indexOf('note') ?? -1])
  expect(notes).toEqual(texts.map((text) => `'${text}`))
  expect(cells.slice(1).map((row) => row[cells[0]?.indexOf('value') ?? -1])).toEqual(
    texts.map(() => '-5'),
  )
})

/** A plain reader of RFC 4180, so that the writer is not checked by itself. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/gy
  const text = csv.replace('\uFEFF', '')
  for (let match = cell.exec(text); match && match.index < text.length; match = cell.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

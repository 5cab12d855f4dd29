import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'

import type { ChartSpec } from './chart-spec.ts'
import { renderChart } from './render-chart.ts'

const hostile = `<script>alert("1")</script>&'"\u2028`
const format = (value: number) => new Intl.NumberFormat('sr-Latn-RS').format(value)

const line: ChartSpec = {
  kind: 'line',
  id: 'pending',
  title: 'Nerešeni predmeti',
  description: 'Od 2021. rastu šest puta.',
  format,
  series: [
    {
      name: 'Poverenik',
      points: [
        { on: '2021-08-31', value: 3293, label: 'avg. 2021.' },
        { on: '2021-12-31', value: 3118, label: 'dec. 2021.' },
        { on: '2022-12-31', value: null, missing: 'nije objavljeno', label: 'dec. 2022.' },
        { on: '2023-09-30', value: 10_100, approximate: true, label: 'sept. 2023.' },
        { on: '2024-03-31', value: 13_460, label: 'mart 2024.' },
        { on: '2025-02-28', value: 19_759, label: 'feb. 2025.' },
      ],
    },
  ],
  annotations: [{ on: '2022-02-16', text: 'izmene zakona' }],
}
const items = [
  { label: '2018.', value: 622 },
  { label: '2019.', value: 0 },
  { label: '2020.', value: null, missing: 'nema odgovora' },
  { label: '2021.', value: 946, approximate: true },
]
const columns: ChartSpec = {
  kind: 'columns',
  id: 'columns',
  title: 'A',
  description: 'B',
  format,
  items,
}
const bars: ChartSpec = { ...columns, kind: 'bars', id: 'bars' }

const widthsOf = (html: string) => html.split('<div class="chart chart-narrow">')
const between = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), (match) => match[1] ?? '')

test('every value stands at its mark in both widths and on paper, and so does every reason for a gap', async () => {
  const lost: string[] = []
  for (const spec of [line, columns, bars]) {
    const chart = await renderChart(spec)
    for (const drawing of [...widthsOf(chart.svg), chart.svgForPdf]) {
      const texts = between(drawing, />([^<>]+)<\/(?:text|tspan)>/gu).join(' ')
      for (const row of chart.rows)
        if (!texts.includes(row.text)) lost.push(`${spec.id}: ${row.text}`)
    }
  }
  expect(lost).toEqual([])
})

test('a drawing carries no style, script, handler, outside address or English word of the library', async () => {
  for (const spec of [line, columns, bars]) {
    const { svg, svgForPdf } = await renderChart(spec)
    for (const drawing of [svg, svgForPdf]) {
      expect(drawing).not.toMatch(
        /<style|<script|<image|<foreignObject|\sstyle=|\son\w+=|href=|aria-label=|url\(/u,
      )
      expect(
        between(drawing, /"(https?:[^"]*)"/gu).filter(
          (url) => url !== 'http://www.w3.org/2000/svg',
        ),
      ).toEqual([])
    }
  }
})

test('colours are attributes with a class beside them on the page, and plain attributes on white paper', async () => {
  const { svg, svgForPdf } = await renderChart(line)
  expect(svg).toContain('class="fill-blue"')
  expect(svg).toContain('fill="#1d4e89"')
  expect(svgForPdf).not.toMatch(/class=|#fbfaf6|currentColor;/u)
})

test('the picture is named by a title and a description with ids of its own, and the page is valid HTML', async () => {
  const charts = await Promise.all([line, columns, bars].map((spec) => renderChart(spec)))
  const page = charts.map(({ svg }) => svg).join('')
  const ids = between(page, / id="([^"]+)"/gu)
  expect(new Set(ids).size).toBe(ids.length)
  const named = between(page, /aria-labelledby="([^"]+)"/gu).flatMap((list) => list.split(' '))
  expect(named.toSorted()).toEqual(ids.toSorted())
  expect(between(page, /role="(\w+)"/gu)).toEqual(Array.from({ length: 6 }, () => 'img'))
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'attribute-boolean-style': 'off' },
  })
  const report = await validator.validateString(
    `<!DOCTYPE html><html lang="sr"><head><title>x</title></head><body>${page}</body></html>`,
  )
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ),
  ).toEqual([])
})

test('hostile words come out as words', async () => {
  const specs: ChartSpec[] = [
    {
      ...line,
      id: hostile,
      title: hostile,
      description: hostile,
      format: () => hostile,
      annotations: [{ on: '2022-02-16', text: hostile }],
      formatYear: () => hostile,
    },
    {
      ...columns,
      kind: 'columns',
      format: () => hostile,
      items: [
        { label: hostile, value: 1 },
        { label: 'x', value: null, missing: hostile },
      ],
    },
    {
      ...columns,
      kind: 'bars',
      format: () => hostile,
      items: [
        { label: hostile, value: 1 },
        { label: 'x', value: null, missing: hostile },
      ],
    },
  ]
  for (const spec of specs) {
    const { svg, svgForPdf } = await renderChart(spec)
    for (const drawing of [svg, svgForPdf]) {
      expect(drawing).not.toContain('<script')
      expect(drawing).toContain('&lt;script&gt;')
    }
  }
})

test('observations stand at their days: three months are a fifth of fifteen months', async () => {
  const { svgForPdf } = await renderChart({
    ...line,
    annotations: [],
    series: [
      {
        name: '',
        points: [
          { on: '2021-01-01', value: 5, label: '' },
          { on: '2021-04-01', value: 5, label: '' },
          { on: '2022-04-01', value: 5, label: '' },
        ],
      },
    ],
  })
  const [first = 0, second = 0, third = 0] = between(svgForPdf, /<circle[^>]* cx="([\d.]+)"/gu).map(
    Number,
  )
  expect((second - first) / (third - first)).toBeCloseTo(90 / 455, 3)
})

test('no line crosses a gap, and a gap is not a zero', async () => {
  const { svgForPdf, rows } = await renderChart(line)
  // Three steps between six points, one of which is missing: two of its neighbours are not joined.
  expect(between(svgForPdf, /<path d="(M[\d.,]+L[\d.,]+)"/gu)).toHaveLength(3)
  expect(between(svgForPdf, /<circle([^>]*)/gu)).toHaveLength(5)
  expect(rows.find(({ isMissing }) => isMissing)?.text).toBe('nije objavljeno')
  const bar = await renderChart(columns)
  expect(between(bar.svgForPdf, /<rect([^>]*)/gu)).toHaveLength(3)
})

test('an approximate value is drawn and written differently', async () => {
  const { svgForPdf, textAlternative } = await renderChart(columns)
  expect(svgForPdf).toContain('≈ 946')
  expect(between(svgForPdf, /stroke-dasharray="(3 2|3,2)"/gu)).toHaveLength(1)
  expect(textAlternative).toContain('2021.: ≈ 946.')
})

test('sixty observations keep the first, the last and the greatest value, and no two labels meet', async () => {
  const points = Array.from({ length: 60 }, (_, month) => ({
    on: new Date(Date.UTC(2020, month, 1)).toISOString().slice(0, 10),
    value: month === 30 ? 9000 : 1000 + month,
    label: String(month),
  }))
  const { svg } = await renderChart({ ...line, annotations: [], series: [{ name: '', points }] })
  for (const drawing of widthsOf(svg)) {
    for (const value of [1000, 1059, 9000]) expect(drawing).toContain(`>${format(value)}<`)
  }
})

test('series are named at their ends', async () => {
  const points = [
    { on: '2021-01-01', value: 1, label: '' },
    { on: '2022-01-01', value: 9, label: '' },
  ]
  const low = points.map((point) => ({ ...point, value: point.value / 2 }))
  const { svg, rows } = await renderChart({
    ...line,
    series: [
      { name: 'primljeno', points },
      { name: 'rešeno', points: low },
    ],
  })
  for (const drawing of widthsOf(svg)) {
    expect(drawing).toContain('>primljeno<')
    expect(drawing).toContain('>rešeno<')
  }
  expect(rows[2]).toEqual({ series: 'rešeno', label: '', text: '0,5', isMissing: false })
})

test('a chart of gaps only, and an empty one, still draw', async () => {
  const gap = { on: '2021-01-01', value: null, missing: 'ćutanje', label: '' }
  expect((await renderChart({ ...line, series: [{ name: '', points: [gap] }] })).svg).toContain(
    'ćutanje',
  )
  expect((await renderChart({ ...columns, kind: 'bars', items: [] })).rows).toEqual([])
  expect((await renderChart({ ...columns, kind: 'columns', items: [] })).rows).toEqual([])
  expect((await renderChart({ ...line, annotations: [], series: [] })).svg).not.toMatch(
    /NaN|Infinity|undefined|Invalid/u,
  )
})

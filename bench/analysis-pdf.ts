import { Document } from 'mupdf'

import { renderChart } from '#core/charts/render-chart.ts'
import { typstText } from '#core/markup/typst-text.ts'
import { drawingTypst, houseDocument } from '#core/pdf/house-document.ts'
import { createTypesetter, type Typesetter } from '#core/pdf/typesetter.ts'
import { typefaceDirectories } from '#ui/typefaces.ts'

import { inTurn, type Measurement, msOf } from './measure.ts'

const CHARTS = 10
const PAGES = 20
/** Paragraphs after each chart; so many make twenty pages. */
const PARAGRAPHS = 7
const MS_MAX = 300
const SENTENCE =
  'Повереник је у току године примио више предмета него што је могао да реши, па је остатак прешао у наредну годину, а рок од шездесет дана истекао је пре него што је предмет дошао на ред. '

type Drawn = Awaited<ReturnType<typeof aChart>>

/** An analysis of twenty pages with ten charts, drawn and set anew, beside the first document of a fresh thread. */
export async function measureAnalysisPdf(): Promise<Measurement[]> {
  const warm = createTypesetter({ fontPaths: typefaceDirectories() })
  let turn = 0
  const drawing = () => msOf(() => drawCharts((turn += 1)))
  const ours = () => msOf(() => set(warm, (turn += 1)))
  const cold = async () => {
    const fresh = createTypesetter({ fontPaths: typefaceDirectories() })
    const ms = await msOf(() => set(fresh, (turn += 1)))
    await fresh.close()
    return ms
  }
  const pages = Document.openDocument(await set(warm, 0), 'application/pdf').countPages()
  if (pages !== PAGES) throw new Error(`The analysis has ${pages} pages, not ${PAGES}`)
  const result = await inTurn(ours, cold)
  const drawn = await inTurn(drawing, ours)
  await warm.close()
  return [
    {
      title: `Analysis of ${PAGES} pages with ${CHARTS} charts to PDF, warm`,
      unit: 'ms',
      value: result.ours,
      baseline: { title: 'first document of a fresh thread', value: result.baseline },
      ratio: result.ratio,
      target: { text: `≤ ${MS_MAX}`, met: result.ours.median <= MS_MAX },
    },
    {
      title: `    of that, drawing the ${CHARTS} charts for page, phone and paper`,
      unit: 'ms',
      value: drawn.ours,
      baseline: { title: 'all of it', value: drawn.baseline },
      ratio: drawn.ratio,
    },
  ]
}

function drawCharts(turn: number): Promise<Drawn[]> {
  return Promise.all(Array.from({ length: CHARTS }, (_, n) => aChart(n, turn)))
}

/** No two turns have the same charts or texts, so that nothing can be remembered from one to the next. */
async function set(typesetter: Typesetter, turn: number): Promise<Uint8Array> {
  const files: Record<string, string> = {}
  const body: string[] = []
  for (const [n, chart] of (await drawCharts(turn)).entries()) {
    const [file, title] = [`chart-${n}.svg`, `Графикон ${n}`]
    files[file] = chart.svgForPdf
    body.push(`= ${typstText(`Поглавље ${n} у кругу ${turn}`)}`)
    body.push(
      drawingTypst({ file, alternative: chart.textAlternative, caption: title, source: 'Извор' }),
    )
    for (let p = 0; p < PARAGRAPHS; p += 1) {
      body.push(typstText(`У кругу ${turn} под бројем ${p}: ${SENTENCE.repeat(3)}`))
    }
  }
  const main = houseDocument({
    variant: 'sr-cyrl',
    title: 'Заостали предмети',
    authors: ['Увид'],
    publisher: 'Увид',
    day: '2026-11-24',
    dayText: '24. новембар 2026.',
    address: 'https://uvid.example/x',
    figureWord: 'Слика',
    contentsTitle: 'Садржај',
    body: body.join('\n\n'),
    colophon: { title: 'О документу', rows: [{ label: 'Мерење', value: String(turn) }] },
  })
  const createdAt = new Date('2026-11-24T00:00:00Z')
  const result = await typesetter.typeset({ main, files, createdAt })
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

function aChart(n: number, turn: number) {
  const points = Array.from({ length: 12 }, (_, month) => ({
    on: `2025-${String(month + 1).padStart(2, '0')}-28`,
    label: `${month + 1}. месец`,
    value: 1000 + ((n * 131 + month * 977 + turn * 37) % 900),
  }))
  return renderChart({
    kind: 'line',
    id: `chart-${n}`,
    title: `Предмети ${n}`,
    description: 'Раст из месеца у месец.',
    format: String,
    series: [{ name: '', points }],
  })
}

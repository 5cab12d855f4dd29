import { Table } from '../content/table.tsx'
import { type Example, hostileHref, hostileText } from '../example.ts'
import { safeHtml } from '../safe-html.ts'
import { ChartFigure } from './chart-figure.tsx'
import { Citation } from './citation.tsx'
import { DocumentPage } from './document-page.tsx'
import { Code, FileLink, Hash } from './file-link.tsx'
import { Quotation } from './quotation.tsx'

const group = 'Evidence'
const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

const backlog = [
  { year: 2021, open: 3714 },
  { year: 2022, open: 4590 },
  { year: 2023, open: 5821 },
  { year: 2024, open: 7003 },
  { year: 2025, open: 8214 },
] as const

/** A chart as the chart renderer would draw it, with its classes. */
const sampleChart = safeHtml(
  `<div class="chart"><svg viewBox="0 0 640 240" role="img" aria-label="Број нерешених предмета по годинама" font-size="15">${backlog
    .map(({ year, open }, index) => {
      const height = Math.round((open / 8214) * 180)
      const x = 20 + index * 124
      return (
        `<rect class="fill-blue" x="${x}" y="${205 - height}" width="84" height="${height}"/>` +
        `<text class="fill-ink" x="${x + 42}" y="${197 - height}" text-anchor="middle">${open.toLocaleString('de-DE')}</text>` +
        `<text class="fill-ink" x="${x + 42}" y="228" text-anchor="middle">${year}</text>`
      )
    })
    .join('')}<path class="stroke-ink" d="M0 205.5H640"/></svg></div>`,
)

const table = (
  <Table
    caption="Нерешени предмети на крају године"
    captionHidden
    rows={backlog}
    columns={[
      { label: 'Година', rowHeader: true, cell: (row) => row.year },
      { label: 'Предмета', numeric: true, cell: (row) => row.open },
    ]}
  />
)

/** A sheet with grey lines instead of words; the development server gives it at `sampleSheet.href`. */
export const sampleSheet = {
  href: '/_components/page.svg',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 840 400"><path fill="#fff" d="M0 0h840v400H0z"/><path stroke="#556" stroke-width="10" d="M84 94h672M84 134h353M84 190h672M84 230h672M84 270h520"/></svg>`,
}

/** Examples of this folder. */
export const evidenceExamples: readonly Example[] = [
  {
    group,
    name: 'Quotation',
    content: () => (
      <Quotation
        lang="sr"
        quote="Број грађана чији су подаци обухваћени повредом није утврђен, будући да евиденција приступа није вођена."
        source={{ href: '/files/9f86/pages/3#quote', label: 'Одговор РФЗО, страна 3' }}
        facts="18. новембра 2026."
      />
    ),
  },
  {
    group,
    name: 'Page of a document with a marked passage',
    content: () => (
      <DocumentPage
        src={sampleSheet.href}
        width={840}
        height={400}
        alt="Одговор РФЗО, страна 3"
        caption="Одговор РФЗО, страна 3 од 14. Означено: „није утврђен”."
        highlights={[
          {
            id: 'quote',
            label: 'Број грађана чији су подаци обухваћени повредом није утврђен.',
            quads: [
              [0.1, 0.2, 0.9, 0.2, 0.1, 0.27, 0.9, 0.27],
              [0.1, 0.3, 0.52, 0.3, 0.1, 0.37, 0.52, 0.37],
            ],
          },
        ]}
      />
    ),
  },
  {
    group,
    name: 'Chart',
    content: () => (
      <ChartFigure
        id="backlog"
        title="Нерешених предмета је више него двоструко"
        subtitle="Предмети пренети у наредну годину, на дан 31. децембра"
        chart={sampleChart}
        source={<>Извор: годишњи извештаји Повереника, 2021–2025.</>}
        tableLabel="Бројеви у табели"
        table={table}
        downloads={[{ href: '/figures/backlog.csv', label: 'CSV, 1 kB' }]}
      />
    ),
  },
  {
    group,
    name: 'File, hash and code',
    content: () => (
      <>
        <FileLink
          href="/files/9f86"
          name="Одговор РФЗО од 18. новембра 2026."
          facts="PDF, 1,2 MB, 14 страна"
        />
        <p>
          <Hash label="SHA-256" value={digest} />
        </p>
        <p>
          Адреса повратних захтева је <Code>/api/requests</Code>.
        </p>
      </>
    ),
  },
  {
    group,
    name: 'Citation',
    content: () => (
      <Citation
        title="Извор"
        text="Повереник за информације од јавног значаја и заштиту података о личности, Извештај о раду за 2025. годину, Београд 2026, стр. 112."
        link={{ href: 'https://www.poverenik.rs/', label: 'poverenik.rs' }}
        facts="Наведено, није архивирано. Прочитано 20. новембра 2026."
      />
    ),
  },
  {
    group,
    name: 'Markup in every text',
    content: () => {
      const link = { href: hostileHref, label: hostileText }
      return (
        <>
          <Quotation lang="sr" quote={hostileText} source={link} facts={hostileText} />
          <DocumentPage
            src={hostileHref}
            width={10}
            height={10}
            alt={hostileText}
            caption={hostileText}
            highlights={[{ id: 'hostile-mark', label: hostileText, quads: [] }]}
          />
          <ChartFigure
            id="hostile-chart"
            title={hostileText}
            subtitle={hostileText}
            chart={sampleChart}
            source={hostileText}
            tableLabel={hostileText}
            table={hostileText}
            downloads={[link]}
          />
          <FileLink href={hostileHref} name={hostileText} facts={hostileText} />
          <Hash value={hostileText} label={hostileText} />
          <Code>{hostileText}</Code>
          <Citation title={hostileText} text={hostileText} link={link} facts={hostileText} />
        </>
      )
    },
  },
]

import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { publicPaths } from '../paths.ts'
import type { ReadTables } from '../tables.ts'
import { seriesCsv } from './csv.ts'
import { seriesOfIndicator } from './figures.ts'
import { listIndicators } from './indicator-queries.ts'
import { observationLabel } from './labels.ts'
import { listLatest } from './latest-queries.ts'
import { findObservationRecord } from './observation-record.ts'
import { IndicatorPage } from './pages/indicator-page.tsx'
import { IndicatorsPage } from './pages/indicators-page.tsx'
import { ObservationPage } from './pages/observation-page.tsx'
import { observationPlace } from './places.ts'
import { countSeries } from './queries.ts'
import { prepareChart } from './series-blocks.tsx'
import { strings } from './strings/index.ts'
import { valueText } from './value-text.ts'

/** Observations on an indicator's page, the newest; a CSV has them all. */
const SHOWN_MAX = 200

/** Data for everybody: the catalogue, one indicator, one value with its chain. */
export const publicRoutes = new Hono<UvidEnv<ReadTables>>()
  .get('/indicators', async (c) => {
    const { variant, reader } = c.var
    const indicators = await listIndicators(reader)
    const latest = await listLatest(reader)
    const { title, lead } = strings(variant).indicators
    return c.render(<IndicatorsPage variant={variant} indicators={indicators} latest={latest} />, {
      title,
      description: lead,
    })
  })
  .get('/indicators/:file{.+\\.csv}', async (c) => {
    const { variant, reader, services } = c.var
    const file = c.req.param('file')
    const code = file.slice(0, -'.csv'.length)
    const series = await seriesOfIndicator(reader, code, { withDemo: true })
    if (!series) return c.notFound()
    return c.body(seriesCsv(series, { variant, origin: services.origin }), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${series.indicator.code}.csv"`,
    })
  })
  .get('/indicators/:code', async (c) => {
    const { variant, reader } = c.var
    const part = { withDemo: true, newest: SHOWN_MAX }
    const series = await seriesOfIndicator(reader, c.req.param('code'), part)
    if (!series) return c.notFound()
    const { indicator } = series
    const chart = await prepareChart(series, { variant, id: 'chart' })
    const total = await countSeries(reader, indicator.code)
    return c.render(<IndicatorPage {...{ variant, series, chart, total }} />, {
      title: pick(indicator.title, variant).text,
      description: pick(indicator.definition, variant).text,
      breadcrumbs: [catalogue(variant)],
      demo: indicator.demo || series.observations.some(({ demo }) => demo),
    })
  })
  .get('/observations/:id', async (c) => {
    const { variant, reader, services } = c.var
    const record = await findObservationRecord(reader, c.req.param('id'))
    if (!record) return c.notFound()
    const { observation } = record
    const uses = await c.var.sections(observationPlace, { observationId: observation.id })
    const { origin, clock } = services
    const page = { variant, record, uses, origin, today: clock.today() }
    const value = valueText(observation.value, observation.unit, variant)
    const of = inPublic(variant, publicPaths.indicator(observation.indicatorCode))
    return c.render(<ObservationPage {...page} />, {
      title: observationLabel(observation, variant),
      description: `${observationLabel(observation, variant)}: ${value}`,
      breadcrumbs: [catalogue(variant), { href: of, label: pick(observation.title, variant).text }],
      demo: observation.demo,
    })
  })

function catalogue(variant: Variant) {
  const { title } = strings(variant).indicators
  return { href: inPublic(variant, publicPaths.indicators), label: title }
}

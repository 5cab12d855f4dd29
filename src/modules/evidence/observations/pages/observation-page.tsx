import type { JSX } from 'hono/jsx/jsx-runtime'

import { inPublic } from '#core/http/paths.ts'
import { formatDay, formatInstant } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { requestPaths } from '#modules/requests'
import { Columns } from '#ui/content/columns.tsx'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { FigureBlock, type Figure } from '#ui/content/figure-block.tsx'
import { PageHeading, Prose, Section } from '#ui/content/page-heading.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Citation } from '#ui/evidence/citation.tsx'

import { publicPaths } from '../../paths.ts'
import { observationLabel, whoseText } from '../labels.ts'
import type { ObservationRecord } from '../observation-record.ts'
import { periodFact } from '../period-text.ts'
import { strings } from '../strings/index.ts'
import { supportTitle } from '../support-text.ts'
import { unitName } from '../unit.ts'
import { bareValueText, unitWordOf, valueText } from '../value-text.ts'
import { Chain } from './chain.tsx'
import { History } from './history.tsx'
import { supportHref } from './support-link.tsx'
import { Written } from './written.tsx'

type ObservationPageProps = {
  readonly variant: Variant
  readonly record: ObservationRecord
  /** What publications say of themselves: the sentences that rest on this observation. */
  readonly uses: JSX.Element[]
  /** Scheme and host of the site, for the citation. */
  readonly origin: string
  readonly today: string
}

/** One value with its whole chain: the source first, then every step down to it, then what is not certain and what was changed. */
export function ObservationPage(props: ObservationPageProps) {
  const { variant, record, uses } = props
  const { observation } = record
  const words = strings(variant).observation
  return (
    <>
      <PageHeading
        kicker={
          <>
            {words.kicker} {observation.demo && <Tag tone="info">{strings(variant).demo}</Tag>}
          </>
        }
        title={observationLabel(observation, variant)}
      />
      <FigureBlock figure={figureOf(record, variant)} />
      <Columns asideLabel={words.facts} aside={<Facts variant={variant} record={record} />}>
        <Section id="chain" title={words.chain}>
          <Chain variant={variant} record={record} uses={uses} />
        </Section>
        <Section id="uncertain" title={words.uncertain}>
          <Uncertain variant={variant} record={record} />
        </Section>
        <Section id="history" title={words.history}>
          <History variant={variant} record={record} />
        </Section>
        <Section id="cite" title={words.cite}>
          <Cite {...props} />
        </Section>
      </Columns>
    </>
  )
}

function figureOf(record: ObservationRecord, variant: Variant): Figure {
  const { observation, coverage } = record
  const { value, unit, period } = observation
  const words = strings(variant).observation
  const source = sourceOf(record, variant)
  const isMissing = value.kind === 'missing'
  return {
    value: bareValueText(value, unit, variant),
    label: isMissing
      ? valueText(value, unit, variant)
      : [unitWordOf(value, unit, variant), whoseText(observation, variant)]
          .filter(Boolean)
          .join(', '),
    ...(coverage.asked > 1 ? { basis: words.coverage(coverage.known, coverage.asked) } : {}),
    dateText: periodFact(period, variant),
    ...(source ? { source } : {}),
  }
}

/** Where the number comes from, one click away; where there is none, the request that asked for it. */
function sourceOf({ supports, requests }: ObservationRecord, variant: Variant): Figure['source'] {
  const words = strings(variant).observation
  const [first] = supports
  const href = first && supportHref(first, variant)
  if (first && href !== undefined) {
    return { href, label: `${words.toSource}: ${supportTitle(first, variant)}` }
  }
  const [request] = requests
  return (
    request && {
      href: inPublic(variant, requestPaths.request(request.number)),
      label: words.requestText(request.number),
    }
  )
}

function Facts(props: { readonly variant: Variant; readonly record: ObservationRecord }) {
  const { variant } = props
  const { observation } = props.record
  const words = strings(variant).observation
  return (
    <>
      <DefinitionList
        stacked
        items={[
          {
            term: words.indicator,
            value: (
              <a href={inPublic(variant, publicPaths.indicator(observation.indicatorCode))}>
                <Written text={observation.title} variant={variant} />
              </a>
            ),
          },
          { term: words.unit, value: unitName(observation.unit, variant) },
          { term: words.period, value: periodFact(observation.period, variant) },
          { term: words.revision, value: String(observation.revision) },
          { term: words.updated, value: formatInstant(variant, observation.updatedAt) },
        ]}
      />
      <p>
        <a href={inPublic(variant, publicPaths.indicator(observation.indicatorCode))}>
          {words.allOf}
        </a>
      </p>
    </>
  )
}

function Uncertain(props: { readonly variant: Variant; readonly record: ObservationRecord }) {
  const { variant, record } = props
  const { value, period, note, certainty } = record.observation
  const { observation: words, certainty: degrees } = strings(variant)
  const doubts = [
    ...(value.kind !== 'missing' && value.approximate ? [words.approximate] : []),
    ...(value.kind === 'range' ? [words.range] : []),
    ...(period.kind === 'month' && record.indicatorCountsStates ? [words.monthOnly] : []),
  ]
  return (
    <Prose>
      {doubts.length > 0 ? (
        <ul>
          {doubts.map((doubt) => (
            <li>{doubt}</li>
          ))}
        </ul>
      ) : (
        value.kind !== 'missing' && certainty === 'read' && <p>{words.certain}</p>
      )}
      {pick(note, variant).text !== '' && (
        <p>
          <Written text={note} variant={variant} />
        </p>
      )}
      <p>
        {words.certainty}: {degrees[certainty]}.
      </p>
    </Prose>
  )
}

function Cite({ variant, record, origin, today }: ObservationPageProps) {
  const { observation } = record
  const words = strings(variant).observation
  const address = origin + inPublic(variant, publicPaths.observation(observation.id))
  return (
    <Citation
      title={words.kicker}
      text={words.citation({
        title: observationLabel(observation, variant),
        value: valueText(observation.value, observation.unit, variant),
        revision: observation.revision,
        address,
        day: formatDay(variant, today, 'genitive'),
      })}
    />
  )
}

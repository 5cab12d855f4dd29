import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { KeyFigures } from '#ui/content/figure-block.tsx'
import { Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'

import { publicPaths } from '../../paths.ts'
import { periodFact, periodText } from '../period-text.ts'
import type { ObservationView } from '../queries.ts'
import { strings } from '../strings/index.ts'
import type { Support } from '../support-queries.ts'
import { supportName } from '../support-text.ts'
import { bareValueText, valueText } from '../value-text.ts'

type Listed = { readonly variant: Variant; readonly observations: readonly ObservationView[] }

/** On an institution's page: what is known about it. */
export function InstitutionData({ variant, observations }: Listed) {
  const { sections: words, indicator, demo } = strings(variant)
  return (
    <Section
      id="institution-data"
      title={words.ofInstitution}
      aside={<a href={inPublic(variant, publicPaths.indicators)}>{words.moreOf}</a>}
    >
      <Table<ObservationView>
        caption={words.latestOf}
        captionHidden
        rows={observations}
        columns={[
          {
            label: indicator.kicker,
            rowHeader: true,
            cell: ({ indicatorCode, title, demo: isDemo }) => (
              <>
                <a href={inPublic(variant, publicPaths.indicator(indicatorCode))}>
                  {pick(title, variant).text}
                </a>{' '}
                {isDemo && <Tag tone="info">{demo}</Tag>}
              </>
            ),
          },
          { label: indicator.period, cell: ({ period }) => periodText(period, variant) },
          {
            label: indicator.value,
            cell: ({ id, value, unit }) => (
              <a href={inPublic(variant, publicPaths.observation(id))}>
                {valueText(value, unit, variant)}
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** On the front page: the newest real values. */
export function HomeFigures(
  props: Listed & { readonly supports: ReadonlyMap<string, readonly Support[]> },
) {
  const { variant, observations, supports } = props
  const { sections: words } = strings(variant)
  return (
    <KeyFigures
      label={words.home}
      figures={observations.map((one) => {
        const name = supports.get(one.id)?.map((support) => supportName(support, variant))[0]
        return {
          value: bareValueText(one.value, one.unit, variant),
          label: pick(one.title, variant).text,
          href: inPublic(variant, publicPaths.observation(one.id)),
          dateText: periodFact(one.period, variant),
          ...(name === undefined ? {} : { source: name }),
        }
      })}
    />
  )
}

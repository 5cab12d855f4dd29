import { formatInstant } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { InstitutionName } from '#modules/institutions'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { FilterForm } from '#ui/forms/form.tsx'
import { Select, TextField } from '#ui/forms/inputs.tsx'
import { Pagination } from '#ui/navigation/pagination.tsx'

import { deskPaths } from '../../paths.ts'
import type { IndicatorView } from '../indicator-queries.ts'
import { observationLabel, whoseText } from '../labels.ts'
import { OBSERVATIONS_PER_PAGE } from '../page-size.ts'
import type { ObservationFilter, ObservationView } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { valueText } from '../value-text.ts'

type DeskObservationsPageProps = {
  readonly variant: Variant
  readonly observations: readonly ObservationView[]
  readonly total: number
  readonly page: number
  readonly filter: ObservationFilter
  readonly indicators: readonly IndicatorView[]
  readonly institutions: readonly InstitutionName[]
}

/** All observations, published and not. */
export function DeskObservationsPage(props: DeskObservationsPageProps) {
  const { variant, observations, total, page, filter } = props
  const words = strings(variant).desk
  const last = Math.max(1, Math.ceil(total / OBSERVATIONS_PER_PAGE))
  return (
    <>
      <PageHeading
        title={words.observations}
        lead={words.observationsLead}
        facts={words.count(total)}
      />
      <ButtonRow>
        <LinkButton href={deskPaths.newObservation}>{words.newObservation}</LinkButton>
        <a href={deskPaths.indicators}>{words.indicators}</a>
      </ButtonRow>
      <Filter {...props} />
      {observations.length === 0 ? (
        <EmptyState title={words.nothing} />
      ) : (
        <Rows variant={variant} observations={observations} />
      )}
      {last > 1 && (
        <Pagination
          label={words.pages}
          current={page}
          last={last}
          href={(number) => `${deskPaths.observations}?${queryOf(filter, number)}`}
          labels={{ previous: words.previous, next: words.next, page: words.page }}
        />
      )}
    </>
  )
}

function queryOf(filter: ObservationFilter, page: number): string {
  const filled = Object.entries(filter).filter(([, value]) => value !== '')
  return new URLSearchParams([...filled, ['page', String(page)]]).toString()
}

function Filter({ variant, filter, indicators, institutions }: DeskObservationsPageProps) {
  const words = strings(variant).desk
  return (
    <FilterForm
      action={deskPaths.observations}
      title={words.filter}
      submitLabel={words.apply}
      clear={{ href: deskPaths.observations, label: words.clear }}
    >
      <Select
        name="indicator"
        label={words.fields.indicator}
        value={filter.indicator}
        options={[
          { value: '', label: words.anyIndicator },
          ...indicators.map(({ code, title }) => ({
            value: code,
            label: pick(title, variant).text,
          })),
        ]}
      />
      <Select
        name="institution"
        label={words.fields.institution}
        value={filter.institution}
        options={[
          { value: '', label: words.anyInstitution },
          ...institutions.map(({ id, name }) => ({ value: id, label: pick(name, variant).text })),
        ]}
      />
      <Select
        name="state"
        label={words.state}
        width="short"
        value={filter.state}
        options={[
          { value: '', label: words.any },
          { value: 'draft', label: words.states.draft },
          { value: 'published', label: words.states.published },
        ]}
      />
      <TextField
        name="words"
        label={words.search}
        value={filter.words}
        type="search"
        width="medium"
      />
    </FilterForm>
  )
}

function Rows(props: Pick<DeskObservationsPageProps, 'variant' | 'observations'>) {
  const { variant, observations } = props
  const { desk: words, indicator: columns, demo, observation: labels } = strings(variant)
  return (
    <Table<ObservationView>
      dense
      captionHidden
      caption={words.observations}
      rows={observations}
      columns={[
        {
          label: columns.kicker,
          rowHeader: true,
          cell: (one) => (
            <>
              <a href={deskPaths.observation(one.id)}>{observationLabel(one, variant)}</a>{' '}
              {one.demo && <Tag tone="info">{demo}</Tag>}
            </>
          ),
        },
        { label: columns.institution, cell: (one) => whoseText(one, variant) },
        { label: columns.value, cell: (one) => valueText(one.value, one.unit, variant) },
        {
          label: words.state,
          cell: ({ state }) => (
            <Tag tone={state === 'draft' ? 'soon' : 'good'}>{words.states[state]}</Tag>
          ),
        },
        {
          label: labels.updated,
          nowrap: true,
          cell: ({ updatedAt }) => formatInstant(variant, updatedAt),
        },
      ]}
    />
  )
}

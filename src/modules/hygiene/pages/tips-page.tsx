import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { FilterForm } from '#ui/forms/form.tsx'
import { Select } from '#ui/forms/inputs.tsx'

import { audiences, levels, topics } from '../facts.ts'
import { publicPaths } from '../paths.ts'
import type { Entry } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { isNarrowed, type TipFilter } from '../tip-filter.ts'
import { EntryList } from './parts.tsx'

type TipsPageProps = {
  readonly variant: Variant
  /** Those that pass the filter. */
  readonly tips: readonly Entry[]
  readonly filter: TipFilter
  readonly today: string
}

/** Tips by topic, the most helpful first in each. */
export function TipsPage({ variant, tips, filter, today }: TipsPageProps) {
  const words = strings(variant)
  const action = inPublic(variant, publicPaths.tips)
  const byTopic = topics
    .map((topic) => ({ topic, own: tips.filter(({ facts }) => facts.topic === topic) }))
    .filter(({ own }) => own.length > 0)
  return (
    <>
      <PageHeading
        title={words.tips.title}
        lead={words.tips.lead}
        facts={words.tips.found(tips.length)}
      />
      <FilterForm
        action={action}
        title={words.tips.filter}
        submitLabel={words.tips.show}
        {...(isNarrowed(filter) ? { clear: { href: action, label: words.tips.clear } } : {})}
      >
        <Choice
          name="topic"
          label={words.tips.topic}
          any={words.tips.any}
          values={topics}
          names={words.topics}
          value={filter.topic}
        />
        <Choice
          name="audience"
          label={words.tips.audience}
          any={words.tips.any}
          values={audiences}
          names={words.audiences}
          value={filter.audience}
        />
        <Choice
          name="level"
          label={words.tips.level}
          any={words.tips.any}
          values={levels}
          names={words.levels}
          value={filter.level}
        />
      </FilterForm>
      {tips.length === 0 && <EmptyState title={words.tips.none} />}
      {byTopic.map(({ topic, own }) => (
        <Section id={topic} title={words.topics[topic]}>
          <EntryList variant={variant} entries={own} today={today} level={3} />
        </Section>
      ))}
    </>
  )
}

function Choice<Value extends string>(props: {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly values: readonly Value[]
  readonly names: Readonly<Record<Value, string>>
  readonly value: Value | undefined
}) {
  const { name, label, any, values, names, value } = props
  return (
    <Select
      name={name}
      label={label}
      value={value ?? ''}
      options={[
        { value: '', label: any },
        ...values.map((one) => ({ value: one, label: names[one] })),
      ]}
    />
  )
}

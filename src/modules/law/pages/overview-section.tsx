import type { Variant } from '#core/i18n/languages.ts'
import { Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { legalText } from '../explanation-text.ts'
import { anchorOf } from '../paths.ts'
import { strings } from '../strings/index.ts'
import type { LawView } from '../view.ts'
import { ConfirmationText } from './citations.tsx'
import { deadlineText } from './rule-entry.tsx'

/** Every term in one table, each rule leading to its grounds; what is not yet in force is left to them. */
export function OverviewSection(props: { readonly variant: Variant; readonly view: LawView }) {
  const { variant, view } = props
  const words = strings(variant)
  const inForce = view.statutes
    .flatMap(({ rules }) => rules)
    .flatMap(({ versions }) => versions.filter(({ time }) => time === 'present'))
  return (
    <Section title={words.page.overview} id="overview">
      <Table
        caption={words.page.overviewTable}
        captionHidden
        dense
        rows={inForce}
        columns={[
          {
            label: words.page.rule,
            rowHeader: true,
            cell: ({ rule }) => (
              <a href={safeHref(`#${anchorOf(rule.id)}`)}>{legalText(rule.title, variant)}</a>
            ),
          },
          {
            label: words.page.deadline,
            cell: (version) => deadlineText(view.pack, version, variant),
          },
          { label: words.page.who, cell: ({ rule }) => words.bearer[rule.bearer] },
          {
            label: words.page.confirmation,
            cell: ({ standing }) => <ConfirmationText variant={variant} standing={standing} />,
          },
        ]}
      />
    </Section>
  )
}

import { formatNumber, plural } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { KeptColumn } from '#core/kept.ts'
import type { ModuleDescription } from '#core/module.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'

import { appStrings } from '../page-frame.tsx'

type PersonalRow = {
  readonly where: string
  readonly rule: Extract<KeptColumn, { personal: true }>
}
type PrivacyPageProps = {
  readonly variant: Variant
  readonly kept: readonly ModuleDescription['kept'][]
}

/** “What we keep”: made from the rules that modules declare for their columns, never written by hand. */
export function PrivacyPage({ variant, kept }: PrivacyPageProps) {
  const strings = appStrings(variant).privacyPage
  return (
    <>
      <PageHeading title={strings.title} lead={strings.visitors} />
      <p class="measure">{strings.intro}</p>
      <Table<PersonalRow>
        caption={strings.table}
        rows={kept.flatMap(personalColumns)}
        columns={[
          {
            label: strings.purpose,
            cell: ({ rule }) => pick(rule.purpose, variant).text,
            rowHeader: true,
          },
          { label: strings.basis, cell: ({ rule }) => strings.bases[rule.basis] },
          {
            label: strings.period,
            cell: ({ rule }) =>
              `${formatNumber(variant, rule.periodDays)} ${plural(variant, rule.periodDays, strings.days)}`,
          },
          { label: strings.from, cell: ({ rule }) => pick(rule.trigger, variant).text },
          { label: strings.where, cell: ({ where }) => <code>{where}</code> },
        ]}
      />
    </>
  )
}

function personalColumns(rules: ModuleDescription['kept']): PersonalRow[] {
  return Object.entries(rules).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, rule]) =>
      rule.personal ? [{ where: `${table}.${column}`, rule }] : [],
    ),
  )
}

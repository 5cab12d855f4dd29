import type { Variant } from '#core/i18n/languages.ts'
import { Table } from '#ui/content/table.tsx'

import { fieldLabel, valueText } from '../field-labels.ts'
import type { Difference } from '../field-values.ts'
import { strings } from '../strings/index.ts'

type DifferenceTableProps = {
  readonly variant: Variant
  readonly caption: string
  readonly labels: { readonly before: string; readonly after: string }
  readonly differences: readonly Difference[]
}

/** Two versions of a record, field by field, where they differ. */
export function DifferenceTable({ variant, caption, labels, differences }: DifferenceTableProps) {
  const { field: fieldWord, empty } = strings(variant).form
  const text = (field: string, value: string) =>
    value === '' ? <span class="quiet">{empty}</span> : valueText(field, value, variant)
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={differences}
      columns={[
        { label: fieldWord, rowHeader: true, cell: ({ field }) => fieldLabel(field, variant) },
        { label: labels.before, cell: ({ field, before }) => text(field, before) },
        { label: labels.after, cell: ({ field, after }) => text(field, after) },
      ]}
    />
  )
}

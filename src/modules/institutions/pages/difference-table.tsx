import type { Difference } from '#core/editorial/record-changes.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DifferenceTable as Differences } from '#ui/content/difference-table.tsx'

import { fieldLabel, valueText } from '../field-labels.ts'
import { strings } from '../strings/index.ts'

type DifferenceTableProps = {
  readonly variant: Variant
  readonly caption: string
  readonly labels: { readonly before: string; readonly after: string }
  readonly differences: readonly Difference[]
}

/** Two versions of a record, in the words of its form. */
export function DifferenceTable({ variant, caption, labels, differences }: DifferenceTableProps) {
  const { field, empty } = strings(variant).form
  return (
    <Differences
      caption={caption}
      labels={{ field, empty, ...labels }}
      differences={differences}
      nameOf={(name) => fieldLabel(name, variant)}
      textOf={(name, value) => valueText(name, value, variant)}
    />
  )
}

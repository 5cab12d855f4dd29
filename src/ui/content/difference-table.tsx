import { Table } from './table.tsx'

type FieldDifference = { readonly field: string; readonly before: string; readonly after: string }

type DifferenceTableProps = {
  readonly caption: string
  readonly labels: {
    readonly field: string
    readonly before: string
    readonly after: string
    /** In place of a value that is not there. */
    readonly empty: string
  }
  readonly differences: readonly FieldDifference[]
  /** What the form calls a field. */
  readonly nameOf: (field: string) => string
  /** A value as people read it. */
  readonly textOf: (field: string, value: string) => string
}

/** Two versions of a record, field by field, where they differ. */
export function DifferenceTable(props: DifferenceTableProps) {
  const { caption, labels, differences, nameOf, textOf } = props
  const text = (field: string, value: string) =>
    value === '' ? <span class="quiet">{labels.empty}</span> : textOf(field, value)
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      rows={differences}
      columns={[
        { label: labels.field, rowHeader: true, cell: ({ field }) => nameOf(field) },
        { label: labels.before, cell: ({ field, before }) => text(field, before) },
        { label: labels.after, cell: ({ field, after }) => text(field, after) },
      ]}
    />
  )
}

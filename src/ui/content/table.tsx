import { classes, type Content } from '../parts.ts'

/** One column: how a row shows in it. */
export type Column<Row> = {
  readonly label: string
  readonly cell: (row: Row) => Content
  /** Right-aligned tabular figures. */
  readonly numeric?: boolean
  /** Short values that must not break, such as dates. */
  readonly nowrap?: boolean
  /** The cell that names the row; one column at most. */
  readonly rowHeader?: boolean
}

type TableProps<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** When a heading above says the same. */
  readonly captionHidden?: boolean
  /** Denser rows for the desk. */
  readonly dense?: boolean
  /** Where columns find no room beside each other, each row stands as a block, its label before every value, and nothing scrolls. */
  readonly stacked?: boolean
  /** Source, date or definition, under the table. */
  readonly note?: Content
}

/** A table. On a narrow screen it scrolls by itself, by keyboard too, or its rows stack. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows } = props
  return (
    <div class={classes('table', props.dense && 'table-dense', props.stacked && 'table-stacked')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section class="table-scroll" aria-label={caption} tabindex={0}>
        <table>
          <caption class={props.captionHidden === true ? 'visually-hidden' : undefined}>
            <span>{caption}</span>
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" class={cellClass(column)}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {columns.map((column) => (
                  <Cell column={column} content={column.cell(row)} stacked={props.stacked ?? false} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {props.note !== undefined && <p class="table-note">{props.note}</p>}
    </div>
  )
}

type CellLook = { readonly numeric?: boolean; readonly nowrap?: boolean }

function cellClass(column: CellLook): string | undefined {
  if (column.numeric === true) return 'numeric'
  return column.nowrap === true ? 'nowrap' : undefined
}

function Cell(props: {
  readonly column: CellLook & { readonly label: string; readonly rowHeader?: boolean }
  readonly content: Content
  readonly stacked: boolean
}) {
  const { column, content, stacked } = props
  const name = cellClass(column)
  // A name says what it is; a number alone does not.
  const labelled = stacked && (column.rowHeader !== true || column.numeric === true)
  const label = labelled ? column.label : undefined
  const inside = stacked ? <div>{content}</div> : content
  return column.rowHeader === true ? (
    <th scope="row" class={name} data-label={label}>
      {inside}
    </th>
  ) : (
    <td class={name} data-label={label}>
      {inside}
    </td>
  )
}

/** A cell in which there is nothing: a dash to the eye, words to the ear. A stacked row leaves it out. */
export function NoValue(props: { readonly words: string }) {
  return (
    <span class="no-value">
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{props.words}</span>
    </span>
  )
}

import { classes, type Content } from '../parts.ts'

/** Names and their values: the facts of a record. */
export function DefinitionList(props: {
  readonly items: readonly { readonly term: string; readonly value: Content }[]
  /** Term above value, for narrow columns. */
  readonly stacked?: boolean
}) {
  return (
    <dl class={classes('definition-list', props.stacked && 'definition-list-stacked')}>
      {props.items.map((item) => (
        <div class="definition-row">
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

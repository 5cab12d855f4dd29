import { classes, type Content } from '../parts.ts'

type NoticeProps = {
  readonly kind: 'info' | 'warning' | 'problem' | 'success'
  readonly title: string
  /** The kind in a word (“Warning”), read out before the title. */
  readonly kindLabel?: string
  readonly children?: Content
  readonly id?: string
}

const marks = { info: 'i', warning: '!', problem: '×', success: '✓' } as const

/** Something the reader must not miss. Its mark and words say what the colour repeats. */
export function Notice(props: NoticeProps) {
  const { kind, title, kindLabel } = props
  return (
    <div
      class={classes('notice', `notice-${kind}`)}
      id={props.id}
      role={kind === 'problem' ? 'alert' : undefined}
    >
      <span class="notice-mark" aria-hidden="true">
        {marks[kind]}
      </span>
      <div class="notice-body">
        <p class="notice-title">
          {kindLabel !== undefined && <span class="visually-hidden">{kindLabel}: </span>}
          {title}
        </p>
        {props.children}
      </div>
    </div>
  )
}

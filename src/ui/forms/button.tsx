import { classes, type Content } from '../parts.ts'
import { safeHref } from '../safe-href.ts'

/** `danger` is for what cannot be undone; `quiet` looks like a link. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

type ButtonProps = {
  readonly children: Content
  readonly kind?: ButtonKind
  readonly type?: 'submit' | 'button'
  readonly name?: string
  readonly value?: string
  /** Another address for this submission, when a form has two endings. */
  readonly formAction?: string
  /** Leaves the browser's own validation out (“save as a draft”). */
  readonly formNoValidate?: boolean
}

/** Sends a form. There is no disabled look: say why something cannot be done instead. */
export function Button(props: ButtonProps) {
  const { children, kind = 'primary', type = 'submit' } = props
  return (
    <button
      type={type}
      class={classes('button', `button-${kind}`)}
      name={props.name}
      value={props.value}
      formaction={safeHref(props.formAction)}
      formnovalidate={props.formNoValidate}
    >
      {children}
    </button>
  )
}

/** A link that starts a task (“Write the letter”), dressed as a button. */
export function LinkButton(props: {
  readonly href: string
  readonly children: Content
  readonly kind?: ButtonKind
}) {
  return (
    <a href={safeHref(props.href)} class={classes('button', `button-${props.kind ?? 'primary'}`)}>
      {props.children}
    </a>
  )
}

/** Buttons and links that belong together, in one wrapped row. */
export function ButtonRow(props: { readonly children: Content }) {
  return <div class="button-row">{props.children}</div>
}

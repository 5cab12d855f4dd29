import { safeHref } from '../safe-href.ts'

type FileLinkProps = {
  readonly href: string
  readonly name: string
  /** Type and size as people read them, such as “PDF, 1,2 MB, 14 pages”. */
  readonly facts: string
}

/** A file to take away: its type and size stand before the click. */
export function FileLink(props: FileLinkProps) {
  return (
    <p class="file-link">
      <a href={safeHref(props.href)}>{props.name}</a>{' '}
      <span class="file-facts">({props.facts})</span>
    </p>
  )
}

/** A digest or another code: shown whole, broken anywhere, copied as one piece. */
export function Hash(props: { readonly value: string; readonly label?: string }) {
  return (
    <span class="hash">
      {props.label !== undefined && <span class="hash-label">{props.label} </span>}
      <code>{props.value}</code>
    </span>
  )
}

/** A short piece of code or an address inside text. */
export function Code(props: { readonly children: string }) {
  return <code>{props.children}</code>
}

import type { Content, Tone } from '../parts.ts'

/** A state in a word. The mark before it differs by tone in shape, not only in colour. */
export function Tag(props: { readonly tone?: Tone; readonly children: Content }) {
  return <span class={`tag tag-${props.tone ?? 'neutral'}`}>{props.children}</span>
}

import type { ComparedLine } from '#core/editorial/compare-lines.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'

import type { Work } from '../queries.ts'
import type { Sentence } from '../sentences.ts'
import { strings } from '../strings/index.ts'

/** Names of authors as a reader reads them. */
export function authorsText({ authors }: Pick<Work, 'authors'>, variant: Variant): string {
  return authors.map((author) => pick(author, variant).text).join(', ')
}

/** A day for machines and for readers. */
export function Day(props: { readonly day: string; readonly variant: Variant }) {
  return <time datetime={props.day}>{formatDay(props.variant, props.day)}</time>
}

/** Sentences with the figure set off. */
export function Sentences(props: {
  readonly sentences: readonly Sentence[]
  readonly lang?: string | undefined
}) {
  return (
    <ul class="resting-sentences" lang={props.lang}>
      {props.sentences.map((sentence) => (
        <li>{sentence.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</li>
      ))}
    </ul>
  )
}

/** Lines that one text has and the other has not. */
export function ChangedLines(props: {
  readonly lines: readonly ComparedLine[]
  readonly variant: Variant
}) {
  const { removed, added } = strings(props.variant).versions
  return (
    <ul class="changed-lines">
      {props.lines.map(({ kind, text }) => (
        <li>
          <span class="changed-kind">{kind === 'removed' ? removed : added}</span>{' '}
          {kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>}
        </li>
      ))}
    </ul>
  )
}

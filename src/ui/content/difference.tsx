import type { Content } from '../parts.ts'

type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** A paragraph of two texts: the same, gone, new, or with words that went and came. */
export type DifferencePart = Piece | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }

type DifferenceProps = {
  readonly parts: readonly DifferencePart[]
  readonly labels: {
    readonly removed: string
    readonly added: string
    readonly changed: string
    /** In place of so many equal paragraphs. */
    readonly same: (count: number) => string
  }
  /** Tag of the language of the texts. */
  readonly lang?: string | undefined
}

/** What is different between two texts. Colours repeat what the words before each paragraph and the strokes say. */
export function Difference({ parts, labels, lang }: DifferenceProps) {
  return (
    <ul class="difference">
      {runsOf(parts).map((run) => {
        const [first] = run
        if (!first) return undefined
        if (first.kind === 'same') return <li class="difference-same quiet">{labels.same(run.length)}</li>
        return (
          <li class={`difference-${first.kind}`}>
            <span class="difference-kind">{labels[first.kind]}</span>
            <p lang={lang}>{drawn(first)}</p>
          </li>
        )
      })}
    </ul>
  )
}

function drawn(part: DifferencePart): Content {
  if (part.kind !== 'changed') return piece(part)
  return part.pieces.map((one, index) => (
    <>
      {index > 0 && ' '}
      {piece(one)}
    </>
  ))
}

function piece({ kind, text }: Piece): Content {
  if (kind === 'removed') return <del>{text}</del>
  return kind === 'added' ? <ins>{text}</ins> : text
}

/** Equal paragraphs that follow each other are one run; every other paragraph is its own. */
function runsOf(parts: readonly DifferencePart[]): DifferencePart[][] {
  const runs: DifferencePart[][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (part.kind === 'same' && last?.[0]?.kind === 'same') last.push(part)
    else runs.push([part])
  }
  return runs
}

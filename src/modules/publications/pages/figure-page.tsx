import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { evidencePaths, observationLabel } from '#modules/evidence'
import { FigureBlock } from '#ui/content/figure-block.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'

import { hasChanged, type BoundFigure, type BoundInput } from '../bound-figure.ts'
import { figureWords, inputWords } from '../figure-words.ts'
import { publicPaths } from '../paths.ts'
import type { PublicationView } from '../publication-view.ts'
import type { Sentence } from '../sentences.ts'
import { strings } from '../strings/index.ts'
import { Sentences } from './parts.tsx'

type FigurePageProps = {
  readonly variant: Variant
  readonly view: PublicationView
  readonly figure: BoundFigure
  readonly sentences: readonly Sentence[]
}

/** A number of a text taken apart: what was computed from what, each part leading to its source. */
export function FigurePage({ variant, view, figure, sentences }: FigurePageProps) {
  const words = strings(variant).derived
  const { published, now, calculation } = figureWords(figure, variant)
  const { edition, head } = view
  const back = inPublic(variant, publicPaths.work(edition.work))
  return (
    <>
      <header class="page-heading">
        <p class="kicker">{words.kicker}</p>
        <h1>{published}</h1>
        <p class="page-facts">
          <span>
            {words.in}: <a href={back}>{head.title}</a>
          </span>
        </p>
      </header>
      {hasChanged(figure) && (
        <Notice kind="warning" title={words.changed}>
          {now !== undefined && <p>{words.changedText(published, now)}</p>}
        </Notice>
      )}
      <Section id="how" title={words.how}>
        <FigureBlock
          figure={{
            value: calculation,
            label: words.ops[figure.spec.op],
            basis: words.rounding,
          }}
        />
      </Section>
      <Section id="inputs" title={words.inputs}>
        <InputTable variant={variant} figure={figure} caption={`${words.inputs}: ${published}`} />
      </Section>
      {sentences.length > 0 && (
        <Section id="sentences" title={words.sentences}>
          <Sentences sentences={sentences} lang={head.isForeign ? head.lang : undefined} />
        </Section>
      )}
    </>
  )
}

/** The observations under a figure; a column for what they say now only where that is something else. */
export function InputTable(props: {
  readonly variant: Variant
  readonly figure: Pick<BoundFigure, 'inputs'>
  readonly caption: string
}) {
  const { variant, figure, caption } = props
  const words = strings(variant).derived
  const now = {
    label: words.now,
    numeric: true,
    cell: (input: BoundInput) => inputWords(input, variant).now,
  }
  return (
    <Table<BoundInput>
      caption={caption}
      captionHidden
      rows={figure.inputs}
      columns={[
        {
          label: words.input,
          rowHeader: true,
          cell: ({ observationId, observed }) => (
            <a href={inPublic(variant, evidencePaths.observation(observationId))}>
              {observationLabel(observed, variant)}
            </a>
          ),
        },
        {
          label: words.published,
          numeric: true,
          cell: (input) => inputWords(input, variant).published,
        },
        ...(hasChanged(figure) ? [now] : []),
      ]}
    />
  )
}

import { addressIn, inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { Directive } from '#core/markup/directives.ts'
import { elementHtml } from '#core/markup/element-html.ts'
import type { RenderedLabel, Resolve, ResolvedBlock, ResolvedInline } from '#core/markup/resolve.ts'
import { safe } from '#core/markup/safe-html.ts'
import { typstText } from '#core/markup/typst-text.ts'
import {
  chartBlock,
  evidencePaths,
  periodText,
  prepareChart,
  tableBlock,
  type PreparedChart,
} from '#modules/evidence'
import { lawPaths } from '#modules/law'

import { type Binding, type BoundBlock, type BoundFigure, isChangedInput } from './bound-figure.ts'
import { blockSpec, figureSpec } from './figure-spec.ts'
import { figureTitle, figureWords, inputWords } from './figure-words.ts'
import { ruleWords } from './law-rule.ts'
import { publicPaths } from './paths.ts'
import { strings } from './strings/index.ts'

/** What a text is drawn with. */
export type ResolveParts = {
  readonly binding: Binding
  readonly slug: string
  /** Day on which rules of law are quoted as in force, unless the text names another. */
  readonly day: string
  /** The variant in which the text stands. */
  readonly variant: Variant
  /** The variant of the pages to which links lead. */
  readonly linksIn: Variant
  /** Scheme and host before addresses on this site: for print, where a link must stand alone. */
  readonly origin?: string
}

/** Draws the charts of a binding; the directives then only place them. */
export async function prepareCharts(
  { blocks }: Binding,
  variant: Variant,
): Promise<ReadonlyMap<string, PreparedChart>> {
  const drawn = await Promise.all(
    [...blocks.values()].map(async ({ spec, series }) => {
      if (spec.op !== 'chart' || !series) return undefined
      return prepareChart(series, { variant, id: spec.key, kind: spec.kind })
    }),
  )
  return new Map(drawn.flatMap((chart) => (chart ? [[chart.id, chart]] : [])))
}

/** The meaning of the directives of a publication. */
export function resolveDirectives(
  parts: ResolveParts,
  charts: ReadonlyMap<string, PreparedChart>,
): Resolve {
  const { origin = '', linksIn } = parts
  return {
    inline: (directive) =>
      directive.name === 'rule' ? resolveRule(directive, parts) : resolveFigure(directive, parts),
    block: (directive, label) => resolveBlock({ directive, label }, parts, charts),
    link: (address) => {
      const here = addressIn(linksIn, address)
      return here.startsWith('/') ? origin + here : here
    },
  }
}

function resolveFigure(directive: Directive, parts: ResolveParts): ResolvedInline {
  const { binding, variant } = parts
  const spec = figureSpec(directive)
  const figure = spec.ok ? binding.figures.get(spec.value.key) : undefined
  const words = strings(variant).figure
  if (!figure) return { text: words.unbound }
  const { published, now } = figureWords(figure, variant)
  return {
    text: now === undefined ? published : words.both(published, now),
    href: figureHref(figure, parts),
    title: figureTitle(figure, variant),
  }
}

/** One observation is shown by itself; a computed number is first taken apart. */
export function figureHref(
  { spec, inputs }: BoundFigure,
  { slug, linksIn }: Pick<ResolveParts, 'slug' | 'linksIn'>,
): string {
  const [first] = inputs
  return inPublic(
    linksIn,
    spec.op === 'value' && first
      ? evidencePaths.observation(first.observationId)
      : publicPaths.figure(slug, spec.key),
  )
}

function resolveRule(
  directive: Directive,
  { day, variant, linksIn }: ResolveParts,
): ResolvedInline {
  const { id = '', on = day } = directive.attributes
  const words = ruleWords({ id, on }, variant)
  if (!words.ok) return { text: strings(variant).figure.unbound }
  return { ...words.value, href: inPublic(linksIn, lawPaths.rule(id)) }
}

function resolveBlock(
  { directive, label }: { readonly directive: Directive; readonly label: RenderedLabel },
  { binding, variant }: ResolveParts,
  charts: ReadonlyMap<string, PreparedChart>,
): ResolvedBlock {
  const spec = blockSpec(directive)
  const block = spec.ok ? binding.blocks.get(spec.value.key) : undefined
  const drawn = block && drawBlock({ block, label, variant }, charts)
  if (!block || !drawn) {
    const { missingBlock } = strings(variant).figure
    return {
      html: elementHtml(<p class="quiet">{`${label.text} ${missingBlock}`}</p>),
      typst: `${label.typst} ${typstText(missingBlock)}`,
    }
  }
  const changes = changesOf(block, variant)
  if (changes.length === 0) return drawn
  return {
    html: safe`${drawn.html}${elementHtml(<p class="quiet">{changes.join(' ')}</p>)}`,
    typst: `${drawn.typst}\n\n#small[${typstText(changes.join(' '))}]`,
  }
}

function drawBlock(
  part: { readonly block: BoundBlock; readonly label: RenderedLabel; readonly variant: Variant },
  charts: ReadonlyMap<string, PreparedChart>,
): ResolvedBlock | undefined {
  const { block, label, variant } = part
  const { spec, series } = block
  if (spec.op === 'table') return series && tableBlock({ series, variant }, label)
  const chart = charts.get(spec.key)
  return chart && chartBlock(chart, label)
}

/** A sentence for every point that now says something else than the drawing. */
function changesOf({ inputs }: BoundBlock, variant: Variant): string[] {
  const { changedPoint } = strings(variant).figure
  return inputs.filter(isChangedInput).map((input) => {
    const { published, now } = inputWords(input, variant)
    return changedPoint({ period: periodText(input.observed.period, variant), published, now })
  })
}

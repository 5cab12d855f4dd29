import { variants, type Language } from '#core/i18n/languages.ts'
import { collectDirectives, type Directive } from '#core/markup/directives.ts'
import { findUnboundNumbers } from '#core/markup/numbers.ts'
import type { MarkupTree, ProblemKind as MarkupProblemKind } from '#core/markup/tree.ts'

import { type Binding, currentValue } from './bound-figure.ts'
import { blockSpec, figureSpec } from './figure-spec.ts'
import type { FigureFailure } from './figure-value.ts'
import { ruleWords } from './law-rule.ts'
import { isBlock } from './references.ts'
import { textParts, type ParsedText, type TextPart } from './written-text.ts'

/** Why a text may not be published. */
export type PublicationProblemKind =
  | MarkupProblemKind
  | FigureFailure
  | 'not-one-paragraph'
  | 'empty-title'
  | 'empty-text'
  | 'no-text'
  | 'unknown-observation'
  | 'draft-observation'
  | 'demo-observation'
  | 'unknown-indicator'
  | 'empty-series'
  | 'unknown-rule'
  | 'rule-not-in-force'
  | 'open-alert'

/** A problem at its place: language, part, line and column from 1, and the piece of text that it concerns. */
export type PublicationProblem = {
  readonly language: Language
  readonly part: TextPart
  readonly line: number
  readonly column: number
  readonly kind: PublicationProblemKind
  readonly text: string
}

/** What a text is checked against. `day` decides which rules of law are in force. */
export type CheckFacts = {
  readonly binding: Binding
  readonly demo: boolean
  readonly day: string
}

type Found = { readonly kind: PublicationProblemKind; readonly text: string }

/** Everything that keeps one text from being published, in the order of reading. */
export function textProblems(text: ParsedText, facts: CheckFacts): PublicationProblem[] {
  return textParts.flatMap((part) => {
    const { tree, problems } = text.parts[part]
    const shape = shapeProblem(part, tree).map((found) => ({ ...found, line: 1, column: 1 }))
    const numbers = findUnboundNumbers(tree)
    const directives = collectDirectives(tree).flatMap((directive) =>
      directiveProblems(directive, facts).map((found) => ({ ...found, ...placeOf(directive) })),
    )
    return [...shape, ...problems, ...numbers, ...directives]
      .toSorted((one, other) => one.line - other.line || one.column - other.column)
      .map(({ kind, text: piece, line, column }) => ({
        language: text.language,
        part,
        line,
        column,
        kind,
        text: piece,
      }))
  })
}

function placeOf({ line, column }: Directive) {
  return { line, column }
}

/** The main text has something in it; title and summary are one paragraph each, the summary may be absent. */
function shapeProblem(part: TextPart, { root, source }: MarkupTree): Found[] {
  const isEmpty = source.trim() === ''
  if (part === 'markdown') return isEmpty ? [{ kind: 'empty-text', text: '' }] : []
  if (isEmpty) return part === 'title' ? [{ kind: 'empty-title', text: '' }] : []
  const isOne = root.children.length === 1 && root.children[0]?.type === 'paragraph'
  return isOne ? [] : [{ kind: 'not-one-paragraph', text: source.split('\n')[0] ?? '' }]
}

function directiveProblems(directive: Directive, facts: CheckFacts): Found[] {
  if (directive.name === 'figure') return figureProblems(directive, facts)
  if (directive.name === 'rule') return ruleProblems(directive, facts)
  return isBlock(directive) ? blockProblems(directive, facts) : []
}

function figureProblems(directive: Directive, { binding, demo }: CheckFacts): Found[] {
  const spec = figureSpec(directive)
  if (!spec.ok) return [{ kind: spec.failure, text: spec.detail ?? '' }]
  const wrong = spec.value.inputs.flatMap((id): Found[] => {
    const observed = binding.observed.get(id)
    if (!observed) return [{ kind: 'unknown-observation', text: id }]
    if (!observed.published) return [{ kind: 'draft-observation', text: id }]
    return observed.demo && !demo ? [{ kind: 'demo-observation', text: id }] : []
  })
  if (wrong.length > 0) return wrong
  const figure = binding.figures.get(spec.value.key)
  const value = figure && currentValue(figure)
  return value?.ok === false ? [{ kind: value.failure, text: spec.value.inputs.join(', ') }] : []
}

function blockProblems(directive: Directive, { binding }: CheckFacts): Found[] {
  const spec = blockSpec(directive)
  if (!spec.ok) return [{ kind: spec.failure, text: spec.detail ?? '' }]
  const { key, indicator, op } = spec.value
  const block = binding.blocks.get(key)
  if (!block) return [{ kind: 'unknown-indicator', text: indicator }]
  // One point makes no chart; a table may have one row.
  const values = block.inputs.filter(({ published }) => published.kind !== 'missing')
  const isEnough = op === 'chart' ? values.length > 0 && block.inputs.length > 1 : values.length > 0
  return isEnough ? [] : [{ kind: 'empty-series', text: indicator }]
}

function ruleProblems(directive: Directive, { day }: CheckFacts): Found[] {
  const { id = '', on = day } = directive.attributes
  const [anyVariant] = variants
  const words = ruleWords({ id, on }, anyVariant)
  return words.ok ? [] : [{ kind: words.failure, text: id }]
}

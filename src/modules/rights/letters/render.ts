import { formatDay } from '#core/i18n/format.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { toCyrillic } from '#core/i18n/transliteration.ts'
import { isDay, legalText, type Day, type LawPack } from '#modules/law'

import { cleanAnswer, type Answers } from './answers.ts'
import { isFilled } from './asked-fields.ts'
import { isInForce } from './in-force.ts'
import type { Piece } from './lay-out.ts'
import type { LetterVersion } from './letter-book.ts'
import type { TemplateNode } from './template.ts'
import { isVariable, variables } from './variables.ts'

/** Everything that a text is filled with. */
export type Filling = {
  readonly pack: LawPack
  readonly letter: LetterVersion
  readonly variant: Variant
  readonly day: Day
  readonly answers: Answers
  /** Names that the text needed and did not find; rendering adds to it. */
  readonly unanswered: Set<string>
}

/** A text with its marks filled in. What was typed is one piece each, so nothing in it can be taken for a mark. */
export function render(nodes: readonly TemplateNode[], filling: Filling): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    switch (node.kind) {
      case 'text':
        return [{ kind: 'ours', text: node.text }]
      case 'variable':
        return typedPiece(node.name, filling)
      case 'if':
        return render(isFilled(filling.answers, node.name) ? node.yes : node.no, filling)
      case 'case': {
        const chosen = filling.answers[node.name]
        const branch = node.branches.find(({ option }) => option === chosen)
        if (branch) return render(branch.nodes, filling)
        filling.unanswered.add(node.name)
        return []
      }
      case 'art':
      case 'law':
        return [{ kind: 'ours', text: citedText(node, filling) }]
      case 'days':
      case 'hours':
        return [{ kind: 'ours', text: String(termLength(node.name, filling)) }]
      case 'partial':
      default:
        throw new Error(`The piece ${node.name} was not put into ${filling.letter.id}`)
    }
  })
}

function typedPiece(name: string, { answers, variant, unanswered }: Filling): Piece[] {
  const variable = isVariable(name) ? variables[name] : undefined
  const value = variable ? cleanAnswer(variable, answers[name] ?? '') : ''
  const isUsable = value !== '' && (variable?.kind !== 'day' || isDay(value))
  if (!isUsable) {
    unanswered.add(name)
    return []
  }
  if (variable?.kind !== 'day') return [{ kind: 'typed', text: value }]
  return [{ kind: 'day', text: formatDay(variant, value, 'genitive') }]
}

function citedText(
  { kind, name }: { readonly kind: 'art' | 'law'; readonly name: string },
  { pack, letter, variant }: Filling,
): string {
  const id = letter.cites.get(name) ?? name
  const article = pack.articles.get(id)
  if (!article) throw new Error(`The law pack has no article ${id}`)
  if (kind === 'art') {
    return variantFacts[variant].script === 'Cyrl' ? toCyrillic(article.article) : article.article
  }
  const statute = pack.statutes.get(article.statute)
  return statute ? legalText(statute.name, variant) : article.statute
}

function termLength(id: string, { pack, day }: Filling): number {
  const version = pack.rules.get(id)?.versions.find((one) => isInForce(one, day))
  if (!version || !('amount' in version.term)) {
    throw new Error(`The law pack has no length of ${id} on ${day}`)
  }
  return version.term.amount
}

import type { Question, RichText } from '../question.ts'
import { rightTexts } from './answer.ts'
import type { Presentation } from './presentation.ts'

/** One choice of a field; `value` is what the form sends. */
export type FieldChoice = { readonly value: string; readonly text: RichText }

/** What a form draws for one question; `label` is what stands before the field (a left side, an item). */
export type AnswerField =
  | {
      readonly kind: 'radio' | 'checkbox'
      readonly name: string
      readonly choices: readonly FieldChoice[]
    }
  | { readonly kind: 'true-false'; readonly name: string }
  | { readonly kind: 'text' | 'number' | 'essay' | 'file'; readonly name: string }
  | {
      readonly kind: 'select'
      readonly name: string
      readonly label: RichText | null
      readonly choices: readonly FieldChoice[]
    }

/** The fields of a question in the order shown, all plain HTML: an order is a number chosen for each item. */
export function fieldsOf(
  question: Question,
  presentation: Presentation,
  name: string,
): readonly AnswerField[] {
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const kind = question.type === 'single' ? 'radio' : 'checkbox'
      return [{ kind, name, choices: choices(texts(question.options), presentation[0]) }]
    }
    case 'true-false':
      return [{ kind: 'true-false', name }]
    case 'short':
      return [{ kind: 'text', name }]
    case 'numerical':
      return [{ kind: 'number', name }]
    case 'essay':
    case 'file':
      return [{ kind: question.type, name }]
    case 'matching': {
      const rights = choices(rightTexts(question).map(plain), presentation[1])
      return selects(
        name,
        ordered(question.pairs, presentation[0]).map(({ left }) => left),
        rights,
      )
    }
    case 'ordering': {
      const places = question.items.map((_, index) => plain(String(index + 1)))
      return selects(name, ordered(question.items, presentation[0]), choices(places, undefined))
    }
    case 'gap':
      return question.gaps.map((gap, index): AnswerField => {
        const field = partName(name, index)
        if (gap.kind === 'typed') return { kind: 'text', name: field }
        if (gap.kind === 'number') return { kind: 'number', name: field }
        const offered = choices(texts(gap.options), presentation[index])
        return { kind: 'select', name: field, label: null, choices: offered }
      })
  }
}

/** The name of the field in a shown place, counted from 1. */
export function partName(name: string, place: number): string {
  return `${name}-${place + 1}`
}

function selects(
  name: string,
  labels: readonly RichText[],
  offered: readonly FieldChoice[],
): AnswerField[] {
  return labels.map((label, place) => ({
    kind: 'select',
    name: partName(name, place),
    label,
    choices: offered,
  }))
}

function choices(all: readonly RichText[], order: readonly number[] | undefined): FieldChoice[] {
  return ordered(all, order).map((text, place) => ({ value: String(place + 1), text }))
}

function ordered<T>(all: readonly T[], order: readonly number[] | undefined): readonly T[] {
  if (order === undefined) return all
  return order.flatMap((index) => {
    const one = all[index]
    return one === undefined ? [] : [one]
  })
}

function texts(options: readonly { readonly text: RichText }[]): RichText[] {
  return options.map((option) => option.text)
}

function plain(text: string): RichText {
  return { text, format: 'plain' }
}

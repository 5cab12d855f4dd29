import { compareTexts, type ComparedParagraph } from '#core/editorial/compare-texts.ts'
import type { FormValues } from '#core/http/forms.ts'
import { languages, type Language } from '#core/i18n/languages.ts'

import { factsName, type WorkFacts } from './commands.ts'

const factFields = ['slug', 'kind', 'authors-sr', 'authors-en'] as const
/** A field in which one types what is said of a publication. */
export type FactField = (typeof factFields)[number]

/** What is said of a publication, as one types it, with the name of what the form started from. */
export function typedFacts(work: WorkFacts): Readonly<Record<FactField | 'started-from', string>> {
  const { slug, kind, authors } = work
  const lines = (language: Language) => authors.map((author) => author[language]).join('\n')
  const [sr = '', en = ''] = languages.map(lines)
  return { slug, kind, 'authors-sr': sr, 'authors-en': en, 'started-from': factsName(work) }
}

/** A field in which what is saved and what was typed differ. */
export type ComparedFact = {
  readonly field: FactField
  readonly paragraphs: readonly ComparedParagraph[]
}

/** What is different between the saved facts and the typed ones; `kinds` names kinds for readers. */
export function compareFacts(
  saved: WorkFacts,
  typed: FormValues,
  kinds: Readonly<Record<string, string>>,
): ComparedFact[] {
  const before = typedFacts(saved)
  return factFields.flatMap((field) => {
    const [older, newer] = [before[field], typed[field] ?? ''].map((value) => {
      const words = value.trim().replaceAll('\r\n', '\n')
      return field === 'kind' ? (kinds[words] ?? words) : words
    })
    if (older === newer) return []
    return [{ field, paragraphs: compareTexts(older ?? '', newer ?? '') }]
  })
}

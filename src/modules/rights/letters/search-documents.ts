import { inEachLanguage } from '#core/i18n/human-text.ts'
import { languages } from '#core/i18n/languages.ts'
import type { SearchDocument } from '#core/search/search-document.ts'

import { publicPaths } from '../paths.ts'
import type { LetterBook } from './letter-book.ts'
import { en } from './strings/verbs-en.ts'
import { sr } from './strings/verbs-sr.ts'
import { verbGroups } from './verb-groups.ts'

/** The name under which search knows letters. */
export const LETTER_SOURCE = 'letter'

/** Every letter: what a person wants by it, and what it is called in law. */
export function letterDocuments(book: LetterBook): SearchDocument[] {
  const words = { sr: sr.letters, en: en.letters }
  return verbGroups.flatMap(({ letters }) =>
    letters.flatMap((id) => {
      const title = book.letters.get(id)?.title ?? inEachLanguage(() => '')
      return languages.map((language) => ({
        source: LETTER_SOURCE,
        key: id,
        language,
        path: publicPaths.letter(id),
        title: words[language][id].verb,
        body: `${title[language]}. ${words[language][id].when}`,
      }))
    }),
  )
}

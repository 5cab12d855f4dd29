import type { Language } from '../i18n/languages.ts'

/** One public page as search knows it. `source` and `key` name it for its module, for example `institution` and its id. */
export type SearchDocument = {
  readonly source: string
  readonly key: string
  /** Serbian is indexed once for both of its scripts. */
  readonly language: Language
  /** Address without the variant, for example `/institutions/mup`. */
  readonly path: string
  readonly title: string
  /** Plain text. */
  readonly body: string
}

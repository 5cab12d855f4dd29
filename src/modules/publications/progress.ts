import type { Reader } from '#core/db.ts'
import { languages, type Language } from '#core/i18n/languages.ts'

import { listComments } from './comments.ts'
import type { Edition } from './queries.ts'
import { stagesOf, type Stage } from './stages.ts'
import type { PublicationTables } from './tables.ts'
import { translationLanguages, translationOf } from './translations.ts'

/** How far one language of the newest version is. */
export type LanguageProgress = {
  readonly language: Language
  /** Absent while nothing is written. */
  readonly stage: Stage | undefined
  readonly openComments: number
  /** Paragraphs of the source against which this translation is not confirmed; absent where nothing is to be confirmed. */
  readonly stale: number | undefined
}

/** How far each language of an edition is. */
export async function progressOf(
  reader: Reader<PublicationTables>,
  edition: Edition,
): Promise<LanguageProgress[]> {
  const { version, texts } = edition
  const stages = await stagesOf(reader, version.id)
  return Promise.all(
    languages.map(async (language) => {
      const isWritten = texts.some((text) => text.language === language)
      const comments = await listComments(reader, { versionId: version.id, language })
      const isTranslation = translationLanguages.some((one) => one === language)
      const view = isTranslation ? await translationOf(reader, edition, language) : undefined
      return {
        language,
        stage: isWritten ? stages.find((one) => one.language === language) : undefined,
        openComments: comments.filter(({ resolvedAt }) => resolvedAt === null).length,
        stale: view?.stale.length,
      }
    }),
  )
}

import { reading, type Reader, type Writer } from '#core/db.ts'
import { languages } from '#core/i18n/languages.ts'
import { indexDocument } from '#core/search/index-document.ts'
import type { SearchDocument } from '#core/search/search-document.ts'

import { composeLetter } from './letter.ts'
import { publicPaths } from './paths.ts'
import type { ReadTables, WrittenTables } from './tables.ts'
import { visibleTo } from './visibility.ts'

/** Names this module in the search index. */
export const searchSource = 'request'

/** All published requests as search knows them. */
export async function searchDocuments(
  reader: Reader<ReadTables>,
  only?: { readonly requestId: string },
): Promise<SearchDocument[]> {
  const published = reader
    .selectFrom('request_request')
    .innerJoin('institution_name', (join) =>
      join
        .onRef('institution_name.institution_id', '=', 'request_request.institution_id')
        .on('institution_name.position', '=', 1),
    )
    .select(['request_request.id', 'number', 'subject_sr', 'subject_en', 'body'])
    .select(['institution_name.sr as nameSr', 'institution_name.en as nameEn'])
    .where(visibleTo('public'))
    .orderBy('request_request.id')
  const rows = await (
    only ? published.where('request_request.id', '=', only.requestId) : published
  ).execute()
  const questions = await questionsByRequest(reader, only)
  return rows.flatMap((row) => {
    const asked = questions.get(row.id) ?? []
    const subject = { sr: row.subject_sr, en: row.subject_en }
    const name = { sr: row.nameSr, en: row.nameEn }
    const texts = {
      sr: composeLetter({
        body: row.body,
        institution: row.nameSr,
        questions: asked.map(({ sr }) => sr),
      }),
      en: asked.map(({ en }) => en).join('\n\n'),
    }
    return languages.flatMap((language) =>
      subject[language] === '' && texts[language] === ''
        ? []
        : [
            {
              source: searchSource,
              key: row.id,
              language,
              path: publicPaths.request(row.number),
              title: `${subject[language] || subject.sr || subject.en} (${row.number})`,
              body: `${name[language]}\n\n${texts[language]}`,
            },
          ],
    )
  })
}

/** Puts a published request into the index. */
export async function indexRequest(trx: Writer<WrittenTables>, requestId: string): Promise<void> {
  const documents = await searchDocuments(reading<WrittenTables>(trx), { requestId })
  for (const document of documents) await indexDocument(trx, document)
}

async function questionsByRequest(
  reader: Reader<ReadTables>,
  only: { readonly requestId: string } | undefined,
): Promise<ReadonlyMap<string, { readonly sr: string; readonly en: string }[]>> {
  const all = reader
    .selectFrom('request_question')
    .innerJoin('request_request', 'request_request.id', 'request_question.request_id')
    .select(['request_id', 'text_sr as sr', 'text_en as en'])
    .where(visibleTo('public'))
    .orderBy('request_id')
    .orderBy('position')
  const rows = await (only ? all.where('request_id', '=', only.requestId) : all).execute()
  const questions = new Map<string, { sr: string; en: string }[]>()
  for (const { request_id: id, sr, en } of rows) {
    questions.set(id, [...(questions.get(id) ?? []), { sr, en }])
  }
  return questions
}

import { sql } from 'kysely'

import { deskDocumentsOf } from '#core/desk-document.ts'
import { inEachLanguage } from '#core/i18n/human-text.ts'

import { deskPaths } from './paths.ts'
import { listTexts } from './queries.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'
import type { WrittenText } from './written-text.ts'

/** Every publication by the words of its newest version. */
export const publicationRecords = deskDocumentsOf<ReadTables>({
  kind: 'publication',
  area: deskPaths.publications,
  label: (variant) => strings(variant).desk.title,
  stamps: (reader) =>
    reader
      .selectFrom('publication_work')
      .innerJoin('publication_version', 'work_id', 'publication_work.id')
      .select([
        'publication_work.id as key',
        // The builder cannot join texts; every saving raises one of the two sums.
        sql<string>`slug || ' ' || sum(number) || ' ' || sum(revision)`.as('stamp'),
      ])
      .groupBy(['publication_work.id', 'slug']),
  documents: async (reader, keys) => {
    const versions = await reader
      .selectFrom('publication_version')
      .innerJoin('publication_work', 'publication_work.id', 'work_id')
      .select(['work_id as workId', 'slug', 'publication_version.id as versionId'])
      .where('work_id', 'in', keys)
      .orderBy('number')
      .execute()
    // Of several versions of a work the last one stays in the map.
    const newest = [...new Map(versions.map((version) => [version.workId, version])).values()]
    const texts = await listTexts(
      reader,
      newest.map(({ versionId }) => versionId),
    )
    return newest.map(({ workId, slug, versionId }) => {
      const written = texts.get(versionId) ?? []
      const inBoth = (part: (text: WrittenText) => string) =>
        inEachLanguage((language) => {
          const text = written.find((each) => each.language === language)
          return text ? part(text) : ''
        })
      const title = inBoth((text) => text.title)
      return {
        key: workId,
        code: slug,
        href: deskPaths.publication(workId),
        title: title.sr === '' && title.en === '' ? { sr: slug, en: '' } : title,
        body: inBoth(({ summary, markdown }) => `${summary}\n${markdown}`),
      }
    })
  },
})

import { sql } from 'kysely'

import { deskDocumentsOf } from '#core/desk-document.ts'
import { inEachLanguage } from '#core/i18n/human-text.ts'

import { baseVariant } from '../observations/base-variant.ts'
import { deskPaths } from '../paths.ts'
import type { ReadTables } from '../tables.ts'
import { strings } from './strings/index.ts'

/** Every document by its title. */
export const fileRecords = deskDocumentsOf<ReadTables>({
  kind: 'file',
  area: deskPaths.files,
  label: (variant) => strings(variant).desk.title,
  stamps: (reader) =>
    reader.selectFrom('evidence_file').select([
      'sha256 as key',
      // The builder cannot join texts.
      sql<string>`title_sr || ' ' || title_en`.as('stamp'),
    ]),
  documents: async (reader, keys) => {
    const rows = await reader
      .selectFrom('evidence_file')
      .select(['sha256', 'title_sr as sr', 'title_en as en'])
      .where('sha256', 'in', keys)
      .execute()
    return rows.map(({ sha256, sr, en }) => ({
      key: sha256,
      code: sha256,
      href: deskPaths.file(sha256),
      title: { sr, en },
      body: { sr: '', en: '' },
    }))
  },
})

/** Every page by its words. They never change, because another file has another hash; so a page is stamped once and for all. */
export const pageRecords = deskDocumentsOf<ReadTables>({
  kind: 'page',
  area: deskPaths.files,
  label: (variant) => strings(variant).tasks.pages,
  stamps: (reader) =>
    reader.selectFrom('evidence_page').select([
      // The builder cannot join texts.
      sql<string>`file_sha256 || ' ' || number`.as('key'),
      sql<string>`'read'`.as('stamp'),
    ]),
  documents: async (reader, keys) => {
    const files = [...new Set(keys.map((key) => key.split(' ')[0] ?? ''))]
    const numbers = [...new Set(keys.map((key) => Number(key.split(' ')[1])))]
    const wanted = new Set(keys)
    const rows = await reader
      .selectFrom('evidence_page')
      .innerJoin('evidence_file', 'evidence_file.sha256', 'evidence_page.file_sha256')
      .select(['file_sha256 as sha256', 'number', 'text', 'title_sr', 'title_en'])
      .where('file_sha256', 'in', files)
      .where('number', 'in', numbers)
      .execute()
    return rows
      .filter(({ sha256, number }) => wanted.has(`${sha256} ${number}`))
      .map(({ sha256, number, text, title_sr: sr, title_en: en }) => ({
        key: `${sha256} ${number}`,
        code: '',
        href: deskPaths.filePage(sha256, number),
        title: inEachLanguage((language) => {
          const title = { sr, en }[language]
          const page = strings(baseVariant(language)).tasks.page(number)
          return title === '' ? '' : `${title}, ${page}`
        }),
        body: { sr: text, en: '' },
      }))
  },
})

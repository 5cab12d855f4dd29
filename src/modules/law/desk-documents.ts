import { deskDocumentsOf } from '#core/desk-document.ts'

import { lawPack } from './law-pack.ts'
import { deskPaths } from './paths.ts'
import { ruleDocument, type RuleDocument } from './search-documents.ts'
import { strings } from './strings/index.ts'
import type { LawTables } from './tables.ts'

const documents = (): readonly RuleDocument[] =>
  [...lawPack().rules.values()].map((rule) => ruleDocument(lawPack(), rule))

/** Every rule for the search of the desk; the pack is read from its files, so its words are its stamp. */
export const ruleRecords = deskDocumentsOf<LawTables>({
  kind: 'rule',
  area: deskPaths.law,
  label: (variant) => strings(variant).desk.title,
  stamps: () =>
    documents().map(({ key, title, body }) => ({ key, stamp: JSON.stringify([title, body]) })),
  documents: (_reader, keys) =>
    Promise.resolve(
      documents()
        .filter(({ key }) => keys.includes(key))
        .map((rule) => ({ ...rule, code: rule.key, href: `${deskPaths.law}#${rule.key}` })),
    ),
})

import { mountable, type LoaderContext, type ModuleDescription, type Reader } from '#core/module.ts'
import { sectionAt } from '#core/places.ts'
import { lawPack, remediesPlace, remedyFor } from '#modules/law'

import { personData } from './about-person.ts'
import { institutionRecords } from './desk-documents.ts'
import { deskRoutes } from './desk-routes.tsx'
import { kept, retention } from './kept.ts'
import { byName } from './list-filter.ts'
import { LawsuitSection } from './pages/lawsuit-section.tsx'
import { publicPaths } from './paths.ts'
import { publicRoutes } from './public-routes.tsx'
import { listInstitutions } from './queries.ts'
import { searchDocuments } from './search-documents.ts'
import { loadStarter } from './starter.ts'
import { strings } from './strings/index.ts'
import type { InstitutionTables, WrittenTables } from './tables.ts'

export { createInstitution, type NewInstitution } from './commands.ts'
export type { ContactFacts, InstitutionFacts, NameFacts } from './facts.ts'
export { nameOn } from './name-rules.ts'
export { publicPaths as institutionPaths } from './paths.ts'
export { ContactSource, ContactValue } from './pages/contact-table.tsx'
export { degreeText } from './pages/parts.tsx'
export { institutionPlace } from './places.ts'
export {
  findInstitution,
  listInstitutionNames,
  listReaches,
  type Institution,
  type InstitutionName,
} from './queries.ts'
export type { InstitutionTables } from './tables.ts'
export { readInstitutions } from './starter.ts'

// The composition root hands over all tables; a description cannot name them.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const own = (reader: Reader<never>) => reader as unknown as Reader<InstitutionTables>

/** The register of institutions. */
export const module: ModuleDescription = {
  name: 'institutions',
  publicRoutes: mountable(publicRoutes),
  deskRoutes: mountable(deskRoutes),
  navigation: [
    { path: publicPaths.institutions, label: (variant) => strings(variant).title, order: 10 },
  ],
  deskNavigation: [
    { path: '/institutions', label: (variant) => strings(variant).desk.title, order: 10 },
  ],
  sections: [
    sectionAt<InstitutionTables, null>(remediesPlace, 10, async ({ reader, variant, today }) => {
      const pack = lawPack()
      const listed = byName(await listInstitutions(reader), variant)
        .map((body) => ({ body, remedy: remedyFor(pack, body.id, today) }))
        .filter(({ remedy }) => remedy.listed)
      return listed.length > 0 ? LawsuitSection({ variant, pack, listed }) : undefined
    }),
  ],
  deskDocuments: [institutionRecords],
  kept,
  personData,
  retention,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  loadStarter: (context) => loadStarter(context as unknown as LoaderContext<WrittenTables>),
  searchDocuments: (reader) => searchDocuments(own(reader)),
  sitemap: async (reader) => [
    publicPaths.institutions,
    ...(await listInstitutions(own(reader))).map(({ id }) => publicPaths.institution(id)),
  ],
}

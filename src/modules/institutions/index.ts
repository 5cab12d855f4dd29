import type { LoaderContext, ModuleDescription, Reader } from '#core/module.ts'

import { kept } from './kept.ts'
import { publicPaths } from './paths.ts'
import { listInstitutions } from './queries.ts'
import { searchDocuments } from './search-documents.ts'
import { loadStarter } from './starter.ts'
import type { InstitutionTables, WrittenTables } from './tables.ts'

export { createInstitution, type NewInstitution } from './commands.ts'
export type { ContactFacts, InstitutionFacts, NameFacts } from './facts.ts'
export { nameOn } from './name-rules.ts'
export { publicPaths as institutionPaths } from './paths.ts'
export { institutionPlace, registerPlace } from './places.ts'
export {
  findInstitution,
  listInstitutionNames,
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
  kept,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  loadStarter: (context) => loadStarter(context as unknown as LoaderContext<WrittenTables>),
  searchDocuments: (reader) => searchDocuments(own(reader)),
  sitemap: async (reader) => [
    publicPaths.institutions,
    ...(await listInstitutions(own(reader))).map(({ id }) => publicPaths.institution(id)),
  ],
}

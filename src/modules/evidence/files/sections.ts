import type { Reader } from '#core/db.ts'
import { deskSectionAt, sectionAt, type Section } from '#core/places.ts'
import { institutionPlace, listInstitutionNames } from '#modules/institutions'
import { deskRequestPlace, requestPlace } from '#modules/requests'

import type { ReadTables } from '../tables.ts'
import { DocumentsSection, FilingSection } from './pages/sections.tsx'
import { listFiles, type FileView } from './queries.ts'

/** What documents add to pages of others. */
export const fileSections: readonly Section[] = [
  sectionAt<ReadTables, { requestId: string }>(
    requestPlace,
    10,
    async ({ reader, variant, subject }) => {
      const files = await listFiles(reader, { requestId: subject.requestId })
      return files.length > 0 ? DocumentsSection({ variant, files, of: 'request' }) : undefined
    },
  ),
  sectionAt<ReadTables, { institutionId: string }>(
    institutionPlace,
    30,
    async ({ reader, variant, subject }) => {
      const files = await listFiles(reader, { institutionId: subject.institutionId })
      return files.length > 0 ? DocumentsSection({ variant, files, of: 'institution' }) : undefined
    },
  ),
  deskSectionAt<ReadTables, { requestId: string }>(
    deskRequestPlace,
    { order: 10, opens: '/desk/evidence/files' },
    async ({ reader, variant, subject: { requestId } }) => {
      const files = await listFiles(reader, { requestId }, 'desk')
      const institutions = await namesOf(reader, files)
      return FilingSection({ variant, files, institutions, requestId })
    },
  ),
]

function namesOf(reader: Reader<ReadTables>, files: readonly FileView[]) {
  const ids = files.flatMap(({ institutionId }) => institutionId ?? [])
  return listInstitutionNames(reader, [...new Set(ids)])
}

import type { Reader } from '#core/db.ts'
import { listInstitutionNames, type InstitutionName } from '#modules/institutions'
import { publicRequestsById, type PublicRequest } from '#modules/requests'

import type { ReadTables } from '../tables.ts'
import type { FileView } from './queries.ts'

/** Where a document comes from; the request only as far as everybody may see it. */
export type FileContext = {
  readonly institution: InstitutionName | undefined
  readonly request: PublicRequest | undefined
}

/** Institution and request of a document, for its public page. */
export async function contextOfFile(
  reader: Reader<ReadTables>,
  { institutionId, requestId }: Pick<FileView, 'institutionId' | 'requestId'>,
): Promise<FileContext> {
  const [names, requests] = await Promise.all([
    listInstitutionNames(reader, institutionId === null ? [] : [institutionId]),
    publicRequestsById(reader, requestId === null ? [] : [requestId]),
  ])
  return { institution: names.get(institutionId ?? ''), request: requests.get(requestId ?? '') }
}

import { fail, ok, type Result } from '../result.ts'
import { credentialInPng, isPng } from './png.ts'

/** Why a file holds no credential that could be read. */
export type CredentialFileFailure =
  | 'a-pdf'
  | 'not-a-png'
  | 'too-large'
  | 'nothing-inside'
  | 'unclear'

const pdfBeginning = '%PDF-'

/**
 * The JSON of a credential in a file that someone handed in: the file itself or what a picture carries, known by the first bytes.
 * A PDF answers `a-pdf`: reading its attachments is work for the process in which documents are read.
 */
export function credentialIn(file: Uint8Array): Result<Uint8Array, CredentialFileFailure> {
  if (isPng(file)) return credentialInPng(file)
  const beginning = Buffer.from(file.subarray(0, pdfBeginning.length)).toString('latin1')
  return beginning === pdfBeginning ? fail('a-pdf') : ok(file)
}

import { fail, ok, type Result } from '../result.ts'

/** What we can read. Other kinds join here when something reads them. */
export type FileKind = { readonly kind: 'pdf'; readonly mediaType: 'application/pdf' }

/** Beginnings of files that people send by mistake, so that the refusal can name what came. */
const strangers: readonly (readonly [name: string, beginning: string])[] = [
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00FF\u00D8\u00FF'],
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['RTF', '{\\rtf'],
  ['ZIP, DOCX, XLSX, ODT', 'PK\u0003\u0004'],
  ['DOC, XLS', '\u00D0\u00CF\u0011\u00E0'],
  ['RAR', 'Rar!'],
  ['7Z', '7z\u00BC\u00AF'],
]

/** Readers have always accepted a header within the first 1,024 bytes (Acrobat, and ISO 32000-1 annex H, note 13): some scanners put their own bytes first. */
const headerBytesMax = 1_024

/** Tells what a file is by its first bytes, never by its name. On `wrong-type`, `detail` names the kind that it seems to be, if known. */
export function inspectFile(bytes: Uint8Array): Result<FileKind, 'empty' | 'wrong-type'> {
  if (bytes.length === 0) return fail('empty')
  const head = Buffer.from(bytes.subarray(0, headerBytesMax)).toString('latin1')
  const stranger = strangers.find(([, beginning]) => head.startsWith(beginning))
  if (stranger) return fail('wrong-type', stranger[0])
  return head.includes('%PDF-')
    ? ok({ kind: 'pdf', mediaType: 'application/pdf' })
    : fail('wrong-type')
}

/** What the machine refuses, and the administrator can mend. */
export type StoringFailure = 'disk-full' | 'no-rights'

/** PostgreSQL's disk_full. */
const FULL_IN_POSTGRES = '53100'

const failureOf: Readonly<Record<string, StoringFailure>> = {
  ENOSPC: 'disk-full',
  [FULL_IN_POSTGRES]: 'disk-full',
  EDQUOT: 'disk-full',
  // A limit on the size of one file, as some hosting sets: for a person the same as a full disk.
  EFBIG: 'disk-full',
  EACCES: 'no-rights',
  EPERM: 'no-rights',
  EROFS: 'no-rights',
}

/** SQLITE_FULL, SQLITE_IOERR_WRITE (a limit on the size of one file, as some hosting sets). */
const fullInSqlite = new Set<unknown>([13, 778])
/** The failure behind an error of the file system or of a database; `undefined` for any other error, which is then a bug or a broken machine. */
export function asStoringFailure(error: unknown): StoringFailure | undefined {
  if (error instanceof Error && 'errcode' in error && fullInSqlite.has(error.errcode)) {
    return 'disk-full'
  }
  return failureOf[codeOf(error)]
}

/** The outcome of a call on a file, or `undefined` if there is no such file. */
export async function ifThere<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

import { dirname, join } from 'node:path'

/** Lower-case hexadecimal, whole: nothing else ever becomes a part of a path. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** Where a file stands: two levels of 256 folders, so that a million files make fifteen in each. */
export function pathOf(
  root: string,
  sha256: string,
): { file: string; folder: string; folderAbove: string } {
  const folder = join(root, sha256.slice(0, 2), sha256.slice(2, 4))
  return { file: join(folder, sha256), folder, folderAbove: dirname(folder) }
}

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file that must not exist, down to the disk. */
export function writeNew(path: string, { text, mode }: { text: string; mode: number }): void {
  const file = openSync(path, 'wx', mode)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  syncFolder(dirname(path))
}

/** Writes a file so that a crash leaves the old one or the new one. */
export function replaceFile(path: string, content: { text: string; mode: number }): void {
  const unfinished = `${path}.new`
  rmSync(unfinished, { force: true })
  writeNew(unfinished, content)
  renameSync(unfinished, path)
  syncFolder(dirname(path))
}

/** Makes the names in a folder last through a crash. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

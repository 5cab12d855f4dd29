import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { ifThere } from '../storage/storing-failure.ts'

/** Letters as files, for machines without a mail server. */
export type LetterFiles = {
  /** Every file of a letter, whole or broken off, by name and with the instant of the letter. */
  readonly list: () => Promise<readonly { readonly key: string; readonly at: string }[]>
  readonly remove: (names: readonly string[]) => Promise<void>
}

const LETTER = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-.*\.(eml|tmp)$/

/** The letters in a folder. Other files in it are not ours and stay. */
export function letterFiles(dir: string): LetterFiles {
  return {
    list: async () =>
      ((await ifThere(readdir(dir))) ?? []).flatMap((name) => {
        const at = writtenAt(name)
        return at === undefined ? [] : [{ key: name, at }]
      }),
    remove: async (names) => {
      await Promise.all(names.map((name) => rm(join(dir, name), { force: true })))
    },
  }
}

/** The name of a letter's file begins with its instant: `20261124T060000Z`. */
export function stamp(instant: string): string {
  return instant.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')
}

/** The last instant that a stamp can mean, so that nothing goes early. */
function writtenAt(name: string): string | undefined {
  const [, year, month, day, hour, minute, second] = LETTER.exec(name) ?? []
  if (year === undefined) return undefined
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.999Z`
}

import { languages } from '#core/i18n/languages.ts'
import type { LawPack } from '#modules/law'

import { checkPartials } from './check-partials.ts'
import { checkVersion } from './check-version.ts'
import { wordingProblems } from './check-wording.ts'
import type { LetterSource, PartialsSource } from './letter-source.ts'
import type { Report } from './report.ts'
import type { FileProblem, Places } from './yaml-source.ts'

/** What a file, or the desk in its place, holds, and where each text of it stands. */
export type Read<T> = { readonly source: Places; readonly value: T }

/** All letters and the pieces that they share. */
export type LetterSources = {
  readonly letters: readonly Read<LetterSource>[]
  readonly partials: Read<PartialsSource>
}

/** Everything that is wrong in the letters and their shared pieces, each at its place. */
export function letterProblems(pack: LawPack, { letters, partials }: LetterSources): FileProblem[] {
  const problems: FileProblem[] = []
  const reportIn =
    (source: Places): Report =>
    (path, message, at) =>
      void problems.push(source.problemAt(path, message, at))
  const pieces = checkPartials(partials.value, reportIn(partials.source))
  const used = new Set<string>()
  for (const { source, value } of letters) {
    const report = reportIn(source)
    checkFacts(value, source.file, report)
    for (const [index, version] of value.versions.entries()) {
      const inVersion: Report = (path, message, at) =>
        report(['versions', index, ...path], message, at)
      checkPeriod(value, index, inVersion)
      for (const name of checkVersion({ pack, pieces, version }, inVersion)) used.add(name)
    }
  }
  for (const name of pieces.keys()) {
    if (!used.has(name)) {
      reportIn(partials.source)(['partials', name], (words) => words.pieceUnused(name))
    }
  }
  return problems
}

function checkFacts({ id, title }: LetterSource, file: string, report: Report): void {
  if (`${id}.yaml` !== file) report(['id'], (words) => words.idNotFile(id))
  for (const language of languages) {
    for (const { at, message } of wordingProblems(title[language], language)) {
      report(['title', language], message, at)
    }
  }
}

/** No day has two versions of a letter. */
function checkPeriod({ versions }: LetterSource, index: number, report: Report): void {
  const one = versions[index]
  if (!one) return
  if (one.validTo !== null && one.validTo < one.validFrom) {
    report(['validTo'], (words) => words.endsBefore(one.validFrom))
  }
  for (const other of versions.slice(0, index)) {
    if (other.version === one.version) {
      report(['version'], (words) => words.versionTwice(one.version))
    }
    if (one.validFrom <= (other.validTo ?? '9999') && other.validFrom <= (one.validTo ?? '9999')) {
      report([], (words) => words.versionsTogether(other.version))
    }
  }
}

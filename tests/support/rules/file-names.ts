import type { SourceFile } from '../source-files.ts'

/** Words that say nothing about what a file holds. */
const EMPTY_WORDS =
  /(?:^|[-_.])(?:utils?|helpers?|common|misc|managers?|(?<!personal-)data|info|stuff)(?=[-_.]|$)/

/** Code files whose name says nothing. */
export function emptyNames(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => /\.(?:tsx?|mjs|css)$/.test(file.path))
    .filter((file) => file.path.split('/').some((part) => EMPTY_WORDS.test(part)))
    .map((file) => file.path)
}

/** Journeys live in `tests/e2e` and nowhere else, so that one command runs them all. */
export function strayJourneys(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) =>
      /\.e2e\.tsx?$/.test(file.path)
        ? !/^tests\/e2e\/[^/]+$/.test(file.path)
        : /^tests\/e2e\/(?!support\/).*\.tsx?$/.test(file.path),
    )
    .map((file) => file.path)
}

import { placesOf, type SourceFile } from '../source-files.ts'

const code = (files: readonly SourceFile[]) =>
  files.filter((file) => /\.(?:tsx?|mjs|css)$/.test(file.path))

/** A promise without an issue is forgotten. */
export function looseTodos(files: readonly SourceFile[]): string[] {
  return placesOf(code(files), /\b(?:TODO|FIXME|XXX|HACK)\b(?! ?\(?#\d+)/)
}

/** Tests that do not run, or that keep others from running. */
export function unrunTests(files: readonly SourceFile[]): string[] {
  return placesOf(
    code(files),
    /\b(?:test|it|describe)(?:\.\w+)*\.(?:skip|only|todo|fixme|skipIf|runIf|fails)\b/,
  )
}

/** A caught problem that nobody looks at needs a reason. */
export function silentCatches(files: readonly SourceFile[]): string[] {
  const empty = /\bcatch\s*(?:\([^)]*\)\s*)?\{\s*\}/
  const unnamed = /\bcatch\s*\{(?!\s*(?:\/\/|\/\*|\}))[^\n]*/
  return [...placesOf(code(files), empty), ...placesOf(code(files), unnamed)]
}

/** Only the command line speaks to a terminal; everything else logs. */
export function strayConsole(files: readonly SourceFile[]): string[] {
  const quiet = code(files).filter(
    (file) => file.path.startsWith('src/') && !/^src\/(?:cli|main)\.ts$/.test(file.path),
  )
  return placesOf(quiet, /\bconsole\.\w+\(/)
}

/** Only the parsed configuration knows the environment. */
export function strayEnvironment(files: readonly SourceFile[]): string[] {
  const parsed = code(files).filter(
    (file) => file.path.startsWith('src/') && !/^src\/(?:cli|main)\.ts$/.test(file.path),
  )
  return placesOf(parsed, /\bprocess\.env\b|\bimport\.meta\.env\b/)
}

/** A second list of languages or variants would make a new language a hunt. */
export function namedLanguages(files: readonly SourceFile[]): string[] {
  const mayNotKnow = code(files).filter(
    (file) =>
      /^src\/.*\.tsx?$/.test(file.path) &&
      // The stemmers and the hyphenation of the PDF are made for one language each.
      !/^src\/core\/(?:i18n\/|search\/(?:stem|tokens)\.ts|pdf\/house-document\.ts)|\/strings\/|\.(?:test|examples)\.tsx?$/.test(
        file.path,
      ),
  )
  return placesOf(mayNotKnow, /(['"`])(?:sr|en|sr-(?:latn|cyrl)(?:-rs)?|en-gb)\1/i)
}

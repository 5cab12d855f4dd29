import { posix } from 'node:path'

import { parseSync } from 'oxc-parser'

import type { SourceFile } from '../source-files.ts'

/** One import, re-export or dynamic import. */
export type Import = {
  /** The importing file. */
  readonly from: string
  /** A path from the root for our own files, the specifier itself for packages and for modules' doors. */
  readonly to: string
  /** Erased before the code runs. */
  readonly typeOnly: boolean
}

const aliases = { '#core/': 'src/core/', '#ui/': 'src/ui/', '#support/': 'tests/support/' }

/** Everything that a file reaches. */
export function importsOf(file: SourceFile): Import[] {
  const { module } = parseSync(file.path, file.text)
  const fixed = module.staticImports.map((statement) => ({
    specifier: statement.moduleRequest.value,
    typeOnly: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
  }))
  const passedOn = module.staticExports
    .flatMap((statement) => statement.entries)
    .flatMap((entry) =>
      entry.moduleRequest ? [{ specifier: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
    )
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: file.text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/['"`]/g, ''),
    typeOnly: false,
  }))
  return [...fixed, ...passedOn, ...dynamic].map(({ specifier, typeOnly }) => ({
    from: file.path,
    to: resolved(file.path, specifier),
    typeOnly,
  }))
}

function resolved(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  if (specifier === '#config') return 'src/config.ts'
  for (const [alias, folder] of Object.entries(aliases)) {
    if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length)
  }
  return specifier
}

import type { SourceFile } from '../source-files.ts'
import { importsOf, type Import } from './imports.ts'
import { isTest } from './module-graph.ts'

type Layer = {
  readonly name: string
  /** The files that the layer holds; the first layer that holds a file judges it. */
  readonly holds: RegExp
  /** What they may import; everything else is refused. */
  readonly may: RegExp
  /** What they may besides import when only types come. */
  readonly mayTypes?: RegExp
}

/** A specifier that is neither one of our files nor a door of ours. */
const PACKAGE = '(?!src/|tests/|db/|#|\\.)'
/** Whatever reads, writes, sends, waits or draws. */
const IO = 'queries|commands|[a-z-]*routes|jobs|search[a-z-]*|load-[a-z-]+|starter|demo'
/** The words of a module, and whatever of it does not read, write, wait or draw. */
const PURE_OF_A_MODULE = `src/modules/[a-z]+/(?!index\\.|(?:.*/)?(?:(?:${IO})[./]|pages/|islands/))`
const PURE_OF_CORE =
  'src/core/(?:i18n/|markup/|charts/|editorial/|result\\.|clock\\.|ids\\.|places\\.|http/paths\\.|http/forms\\.|documents/limits\\.)'

/** Style.md, "What may import what", as patterns over resolved imports. */
const layers: readonly Layer[] = [
  { name: 'a migration', holds: /^db\/migrations\//, may: /^kysely$/ },
  {
    name: 'main',
    holds: /^src\/main\.ts$/,
    may: new RegExp(`^(src/(app|core|config)[./]|node:|${PACKAGE})`),
  },
  {
    // It starts in milliseconds because it draws no page until a command asks for one.
    name: 'the command line',
    holds: /^src\/cli\.ts$/,
    may: new RegExp(`^(src/(app|core|config)[./](?!.*\\.tsx$)|node:|${PACKAGE})`),
  },
  { name: 'the configuration', holds: /^src\/config\.ts$/, may: /^(node:path|zod)$/ },
  {
    name: 'app',
    holds: /^src\/app\//,
    may: new RegExp(`^(src/(?!cli)|#modules/|${PACKAGE})`),
  },
  { name: 'core', holds: /^src\/core\//, may: new RegExp(`^(src/core/|${PACKAGE})`) },
  {
    name: 'the build of ui',
    holds: /^src\/ui\/(?:build\/|typefaces\.ts$)/,
    may: new RegExp(`^(src/ui/|${PACKAGE})`),
  },
  {
    name: 'ui',
    holds: /^src\/ui\//,
    may: /^(src\/ui\/|hono\/|temporal-polyfill$)/,
    mayTypes: /^src\/core\/(i18n\/languages|markup\/safe-html)\.ts$/,
  },
  {
    name: 'a rule',
    holds:
      /^src\/modules\/[a-z]+\/(?:[a-z-]+\/)*(?:[a-z-]*-(?:state|rules?|clocks?)|visibility|deadlines?|clock|calendar|counting|easter|remedy|day)\.ts$/,
    may: new RegExp(
      `^(${PURE_OF_A_MODULE}[a-z/-]+\\.ts$|${PURE_OF_CORE}|#modules/|temporal-polyfill$|zod$)`,
    ),
    mayTypes: /^(kysely$|src\/core\/db\.ts$)/,
  },
  {
    name: 'a page',
    holds: /^src\/modules\/[a-z]+\/(?:[a-z-]+\/)*pages\//,
    may: new RegExp(
      `^(src/modules/[a-z]+/(?:.*/)?pages/|${PURE_OF_A_MODULE}|${PURE_OF_CORE}|src/ui/|#modules/|hono/jsx)`,
    ),
    // Views are types that queries give.
    mayTypes: /^src\/(modules\/[a-z]+\/|core\/)/,
  },
  {
    name: 'an island',
    holds: /^src\/modules\/[a-z]+\/islands\//,
    may: /^src\/(ui\/|modules\/[a-z]+\/islands\/)/,
    mayTypes: /^src\/modules\//,
  },
  {
    name: 'a module',
    holds: /^src\/modules\//,
    may: new RegExp(`^(src/(core|ui|modules)/|#modules/|${PACKAGE})`),
  },
]

/** Imports that leave their layer. Tests are not judged; files outside every layer are refused. */
export function layerProblems(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !isTest(file.path))
    .flatMap((file) => {
      const layer = layers.find(({ holds }) => holds.test(file.path))
      if (!layer) return [`${file.path}: belongs to no layer`]
      return importsOf(file)
        .filter((one) => !allowed(layer, one))
        .map((one) => `${file.path}: ${layer.name} may not import ${one.to}`)
    })
}

function allowed(layer: Layer, { to, typeOnly }: Import): boolean {
  return layer.may.test(to) || (typeOnly && layer.mayTypes?.test(to) === true)
}

/** A rule is plain values in, plain values out: it asks no clock, waits for nothing and draws no lots. */
export function impureRules(files: readonly SourceFile[]): string[] {
  const rule = layers.find(({ name }) => name === 'a rule')
  return files
    .filter((file) => rule?.holds.test(file.path))
    .flatMap((file) => {
      const found =
        /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b|\bawait\b|\bMath\.random\(|\bfetch\(/.exec(
          file.text,
        )
      return found ? [`${file.path}: a rule may not use ${found[0]}`] : []
    })
}

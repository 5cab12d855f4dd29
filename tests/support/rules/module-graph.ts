import type { SourceFile } from '../source-files.ts'
import { importsOf } from './imports.ts'

/** Which module may use which. */
export type ModuleGraph = Readonly<Record<string, readonly string[]>>

/** Modules reach each other only through `#modules/<name>` and only along the graph. Tests may use every module's door. */
export function graphProblems(files: readonly SourceFile[], graph: ModuleGraph): string[] {
  return files.flatMap((file) => {
    const owner = moduleOf(file.path)
    const problems =
      owner && !graph[owner] ? [`${file.path}: module ${owner} is not in the graph`] : []
    for (const { to } of importsOf(file)) {
      const reached = moduleOf(to)
      if (reached && reached !== owner && file.path.startsWith('src/')) {
        problems.push(`${file.path}: reaches into module ${reached} past its door (${to})`)
      }
      const used = /^#modules\/(.+)$/.exec(to)?.[1]
      if (used === undefined) continue
      if (!graph[used]) problems.push(`${file.path}: there is no module ${used}`)
      else if (owner === used && !isTest(file.path))
        problems.push(`${file.path}: enters its own module by the door`)
      else if (owner && owner !== used && !graph[owner]?.includes(used) && !isTest(file.path)) {
        problems.push(`${file.path}: ${owner} may not use ${used}`)
      }
    }
    return problems
  })
}

/** Every way round in the graph, as `a → b → a`. */
export function cyclesIn(graph: ModuleGraph): string[] {
  const walk = (name: string, way: readonly string[]): string[] => {
    if (way.includes(name)) return [[...way.slice(way.indexOf(name)), name].join(' → ')]
    return (graph[name] ?? []).flatMap((next) => walk(next, [...way, name]))
  }
  return Object.keys(graph).flatMap((name) => walk(name, []))
}

/** Where a drawing of the graph in a document (`name → other, other`; `–` for none) differs from it. */
export function drawingProblems(document: SourceFile, graph: ModuleGraph): string[] {
  return Object.entries(graph).flatMap(([name, uses]) => {
    const line = new RegExp(`^${name} +→ *(–|[a-z, ]+?)(?:  .*)?$`, 'm').exec(document.text)
    if (!line?.[1]) return [`${document.path}: does not draw ${name}`]
    const drawn = line[1] === '–' ? [] : line[1].split(', ')
    const same = drawn.toSorted().join() === uses.toSorted().join()
    return same ? [] : [`${document.path}: draws ${name} → ${drawn.join(', ')}`]
  })
}

/** Tells whether a file is a test, which may know more than what it tests. */
export function isTest(path: string): boolean {
  return /\.(test|e2e)\.tsx?$/.test(path) || path.startsWith('tests/')
}

function moduleOf(path: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(path)?.[1]
}

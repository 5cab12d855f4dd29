import { placesOf, type SourceFile } from '../source-files.ts'

/** Domains that belong to nobody (RFC 2606, RFC 6761) or to a public body. */
const IMPERSONAL =
  /@(?:[\w-]+\.)*(?:example(?:\.\w+)?|test|invalid|localhost|gov\.rs|poverenik\.rs|cert\.rs)$/i
const FREE_MAIL = /@(?:gmail|googlemail|yahoo|hotmail|outlook|proton|protonmail|icloud)\.\w+/i

/** Folders of somebody's machine. */
export function machinePaths(files: readonly SourceFile[]): string[] {
  // Addresses of the web may contain the same words.
  return placesOf(
    files,
    /(?<![\w./:-])(?:\/work\/|\/root\/|\/home\/[a-z]|\/Users\/[A-Za-z]|[A-Z]:\\Users)[\w./-]*/,
  )
}

/** Packages that come from somewhere else than the public registry. */
export function foreignRegistries(files: readonly SourceFile[]): string[] {
  const npm = files.filter((file) => /(?:^|\/)(?:\.npmrc|package(?:-lock)?\.json)$/.test(file.path))
  return placesOf(npm, /(?:registry\s*=|"resolved":\s*")\s*(?!https:\/\/registry\.npmjs\.org\/)\S+/)
}

/** Addresses of people. Institutions' own addresses are content; what tests parse may look like any address. */
export function personalAddresses(files: readonly SourceFile[]): string[] {
  const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/i
  const ours = files.filter((file) => file.path !== 'package-lock.json')
  return placesOf(ours, address).filter((place) => {
    const [found = ''] = address.exec(place.replace(/^.*?:\d+: /, '')) ?? []
    return /^content\/|\.test\.tsx?:/.test(place) ? FREE_MAIL.test(found) : !IMPERSONAL.test(found)
  })
}

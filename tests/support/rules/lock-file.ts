import * as z from 'zod'

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

/**
 * Optional packages (for other systems) that the lock file mentions but does not hold. `npm install` can lose them, and `npm ci` then
 * refuses the whole lock file.
 */
export function missingFromLock(text: string): string[] {
  const { packages } = lockFile.parse(JSON.parse(text))
  const found = (from: string, name: string): boolean => {
    const [parent, rest] = [from.lastIndexOf('/node_modules/'), from ? `${from}/` : '']
    if (packages[`${rest}node_modules/${name}`]) return true
    return from !== '' && found(parent < 0 ? '' : from.slice(0, parent), name)
  }
  return Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !found(place, name))
      .map((name) => `${place}: ${name}`),
  )
}

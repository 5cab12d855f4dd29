import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A typeface as the packages bring it: whole, with all its letters. */
export type Typeface = {
  readonly family: 'Uvid Serif' | 'Uvid Sans'
  readonly weight: 400 | 600
  readonly style: 'normal' | 'italic'
  readonly package: string
  readonly file: string
  /** The browser gets kerning pairs for it; the italic does without, for the budget of 90 KB. */
  readonly kerned: boolean
}

const serif = { family: 'Uvid Serif', package: '@expo-google-fonts/source-serif-4' } as const
const sans = { family: 'Uvid Sans', package: '@expo-google-fonts/source-sans-3' } as const

/** Source Serif 4 for reading, Source Sans 3 for interface and figures; both know Serbian italics. */
export const typefaces: readonly Typeface[] = [
  {
    ...serif,
    weight: 400,
    style: 'normal',
    file: '400Regular/SourceSerif4_400Regular.ttf',
    kerned: true,
  },
  {
    ...serif,
    weight: 400,
    style: 'italic',
    file: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    kerned: false,
  },
  {
    ...serif,
    weight: 600,
    style: 'normal',
    file: '600SemiBold/SourceSerif4_600SemiBold.ttf',
    kerned: true,
  },
  {
    ...sans,
    weight: 400,
    style: 'normal',
    file: '400Regular/SourceSans3_400Regular.ttf',
    kerned: true,
  },
  {
    ...sans,
    weight: 600,
    style: 'normal',
    file: '600SemiBold/SourceSans3_600SemiBold.ttf',
    kerned: true,
  },
]

const require = createRequire(import.meta.url)

/** Where a typeface's file lies on this machine. */
export function typefacePath(typeface: Typeface): string {
  return join(dirname(require.resolve(`${typeface.package}/package.json`)), typeface.file)
}

/** Folders that hold the whole typefaces with all their letters, for PDF and images; one style each. */
export function typefaceDirectories(): readonly string[] {
  return typefaces.map((typeface) => dirname(typefacePath(typeface)))
}

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const FACES = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']

/** Folders with the house fonts for PDF: whole TTF files, where the packages keep them. */
export const pdfFontPaths: readonly string[] = ['source-serif-4', 'source-sans-3'].flatMap(
  (family) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))
    return FACES.map((face) => join(folder, face))
  },
)

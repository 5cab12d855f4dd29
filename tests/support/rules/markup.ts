import { placesOf, type SourceFile } from '../source-files.ts'

/** The only files that put markup into a page without escaping. */
const UNESCAPED = /^src\/ui\/safe-html\.ts$/
/** The only files that may vouch for markup: they make it from trees whose texts they escape. */
const VOUCHES = /^src\/(?:ui\/safe-html\.ts|core\/markup\/|core\/charts\/)/
const code = (files: readonly SourceFile[]) =>
  files.filter(
    (file) =>
      /^(?:src|db)\/.*\.tsx?$/.test(file.path) && !/\.(?:test|examples)\.tsx?$/.test(file.path),
  )

/** Ways round the escaping of JSX and of SQL parameters. */
export function unescaped(files: readonly SourceFile[]): string[] {
  const inPages = code(files).filter((file) => !UNESCAPED.test(file.path))
  const vouching = code(files).filter((file) => !VOUCHES.test(file.path))
  const inQueries = code(files).filter((file) => !file.path.startsWith('db/migrations/'))
  return [
    ...placesOf(inPages, /dangerouslySetInnerHTML|from 'hono\/html'/),
    ...placesOf(vouching, /\b(?:safeHtml|serializedHtml)\(|\bas SafeHtml\b/),
    ...placesOf(inQueries, /\bsql\.raw\b/),
  ]
}

/** Scripts, styles and handlers written into a page: the content security policy would block them. */
export function inlineCode(files: readonly SourceFile[]): string[] {
  const pages = code(files).filter((file) => file.path.endsWith('.tsx'))
  return placesOf(
    pages,
    /<style[\s>]|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")/,
  )
}

/** An article of a law typed into a page or a string; the rules of law carry their own source. */
export function typedArticles(files: readonly SourceFile[]): string[] {
  const written = code(files)
    .filter((file) => /\/(?:pages|strings)\//.test(file.path) || file.path.endsWith('.tsx'))
    .map((file) => ({ ...file, text: file.text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '') }))
  return placesOf(written, /(?<!\p{L})(?:articles?|art\.|čl\.|član[au]?|чл\.|члан[ау]?)\s*\d/iu)
}

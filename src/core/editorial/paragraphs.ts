import { createHash } from 'node:crypto'

/** A paragraph of a text, known by what it says: it keeps its hash wherever it is moved. */
export type Paragraph = { readonly text: string; readonly hash: string }

/** Paragraphs of Markdown or plain text: what empty lines separate. */
export function paragraphsOf(text: string): Paragraph[] {
  return text
    .split(/\n[ \t]*\n/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, hash: hashOf(piece) }))
}

/** SHA-256 (hex) of the words of a paragraph; where lines are broken does not count. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\s+/gu, ' ')).digest('hex')
}

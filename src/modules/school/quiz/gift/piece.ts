import { textFormats, type RichText, type TextFormat } from '../question.ts'

/** A part of a GIFT file as it stands, with its escapes; `at` is where it begins in the file. */
export type Piece = { readonly text: string; readonly at: number }

/** A piece of a piece. */
export function part(piece: Piece, from: number, to = piece.text.length): Piece {
  return { text: piece.text.slice(from, to), at: piece.at + from }
}

/** Without white space around it. */
export function trimmed(piece: Piece): Piece {
  const from = piece.text.length - piece.text.trimStart().length
  return { text: piece.text.trim(), at: piece.at + from }
}

/** Where the first of some signs stands that no backslash escapes. */
export function findSign(piece: Piece, signs: readonly string[], from = 0): number | undefined {
  for (let index = from; index < piece.text.length; index += 1) {
    if (piece.text[index] === '\\') index += 1
    else if (signs.some((sign) => piece.text.startsWith(sign, index))) return index
  }
  return undefined
}

/** Where the last of a sign stands that no backslash escapes. */
export function findLastSign(piece: Piece, sign: string): number | undefined {
  let last: number | undefined
  let index = findSign(piece, [sign])
  while (index !== undefined) {
    last = index
    index = findSign(piece, [sign], index + 1)
  }
  return last
}

/** The piece cut before and after the first of a sign. */
export function cutAt(piece: Piece, sign: string): readonly [Piece, Piece | undefined] {
  const index = findSign(piece, [sign])
  if (index === undefined) return [piece, undefined]
  return [part(piece, 0, index), part(piece, index + sign.length)]
}

/** The text that is meant: escapes resolved. A backslash before any other character is a backslash. */
export function unescaped(raw: string): string {
  return raw.replaceAll(/\\([\\:#={}~>n])/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign))
}

const formatMark = new RegExp(`^\\[(${textFormats.join('|')})\\]`, 'u')

/** The format named at the beginning of a text, and the rest. */
export function formatOf(
  piece: Piece,
  fallback: TextFormat,
): { readonly format: TextFormat; readonly rest: Piece } {
  const mark = formatMark.exec(piece.text)
  const format = textFormats.find((one) => one === mark?.[1])
  if (mark === null || format === undefined) return { format: fallback, rest: piece }
  return { format, rest: part(piece, mark[0].length) }
}

/** A text with its format, white space around it taken off as Moodle does. */
export function richText(piece: Piece, fallback: TextFormat): RichText {
  const { format, rest } = formatOf(trimmed(piece), fallback)
  return { text: unescaped(rest.text).trim(), format }
}

/** A feedback, or `null` where there is none or an empty one. */
export function feedbackOf(piece: Piece | undefined, fallback: TextFormat): RichText | null {
  if (piece === undefined) return null
  const feedback = richText(piece, fallback)
  return feedback.text === '' ? null : feedback
}

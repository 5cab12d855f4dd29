import type { Piece } from './piece.ts'

/** Lines between two blank lines. Comment lines are blanked in `body` (so that places stay right) and kept in `comments`. */
export type Block = { readonly body: Piece; readonly comments: readonly string[] }

/** Cuts a file into blocks, as Moodle does before it looks at anything else. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  let comments: string[] = []
  let at = 0
  let offset = 0
  const close = () => {
    const body = { text: lines.join('\n'), at }
    if (body.text.trim() !== '') blocks.push({ body, comments })
    lines = []
    comments = []
  }
  for (const line of source.split('\n')) {
    const bare = line.trim()
    if (bare === '') close()
    else {
      if (lines.length === 0) at = offset
      const isComment = bare.startsWith('//')
      lines.push(isComment ? ' '.repeat(line.length) : line)
      if (isComment) comments.push(bare)
    }
    offset += line.length + 1
  }
  close()
  return blocks
}

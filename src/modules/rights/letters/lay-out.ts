/** A part of a text: ours from the template, what a person typed, or a day that we wrote out. */
export type Piece = { readonly kind: 'ours' | 'typed' | 'day'; readonly text: string }

/** A paragraph of a letter, or a list. Line breaks inside a text are the person's own. */
export type Paragraph =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/**
 * Lays a text out: an empty line ends a paragraph, a line that begins with “- ” is an item. Only the template's own characters
 * make structure; whatever a person typed is text, with its line breaks. What is empty is left out.
 */
export function layOut(pieces: readonly Piece[]): Paragraph[] {
  const blocks: { kind: 'text' | 'list'; items: Piece[][] }[] = []
  let isOpen = false
  for (const line of linesOf(pieces)) {
    if (isBlank(line)) {
      isOpen = false
      continue
    }
    const item = itemOf(line)
    const last = blocks.at(-1)
    if (item) {
      if (last?.kind === 'list') last.items.push(item)
      else blocks.push({ kind: 'list', items: [item] })
    } else if (isOpen && last) last.items.at(-1)?.push({ kind: 'ours', text: ' ' }, ...line)
    else blocks.push({ kind: 'text', items: [line] })
    isOpen = true
  }
  return blocks.flatMap(({ kind, items }): Paragraph[] => {
    const texts = items.map(runOn).filter((text) => text !== '')
    if (kind === 'list') return texts.length > 0 ? [{ kind, items: texts }] : []
    return texts.map((text) => ({ kind, text }))
  })
}

/** A text in one line or, where a person broke it, several; our own line breaks are spaces. */
export function runOn(pieces: readonly Piece[]): string {
  let text = ''
  let before: Piece['kind'] = 'ours'
  for (const piece of pieces) {
    if (piece.kind === 'ours') {
      const ours = piece.text.replaceAll(/\s+/gu, ' ')
      // The full stop of a Serbian ordinal is not written before another mark, nor a second stop after a sentence.
      if (before === 'day' && /^[.,;:)]/u.test(ours)) text = text.replace(/\.$/u, '')
      const isSecondStop = before === 'typed' && /[.!?…]$/u.test(text) && ours.startsWith('.')
      const added = isSecondStop ? ours.slice(1) : ours
      text += text.endsWith(' ') ? added.trimStart() : added
    } else text += piece.text
    before = piece.kind
  }
  return text.trim()
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  let line: Piece[] = []
  const lines = [line]
  for (const piece of pieces) {
    if (piece.kind !== 'ours') {
      line.push(piece)
      continue
    }
    for (const [index, text] of piece.text.split('\n').entries()) {
      if (index > 0) lines.push((line = []))
      if (text !== '') line.push({ kind: 'ours', text })
    }
  }
  return lines
}

function isBlank(line: readonly Piece[]): boolean {
  return line.every(({ kind, text }) => kind === 'ours' && text.trim() === '')
}

/** What stands after the mark of an item; undefined when the line is none. */
function itemOf(line: readonly Piece[]): Piece[] | undefined {
  const start = line.findIndex(({ kind, text }) => kind !== 'ours' || text.trim() !== '')
  const first = line[start]
  if (first?.kind !== 'ours') return undefined
  const item = /^\s*-(?: +|$)(.*)$/su.exec(first.text)
  return item ? [{ kind: 'ours', text: item[1] ?? '' }, ...line.slice(start + 1)] : undefined
}

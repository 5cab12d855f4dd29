/** A cautious estimate in pixels for the sans of the house, in both scripts: no font is at hand when a chart is laid out. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.54
}

/** Breaks a text at spaces into lines of at most `width` pixels; a longer word stays whole. */
export function wrapText(text: string, line: { width: number; fontSize: number }): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && textWidth(longer, line.fontSize) > line.width) lines.push(word)
    else lines.splice(-1, 1, longer)
  }
  return lines.join('\n')
}

/** A rectangle in pixels of the drawing. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whether two rectangles share any area. */
export function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

import { SaxesParser } from 'saxes'

/** An element of an answer; attributes carry nothing in this interface. */
export type AnswerElement = {
  readonly name: string
  /** Its own text, without that of its children. */
  readonly text: string
  readonly children: readonly AnswerElement[]
}

type Open = { name: string; text: string; children: AnswerElement[] }

/** Lists of recordings are eight deep. */
const DEPTH_MAX = 16

class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Reads XML; undefined when it is none, names a document type (which could define entities) or is too deep. */
export function readAnswer(source: string): AnswerElement | undefined {
  const parser = new SaxesParser()
  const whole: Open = { name: '', text: '', children: [] }
  const open: Open[] = [whole]
  const refuse = () => {
    throw new Unreadable()
  }
  const addText = (text: string) => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', ({ name }) => {
    if (open.length > DEPTH_MAX) refuse()
    const element: Open = { name, text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  try {
    parser.write(source).close()
  } catch (problem) {
    if (problem instanceof Unreadable) return undefined
    throw problem
  }
  return whole.children[0]
}

/** The trimmed text of the first child of a name. */
export function textOf(element: AnswerElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text.trim()
}

/** The elements at the end of a path of names. */
export function elementsAt(
  element: AnswerElement,
  ...path: readonly string[]
): readonly AnswerElement[] {
  return path.reduce<readonly AnswerElement[]>(
    (found, name) =>
      found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  )
}

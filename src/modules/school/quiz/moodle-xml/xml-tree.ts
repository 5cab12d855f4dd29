import { SaxesParser } from 'saxes'

import type { FileFault } from '../problem.ts'

/** One element with the place where it begins. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text, without that of its children. */
  readonly text: string
  readonly line: number
  readonly column: number
}
type Open = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}
type Place = { readonly line: number; readonly column: number }

/** What was read before the first fault in the XML itself, and that fault. */
export type XmlTree = {
  readonly root: XmlElement | undefined
  readonly fault: (Place & { readonly code: FileFault; readonly detail: string }) | undefined
}

/** Moodle's own exports are six deep. */
const depthMax = 24

class Stop extends Error {
  readonly code: FileFault
  constructor(code: FileFault, detail: string) {
    super(detail)
    this.code = code
  }
}

/**
 * Reads XML into a tree. A document type is refused, so there are no entities but the five of XML; nothing is ever fetched.
 * Elements that were complete before a fault are kept.
 */
export function readXml(source: string): XmlTree {
  const parser = new SaxesParser()
  const document: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: (Open & Place)[] = []
  let begins: Place = { line: 1, column: 1 }
  const close = () => {
    const done = open.pop()
    if (done !== undefined) (open.at(-1) ?? document).children.push(done)
  }
  parser.on('doctype', () => {
    throw new Stop('xml-doctype', '<!DOCTYPE')
  })
  parser.on('error', (error) => {
    throw new Stop('xml-malformed', error.message.replace(/^[\d:]*\s*/u, ''))
  })
  parser.on('opentagstart', (tag) => {
    begins = { line: parser.line, column: Math.max(1, parser.column - tag.name.length - 1) }
  })
  parser.on('opentag', (tag) => {
    if (open.length >= depthMax) throw new Stop('xml-too-deep', tag.name)
    open.push({ name: tag.name, attributes: tag.attributes, children: [], text: '', ...begins })
  })
  parser.on('closetag', close)
  const addText = (text: string) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(source).close()
    return { root: document.children[0], fault: undefined }
  } catch (error) {
    // Only what the handlers above throw on purpose is a fault of the file.
    if (!(error instanceof Stop)) throw error
    const fault = {
      code: error.code,
      detail: error.message,
      line: parser.line,
      column: Math.max(1, parser.column),
    }
    // What is still open is incomplete; only the root is closed, to hold its complete children.
    const root = open[0]
    return { root: root ?? document.children[0], fault }
  }
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name)
}

/** All children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((one) => one.name === name)
}

/** The text of a child, or of its `<text>`, as Moodle wraps most texts. */
export function textIn(element: XmlElement | undefined, name: string): string {
  const found = child(element, name)
  return (child(found, 'text') ?? found)?.text.trim() ?? ''
}

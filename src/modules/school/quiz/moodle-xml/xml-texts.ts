import type { RichText, TextFormat } from '../question.ts'
import { child, textIn, type XmlElement } from './xml-tree.ts'

const formats: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  markdown: 'markdown',
  plain_text: 'plain',
}

/** The text of an element with the format that Moodle names on it. */
export function richTextOf(element: XmlElement): RichText {
  return {
    text: (child(element, 'text') ?? element).text.trim(),
    format: formats[element.attributes['format'] ?? ''] ?? 'moodle',
  }
}

/** The text of a child; empty where there is none. */
export function richTextIn(element: XmlElement, name: string): RichText {
  const found = child(element, name)
  return found === undefined ? { text: '', format: 'moodle' } : richTextOf(found)
}

/** A feedback, or `null` where it is missing or empty. */
export function feedbackIn(element: XmlElement, name: string): RichText | null {
  return textIn(element, name) === '' ? null : richTextIn(element, name)
}

/** Moodle writes its booleans as 0 and 1, true and false. */
export function isSet(element: XmlElement, name: string): boolean {
  return ['1', 'true'].includes(textIn(element, name))
}

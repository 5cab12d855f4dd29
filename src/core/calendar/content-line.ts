/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE_OCTETS_MAX = 75

/** Control characters, which no text may hold (3.3.11); line breaks are written out and tabs may stay. */
const controls = /[^\P{Cc}\n\t]/gu

/** A text as the value of a property: signs that mean something are escaped, line breaks written out, controls left out. */
export function textValue(text: string): string {
  return cleanText(text)
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

/** A text as the value of a parameter: in quotation marks, of which it can therefore hold none (3.2); on one line. */
export function parameterValue(text: string): string {
  return `"${cleanText(text)
    .replaceAll('"', "'")
    .replaceAll(/[\n\t]+/gu, ' ')}"`
}

/** An absolute address as a value. Nothing in it is escaped, so it must hold no line break, which a parsed address never does. */
export function addressValue(address: string): string {
  return new URL(address).href
}

function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(controls, '')
}

/** A line folded so that no part is longer than the limit and no character is cut, with its end. */
export function contentLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LINE_OCTETS_MAX) {
      parts.push(part)
      // The space that begins a continued line counts as one of its octets.
      part = ''
      octets = 1
    }
    part += character
    octets += size
  }
  return `${[...parts, part].join('\r\n ')}\r\n`
}

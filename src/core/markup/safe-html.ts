/** HTML that only the Markdown renderer and the charts make: every text in it is escaped, every address checked. */
export type SafeHtml = string & { readonly __safeHtml: 'by markup or charts' }

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Makes any text harmless in an HTML or SVG text node and in a quoted attribute. */
export function escapeHtml(text: string): SafeHtml {
  return serializedHtml(text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? ''))
}

/** A template tag. Plain strings do not compile as parts: they go through `escapeHtml` first. */
export function safe(
  pieces: TemplateStringsArray,
  ...parts: readonly (SafeHtml | readonly SafeHtml[] | number)[]
): SafeHtml {
  const made = pieces.map((piece, index) => {
    const part = parts[index] ?? ''
    return piece + (typeof part === 'object' ? part.join('') : String(part))
  })
  return serializedHtml(made.join(''))
}

/** Brands what a serializer of a tree made (the charts' SVG); never for text from people. */
export function serializedHtml(markup: string): SafeHtml {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one branded constructor
  return markup as SafeHtml
}

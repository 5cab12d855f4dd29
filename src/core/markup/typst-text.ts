// Every sign of ASCII that Typst's markup could take for itself, alone or in a row (`--`, `//`, `...`, `1.`, `https:`).
const special = /[!-$'-+\-./:;<=>@[-`{-~]/gu
// Ends of line would make paragraphs and lists; other controls have no meaning in a document.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/gu
const spaces = /[ \t\n\v\f\r\u0085\u2028\u2029]+/gu

/** Any text as Typst markup that prints exactly this text; runs of white space become one space, as in HTML. */
export function typstText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(controls, '')
    .replaceAll(spaces, ' ')
    .replaceAll(special, (sign) => `\\${sign}`)
}

/** Any text as a Typst string literal, for code positions: addresses, names, alternative texts. */
export function typstString(text: string): string {
  const inner = text
    .toWellFormed()
    .replaceAll(controls, '')
    .replaceAll(/["\\]/gu, (sign) => `\\${sign}`)
    .replaceAll(
      /[\t\n\v\f\r\u0085\u2028\u2029]/gu,
      (sign) => `\\u{${(sign.codePointAt(0) ?? 32).toString(16)}}`,
    )
  return `"${inner}"`
}

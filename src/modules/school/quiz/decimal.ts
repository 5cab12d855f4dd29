const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/iu

/**
 * A number as people type it: decimal point or decimal comma, Unicode minus, spaces between groups of digits. `undefined` for
 * everything else, so also for 1.234,5 and 1,234.5, which mean different numbers in different countries.
 */
export function readDecimal(
  typed: string,
): { readonly value: number; readonly hadComma: boolean } | undefined {
  const text = typed
    .trim()
    .replaceAll(/[−–]/gu, '-')
    .replaceAll(/(?<=\d)[\u0020\u00A0\u202F](?=\d{3}(?!\d))/gu, '')
  const hadComma = /^[^.,]*,[^.,]*$/u.test(text)
  const plain = hadComma ? text.replace(',', '.') : text
  if (!decimal.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? { value, hadComma } : undefined
}

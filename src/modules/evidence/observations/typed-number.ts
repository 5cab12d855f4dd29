/** Digits, and decimals after a comma or a point; nothing between thousands. */
const number = /^[-−]?\d+(?:[.,]\d+)?$/u
/** 19.759 is nineteen thousand in Serbian and not twenty in English: whoever types it must say which. */
const ambiguous = /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/u

/** The number that a person typed; undefined when it is none, or could be two. */
export function typedNumber(text: string): number | undefined {
  const typed = text.replaceAll(/\s/gu, '')
  if (!number.test(typed) || ambiguous.test(typed)) return undefined
  return Number(typed.replace('−', '-').replace(',', '.'))
}

/** A number as a person would type it, with a comma, so that `typedNumber` reads it back. */
export function numberToType(value: number): string {
  const text = String(value).replace('.', ',')
  return ambiguous.test(text) ? `${text}0` : text
}

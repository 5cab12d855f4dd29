/** Longest key; it stands in addresses that people read out. */
export const KEY_LENGTH_MAX = 80

/** A word that the desk's own addresses use in the place of a key. */
const reserved = 'new'

/** Whether a text may be an indicator's code: words of lower-case Latin letters and digits joined by dots and hyphens. */
export function isIndicatorCode(text: string): boolean {
  return fits(text) && /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u.test(text) && !text.endsWith('.csv')
}

/** Whether a text may be an observation's id: words of lower-case Latin letters and digits joined by hyphens. */
export function isObservationId(text: string): boolean {
  return fits(text) && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text)
}

function fits(text: string): boolean {
  return text.length <= KEY_LENGTH_MAX && text !== reserved
}

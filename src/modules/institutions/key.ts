/** Longest key; it stands in addresses that people read out. */
export const KEY_LENGTH_MAX = 60

/** Words that the desk's own addresses use in the place of a key. */
const reserved = ['new']

/** Whether a text may be a body's key: lower-case Latin letters and digits in words joined by hyphens. */
export function isKey(text: string): boolean {
  return (
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text) &&
    text.length <= KEY_LENGTH_MAX &&
    !reserved.includes(text)
  )
}

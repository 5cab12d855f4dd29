/** Longest slug; it stands in addresses that people read out. */
export const SLUG_LENGTH_MAX = 60

/** Words that the desk's own addresses use in the place of a slug. */
const reserved = ['new', 'corrections']

/** Whether a text may name a controller in an address: lower-case Latin letters and digits in words joined by hyphens. */
export function isSlug(text: string): boolean {
  return (
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text) &&
    text.length <= SLUG_LENGTH_MAX &&
    !reserved.includes(text)
  )
}

/** The letter after `g` for each area of the desk; by its place on the keyboard, so that it is the same in every script. */
export const areaLetters: Readonly<Record<string, string>> = {
  '/desk': 'h',
  '/desk/institutions': 'i',
  '/desk/requests': 'r',
  '/desk/evidence/files': 'f',
  '/desk/evidence/observations': 'o',
  '/desk/evidence/indicators': 'n',
  '/desk/publications': 'p',
  '/desk/law': 'l',
  '/desk/people': 'u',
  '/desk/audit': 'a',
  '/desk/jobs': 'j',
  '/desk/mail': 'm',
}

/** Which addresses `g` and a letter lead to, of those that a person may open. */
export function lettersOf(hrefs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    hrefs.flatMap((href) => {
      const letter = areaLetters[href]
      return letter === undefined ? [] : [[letter, href]]
    }),
  )
}

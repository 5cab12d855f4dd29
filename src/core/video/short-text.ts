/** The beginning of a text, at most so many UTF-16 units, never ending in half a character. */
export function firstOf(text: string, unitsMax: number): string {
  return text.slice(0, unitsMax).replace(/[\uD800-\uDBFF]$/u, '')
}

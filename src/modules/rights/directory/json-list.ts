import { z } from 'zod'

const texts = z.array(z.string())

/** A list of texts as its column holds it. */
export function toJson(list: readonly string[]): string {
  return JSON.stringify(list)
}

/** The list in a column. */
export function listIn(column: string): string[] {
  return texts.parse(JSON.parse(column))
}

/** The words of a column that belong to a closed list; a word that the program no longer knows is left out. */
export function wordsIn<const Word extends string>(column: string, known: readonly Word[]): Word[] {
  const held = listIn(column)
  return known.filter((word) => held.includes(word))
}

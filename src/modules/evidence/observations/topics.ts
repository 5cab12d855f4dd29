/** Parts of the catalogue, in the order of the public list. Names: `strings`. */
export const topics = [
  'prosecution',
  'courts',
  'capacity',
  'inspection',
  'incidents',
  'foi',
  'commissioner',
] as const
/** A part of the catalogue. */
export type Topic = (typeof topics)[number]

/** A stored part; another word in the table is a bug. */
export function topicOf(text: string): Topic {
  const found = topics.find((one) => one === text)
  if (found === undefined) throw new Error(`No topic: ${text}`)
  return found
}

import { z } from 'zod'

/** Characters of a typed list of sources. */
const TYPED_MAX = 10_000

/** A page on which a text rests, with the day on which somebody last saw it (`YYYY-MM-DD`). */
export type CheckedSource = {
  readonly url: string
  readonly title: string
  readonly checkedOn: string
}

const address = z.url({ protocol: /^https?$/u })

/** A source as a file of content writes it. */
export const writtenSource = z
  .strictObject({ url: address, title: z.string().min(1), checked_on: z.iso.date() })
  .transform(({ url, title, checked_on: checkedOn }): CheckedSource => ({ url, title, checkedOn }))

/** Sources as the lines of a text field: an address, a space, a title. */
export function sourceLines(sources: readonly CheckedSource[]): string {
  return sources.map(({ url, title }) => `${url} ${title}`).join('\n')
}

/** The sources of a text field, all seen on one day; undefined when a line is none, or there is too much of it. */
export function sourcesTyped(typed: string, seenOn: string): CheckedSource[] | undefined {
  if (typed.length > TYPED_MAX) return undefined
  const lines = typed.split('\n').map((line) => line.trim())
  const read = lines.filter((line) => line !== '').map((line) => sourceOf(line, seenOn))
  return read.every((source) => source !== undefined) ? read : undefined
}

function sourceOf(line: string, checkedOn: string): CheckedSource | undefined {
  const { url = '', title = '' } = /^(?<url>\S+)\s+(?<title>.+)$/u.exec(line)?.groups ?? {}
  return address.safeParse(url).success && title !== '' ? { url, title, checkedOn } : undefined
}

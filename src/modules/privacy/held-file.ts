import type { Context } from 'hono'

import type { HeldSection } from '#core/about-person.ts'

/** Everything about a person as a file that another program can read: sections by their ids, records as objects. */
export function heldFile(c: Context, sections: readonly HeldSection[]): Response {
  const content = Object.fromEntries(
    sections.map(({ id, records }) => [
      id,
      records.map((facts) => Object.fromEntries(facts.map(({ key, value }) => [key, value]))),
    ]),
  )
  return c.body(`${JSON.stringify(content, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="uvid-data.json"',
    'cache-control': 'no-store',
  })
}

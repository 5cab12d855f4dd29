import { randomUUID } from 'node:crypto'

/** A new identifier: text, unguessable, without meaning. */
export function newId(): string {
  return randomUUID()
}

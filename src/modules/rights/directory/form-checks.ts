import { z } from 'zod'

/** A problem at one field; `kind` is translated by the page. */
export type Report = (field: string, kind: string) => void

/** The lines of a field in which each line is an entry. */
export function lines(value: string | undefined): string[] {
  return (value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Whether a text is a whole address of the web. */
export function isAddress(text: string): boolean {
  return z.url({ protocol: /^https?$/u }).safeParse(text).success
}

/** Whether a text is an address of a mailbox. */
export function isMailbox(text: string): boolean {
  return z.email().safeParse(text).success
}

/** Whether a text is the name of a host, such as `example.rs`. */
export function isHost(text: string): boolean {
  return /^(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u.test(
    text,
  )
}

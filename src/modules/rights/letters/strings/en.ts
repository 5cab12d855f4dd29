import type { Strings } from './sr.ts'

/** English. */
export const en = {
  subject: 'Subject',
  closing: 'Yours faithfully,',
  enclosures: 'Enclosures',
} satisfies Strings

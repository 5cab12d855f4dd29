import type { Widened } from '#core/i18n/strings.ts'

/** Serbian in Cyrillic, the base; Latin is derived. */
export const sr = {
  subject: 'Предмет',
  closing: 'С поштовањем,',
  enclosures: 'Прилози',
}

/** Words of a composed letter, whatever the language. */
export type Strings = Widened<typeof sr>

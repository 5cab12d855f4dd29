import type { Variant } from '#core/i18n/languages.ts'
import type { DeskSearchForm } from '#ui/layouts/desk-layout.tsx'
import type { LinkPart } from '#ui/parts.ts'

import { lettersOf } from './shortcut-keys.ts'
import { deskSearchStrings } from './strings/index.ts'

/** Nobody asks for more words. */
export const QUERY_LENGTH_MAX = 200

/** The search field in the header of the desk. */
export function deskSearchForm(of: {
  readonly variant: Variant
  readonly value: string | undefined
  /** The areas that the person may open. */
  readonly areas: readonly LinkPart[]
}): DeskSearchForm {
  const { label, button, shortcuts } = deskSearchStrings(of.variant)
  return {
    action: '/desk/search',
    label,
    button,
    value: of.value,
    lengthMax: QUERY_LENGTH_MAX,
    help: { href: '/desk/shortcuts', label: shortcuts.title },
    letters: lettersOf(of.areas.map(({ href }) => href)),
  }
}

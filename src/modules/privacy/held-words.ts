import type { HeldFact } from '#core/about-person.ts'
import { formatDay, formatInstant, formatList } from '#core/i18n/format.ts'
import { isVariant, variantFacts, type Variant } from '#core/i18n/languages.ts'
import { isDay } from '#modules/law'

import { strings } from './strings/index.ts'

/** A value of a record as a person reads it; `code` marks what only a machine reads, such as an id. */
export type HeldWords = { readonly text: string; readonly code: boolean }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u
/** Facts that are stored as 0 and 1. */
const FLAG = /_(?:verified|public)$/u
/** Ids, keys, names of tables. */
const CODE = /^(?:id|table|record|slug|query|rule_id|.+_id|.+_key)$/u

/** Says a stored value in words. The file for other programs keeps it as it is stored. */
export function heldWords(
  variant: Variant,
  { key, value }: Pick<HeldFact, 'key' | 'value'>,
): HeldWords {
  const known = meaningOf(variant, key, value)
  if (known !== undefined) return { text: known, code: false }
  return { text: shapeOf(variant, value) ?? value, code: CODE.test(key) }
}

/** What a code says under its key. */
function meaningOf(variant: Variant, key: string, value: string): string | undefined {
  const { held, channels, wishes, outcomes } = strings(variant)
  if (FLAG.test(key)) return { '0': held.no, '1': held.yes }[value]
  if (key === 'variant') return isVariant(value) ? variantFacts[value].name : undefined
  const { role, state, kind, purpose } = held
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    role,
    state,
    kind,
    purpose,
    channel: channels,
    wish: wishes,
    outcome: outcomes,
  }
  return words[key]?.[value]
}

/** What a value says by the way in which it is written: instants, days, lists. */
function shapeOf(variant: Variant, value: string): string | undefined {
  if (value.startsWith('["')) {
    const items = listOf(value)
    return items && formatList(variant, items)
  }
  if (INSTANT.test(value)) return formatInstant(variant, value)
  return isDay(value) ? formatDay(variant, value) : undefined
}

function listOf(value: string): string[] | undefined {
  try {
    const items: unknown = JSON.parse(value)
    return Array.isArray(items) ? items.map(String) : undefined
  } catch {
    // Somebody wrote a text that begins like a list.
    return undefined
  }
}

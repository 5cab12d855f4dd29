import type { Actor } from '#core/http/environment.ts'
import { formatList } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { areaOf, decide, rolesThatChange } from './permissions.ts'
import { strings } from './strings/index.ts'

/** Who may send a form to an address of the desk, in one sentence. */
export function onlyThese(variant: Variant, address: string): string {
  const { roles, refusal } = strings(variant)
  const names = rolesThatChange(address).map((role) => roles[role])
  return refusal.only(formatList(variant, names))
}

/** Why someone may not send a form to an address; undefined when they may, and for addresses that the table does not rule. */
export function refusalOf({ role, variant }: Actor, action: string): string | undefined {
  const address = action.replace(/[?#].*$/, '')
  if (areaOf(address) === undefined) return undefined
  if (decide(role, { address, method: 'POST' }) === 'allowed') return undefined
  return onlyThese(variant, address)
}

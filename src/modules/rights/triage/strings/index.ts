import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Words of the triage, in a variant. */
export const triageStrings = defineStrings({ sr, en })

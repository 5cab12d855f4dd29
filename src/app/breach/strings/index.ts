import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Words of the list of what a breach touched, the notice about it, and the drill. */
export const breachStrings = defineStrings({ sr, en })

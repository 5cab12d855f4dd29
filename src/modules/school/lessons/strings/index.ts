import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Interface strings of this module in a variant; the quiz has its own. */
export const strings = defineStrings({ sr, en })

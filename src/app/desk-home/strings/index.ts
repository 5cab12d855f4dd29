import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Words of the desk's overview. */
export const homeStrings = defineStrings({ sr, en })

import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Words of the way out, in a variant. */
export const exitStrings = defineStrings({ sr, en })

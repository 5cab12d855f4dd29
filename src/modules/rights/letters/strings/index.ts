import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Words of a composed letter that no template writes, in a variant. */
export const letterStrings = defineStrings({ sr, en })

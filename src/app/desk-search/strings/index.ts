import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Words of the desk's search and of its shortcuts. */
export const deskSearchStrings = defineStrings({ sr, en })

import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Words of the front page of rights, in the reader's variant. */
export const strings = defineStrings({ sr, en })

import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './fields-en.ts'
import { sr } from './fields-sr.ts'

/** What the forms of letters ask, in the reader's variant. */
export const fieldStrings = defineStrings({ sr, en })

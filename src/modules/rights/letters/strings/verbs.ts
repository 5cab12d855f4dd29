import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './verbs-en.ts'
import { sr } from './verbs-sr.ts'

/** What people want, in the reader's variant. */
export const verbStrings = defineStrings({ sr, en })

import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './result-en.ts'
import { sr } from './result-sr.ts'

/** The finished letter, its term and the case, in the reader's variant. */
export const resultStrings = defineStrings({ sr, en })

import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './problems-en.ts'
import { sr } from './problems-sr.ts'

/** Problems of texts in the variant of whoever edits them. */
export const problemStrings = defineStrings({ sr, en })

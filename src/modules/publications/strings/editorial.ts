import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './editorial-en.ts'
import { sr } from './editorial-sr.ts'

/** Strings of the way of a text from draft to publication. */
export const editorialStrings = defineStrings({ sr, en })

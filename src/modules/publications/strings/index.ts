import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Strings of the publications module for a variant. */
export const strings = defineStrings({ sr, en })

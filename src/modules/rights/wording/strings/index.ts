import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Editing letters and triage, in the variant of whoever edits. */
export const strings = defineStrings({ sr, en })

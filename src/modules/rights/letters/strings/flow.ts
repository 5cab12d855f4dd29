import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './flow-en.ts'
import { sr } from './flow-sr.ts'

/** The way through a letter, in the reader's variant. */
export const flowStrings = defineStrings({ sr, en })

import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './quiz-en.ts'
import { sr } from './quiz-sr.ts'

/** The words of scores and of problems in files of questions. */
export const strings = defineStrings({ sr, en })

import { defineStrings } from '#core/i18n/strings.ts'

import { en } from './en.ts'
import { sr } from './sr.ts'

/** Words of the pages about data that we keep. */
export const keptStrings = defineStrings({ sr, en })

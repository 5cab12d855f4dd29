import { defineStrings } from '#core/i18n/strings.ts'

import { deskEn } from './desk-en.ts'
import { deskSr } from './desk-sr.ts'
import { en } from './en.ts'
import { sr } from './sr.ts'

/** Strings of the directory for a variant. */
export const strings = defineStrings({ sr: { ...sr, ...deskSr }, en: { ...en, ...deskEn } })

import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { typstText } from '#core/markup/typst-text.ts'
import type { TypesettingJob } from '#core/pdf/compile.ts'
import { houseDocument, tableTypst } from '#core/pdf/house-document.ts'

import { appStrings } from '../page-frame.tsx'
import type { Controller } from './controller.ts'
import { dutyText } from './law-of-records.ts'
import { controllerLines } from './pages/controller-facts.tsx'
import { keptPaths } from './paths.ts'
import { factLines, factNames, wordsOf } from './purpose-words.ts'
import type { KeptPurpose } from './register.ts'
import { keptStrings } from './strings/index.ts'

/** For whom the paper is made, on which day (`YYYY-MM-DD`), and where it can be found. */
export type PaperFor = {
  readonly variant: Variant
  readonly controller: Controller
  readonly day: string
  readonly origin: string
}

/** The record of processing activities, ready to be typeset. */
export function recordPaper(
  purposes: readonly KeptPurpose[],
  { variant, controller, day, origin }: PaperFor,
): TypesettingJob {
  const words = keptStrings(variant)
  const address = origin + inPublic(variant, keptPaths.record)
  const dayText = formatDay(variant, day)
  // Labels take the room that they need, texts the rest.
  const table = (rows: readonly (readonly [string, string])[]) =>
    tableTypst({ head: [words.record.item, words.record.entry], align: ['right', 'left'], rows })
  const sections = purposes.flatMap(({ purpose }) => [
    `= ${typstText(wordsOf(purpose.title, variant))}`,
    table(
      factNames.map((fact) => [words.facts[fact], factLines(purpose, fact, variant).join(' · ')]),
    ),
  ])
  const body = [
    `= ${typstText(words.controller.title)}`,
    table(controllerLines(controller, variant)),
    ...sections,
    `= ${typstText(words.record.transfers)}`,
    typstText(words.record.transfersText),
    typstText(words.record.securityDuty(dutyText('security', variant))),
  ]
  const main = houseDocument({
    variant,
    title: words.record.title,
    subtitle: words.record.lead(dutyText('record', variant)),
    authors: [],
    publisher: controller.name ?? appStrings(variant).siteName,
    day,
    dayText,
    address,
    figureWord: '',
    body: body.join('\n\n'),
    colophon: {
      title: words.record.colophon,
      rows: [
        { label: words.record.made, value: dayText },
        { label: words.record.address, value: address, code: true },
      ],
    },
  })
  return { main, files: {}, createdAt: new Date(`${day}T12:00:00Z`) }
}

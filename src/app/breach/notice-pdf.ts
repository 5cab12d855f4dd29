import { dayOf } from '#core/clock.ts'
import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { parseMarkup } from '#core/markup/parse.ts'
import type { Resolve } from '#core/markup/resolve.ts'
import { toTypst } from '#core/markup/typst.ts'
import { houseDocument } from '#core/pdf/house-document.ts'
import { createTypesetter } from '#core/pdf/typesetter.ts'
import type { HourClock } from '#modules/law'
import { typefaceDirectories } from '#ui/typefaces.ts'

import { breachStrings } from './strings/index.ts'

/** A drafted notice, to be printed. */
export type PrintedNotice = {
  readonly markdown: string
  readonly variant: Variant
  readonly clock: HourClock
  /** Instant of the drafting. */
  readonly now: string
  /** Address of the installation, or empty where the settings give none. */
  readonly origin: string
}

/** The notice in the house style, as a tagged PDF. */
export async function noticePdf(notice: PrintedNotice): Promise<Uint8Array> {
  const typesetter = createTypesetter({ fontPaths: typefaceDirectories() })
  try {
    const set = await typesetter.typeset({
      main: source(notice),
      files: {},
      createdAt: new Date(notice.now),
    })
    if (!set.ok) throw new Error(`The notice was not typeset: ${set.detail ?? ''}`)
    return set.value
  } finally {
    await typesetter.close()
  }
}

function source({ markdown, variant, clock, now, origin }: PrintedNotice): string {
  const words = breachStrings(variant).notice
  const day = dayOf(now)
  const dayText = formatDay(variant, day)
  const [, ...text] = markdown.split('\n')
  return houseDocument({
    variant,
    title: words.title,
    authors: [],
    publisher: words.file.publisher,
    day,
    dayText,
    address: origin,
    figureWord: words.file.figure,
    // Print has its own title; what is a section of the text becomes one of the document.
    body: toTypst(parseMarkup(text.join('\n').replaceAll(/^##/gmu, '#')).tree, withoutDirectives),
    colophon: {
      title: words.file.colophon,
      rows: [
        { label: words.file.made, value: dayText },
        { label: words.file.rule, value: `${clock.ruleId} ${clock.ruleVersion}`, code: true },
      ],
    },
  })
}

/** A notice binds no figures; if one of its facts looked like a directive, that would be a bug. */
const withoutDirectives: Resolve = {
  inline: ({ name }) => {
    throw new Error(`The notice has a directive: ${name}`)
  },
  block: ({ name }) => {
    throw new Error(`The notice has a directive: ${name}`)
  },
}

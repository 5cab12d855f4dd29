import { csvCell } from '#core/csv.ts'
import type { Variant } from '#core/i18n/languages.ts'

import type { Controller } from './controller.ts'
import { controllerLines } from './pages/controller-facts.tsx'
import { factLines, factNames, wordsOf } from './purpose-words.ts'
import type { KeptPurpose } from './register.ts'
import { keptStrings } from './strings/index.ts'

/** Tells spreadsheet programs that the file is UTF-8. */
const BOM = '\uFEFF'
const LINE_END = '\r\n'

/** The record as CSV (RFC 4180): one row a purpose, with the controller in every row, so that a row can stand alone. */
export function recordCsv(
  purposes: readonly KeptPurpose[],
  { variant, controller }: { readonly variant: Variant; readonly controller: Controller },
): string {
  const words = keptStrings(variant)
  const common = [
    ...controllerLines(controller, variant),
    [words.record.transfers, words.record.transfersText] as const,
  ]
  const head = [
    'id',
    words.facts.purpose,
    ...factNames.map((fact) => words.facts[fact]),
    words.privacy.columns,
    ...common.map(([label]) => label),
  ]
  const rows = purposes.map(({ purpose, columns }) => [
    purpose.id,
    wordsOf(purpose.title, variant),
    ...factNames.map((fact) => factLines(purpose, fact, variant).join('\n')),
    columns.join('\n'),
    ...common.map(([, text]) => text),
  ])
  return BOM + [head, ...rows].map((row) => row.map(csvCell).join(',') + LINE_END).join('')
}

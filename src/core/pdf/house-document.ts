import { type Variant, variantFacts } from '../i18n/languages.ts'
import { typstString, typstText } from '../markup/typst-text.ts'
import { serbianLatinInTypst } from './serbian-latin.ts'

/** A publication as the house sets it. All texts are in the reader's variant; `body` is Typst from `toTypst`. */
export type HouseDocument = {
  readonly variant: Variant
  readonly title: string
  readonly subtitle?: string
  readonly authors: readonly string[]
  readonly publisher: string
  /** Day of publication, `YYYY-MM-DD`, and the same day as the reader writes it. */
  readonly day: string
  readonly dayText: string
  /** Absolute address of the page this PDF prints. */
  readonly address: string
  /** The word before a figure's number, e.g. "Slika". */
  readonly figureWord: string
  /** Heading of the table of contents; none without it. */
  readonly contentsTitle?: string
  readonly body: string
  readonly check?: { readonly title: string; readonly steps: readonly string[] }
  readonly colophon: {
    readonly title: string
    readonly rows: readonly {
      readonly label: string
      readonly value: string
      readonly code?: boolean
    }[]
  }
}

/** Writes the Typst source of a publication around `house.typ`. */
export function houseDocument(document: HouseDocument): string {
  const tongue = tongueOf(document.variant)
  const settings = {
    lang: typstString(tongue.lang),
    region: typstString(tongue.region),
    title: typstString(document.title),
    subtitle: typstString(document.subtitle ?? ''),
    authors: typstList(document.authors.map(typstString)),
    publisher: typstString(document.publisher),
    date: typstDay(document.day),
    'date-text': typstString(document.dayText),
    address: typstString(document.address),
    'figure-word': typstString(document.figureWord),
    'contents-title': typstString(document.contentsTitle ?? ''),
  }
  return [
    '#import "house.typ": *',
    `#show: house.with(${Object.entries(settings)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')})`,
    document.body,
    ...(document.check ? [checkBox(document.check)] : []),
    colophon(document.colophon),
  ].join('\n\n')
}

/** A chart or picture with caption and source, for `ResolvedBlock.typst`. `file` is its name among the files of the job. */
export function drawingTypst(drawing: {
  readonly file: string
  readonly alternative: string
  /** Typst markup, from the directive's label. */
  readonly caption: string
  readonly source: string
}): string {
  const { file, alternative, caption, source } = drawing
  return `#drawing(${typstString(file)}, alt: ${typstString(alternative)}, caption: [${caption}], source: [${typstText(source)}])`
}

/** A table of plain texts, for `ResolvedBlock.typst`; the first row is the head. */
export function tableTypst(table: {
  readonly head: readonly string[]
  readonly align: readonly ('left' | 'right' | 'center')[]
  readonly rows: readonly (readonly string[])[]
}): string {
  const cells = (row: readonly string[]) => row.map((cell) => `[${typstText(cell)}]`)
  const body = table.rows.flatMap(cells).join(', ')
  return `#text-table(align: ${typstList(table.align)}, header: ${typstList(cells(table.head))}, ${body})`
}

function checkBox(check: NonNullable<HouseDocument['check']>): string {
  const steps = check.steps.map((step) => `[${typstText(step)}]`)
  return `#check-box(title: [${typstText(check.title)}], steps: ${typstList(steps)})`
}

function colophon({ title, rows }: HouseDocument['colophon']): string {
  const pairs = rows.map(({ label, value, code }) => {
    const shown = code ? `raw(${typstString(value)})` : `[${typstText(value)}]`
    return `([${typstText(label)}], ${shown})`
  })
  return `#colophon(title: [${typstText(title)}], rows: ${typstList(pairs)})`
}

/** Language and region under which Typst sets a variant. */
export function tongueOf(variant: Variant): { readonly lang: string; readonly region: string } {
  const { language, script } = variantFacts[variant]
  if (language === 'sr' && script === 'Latn') return serbianLatinInTypst
  return { lang: language, region: language === 'sr' ? 'RS' : 'GB' }
}

/** A day `YYYY-MM-DD` as Typst writes it. */
export function typstDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `datetime(year: ${year}, month: ${month}, day: ${day})`
}

/** A Typst array; the comma keeps one element from being a plain bracket. */
export function typstList(values: readonly string[]): string {
  return values.length === 0 ? '()' : `(${values.join(', ')},)`
}

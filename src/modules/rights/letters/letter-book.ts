import { variantFacts, variants, type Variant } from '#core/i18n/languages.ts'
import { toLatin, withoutMarks } from '#core/i18n/transliteration.ts'
import type { Day, LawPack, LocalText } from '#modules/law'

import { expandPartials } from './expand-partials.ts'
import { isInForce } from './in-force.ts'
import type { LetterSources } from './letter-problems.ts'
import type { Addressee, PartialsSource, Purpose, VersionSource } from './letter-source.ts'
import { parseTemplate } from './parse-template.ts'
import type { TemplateNode } from './template.ts'
import { isVariable, type VariableName } from './variables.ts'

/** All letters of rights, with the law that they cite. Immutable. */
export type LetterBook = {
  readonly pack: LawPack
  readonly letters: ReadonlyMap<string, LetterTemplate>
}

/** A letter with its dated versions, newest first. */
export type LetterTemplate = LetterFacts & { readonly versions: readonly LetterVersion[] }

/** What is the same in every version of a letter. */
type LetterFacts = {
  readonly id: string
  readonly title: LocalText
  readonly purpose: Purpose
  readonly to: Addressee
}

/** A letter as it is written while one state of the law lasts. */
export type LetterVersion = LetterFacts & {
  readonly version: number
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly checkedOn: Day
  /** The lawyer who has read it; null until one has. */
  readonly reviewedBy: string | null
  /** Ids of articles by the name that the text uses. */
  readonly cites: ReadonlyMap<string, string>
  readonly uses: readonly VariableName[]
  readonly texts: Readonly<Record<Variant, LetterTexts>>
}

/** The parts of a letter that its template writes, in one variant, with no shared piece left in them. */
export type LetterTexts = {
  readonly subject: readonly TemplateNode[]
  readonly body: readonly TemplateNode[]
  readonly enclosures: readonly (readonly TemplateNode[])[]
}

/** A letter by its id. */
export function findLetter(book: LetterBook, id: string): LetterTemplate | undefined {
  return book.letters.get(id)
}

/** The version whose law is in force on the day; with a number, that version, if it is. */
export function findVersion(
  letter: LetterTemplate,
  wanted: { readonly day: Day; readonly version?: number },
): LetterVersion | undefined {
  return letter.versions.find(
    (one) =>
      isInForce(one, wanted.day) &&
      (wanted.version === undefined || wanted.version === one.version),
  )
}

/** Makes letters ready for composing. Their texts must hold already (`letterProblems`). */
export function compileBook(pack: LawPack, { letters, partials }: LetterSources): LetterBook {
  const inVariants = makeVariants(partials.value)
  const compiled = letters.map(({ value }): LetterTemplate => {
    const { id, title, purpose, to, versions } = value
    const facts = { id, title, purpose, to }
    return {
      ...facts,
      versions: versions
        .map((source) => compileVersion(facts, source, inVariants))
        .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1)),
    }
  })
  return { pack, letters: new Map(compiled.map((letter) => [letter.id, letter])) }
}

type InVariant = (text: string) => readonly TemplateNode[]
type InVariants = Readonly<Record<Variant, InVariant>>

/** Text of a template in the script of a variant, parsed, with its shared pieces put in. */
function makeVariants(partials: PartialsSource): InVariants {
  const make = (variant: Variant): InVariant => {
    const { language, script } = variantFacts[variant]
    // Names in the marks are Latin already, so converting the source touches only what is printed.
    const inScript = script === 'Latn' ? toLatin : withoutMarks
    const parse = (text: string) => parseTemplate(inScript(text)).nodes
    const pieces = new Map(
      Object.entries(partials).map(([name, piece]) => [name, parse(piece[language].trimEnd())]),
    )
    return (text) => expandPartials(parse(text), (name) => pieces.get(name))
  }
  return eachVariant(make)
}

function eachVariant<T>(make: (variant: Variant) => T): Readonly<Record<Variant, T>> {
  const [derived, base, other] = variants
  return { [derived]: make(derived), [base]: make(base), [other]: make(other) }
}

function compileVersion(
  facts: LetterFacts,
  source: VersionSource,
  inVariants: InVariants,
): LetterVersion {
  const { version, validFrom, validTo, checkedOn, reviewedBy } = source
  return {
    ...facts,
    version,
    validFrom,
    validTo,
    checkedOn,
    reviewedBy,
    cites: new Map(Object.entries(source.cites)),
    uses: source.uses.filter(isVariable),
    texts: eachVariant((variant) => {
      const { language } = variantFacts[variant]
      const inVariant = inVariants[variant]
      return {
        subject: inVariant(source.subject[language]),
        body: inVariant(source.body[language]),
        enclosures: (source.enclosures?.[language] ?? []).map(inVariant),
      }
    }),
  }
}

import type { ComparedParagraph } from '#core/editorial/compare-texts.ts'
import type { FieldProblems } from '#core/http/forms.ts'
import { formatInstant } from '#core/i18n/format.ts'
import { variantFacts, variants, type Language, type Variant } from '#core/i18n/languages.ts'
import { scriptOf } from '#core/i18n/transliteration.ts'
import { Difference } from '#ui/content/difference.tsx'
import { Tag } from '#ui/content/tag.tsx'
import type { FieldProblem } from '#ui/forms/error-summary.tsx'

import { isUnchanged, type ComparedPart } from '../saved-texts.ts'
import type { Stage } from '../stages.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { strings } from '../strings/index.ts'

const tones = {
  draft: 'neutral',
  'in-review': 'soon',
  approved: 'info',
  scheduled: 'info',
  published: 'good',
  withdrawn: 'neutral',
} as const

/** Where one language stands; in lists with the name of the language. */
export function StageTag(props: {
  readonly variant: Variant
  readonly stage: Stage
  readonly named?: boolean
}) {
  const { variant, stage } = props
  const { states, languages, stateOf } = editorialStrings(variant)
  const state = states[stage.state]
  const named = stateOf({ language: languages[stage.language], state })
  return <Tag tone={tones[stage.state]}>{props.named === true ? named : state}</Tag>
}

/** Two texts part by part; parts that did not change are left out. */
export function TextDifference(props: {
  readonly variant: Variant
  readonly language: Language
  readonly parts: readonly ComparedPart[]
}) {
  const { variant, language, parts } = props
  const { difference } = editorialStrings(variant)
  const { fields } = strings(variant).desk
  if (isUnchanged(parts)) return <p>{difference.nothing}</p>
  const lang = tagOf(language, parts.flatMap(({ paragraphs }) => paragraphs.map(wordsOf)).join(' '))
  return (
    <>
      {parts
        .filter((one) => !isUnchanged([one]))
        .map(({ part, paragraphs }) => (
          <>
            <h3>{fields[part]}</h3>
            <Difference parts={paragraphs} labels={difference} lang={lang} />
          </>
        ))}
    </>
  )
}

/** The tag of a text by its language and the script in which it was written. */
export function tagOf(language: Language, text: string): string | undefined {
  const script = scriptOf(text)
  const own = variants.find((one) => {
    const facts = variantFacts[one]
    return facts.language === language && (script === undefined || facts.script === script)
  })
  return own && variantFacts[own].tag
}

function wordsOf(paragraph: ComparedParagraph): string {
  return paragraph.kind === 'changed'
    ? paragraph.pieces.map(({ text }) => text).join(' ')
    : paragraph.text
}

/** The name behind the id of an account; null is the program itself. */
export function nameOf(
  names: ReadonlyMap<string, string>,
  id: string | null,
  variant: Variant,
): string {
  const { program, somebody } = editorialStrings(variant)
  return id === null ? program : (names.get(id) ?? somebody)
}

/** Who did something and when, in a line. */
export function byAt(
  names: ReadonlyMap<string, string>,
  done: { readonly by: string | null; readonly at: string },
  variant: Variant,
): string {
  const { review } = editorialStrings(variant)
  return review.byAt(nameOf(names, done.by, variant), formatInstant(variant, done.at))
}

/** Problems of fields in words. */
export function editorialProblems(problems: FieldProblems, variant: Variant): FieldProblem[] {
  const words: Readonly<Record<string, string>> = {
    ...strings(variant).desk.problems,
    ...editorialStrings(variant).problems,
  }
  return Object.entries(problems).map(([field, kind]) => ({ field, message: words[kind] ?? kind }))
}

/** What a form was drawn from, sent along with it. */
export function seenValues(version: { readonly id: string; readonly revision: number }) {
  return { 'version-id': version.id, revision: String(version.revision) }
}

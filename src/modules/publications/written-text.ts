import {
  languages,
  variantFacts,
  variants,
  type Language,
  type Script,
  type Variant,
} from '#core/i18n/languages.ts'
import { scriptOf, toCyrillic, toLatin } from '#core/i18n/transliteration.ts'
import { parseMarkup } from '#core/markup/parse.ts'
import { transliterateTree } from '#core/markup/transliterate.ts'
import { descendants, type MarkupTree, type Problem } from '#core/markup/tree.ts'

/** The parts of a text, in the order in which a reader meets them. */
export const textParts = ['title', 'summary', 'markdown'] as const
/** A part of a text; each is Markdown with bound figures, title and summary of one paragraph. */
export type TextPart = (typeof textParts)[number]

/** A text as an author wrote it. */
export type WrittenText = Readonly<Record<TextPart, string>> & {
  readonly language: Language
  readonly script: Script
}

/** A text as trees. */
export type ParsedText = {
  readonly language: Language
  readonly script: Script
  readonly parts: Readonly<
    Record<TextPart, { readonly tree: MarkupTree; readonly problems: readonly Problem[] }>
  >
}

/** The script of a text by the letters that a reader sees: names of observations and addresses are Latin in every text. */
export function scriptOfText(text: Readonly<Record<TextPart, string>>): Script {
  const seen = textParts.flatMap((part) =>
    [...descendants(parsed(text[part]).tree.root)].map((node) =>
      node.type === 'text' ? node.value : '',
    ),
  )
  return scriptOf(seen.join(' ')) ?? 'Latn'
}

/** Whether anything is written. */
export function isWritten(text: Readonly<Record<TextPart, string>>): boolean {
  return textParts.some((part) => text[part].trim() !== '')
}

/** Whether two texts say the same; nothing is the same as an empty text. */
export function isSameText(
  one: Readonly<Record<TextPart, string>> | undefined,
  other: Readonly<Record<TextPart, string>>,
): boolean {
  return textParts.every((part) => (one?.[part] ?? '') === other[part])
}

/** Parses a text, each part when it is first asked for: most pages need the head of a text only. */
export function parseText({ language, script, ...source }: WrittenText): ParsedText {
  return { language, script, parts: lazily((part) => parsed(source[part])) }
}

/** The parts of one work in two languages: saving, checking and indexing ask for the same trees one after the other. */
const PARSED_MAX = textParts.length * languages.length
const parsedLately = new Map<string, ReturnType<typeof parseMarkup>>()

/** Parses a part, or gives the tree that was just made of it; nobody changes a tree. */
function parsed(source: string): ReturnType<typeof parseMarkup> {
  const made = parsedLately.get(source) ?? parseMarkup(source)
  parsedLately.set(source, made)
  const [oldest] = parsedLately.keys()
  if (parsedLately.size > PARSED_MAX && oldest !== undefined) parsedLately.delete(oldest)
  return made
}

function lazily<Made>(make: (part: TextPart) => Made): Readonly<Record<TextPart, Made>> {
  const made = new Map<TextPart, Made>()
  const partOf = (part: TextPart): Made => {
    const known = made.get(part) ?? make(part)
    made.set(part, known)
    return known
  }
  return {
    get title() {
      return partOf('title')
    },
    get summary() {
      return partOf('summary')
    },
    get markdown() {
      return partOf('markdown')
    },
  }
}

/** A text chosen for a reader, in the script of the reader where that is possible. */
export type ReadableText = {
  readonly trees: Readonly<Record<TextPart, MarkupTree>>
  /** The variant in which the text stands: numbers and words of figures are written in it. */
  readonly variant: Variant
  /** The text is in another language than the reader asked for. */
  readonly isForeign: boolean
}

/** Picks the text for a variant: its own language, else another one as written; undefined when nothing is written. */
export function readableText(
  texts: readonly ParsedText[],
  variant: Variant,
): ReadableText | undefined {
  const { language, script } = variantFacts[variant]
  const own = texts.find((text) => text.language === language)
  const text = own ?? texts[0]
  if (!text) return undefined
  const shown = own ? { language, script } : text
  const convert =
    text.script === shown.script ? undefined : shown.script === 'Latn' ? toLatin : toCyrillic
  const treeOf = (part: TextPart) => {
    const { tree } = text.parts[part]
    return convert ? transliterateTree(tree, convert) : tree
  }
  return {
    trees: lazily(treeOf),
    variant: variantOf(shown) ?? variant,
    isForeign: own === undefined,
  }
}

function variantOf(of: { readonly language: Language; readonly script: Script }) {
  return variants.find(
    (one) => variantFacts[one].language === of.language && variantFacts[one].script === of.script,
  )
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import {
  variantFacts,
  variants,
  languages,
  type Language,
  type Variant,
} from '#core/i18n/languages.ts'
import { toHtml } from '#core/markup/html.ts'
import { toPlainText } from '#core/markup/plain.ts'
import type { Resolve } from '#core/markup/resolve.ts'
import { escapeHtml, type SafeHtml } from '#core/markup/safe-html.ts'
import { projectRoot } from '#core/project-root.ts'
import type { SearchDocument } from '#core/search/search-document.ts'

import { publicPaths } from './paths.ts'
import { renderWords } from './render-text.ts'
import { strings } from './strings/index.ts'
import { parseText, readableText, scriptOfText, type ParsedText } from './written-text.ts'

/** The page about the programme binds nothing: it speaks of aims, not of findings. */
const nothingBound: Resolve = {
  inline: ({ label }) => ({ text: label }),
  block: (_, label) => ({ html: escapeHtml(label.text), typst: '' }),
}

/** The name under which search knows the page. */
export const aboutSource = 'about'

let texts: readonly ParsedText[] | undefined
const rendered = new Map<Variant, SafeHtml>()

/** The page about the programme in a variant, from `content/pages`; read once per process. */
export function aboutHtml(variant: Variant): SafeHtml {
  const known = rendered.get(variant)
  if (known !== undefined) return known
  const text = readableText(aboutTexts(), variant)
  const html = text
    ? toHtml(text.trees.markdown, nothingBound, renderWords(variant))
    : escapeHtml('')
  rendered.set(variant, html)
  return html
}

/** The page for the search index. */
export function aboutDocuments(): SearchDocument[] {
  return aboutTexts().flatMap(({ language, parts }) => {
    const variant = variants.find((one) => variantFacts[one].language === language)
    if (variant === undefined) return []
    const lines = parts.markdown.tree.root.children.map((block) =>
      toPlainText([block], nothingBound),
    )
    const { title } = strings(variant).about
    const body = lines.join('\n')
    return [{ source: aboutSource, key: 'about', language, path: publicPaths.about, title, body }]
  })
}

function aboutTexts(): readonly ParsedText[] {
  texts ??= languages.map(readAbout)
  return texts
}

function readAbout(language: Language): ParsedText {
  const file = join(projectRoot, 'content', 'pages', `about.${language}.md`)
  const text = { title: '', summary: '', markdown: readFileSync(file, 'utf8') }
  return parseText({ language, script: scriptOfText(text), ...text })
}

import { languages, type Language } from '#core/i18n/languages.ts'

import { declarationProblems, substanceOf, usedBy, type Used } from './check-template.ts'
import type { PartialsSource } from './letter-source.ts'
import { checkText, reportDifference, reportVariables, type Report } from './report.ts'
import { everyNode, type TemplateNode } from './template.ts'

/** A shared piece as the check of letters needs it. */
export type Piece = {
  readonly nodes: Readonly<Record<Language, readonly TemplateNode[]>>
  readonly used: Used
}

/** Checks the shared pieces by themselves; what they cite is checked in every letter that uses them. */
export function checkPartials(partials: PartialsSource, report: Report): Map<string, Piece> {
  const pieces = Object.entries(partials).map(([name, piece]): [string, Piece] => {
    const here: Report = (path, message, at) => report(['partials', name, ...path], message, at)
    const read = (language: Language, text: string) =>
      checkText({ path: [language], language, text }, here)
    const [sr, en] = languages
    const nodes = { sr: read(sr, piece.sr), en: read(en, piece.en) }
    for (const language of languages) {
      for (const node of everyNode(nodes[language])) {
        if (node.kind === 'partial') here([language], (words) => words.pieceInPiece, node.at)
      }
    }
    const used = usedBy(languages.flatMap((language) => nodes[language]))
    reportVariables(piece.uses, used.variables, here)
    const { unused, undeclared } = declarationProblems(piece.cites, used.cites)
    for (const cite of unused) here(['cites'], (words) => words.citationUnused(cite))
    for (const cite of undeclared) here([], (words) => words.citationUndeclared(cite))
    const substances = languages.map((language) => substanceOf(nodes[language]))
    reportDifference([], substances, here)
    return [name, { nodes, used }]
  })
  return new Map(pieces)
}

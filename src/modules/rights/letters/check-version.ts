import { languages, type Language } from '#core/i18n/languages.ts'
import type { LawPack } from '#modules/law'

import { articleProblem, ruleProblem } from './check-citations.ts'
import type { Piece } from './check-partials.ts'
import { substanceOf, usedBy } from './check-template.ts'
import { expandPartials } from './expand-partials.ts'
import type { VersionSource } from './letter-source.ts'
import { checkText, reportDifference, reportVariables, type Report } from './report.ts'
import type { Say } from './say.ts'
import { everyNode, type TemplateNode } from './template.ts'
import type { KeyPath } from './yaml-source.ts'

/** A version of a letter with everything that it may rest on. */
type Checked = {
  readonly pack: LawPack
  readonly pieces: ReadonlyMap<string, Piece>
  readonly version: VersionSource
}

/** A text of a version: as written, and with its shared pieces in their place. */
type CheckedText = {
  readonly path: KeyPath
  readonly language: Language
  /** The same for the translations of one text. */
  readonly part: string
  readonly written: readonly TemplateNode[]
  readonly nodes: readonly TemplateNode[]
}

/** Checks a version of a letter and answers which shared pieces it uses. */
export function checkVersion(checked: Checked, report: Report): ReadonlySet<string> {
  const { pieces, version } = checked
  const texts = textsOf(version).map((one): CheckedText => {
    const written = checkText(one, report)
    const nodes = expandPartials(written, (name) => pieces.get(name)?.nodes[one.language])
    return { ...one, written, nodes }
  })
  for (const { path, written } of texts) {
    for (const node of everyNode(written)) {
      for (const message of lawProblems(checked, node)) report(path, message, node.at)
    }
  }
  const used = usedBy(texts.flatMap(({ nodes }) => nodes))
  reportVariables(version.uses, used.variables, report)
  for (const [name, id] of Object.entries(version.cites)) {
    const problem = articleProblem(checked.pack, id, version)
    if (problem !== undefined) report(['cites', name], problem)
    if (!used.cites.has(name)) report(['cites', name], (words) => words.citationUnused(name))
  }
  checkTranslations(texts, report)
  return usedBy(texts.flatMap(({ written }) => written)).partials
}

type WrittenText = Pick<CheckedText, 'path' | 'language' | 'part'> & { readonly text: string }

function textsOf(version: VersionSource): WrittenText[] {
  return languages.flatMap((language) => {
    const enclosures = version.enclosures?.[language] ?? []
    return [
      ...(['subject', 'body'] as const).map((part) => ({
        path: [part, language],
        language,
        part,
        text: version[part][language],
      })),
      ...enclosures.map((text, index) => ({
        path: ['enclosures', language, index],
        language,
        part: `enclosure ${index + 1}`,
        text,
      })),
    ]
  })
}

/** Citations, terms and shared pieces that a place of the text cannot have. */
function lawProblems({ pack, pieces, version }: Checked, node: TemplateNode): Say[] {
  const cites = (name: string) => Object.hasOwn(version.cites, name)
  switch (node.kind) {
    case 'art':
    case 'law':
      return cites(node.name) ? [] : [(words) => words.unknownCitation(node.name)]
    case 'days':
    case 'hours':
      return [ruleProblem(pack, { id: node.name, unit: unitOf(node.kind) }, version) ?? []].flat()
    case 'partial': {
      const piece = pieces.get(node.name)
      if (piece === undefined) return [(words) => words.unknownPiece(node.name)]
      const uncited = [...piece.used.cites].filter((name) => !cites(name))
      // Both languages take the same terms; each is told of once.
      const rules = new Map(
        languages.flatMap((language) =>
          everyNode(piece.nodes[language]).flatMap((inner): [string, Say][] => {
            if (inner.kind !== 'days' && inner.kind !== 'hours') return []
            const wanted = { id: inner.name, unit: unitOf(inner.kind) }
            const problem = ruleProblem(pack, wanted, version)
            return problem === undefined ? [] : [[`${wanted.unit} ${wanted.id}`, problem]]
          }),
        ),
      )
      return [
        ...uncited.map(
          (name): Say =>
            (words) =>
              words.pieceNeeds(node.name, name),
        ),
        ...rules.values(),
      ]
    }
    case 'text':
    case 'variable':
    case 'if':
    case 'case':
    default:
      return []
  }
}

function unitOf(kind: 'days' | 'hours'): 'day' | 'hour' {
  return kind === 'days' ? 'day' : 'hour'
}

function checkTranslations(texts: readonly CheckedText[], report: Report): void {
  for (const part of new Set(texts.map((one) => one.part))) {
    const same = texts.filter((one) => one.part === part)
    const path = same[0]?.path.slice(0, 1) ?? []
    if (same.length < languages.length) report(path, (words) => words.notInEvery(part))
    else {
      const substances = same.map(({ nodes }) => substanceOf(nodes))
      reportDifference(path, substances, report)
    }
  }
}

import { languages, type Language } from '#core/i18n/languages.ts'

import { declarationProblems, templateProblems, type Substance } from './check-template.ts'
import { wordingProblems } from './check-wording.ts'
import { parseTemplate } from './parse-template.ts'
import type { Say } from './say.ts'
import type { TemplateNode } from './template.ts'
import { isVariable } from './variables.ts'
import type { KeyPath } from './yaml-source.ts'

/** Notes a problem at a key of a file, or at a character of the text there. */
export type Report = (path: KeyPath, message: Say, at?: number) => void

/** Checks one text in one language by itself (grammar, variables, words) and answers what it holds. */
export function checkText(
  {
    path,
    language,
    text,
  }: { readonly path: KeyPath; readonly language: Language; readonly text: string },
  report: Report,
): readonly TemplateNode[] {
  const { nodes, problems } = parseTemplate(text)
  const all = [...problems, ...templateProblems(nodes), ...wordingProblems(text, language)]
  for (const { at, message } of all) report(path, message, at)
  return nodes
}

/** Variables that are unknown, declared twice, declared in vain or used without being declared. */
export function reportVariables(
  declared: readonly string[],
  used: ReadonlySet<string>,
  report: Report,
): void {
  for (const [index, name] of declared.entries()) {
    if (!isVariable(name)) report(['uses', index], (words) => words.unknownVariable(name))
    if (declared.indexOf(name) < index)
      report(['uses', index], (words) => words.declaredTwice(name))
  }
  const { unused, undeclared } = declarationProblems(declared, used)
  for (const name of unused) report(['uses'], (words) => words.variableUnused(name))
  for (const name of undeclared) report(['uses'], (words) => words.variableUndeclared(name))
}

/** What one language of a text rests on and another does not; `substances` are in the order of the languages. */
export function reportDifference(
  path: KeyPath,
  substances: readonly Substance[],
  report: Report,
): void {
  for (const [item, { kind, name }] of new Map(substances.flatMap((one) => [...one]))) {
    const where = languages.filter((_, index) => substances[index]?.has(item) === false)
    if (where.length > 0) report(path, (words) => words.missingIn({ kind, name, where }))
  }
}

import { variants } from '#core/i18n/languages.ts'

import type { Answers } from './answers.ts'
import type { LetterVersion } from './letter-book.ts'
import type { TemplateNode } from './template.ts'
import { isVariable, variables, type Variable, type VariableName } from './variables.ts'

/** A field of a form, and whether the letter can do without it. */
export type AskedField = {
  readonly name: VariableName
  readonly variable: Variable
  readonly required: boolean
}

/**
 * What a letter asks, in the order of `uses`, with the choices made so far. What the text only tests is optional; what it
 * prints outside such a test is required; a choice not yet made leaves the fields of all its branches open.
 */
export function askedFields(letter: LetterVersion, answers: Answers): AskedField[] {
  // Every variant has the same variables and conditions; the check of the book sees to it.
  const { subject, body, enclosures } = letter.texts[variants[0]]
  const found = new Map<string, boolean>()
  const walk: Walk = { answers, found, tested: new Set() }
  for (const nodes of [subject, body, ...enclosures]) visit(nodes, walk, true)
  return letter.uses.flatMap((name) => {
    const required = found.get(name)
    return required === undefined ? [] : [{ name, variable: variables[name], required }]
  })
}

/** Whether a text that depends on the variable stands: the tick is set, or something is filled in. */
export function isFilled(answers: Answers, name: string): boolean {
  return (answers[name] ?? '') !== ''
}

type Walk = {
  readonly answers: Answers
  /** Names that are asked, and whether they are required. */
  readonly found: Map<string, boolean>
  /** Names whose being filled in is what brought us here. */
  readonly tested: ReadonlySet<string>
}

function visit(nodes: readonly TemplateNode[], walk: Walk, stands: boolean): void {
  for (const node of nodes) {
    if (node.kind === 'variable') note(walk, node.name, stands && !walk.tested.has(node.name))
    else if (node.kind === 'if') {
      note(walk, node.name, false)
      const filled = isFilled(walk.answers, node.name)
      const tested = new Set([...walk.tested, node.name])
      visit(node.yes, { ...walk, tested }, stands && filled)
      visit(node.no, walk, stands && !filled)
    } else if (node.kind === 'case') {
      note(walk, node.name, stands)
      const chosen = node.branches.find(({ option }) => option === walk.answers[node.name])
      if (chosen) visit(chosen.nodes, walk, stands)
      else for (const branch of node.branches) visit(branch.nodes, walk, false)
    }
  }
}

function note({ found }: Walk, name: string, required: boolean): void {
  if (isVariable(name)) found.set(name, required || found.get(name) === true)
}

import type { MissingItem, ProblemWords } from './problems-sr.ts'

/** What can be wrong in a text of the letters or the triage; also what a start that fails says, one a line. */
export const en = {
  noBeginning: (mark: string) => `${mark} has no beginning`,
  noMark: (mark: string) => `${mark} is not a mark of the grammar`,
  noPair: (mark: string) => `${mark} without its pair`,
  notClosed: (begin: string, end: string) => `${begin} is not closed by ${end}`,
  beforeBranch: (name: string) => `text before the first branch of ${name}`,
  unknownVariable: (name: string) => `unknown variable ${name}`,
  noChoice: (name: string) => `${name} is no choice; test it with {{#if ${name}}}`,
  isChoice: (name: string) => `${name} is a choice; tell its options apart with {{#case ${name}}}`,
  isTick: (name: string) => `${name} is a tick and cannot be printed`,
  branchMissing: (name: string, option: string) => `branch {{:${option}}} of ${name} is missing`,
  noOption: (name: string, option: string) => `${name} has no option ${option}`,
  branchDoubled: (option: string) => `branch {{:${option}}} is doubled`,
  declaredTwice: (name: string) => `${name} is declared twice`,
  variableUnused: (name: string) => `variable ${name} is declared and not used`,
  variableUndeclared: (name: string) => `variable ${name} is used and not declared`,
  unknownCitation: (name: string) => `unknown citation ${name}`,
  citationUnused: (name: string) => `citation ${name} is declared and not used`,
  citationUndeclared: (name: string) => `citation ${name} is used and not declared`,
  unknownPiece: (name: string) => `unknown piece ${name}`,
  pieceNeeds: (piece: string, name: string) => `the piece ${piece} needs a citation ${name}`,
  pieceInPiece: 'a piece uses no other piece',
  pieceUnused: (name: string) => `no letter uses the piece ${name}`,
  notInEvery: (part: string) => `${part} is not in every language`,
  missingIn: ({ kind, name, where }: MissingItem) =>
    `${kind} ${name} is missing in ${where.join(', ')}`,
  noArticle: (id: string) => `the law pack has no article ${id}`,
  articleNotInForce: (id: string, period: string) =>
    `article ${id} is not in force throughout this version (${period})`,
  noRule: (id: string) => `the law pack has no rule ${id}`,
  ruleNotInForce: (id: string, day: string) => `rule ${id} is not in force on ${day}`,
  ruleOtherUnit: (id: string, wanted: string, unit: string) =>
    `rule ${id} is not counted in ${wanted}s but in: ${unit}`,
  typedArticle: (text: string) => `„${text}”: a number of law is typed; cite it with {{art …}}`,
  typedTerm: (text: string) =>
    `„${text}”: a term of law is typed; take it with {{days …}} or {{hours …}}`,
  twoScripts: (text: string) =>
    `„${text}” mixes two scripts; mend it, or put it in white square brackets`,
  latin: (text: string) =>
    `„${text}” is Latin in a Cyrillic text; mend it, or put it in white square brackets`,
  cyrillic: (text: string) => `„${text}”: is Cyrillic in an English text`,
  letterHasNot: (letter: string, name: string) => `${letter} has no variable ${name}`,
  noDraftHas: (name: string) => `no draft has ${name}`,
  idNotFile: (id: string) => `id ${id} is not the name of the file`,
  endsBefore: (day: string) => `is before ${day}`,
  versionTwice: (version: number) => `version ${version} is used twice`,
  versionsTogether: (version: number) => `is in force together with version ${version}`,
  // What only the form of the desk can say: a file has a shape of its own for it.
  noText: 'there is no text here',
  tooLong: (most: string) => `is longer than ${most} characters`,
  noCitationLine: 'write a name, a colon and the article, as in right: rs.zzpl.26',
  citationTwice: (name: string) => `${name} stands twice`,
} satisfies ProblemWords

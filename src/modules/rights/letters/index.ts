/** The letters engine, for the rest of this module. */
export {
  findLetter,
  findVersion,
  type LetterBook,
  type LetterTemplate,
  type LetterVersion,
} from './letter-book.ts'
export { letterBook, ownLetters } from './load-letters.ts'
export { isVariable, variables, type VariableName } from './variables.ts'

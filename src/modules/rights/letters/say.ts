import { en } from './strings/problems-en.ts'
import type { ProblemWords } from './strings/problems-sr.ts'

/** What is wrong, to be said in the words of whoever reads it. */
export type Say = (words: ProblemWords) => string

/** Something that has no words of ours, such as what the reader of YAML says. */
export function verbatim(message: string): Say {
  return () => message
}

/** As a start that fails and the tests say it: in English, with every mark as it is typed. */
export function inEnglish(message: Say): string {
  return message(en)
}

/** What can be wrong with a question in a file. A question with a fault is not imported. */
export type FaultCode =
  | 'brace-not-closed'
  | 'brace-not-opened'
  | 'blank-line-in-answers'
  | 'second-answer-block'
  | 'title-not-closed'
  | 'category-empty'
  | 'category-not-alone'
  | 'id-twice'
  | 'question-without-text'
  | 'answer-without-sign'
  | 'empty-answer'
  | 'sign-inside-link'
  | 'weight-not-a-number'
  | 'weight-out-of-range'
  | 'not-a-number'
  | 'range-reversed'
  | 'tolerance-negative'
  | 'second-wrong-feedback'
  | 'pair-without-arrow'
  | 'option-not-known'
  | QuestionFault
  | FileFault

/** What is wrong with a question as a whole, wherever it came from. */
export type QuestionFault =
  | 'too-few-options'
  | 'no-right-answer'
  | 'weights-do-not-reach-100'
  | 'no-full-answer'
  | 'always-right'
  | 'too-few-pairs'
  | 'too-few-items'
  | 'gaps-malformed'

/** What is wrong with a file as a whole, or with the way it is written. */
export type FileFault =
  | 'no-questions'
  | 'file-too-large'
  | 'too-many-questions'
  | 'xml-malformed'
  | 'xml-doctype'
  | 'xml-too-deep'
  | 'xml-not-a-quiz'
  | 'type-unknown'

/** What was read, but differently from how it stands. */
export type NoticeCode = 'decimal-comma' | 'file-left-out' | 'ordering-rule-changed'

/** A fault or a notice and its place: line and column from 1, columns in characters. `detail` quotes what stands there. */
export type Problem<Code extends string = FaultCode> = {
  readonly code: Code
  readonly line: number
  readonly column: number
  readonly detail: string
}

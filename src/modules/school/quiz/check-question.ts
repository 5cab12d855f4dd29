import type { QuestionFault } from './problem.ts'
import type { AcceptedNumber, BankItem, Choice, Gap, Wording } from './question.ts'

/** Weights are often written as 33% or 33.333%: three of these are meant to be everything. */
export const weightSlack = 1

/** Everything that keeps an item from being asked and scored fairly; empty when it is sound. */
export function questionFaults(item: BankItem): QuestionFault[] {
  switch (item.type) {
    case 'single':
      return singleFaults(item.options)
    case 'multiple':
      return multipleFaults(item.options)
    case 'short':
      return wordingFaults(item.answers)
    case 'numerical':
      return numberFaults(item.answers)
    case 'matching':
      return item.pairs.length < 2 ? ['too-few-pairs'] : []
    case 'ordering':
      return item.items.length < 2 ? ['too-few-items'] : []
    case 'gap':
      return item.gaps.length === 0 || item.segments.length !== item.gaps.length + 1
        ? ['gaps-malformed']
        : item.gaps.flatMap(gapFaults)
    case 'true-false':
    case 'essay':
    case 'file':
    case 'description':
      return []
  }
}

function gapFaults(gap: Gap): QuestionFault[] {
  if (gap.kind === 'chosen') return singleFaults(gap.options)
  return gap.kind === 'typed' ? wordingFaults(gap.answers) : numberFaults(gap.answers)
}

function singleFaults(options: readonly Choice[]): QuestionFault[] {
  if (options.length < 2) return ['too-few-options']
  if (options.some((option) => option.weight === 100)) return []
  return [options.some((option) => option.weight > 0) ? 'no-full-answer' : 'no-right-answer']
}

function multipleFaults(options: readonly Choice[]): QuestionFault[] {
  if (options.length < 2) return ['too-few-options']
  const reachable = options.reduce((sum, option) => sum + Math.max(option.weight, 0), 0)
  if (reachable === 0) return ['no-right-answer']
  return Math.abs(reachable - 100) > weightSlack ? ['weights-do-not-reach-100'] : []
}

/** A lone star earns points for any text at all; at 0% it only carries feedback for everything else. */
function wordingFaults(answers: readonly Wording[]): QuestionFault[] {
  if (answers.some((answer) => answer.weight > 0 && /^[\s*]*$/u.test(answer.text))) {
    return ['always-right']
  }
  return answers.some((answer) => answer.weight === 100) ? [] : ['no-full-answer']
}

function numberFaults(answers: readonly AcceptedNumber[]): QuestionFault[] {
  return answers.some((answer) => answer.weight === 100) ? [] : ['no-full-answer']
}

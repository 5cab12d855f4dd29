import { emptyAnswer, type Answer } from '../answers/answer.ts'
import type { OrderingRule, Question } from '../question.ts'
import { scoreGaps, scoreOrder, scorePairs } from './score-arranged.ts'
import { scoreChoice, scoreChoices, scoreStatement } from './score-choices.ts'
import { scoreNumber, scoreWording } from './score-typed.ts'
import { leftOpen, type Part, type Rule, type Score } from './score.ts'

const orderingRule: Readonly<Record<OrderingRule, Rule>> = {
  'all-or-nothing': 'all-places',
  position: 'share-of-places',
  next: 'share-of-next',
}

/**
 * Scores an answer, with everything that is needed to say why. Unlike in Moodle, no question earns less than nothing: a negative
 * weight takes away from the other choices of its own question only. An answer of another type than the question counts as left open.
 */
export function grade(question: Question, given: Answer): Score {
  const answer = given.type === question.type ? given : emptyAnswer(question)
  const max = question.points
  const { rule, part } = scored(question, answer)
  const percent = Math.min(100, Math.max(0, part.percent))
  const isForPerson = rule === 'by-a-person' && part !== leftOpen
  return {
    points: isForPerson ? null : rounded((max * percent) / 100),
    max,
    rule,
    sum: rounded(part.percent),
    percent: rounded(percent),
    steps: part.steps,
    feedback: part.feedback,
  }
}

/** Moodle keeps points to five decimal places; so thirds add up to a whole. */
function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5 || 0
}

type Scored = { readonly rule: Rule; readonly part: Part }

function scored(question: Question, answer: Answer): Scored {
  const text = 'text' in answer ? answer.text : ''
  switch (question.type) {
    case 'single': {
      const chosen = answer.type === 'single' ? answer.option : null
      return { rule: 'one-choice', part: scoreChoice(question.options, chosen) }
    }
    case 'multiple': {
      const chosen = answer.type === 'multiple' ? answer.options : []
      return { rule: 'sum-of-choices', part: scoreChoices(question.options, chosen) }
    }
    case 'true-false': {
      const stated = answer.type === 'true-false' ? answer.isTrue : null
      return { rule: 'true-or-false', part: scoreStatement(question, stated) }
    }
    case 'short':
      return { rule: 'first-wording', part: scoreWording(text, question) }
    case 'numerical':
      return { rule: 'first-number', part: scoreNumber(text, question) }
    case 'matching': {
      const rights = answer.type === 'matching' ? answer.rights : []
      return { rule: 'share-of-pairs', part: scorePairs(question, rights) }
    }
    case 'ordering': {
      const places = answer.type === 'ordering' ? answer.places : []
      return { rule: orderingRule[question.rule], part: scoreOrder(question, places) }
    }
    case 'gap': {
      const gaps = answer.type === 'gap' ? answer.gaps : []
      return { rule: 'share-of-gaps', part: scoreGaps(question, gaps) }
    }
    case 'essay':
      return forPerson(text.trim() !== '')
    case 'file':
      return forPerson(answer.type === 'file' && answer.files.length > 0)
  }
}

function forPerson(isAnswered: boolean): Scored {
  const part = isAnswered ? { percent: 0, steps: [], feedback: [] } : leftOpen
  return { rule: 'by-a-person', part }
}

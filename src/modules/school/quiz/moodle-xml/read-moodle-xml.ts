import { itemsMax, tooLarge, type ReadBank } from '../bank.ts'
import { questionFaults } from '../check-question.ts'
import type { FaultCode, NoticeCode, Problem } from '../problem.ts'
import { titleOf, textOf, type BankItem } from '../question.ts'
import { readTyped } from './read-typed.ts'
import { feedbackIn } from './xml-texts.ts'
import { child, childrenOf, readXml, textIn, type XmlElement } from './xml-tree.ts'

/** Room for a bank with some pictures, which stand in the file as base64; they are read over. */
const xmlCharactersMax = 20_000_000

/** Reads Moodle XML: each question by itself, so that one that cannot be read costs no other. */
export function readMoodleXml(file: string): ReadBank {
  if (file.length > xmlCharactersMax) return tooLarge()
  const { root, fault } = readXml(file.replace(/^\uFEFF/u, ''))
  const problems: Problem[] = []
  const notices: Problem<NoticeCode>[] = []
  const items: BankItem[] = []
  const ids = new Set<string>()
  let category = ''
  if (root !== undefined && root.name !== 'quiz') problems.push(problem('xml-not-a-quiz', root))
  for (const element of root?.name === 'quiz' ? childrenOf(root, 'question') : []) {
    if (element.attributes['type'] === 'category') {
      category = categoryIn(element)
      continue
    }
    if (items.length >= itemsMax) {
      problems.push(problem('too-many-questions', element))
      break
    }
    const item = readQuestion(element, category, { problems, notices })
    if (item === undefined) continue
    if (item.id !== '' && ids.has(item.id)) problems.push(problem('id-twice', element))
    else items.push(item)
    ids.add(item.id)
  }
  if (fault !== undefined) problems.push(fault)
  else if (items.length === 0 && problems.length === 0) {
    problems.push({ code: 'no-questions', line: 1, column: 1, detail: '' })
  }
  return { items, problems, notices }
}

/** Moodle writes `$course$/top/Default`; its own top is not a category. */
function categoryIn(element: XmlElement): string {
  return textIn(element, 'category')
    .replace(/^\$\w+\$\//u, '')
    .replace(/^top(?:\/|$)/u, '')
}

function readQuestion(
  element: XmlElement,
  category: string,
  report: { readonly problems: Problem[]; readonly notices: Problem<NoticeCode>[] },
): BankItem | undefined {
  const grade = Number(textIn(element, 'defaultgrade') || '1')
  const read = readTyped(element, {
    id: textIn(element, 'idnumber'),
    tags: childrenOf(child(element, 'tags') ?? element, 'tag').map((tag) =>
      textIn({ ...element, children: [tag] }, 'tag'),
    ),
    category,
    title: textIn(element, 'name'),
    feedback: feedbackIn(element, 'generalfeedback'),
    points: Number.isFinite(grade) && grade > 0 ? grade : 1,
  })
  const faults: FaultCode[] = [...read.faults]
  const { item } = read
  if (item !== undefined && faults.length === 0) {
    faults.push(...questionFaults(item))
    if (textOf(item).text === '') faults.push('question-without-text')
  }
  const name = textIn(element, 'name')
  for (const code of faults) report.problems.push(problem(code, element, name))
  if (item === undefined || faults.length > 0) return undefined
  const notices = hasFile(element) ? [...read.notices, 'file-left-out' as const] : read.notices
  for (const code of notices) {
    const { line, column } = element
    report.notices.push({ code, line, column, detail: titleOf(item) })
  }
  return item
}

function problem(code: FaultCode, element: XmlElement, name = ''): Problem {
  const { line, column } = element
  return { code, line, column, detail: name || element.attributes['type'] || element.name }
}

function hasFile(element: XmlElement): boolean {
  return element.children.some((one) => one.name === 'file' || hasFile(one))
}

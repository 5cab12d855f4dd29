import { itemsMax, tooLarge, type ReadBank } from '../bank.ts'
import type { BankItem } from '../question.ts'
import { blocksOf, type Block } from './blocks.ts'
import { categoryMark, topCategory } from './category.ts'
import { findSign, part, trimmed, type Piece } from './piece.ts'
import { readQuestion } from './read-question.ts'
import { newReport, type Report } from './report.ts'

/** A thousand questions take a third of a million; more is no file of questions. */
const giftCharactersMax = 2_000_000

/** Reads a GIFT file. It never stops at a fault: each is told with its line and column, and the sound questions are returned. */
export function readGift(file: string): ReadBank {
  if (file.length > giftCharactersMax) return tooLarge()
  const source = file.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n')
  const report = newReport(source)
  const items: BankItem[] = []
  const ids = new Set<string>()
  let category = ''
  for (const block of joinedBlocks(blocksOf(source), report)) {
    if (items.length >= itemsMax) {
      report.fault('too-many-questions', block.body)
      break
    }
    const { named, rest } = readCategory(block, report)
    category = named ?? category
    const item = rest && readQuestion(rest, category, report)
    if (rest === undefined || item === undefined) continue
    if (item.id !== '' && ids.has(item.id)) report.fault('id-twice', trimmed(rest.body))
    else items.push(item)
    ids.add(item.id)
  }
  if (items.length === 0 && report.faultCount() === 0) {
    report.fault('no-questions', { text: '', at: 0 })
  }
  return { items, problems: report.problems(), notices: report.notices() }
}

/** A blank line inside braces cuts a question in two; that is one fault, not one for each half. */
function joinedBlocks(blocks: readonly Block[], report: Report): Block[] {
  const whole: Block[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    const next = blocks[index + 1]
    if (block === undefined) break
    if (next !== undefined && leavesOpen(block.body) && closesFirst(next.body)) {
      report.fault('blank-line-in-answers', trimmed(next.body))
      index += 1
    } else whole.push(block)
  }
  return whole
}

function leavesOpen(body: Piece): boolean {
  return findSign(body, ['{']) !== undefined && findSign(body, ['}']) === undefined
}

function closesFirst(body: Piece): boolean {
  const close = findSign(body, ['}'])
  const open = findSign(body, ['{'])
  return close !== undefined && (open === undefined || close < open)
}

function readCategory(
  block: Block,
  report: Report,
): { readonly named?: string; readonly rest?: Block } {
  const body = trimmed(block.body)
  if (!body.text.startsWith(categoryMark)) return { rest: block }
  const [line = ''] = body.text.split('\n', 1)
  const path = line.slice(categoryMark.length).trim()
  const named = path === topCategory ? '' : path
  if (path === '') report.fault('category-empty', body)
  const rest = trimmed(part(body, line.length))
  if (rest.text === '') return { named }
  report.fault('category-not-alone', rest)
  return { named, rest: { body: rest, comments: block.comments } }
}

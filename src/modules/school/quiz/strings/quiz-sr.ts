import type { Widened } from '#core/i18n/strings.ts'

import type { FaultCode, NoticeCode } from '../problem.ts'
import type { QuestionType } from '../question.ts'

const types: Record<QuestionType, string> = {
  single: 'Један одговор',
  multiple: 'Више одговора',
  'true-false': 'Тачно или нетачно',
  short: 'Кратак одговор',
  numerical: 'Број',
  matching: 'Спајање парова',
  ordering: 'Редослед',
  gap: 'Допуњавање текста',
  essay: 'Есеј',
  file: 'Датотека',
}

const faults: Record<FaultCode, string> = {
  'brace-not-closed': 'Заграда { нема свој пар }.',
  'brace-not-opened': 'Заграда } нема свој пар {.',
  'blank-line-in-answers':
    'Празан ред стоји усред одговора, а празан ред завршава питање. Избришите га.',
  'second-answer-block':
    'У истом питању почињу други одговори. Ако је то ново питање, одвојите га празним редом.',
  'title-not-closed': 'Наслов почиње знаком ::, али се њиме не завршава.',
  'category-empty': 'Категорија нема име.',
  'category-not-alone': 'Иза реда са категоријом мора да стоји празан ред.',
  'id-twice': 'Питање са истом ознаком већ постоји у овој датотеци.',
  'question-without-text': 'Питање нема текст.',
  'answer-without-sign': 'Испред одговора недостаје знак = или ~.',
  'empty-answer': 'Одговор нема текст.',
  'sign-inside-link':
    'Знак = или ~ у адреси почео би нови одговор. Испред њега ставите обрнуту косу црту.',
  'weight-not-a-number': 'Између знакова % не стоји број.',
  'weight-out-of-range': 'Проценат је изван дозвољених граница.',
  'not-a-number': 'Овде треба да стоји број.',
  'range-reversed': 'Доња граница је већа од горње.',
  'tolerance-negative': 'Дозвољено одступање не може да буде негативно.',
  'second-wrong-feedback': 'Порука за погрешне бројеве може да буде само једна, и то на крају.',
  'pair-without-arrow': 'У пару недостаје стрелица ->.',
  'option-not-known': 'Празнина упућује на одговор којег нема.',
  'too-few-options': 'Потребна су бар два понуђена одговора.',
  'no-right-answer': 'Ниједан одговор не доноси поене.',
  'weights-do-not-reach-100': 'Проценти тачних одговора морају заједно да дају 100.',
  'no-full-answer': 'Ниједан одговор не доноси све поене.',
  'always-right': 'Звездица би прихватила сваки одговор као тачан.',
  'too-few-pairs': 'Потребна су бар два пара.',
  'too-few-items': 'Потребне су бар две ставке.',
  'gaps-malformed': 'Празнине у тексту нису исправно записане.',
  'no-questions': 'У датотеци нема питања.',
  'file-too-large': 'Датотека је превелика. Поделите је.',
  'too-many-questions': 'У датотеци има превише питања. Поделите је.',
  'xml-malformed': 'Датотека није исправан XML. Питања иза овог места нису прочитана.',
  'xml-doctype': 'XML са ознаком DOCTYPE не примамо, јер може да наведе на читање других датотека.',
  'xml-too-deep': 'XML има превише нивоа.',
  'xml-not-a-quiz': 'Ово није Moodle XML: недостаје елемент quiz.',
  'type-unknown': 'Питања ове врсте не умемо да прочитамо.',
}

const notices: Record<NoticeCode, string> = {
  'decimal-comma': 'Зарез је прочитан као децимални.',
  'file-left-out': 'Слике и друге датотеке уз ово питање нису преузете.',
  'ordering-rule-changed': 'Редослед ће се бодовати по местима, а не онако како је у Moodle-у.',
}

const rightOrWrong = (isRight: boolean) => (isRight ? 'тачно' : 'нетачно')

const explained = {
  rules: {
    'one-choice': 'Поене доноси изабрани одговор.',
    'sum-of-choices': 'Проценти изабраних одговора се сабирају.',
    'true-or-false': 'Тачан одговор доноси све поене, нетачан ниједан.',
    'first-wording': 'Важи први прихваћени одговор који се поклапа са унетим.',
    'first-number': 'Важи прва прихваћена вредност у чије границе унети број спада.',
    'share-of-pairs': 'Сваки тачан пар вреди једнако.',
    'all-places': 'Поене доноси само потпуно тачан редослед.',
    'share-of-places': 'Свака ставка на свом месту вреди једнако.',
    'share-of-next': 'Вреди једнако свака ставка иза које стоји права следећа.',
    'share-of-gaps': 'Свака празнина учествује својим делом.',
    'by-a-person': 'Овај одговор оцењује предавач.',
  },
  chosen: (text: string, weight: string) => `Изабрано: „${text}”, ${weight}.`,
  stated: (given: boolean, isRight: boolean) =>
    `Одговорили сте „${given ? 'тачно' : 'нетачно'}”, а то ${isRight ? 'јесте' : 'није'} прави одговор.`,
  wording: {
    folded: (told: { typed: string; accepted: string; weight: string }) =>
      `Унето „${told.typed}” поклапа се са „${told.accepted}”, ${told.weight}. Писмо, квачице и величина слова нису важни.`,
    exact: (told: { typed: string; accepted: string; weight: string }) =>
      `Унето „${told.typed}” поклапа се слово по слово са „${told.accepted}”, ${told.weight}.`,
  },
  noWording: {
    folded: (typed: string) =>
      `Унето „${typed}” не поклапа се ни са једним прихваћеним одговором, ни када се занемаре писмо, квачице и величина слова.`,
    exact: (typed: string) =>
      `Унето „${typed}” не поклапа се слово по слово ни са једним прихваћеним одговором.`,
  },
  number: (told: { value: string; from: string; to: string; weight: string }) =>
    told.from === told.to
      ? `Број ${told.value} је једнак прихваћеном, ${told.weight}.`
      : `Број ${told.value} је између ${told.from} и ${told.to}, ${told.weight}.`,
  noNumber: (value: string) => `Број ${value} није ни у једном прихваћеном распону.`,
  notANumber: (typed: string) => `Унето „${typed}” није број.`,
  pair: (told: { left: string; given: string }, isRight: boolean) =>
    `„${told.left}” уз „${told.given}”: ${rightOrWrong(isRight)}.`,
  pairOpen: (left: string) => `Уз „${left}” ништа није изабрано.`,
  place: (told: { item: string; given: string }, isRight: boolean) =>
    `„${told.item}” на ${told.given}. месту: ${rightOrWrong(isRight)}.`,
  placeOpen: (item: string) => `За „${item}” место није изабрано.`,
  next: (told: { item: string; given: string }, isRight: boolean) =>
    `Иза „${told.item}” стоји „${told.given}”: ${rightOrWrong(isRight)}.`,
  nextOpen: (item: string) => `Иза „${item}” ништа не стоји.`,
  gap: (number: string, told: { inside: string; percent: string }) =>
    `Празнина ${number}: ${told.inside} Укупно ${told.percent}.`,
  leftOpen: 'Без одговора.',
  notBelowZero: (sum: string) => `Збир је ${sum}, али се рачуна као 0%.`,
  notAboveFull: (sum: string) => `Збир је ${sum}, али се рачуна као 100%.`,
  total: (told: { percent: string; points: string; max: string }) =>
    `Укупно ${told.percent}, то јест ${told.points} од ${told.max} поена.`,
  waits: (max: string) => `Оцена још није уписана; највише поена: ${max}.`,
}

/** Serbian, in Cyrillic; Latin is derived. */
export const sr = {
  types,
  faults,
  notices,
  at: (line: string, column: string) => `Ред ${line}, место ${column}`,
  explained,
}

/** What every language has to say. */
export type QuizStrings = Widened<typeof sr>

import type { Language } from '#core/i18n/languages.ts'
import type { Widened } from '#core/i18n/strings.ts'
import { asWritten } from '#core/i18n/transliteration.ts'

import type { TemplateNode } from '../template.ts'

/** Something on which one language of a text rests and another does not. */
export type MissingItem = {
  readonly kind: Exclude<TemplateNode['kind'], 'text'>
  readonly name: string
  /** Where it is not. */
  readonly where: readonly Language[]
}

const languageWords = { sr: 'у српском тексту', en: 'у енглеском тексту' } as const
const itemWords = {
  variable: 'податак',
  if: 'услов',
  case: 'избор',
  art: 'члан под називом',
  law: 'закон под називом',
  days: 'рок',
  hours: 'рок',
  partial: 'заједнички део',
} as const

/** What can be wrong in a text of the letters or the triage. */
export const sr = {
  noBeginning: (mark: string) => `ознака ${mark} нема свој почетак`,
  noMark: (mark: string) => `${asWritten(mark)} није ознака која се овде користи`,
  noPair: (mark: string) => `${mark} стоји без свог пара`,
  notClosed: (begin: string, end: string) => `ознака ${begin} није затворена ознаком ${end}`,
  beforeBranch: (name: string) => `пре прве гране податка ${name} стоји текст`,
  unknownVariable: (name: string) => `непознат податак: ${name}`,
  noChoice: (name: string) =>
    `податак ${name} нема понуђене одговоре; испитајте га ознаком {{#if ${name}}}`,
  isChoice: (name: string) =>
    `податак ${name} има понуђене одговоре; раздвојте их ознаком {{#case ${name}}}`,
  isTick: (name: string) => `податак ${name} се само означава, па не може да се испише`,
  branchMissing: (name: string, option: string) =>
    `недостаје грана {{:${option}}} за податак ${name}`,
  noOption: (name: string, option: string) => `податак ${name} нема одговор ${option}`,
  branchDoubled: (option: string) => `грана {{:${option}}} стоји двапут`,
  declaredTwice: (name: string) => `податак ${name} је наведен двапут`,
  variableUnused: (name: string) => `податак ${name} је наведен, а текст га не користи`,
  variableUndeclared: (name: string) => `текст користи податак ${name}, а он није наведен`,
  unknownCitation: (name: string) => `непознат цитат: ${name}`,
  citationUnused: (name: string) => `цитат ${name} је наведен, а текст га не користи`,
  citationUndeclared: (name: string) => `текст користи цитат ${name}, а он није наведен`,
  unknownPiece: (name: string) => `непознат заједнички део: ${name}`,
  pieceNeeds: (piece: string, name: string) =>
    `заједничком делу ${piece} потребан је цитат ${name}`,
  pieceInPiece: 'заједнички део не може да садржи други заједнички део',
  pieceUnused: (name: string) => `ниједно писмо не користи заједнички део ${name}`,
  notInEvery: (part: string) => `не постоји на оба језика: ${part}`,
  missingIn: ({ kind, name, where }: MissingItem) =>
    `${where.map((language) => languageWords[language]).join(', ')} недостаје ${itemWords[kind]} ${name}`,
  noArticle: (id: string) => `у базу прописа није унет члан ${asWritten(id)}`,
  articleNotInForce: (id: string, period: string) =>
    `члан ${id} не важи све време док важи ова верзија писма (важи: ${period})`,
  noRule: (id: string) => `у базу прописа није унет рок ${asWritten(id)}`,
  ruleNotInForce: (id: string, day: string) => `рок ${id} не важи на дан ${day}`,
  ruleOtherUnit: (id: string, wanted: string, unit: string) =>
    `рок ${id} се не рачуна у јединици ${asWritten(wanted)}, него у јединици ${asWritten(unit)}`,
  typedArticle: (text: string) =>
    `„${asWritten(text)}”: број члана се не куца; наведите га ознаком {{art …}}`,
  typedTerm: (text: string) =>
    `„${asWritten(text)}”: законски рок се не куца; узмите га ознаком {{days …}} или {{hours …}}`,
  twoScripts: (text: string) =>
    `у речи „${asWritten(text)}” помешана су два писма; исправите је или је ставите у беле угласте заграде`,
  latin: (text: string) =>
    `реч „${asWritten(text)}” је латинична у ћириличном тексту; исправите је или је ставите у беле угласте заграде`,
  cyrillic: (text: string) => `реч „${asWritten(text)}” је ћирилична у енглеском тексту`,
  letterHasNot: (letter: string, name: string) =>
    `тријажа у нацрт писма ${letter} преноси податак ${name}, а писмо га нема`,
  noDraftHas: (name: string) =>
    `тријажа преноси податак ${name}, а нема га ниједан нацрт на тим вратима`,
  idNotFile: (id: string) => `ознака ${id} није назив датотеке`,
  endsBefore: (day: string) => `завршава се пре ${day}`,
  versionTwice: (version: number) => `верзија ${version} постоји двапут`,
  versionsTogether: (version: number) => `важи у исто време кад и верзија ${version}`,
  noText: 'овде недостаје текст',
  tooLong: (most: string) => `текст је дужи од ${most} знакова`,
  noCitationLine: 'упишите назив, две тачке и члан, на пример right: rs.zzpl.26',
  citationTwice: (name: string) => `цитат ${asWritten(name)} је наведен двапут`,
}

/** Words for every problem. */
export type ProblemWords = Widened<typeof sr>

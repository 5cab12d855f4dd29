import { inVariant, type HumanText } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'

import type { Answers } from './answers.ts'
import type { LetterTemplate } from './letter-book.ts'
import { variables, type Variable, type VariableName } from './variables.ts'

/** Names, places and stories that nobody has lived; choices, ticks and days are made in `sampleAnswers`. */
const typed: Partial<Record<VariableName, HumanText>> = {
  senderName: { sr: 'Милица Примерић', en: 'Milica Primerić' },
  senderAddress: { sr: 'Улица примера 1\n11000 Београд', en: 'Ulica primera 1\n11000 Belgrade' },
  senderEmail: { sr: 'milica@example.org', en: 'milica@example.org' },
  recipientName: { sr: 'Пример д.о.о.', en: 'Primer d.o.o.' },
  recipientAddress: { sr: 'Трг примера 2\n21000 Нови Сад', en: 'Trg primera 2\n21000 Novi Sad' },
  placeOfWriting: { sr: 'Београд', en: 'Belgrade' },
  represented: { sr: 'Лука Примерић', en: 'Luka Primerić' },
  knownBy: { sr: 'број корисника 104-22', en: 'customer number 104-22' },
  scope: { sr: 'подаци о рачунима из 2025. године', en: 'data on the bills of 2025' },
  wrong: { sr: 'адреса Стара улица 5', en: 'address Stara ulica 5' },
  right: { sr: 'адреса Улица примера 1', en: 'address Ulica primera 1' },
  missing: { sr: 'нови број телефона', en: 'the new telephone number' },
  reasons: { sr: 'подаци се користе за нешто друго', en: 'the data are used for something else' },
  decision: { sr: 'одбијена молба за рату', en: 'a refused request to pay in instalments' },
  consentFor: { sr: 'слање понуда', en: 'the sending of offers' },
  breach: { sr: 'објављен списак корисника', en: 'a list of customers was published' },
  place: { sr: 'улаз у зграду, Трг примера 2', en: 'the entrance of the building, Trg primera 2' },
  from: { sr: '3. новембра 2026. од 10 до 10.30', en: '3 November 2026, from 10:00 to 10:30' },
  appearance: { sr: 'црвена јакна и торба', en: 'a red jacket and a bag' },
  recipientsOf: { sr: 'исправка адресе од 5. октобра', en: 'the rectification of 5 October' },
  original: { sr: 'Захтев за приступ', en: 'Request for access' },
  answer: { sr: 'Траже копију личне карте.', en: 'They ask for a copy of the identity card.' },
  wanted: { sr: 'копија података', en: 'a copy of the data' },
  association: { sr: 'Удружење Пример', en: 'Primer Association' },
  associationAddress: { sr: 'Трг примера 3, Београд', en: 'Trg primera 3, Belgrade' },
  harm: { sr: 'страх и трошкови нових докумената', en: 'fear, and the cost of new documents' },
  defendant: { sr: 'Пример д.о.о., Трг примера 2', en: 'Primer d.o.o., Trg primera 2' },
  newController: { sr: 'Други пример д.о.о.', en: 'Drugi primer d.o.o.' },
  what: { sr: 'Неко је отворио налог у моје име.', en: 'Somebody opened an account in my name.' },
  whenText: { sr: 'у ноћи 3. новембра', en: 'in the night of 3 November' },
  where: { sr: 'на мрежи, из Београда', en: 'online, from Belgrade' },
  suspects: { sr: 'непознато лице', en: 'an unknown person' },
  losses: { sr: 'са рачуна је скинут новац', en: 'money was taken from the account' },
  evidence: { sr: 'снимци екрана', en: 'screenshots' },
  accounts: { sr: '@primer', en: '@primer' },
  links: { sr: 'https://example.org/1', en: 'https://example.org/1' },
  deviceState: { sr: 'телефон је искључен', en: 'the phone is switched off' },
  platformName: { sr: 'Примерграм', en: 'Primergram' },
  bankName: { sr: 'Пример банка', en: 'Primer Bank' },
  cardLast4: { sr: '1234', en: '1234' },
}

const days: Partial<Record<VariableName, string>> = {
  day: '2026-11-24',
  sentOn: '2026-10-05',
  receivedOn: '2026-10-07',
  answeredOn: '2026-11-03',
  extendedUntil: '2027-01-05',
}

/** An answer to everything in the language and script of a variant, with the first option of every choice. */
export function sampleAnswers(variant: Variant, changes: Answers = {}): Answers {
  const { language } = variantFacts[variant]
  const answers = Object.entries(variables).map(([name, variable]): [string, string] => {
    if (variable.kind === 'choice') return [name, variable.options[0] ?? '']
    if (variable.kind === 'flag') return [name, '1']
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of the catalogue
    const key = name as VariableName
    return [name, days[key] ?? inVariant(typed[key]?.[language] ?? '', variant)]
  })
  return { ...Object.fromEntries(answers), ...changes }
}

/** The samples of a letter: each person for whom a letter can be written, then each further option of its own choices, each with its name. */
export function sampleCases(
  letter: LetterTemplate,
): { readonly name: string; readonly changes: Answers }[] {
  const uses = letter.versions[0]?.uses ?? []
  const others = uses.flatMap((name) => {
    const variable: Variable = variables[name]
    if (variable.kind !== 'choice' || ['who', 'basis', 'delivery'].includes(name)) return []
    return variable.options
      .slice(1)
      .map((option) => ({ name: option, changes: { [name]: option } }))
  })
  const persons = uses.includes('who')
    ? variables.who.options.map((who) => ({ name: who, changes: { who } }))
    : [{ name: 'letter', changes: {} }]
  return [...persons, ...others]
}

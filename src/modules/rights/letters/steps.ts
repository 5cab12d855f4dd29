import type { Answers } from './answers.ts'
import { askedFields, type AskedField } from './asked-fields.ts'
import type { LetterVersion } from './letter-book.ts'
import { commonFields, isCommonField, variables, type VariableName } from './variables.ts'

/** Pages of the flow that ask something, one group of questions each, in their order. */
export const fieldSteps = [
  'who',
  'recipient',
  'ground',
  'earlier',
  'event',
  'traces',
  'matter',
  'you',
] as const
/** A page that asks something. */
export type FieldStep = (typeof fieldSteps)[number]
/** Every page of the flow. */
export type Step = FieldStep | 'check' | 'letter'

/** Where each field is asked; whatever is not named here belongs to the matter itself. */
const places: Partial<Record<FieldStep, readonly VariableName[]>> = {
  who: ['who', 'represented', 'basis'],
  recipient: [
    'recipientName',
    'association',
    'platformName',
    'bankName',
    'cardLast4',
    'recipientAddress',
    'associationAddress',
    'recipientEmail',
  ],
  ground: [
    'complaintGround',
    'authorityWish',
    'reasonErase',
    'reasonRestrict',
    'mandateScope',
    'defendant',
  ],
  earlier: ['original', 'sentOn', 'receivedOn', 'answeredOn', 'extendedUntil', 'answer'],
  you: ['senderName', 'senderAddress', 'senderEmail', 'delivery', 'placeOfWriting', 'day'],
}
/** Reports tell a story first and name its traces afterwards. */
const ofReports: Partial<Record<FieldStep, readonly VariableName[]>> = {
  event: ['what', 'whenText', 'where', 'reasons'],
  traces: ['suspects', 'accounts', 'links', 'deviceState', 'losses', 'evidence', 'urgent'],
}
/** Names of the recipient that a text asks for itself, and what then need not be asked again. */
const replaced: Partial<Record<VariableName, readonly VariableName[]>> = {
  association: ['recipientName', 'recipientAddress'],
  platformName: ['recipientName'],
  bankName: ['recipientName'],
}

/** Tells whether a name is that of a page which asks something. */
export function isFieldStep(name: string | undefined): name is FieldStep {
  return fieldSteps.some((step) => step === name)
}

/** The page on which a letter asks for a field. */
export function stepOf(letter: LetterVersion, name: VariableName): FieldStep {
  const all = letter.purpose === 'report' ? { ...places, ...ofReports } : places
  return fieldSteps.find((step) => all[step]?.includes(name) === true) ?? 'matter'
}

/** What a page asks, with the choices made so far, in the order in which a person would tell it. */
export function fieldsOf(letter: LetterVersion, answers: Answers, step: FieldStep): AskedField[] {
  const needless = new Set(letter.uses.flatMap((name) => replaced[name] ?? []))
  const common = commonFields
    .filter((name) => !needless.has(name))
    .map((name) => ({ name, variable: variables[name], required: isNeeded(name) }))
  const own = askedFields(letter, answers).filter(({ name }) => !isCommonField(name))
  const asked = [...common, ...own].filter(({ name }) => stepOf(letter, name) === step)
  const order = (letter.purpose === 'report' ? { ...places, ...ofReports } : places)[step]
  if (!order) return asked
  return asked.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
}

/** The pages of a letter that ask something, with the choices made so far. A recipient that is settled is shown when all is checked. */
export function stepsOf(letter: LetterVersion, answers: Answers): FieldStep[] {
  return fieldSteps.filter((step) => {
    if (step === 'recipient' && letter.to === 'commissioner' && answers['recipientName']) {
      return false
    }
    return fieldsOf(letter, answers, step).length > 0
  })
}

/** Fields that every letter needs; the rest of the head may stay empty. */
function isNeeded(name: VariableName): boolean {
  return name === 'senderName' || name === 'recipientName' || name === 'day'
}

/** What a form asks for: a line, a longer text, a day, an address of e-mail, a tick, or one of several options. */
export type Variable =
  | { readonly kind: 'line' | 'text' | 'day' | 'email'; readonly max: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }

/** Names and titles are shorter than this in any language. */
const line = { kind: 'line', max: 200 } as const
/** Two pages of typing: enough for a story, little enough for a letter that somebody must read. */
const text = { kind: 'text', max: 4000 } as const
const day = { kind: 'day', max: 10 } as const
const flag = { kind: 'flag' } as const
/** RFC 5321, section 4.5.3.1.3, less the brackets. */
const email = { kind: 'email', max: 254 } as const

function choice<const Options extends readonly string[]>(...options: Options) {
  return { kind: 'choice', options } as const
}

/** What every letter has, whatever its text. */
const common = {
  senderName: line,
  senderAddress: { kind: 'text', max: 400 },
  senderEmail: email,
  recipientName: line,
  recipientAddress: { kind: 'text', max: 400 },
  recipientEmail: email,
  placeOfWriting: { kind: 'line', max: 80 },
  day,
} as const satisfies Record<string, Variable>

/** What the texts of letters may ask for. Whether an answer is needed follows from the text: what it only tests may stay empty. */
export const variables = {
  ...common,
  who: choice('self', 'behalf', 'child'),
  represented: line,
  basis: choice('mandate', 'guardian', 'parent'),
  knownBy: text,
  scope: text,
  delivery: choice('email', 'post', 'inspection'),
  wrong: text,
  right: text,
  missing: text,
  reasonErase: choice('not-needed', 'consent', 'objection', 'unlawful', 'law'),
  reasonRestrict: choice('accuracy', 'unlawful', 'claim', 'objection'),
  reasons: text,
  decision: text,
  consentFor: text,
  stopAlso: flag,
  breach: text,
  place: text,
  from: line,
  appearance: text,
  recipientsOf: text,
  sentOn: day,
  receivedOn: day,
  answeredOn: day,
  extendedUntil: day,
  original: line,
  answer: text,
  wanted: text,
  complaintGround: choice('silence', 'refusal', 'partial', 'identity', 'extension', 'unlawful'),
  association: line,
  associationAddress: text,
  mandateScope: choice('complaint', 'court', 'both'),
  harm: text,
  defendant: line,
  newController: line,
  authorityWish: choice('rectify', 'erase', 'restrict'),
  what: text,
  whenText: text,
  where: text,
  suspects: text,
  losses: text,
  evidence: text,
  urgent: flag,
  accounts: text,
  links: text,
  deviceState: text,
  platformName: line,
  bankName: line,
  cardLast4: line,
} as const satisfies Record<string, Variable>

/** A name of the catalogue. */
export type VariableName = keyof typeof variables

/** Tells whether a name is in the catalogue. */
export function isVariable(name: string): name is VariableName {
  return Object.hasOwn(variables, name)
}

/** Fields of every letter. */
export type CommonField = keyof typeof common

/** Tells whether a name is a field of every letter; the texts may use these without declaring them. */
export function isCommonField(name: string): name is CommonField {
  return Object.hasOwn(common, name)
}

/** Fields of every letter, in the order in which a form asks for them. */
export const commonFields: readonly CommonField[] = [
  'senderName',
  'senderAddress',
  'senderEmail',
  'recipientName',
  'recipientAddress',
  'recipientEmail',
  'placeOfWriting',
  'day',
]

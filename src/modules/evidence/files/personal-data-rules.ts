/** What the law calls personal data and a pattern can find (research/law.md, section 10). Names it cannot find: a person must read. */
export const findingKinds = ['jmbg', 'email', 'phone', 'id-card', 'bank-account'] as const
/** One of `findingKinds`. */
export type FindingKind = (typeof findingKinds)[number]

/** Possible personal data in a text. */
export type Finding = {
  readonly kind: FindingKind
  /** Offset of its first UTF-16 unit. */
  readonly start: number
  /** As it stands, with the middle covered: the desk is no second place to read it. */
  readonly covered: string
  /** What stands around it, so that it can be found and judged. */
  readonly before: string
  readonly after: string
}

/** More on one page is a list of people, and the first of them say so. */
const FINDINGS_MAX = 50
/** Enough to recognise a letterhead or a signature. */
const AROUND_CHARACTERS = 30

const patterns: Readonly<Record<FindingKind, RegExp>> = {
  // Some write it in groups.
  jmbg: /(?<![\p{N}.,/-])\d(?:[ \u00A0-]?\d){12}(?![\p{N}/-])/gu,
  email: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  // With a prefix of the country, or of a Serbian network and a separator; a file number such as 037-00-14/2026 has neither.
  phone:
    /(?<![\p{N}/.-])(?:(?:\+|00)381[ /.()-]{0,3}(?:0[ )])?|0[1-6]\d{1,2} ?[/ ] ?)\d(?:[ -]{0,2}\d){5,8}(?![\p{N}/])/gu,
  // Nine digits alone are anything; after the words they are a document of a person.
  'id-card':
    /(?:личн\p{L}{1,3} карт\p{L}{1,3}|л\. ?к\.|ličn\p{L}{1,3} kart\p{L}{1,3}|l\. ?k\.)[^\p{N}\n]{0,20}\d{8,9}(?!\p{N})/giu,
  'bank-account': /(?<![\p{N}/-])\d{3}-?\d{1,13}-?\d{2}(?![\p{N}/-])/gu,
}

/** Accounts of the Treasury, where public bodies have theirs, begin with this number. */
const TREASURY = '840'

/** Finds what may be personal data, in the order of the text. */
export function findPersonalData(text: string): Finding[] {
  return findingKinds
    .flatMap((kind) =>
      Array.from(text.matchAll(patterns[kind]))
        .filter(([found]) => isReal(kind, found))
        .map((match) => findingOf(text, kind, match)),
    )
    .toSorted((a, b) => a.start - b.start)
    .slice(0, FINDINGS_MAX)
}

/** Whether 13 digits are a JMBG: DDMMYYYRRBBBK with a real day and month and the check digit modulo 11. */
export function isJmbg(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false
  const at = (index: number) => Number(digits[index])
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  if (day < 1 || day > 31 || month < 1 || month > 12) return false
  const sum = [7, 6, 5, 4, 3, 2].reduce(
    (total, weight, index) => total + weight * (at(index) + at(index + 6)),
    0,
  )
  const check = 11 - (sum % 11)
  return at(12) === (check > 9 ? 0 : check)
}

/** Whether these digits are an account number of Serbia: 3 of the bank, up to 13 of the account, 2 to check, ISO 7064 modulo 97-10. */
export function isBankAccount(digits: string): boolean {
  if (!/^\d{6,18}$/.test(digits)) return false
  const whole = digits.slice(0, 3) + digits.slice(3, -2).padStart(13, '0') + digits.slice(-2)
  return BigInt(whole) % 97n === 1n
}

function isReal(kind: FindingKind, found: string): boolean {
  const digits = found.replaceAll(/\D/gu, '')
  switch (kind) {
    case 'jmbg':
      return isJmbg(digits)
    case 'bank-account':
      // Without its dashes an account is only believed at full length; other long numbers fit the check by chance.
      return (
        (found.includes('-') || digits.length === 18) &&
        !digits.startsWith(TREASURY) &&
        isBankAccount(digits)
      )
    case 'email':
    case 'phone':
    case 'id-card':
    default:
      return true
  }
}

function findingOf(text: string, kind: FindingKind, match: RegExpExecArray): Finding {
  const [found] = match
  const end = match.index + found.length
  const oneLine = (part: string) => part.replaceAll(/\s+/gu, ' ').toWellFormed()
  return {
    kind,
    start: match.index,
    covered: covered(found),
    before: oneLine(text.slice(Math.max(match.index - AROUND_CHARACTERS, 0), match.index)),
    after: oneLine(text.slice(end, end + AROUND_CHARACTERS)),
  }
}

/** Three signs at each end stay, the rest is covered. */
function covered(found: string): string {
  const signs = Array.from(found.replaceAll(/\s+/gu, ' '))
  return signs
    .map((sign, index) =>
      index < 3 || index >= signs.length - 3 || !/[\p{L}\p{N}]/u.test(sign) ? sign : '•',
    )
    .join('')
}

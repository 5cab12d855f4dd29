/** A reason for which a number in a text needs no binding. */
export type AllowedReason = 'date' | 'month' | 'year' | 'article' | 'gazette' | 'name'

/** A pattern over folded text (Cyrillic as Latin, one letter for one) that covers the numbers it excuses. */
export type AllowedNumber = { readonly reason: AllowedReason; readonly pattern: RegExp }

const raw = String.raw
const any = (...choices: readonly string[]): string => `(?:${choices.join('|')})`
/** Words with a small or a capital first letter; patterns are case-sensitive because `May` is a month and `may` is not. */
const words = (list: string): string =>
  any(
    ...list
      .split(' ')
      .map((word) => `[${word[0]}${(word[0] ?? '').toUpperCase()}]${word.slice(1)}`),
  )

const before = raw`(?<![\p{L}\p{N}])`
const after = raw`(?![\p{L}\p{N}])`
const dash = raw`\s?[–—-]\s?`
const day = any('0?[1-9]', raw`[12]\d`, raw`3[01]`)
const year = any(raw`19\d\d`, raw`20\d\d`, '2100')

const monthSr = `${words('januar februar mart april maj jun jul avgust septembar septembr oktobar oktobr novembar novembr decembar decembr')}${any('a', 'u', 'om', 'em')}?`
const monthEn = `${any('January|February|March|April|May|June|July|August|September|October|November|December', 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec')}\\.?`

/** Words that cannot be what is counted: "in 2025 the …" is a year, "in 2025 cases" may be a count and is not excused. */
const functionWords = any(
  'the|an?|and|or|but|was|were|is|are|has|had|its?|he|she|they|we|this|that|when|which|who|while|to|until|through',
  'alone|only|with|without|for|by|on|at|as|because|than|then|there|not|under|also|onwards?',
  'je|su|i|ili|a|ali|se|bio|bila|bilo|bili|kada|kad|koji|koja|koje|nije|nisu',
)
/** What may follow a year that carries no dot. */
const yearEnd = raw`(?=\s*(?:$|[;:!?)\]»”“"'–—\n]|[.,](?!\p{N}))|\s${functionWords}(?!\p{L}))`
const yearSr = `${year}(?:\\.|${yearEnd})`
const yearEn = `${year}${yearEnd}`
const yearList = `(?:${year}\\.?${any(raw`,\s?`, raw`\s(?:i|ili|and|or)\s`, dash)})*`

const beforeYearSr = words(
  'u tokom krajem početkom sredinom polovinom posle nakon pre između iz leta proleća jeseni zime kraja početka',
)
const beforeYearEn = any(
  words('in since during until throughout early late before after between mid year years'),
  raw`(?:end|start|beginning|middle|half|quarter|spring|summer|autumn|winter)\sof`,
)

const articleWord = any(
  raw`[čČ]l\.|[čČ]lan(?:a|u|om|ovi|ova|ovima|ove)?|[sS]t\.|[sS]tav(?:a|u|om|ovi|ova|ovima|ove)?`,
  raw`[tT](?:ač)?\.|[tT]ačk(?:a|e|i|u|om|ama)|[aA]linej(?:a|e|i|u)|[gG]lav(?:a|e|i|u)|[pP]oglav(?:lj|ǉ)(?:e|a|u)`,
  raw`[oO]de(?:lj|ǉ)(?:ak|ka|ku)|[pP]rilog(?:a|u)?|[aA]rts?\.|[aA]rticles?|[pP]aragraphs?|[pP]aras?\.?`,
  raw`[sS]ections?|[pP]oint|[iI]tem|[rR]ecitals?|[cC]hapters?|[aA]nnex(?:es)?|§§?`,
)
const articleNumber = raw`\d{1,3}[a-zčćđšž]?(?!\p{L}|\p{N})(?:\(\p{N}{1,2}\)|\(\p{L}\))*`
/** A further number in a list of articles is excused only where no counted thing can follow it. */
const listEnd = raw`(?=\s*(?:$|[.,;:!?)\]–—„"])|\s(?:${functionWords}|of|zakon|ustav|uredb|stav|st\.|tač|čl|\p{Lu}))`
const articleList = `${articleNumber}(?:[.)]?${any(dash, raw`,\s?`, raw`\s(?:i|ili|do|and|or|to)\s`)}${articleNumber}${listEnd})*`

const gazetteWord = any(
  raw`[sS]l(?:užben\p{L}*|\.)\s?(?:glasnik\p{L}*|gl\.|list\p{L}*)(?:\s\p{L}+)?[”“"»]?,?\s(?:br\.|broj|no\.)?`,
  raw`[bB]r\.|[bB]roj(?:evi)?|[nN]os?\.|[oO]fficial\s[gG]azette(?:\sof\s\p{L}+|\sRS)?[”“"]?,?\s(?:[nN]os?\.)?`,
)
const gazetteShort = raw`\d{1,4}/\d{2}(?:\d{2})?${after}`
const names = any(
  raw`ISO(?:/IEC)?[\s-]?\d{4,5}(?:-\d{1,2})?(?::\d{4})?|NIS[\s-]?2|[CK]OVID-?19|IPv[46]|SHA-?(?:1|256|512)|AES-?(?:128|256)`,
  raw`WCAG\s2\.[0-2]|TLS\s1\.[0-3]|HTTP/[1-3](?:\.1)?|PDF/U?A-\d|[345]G|RFC\s\d{1,5}|CVE-\d{4}-\d{4,7}|UTF-8|X\.509|Ed25519`,
  raw`(?:EU|EZ|EC|EEZ)\)?,?\s(?:br\.\s|broj\s|[nN]o\.?\s)?\d{1,4}/\d{1,4}(?:/E[UCZ])?`,
  raw`(?:[uU]redb\p{L}+|[dD]irektiv\p{L}+|[rR]egulation|[dD]irective)\s(?:br\.\s|[nN]o\.?\s)?\d{2,4}/\d{1,4}(?:/E[UCZ])?`,
  raw`(?:[kK]onvencij\p{L}+|[cC]onvention)\s(?:br\.\s|[nN]o\.?\s)?108\+?|24/7`,
)

const allow = (reason: AllowedReason, ...patterns: readonly string[]): AllowedNumber[] =>
  patterns.map((pattern) => ({ reason, pattern: new RegExp(before + pattern, 'gu') }))

/** The whole allow-list. Everything else with a digit in it is bound or reported. */
export const allowedNumbers: readonly AllowedNumber[] = [
  ...allow(
    'date',
    // 24. novembar 2026. · 15. i 16. februara 2022. · 9–17. aprila
    raw`(?:${day}\.\s?(?:[–—-]|,|i|do|ili)\s?|${day}${dash})*${day}\.?\s?${monthSr}(?!\p{L})(?:\s?${yearSr})?`,
    // 24 November 2026 · 1–3 March 2020 · 24th of November
    raw`(?:${day}${dash})?${day}(?:st|nd|rd|th)?\s(?:of\s)?${monthEn}(?!\p{L})(?:,?\s${yearEn})?`,
    // November 24, 2026; without a year only where nothing counted can follow
    raw`${monthEn}\s(?:${day}${dash})?${day}(?:st|nd|rd|th)?(?:,?\s${yearEn}|${yearEnd})`,
    raw`${day}\.\s?(?:0?[1-9]|1[0-2])\.\s?${year}\.?`,
    raw`${day}/(?:0?[1-9]|1[0-2])/${year}${after}`,
    raw`${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])${after}`,
  ),
  ...allow(
    'month',
    raw`${monthSr}(?:(?:${dash}|,\s|\s(?:i|do|ili)\s)${monthSr})*\s?${yearSr}`,
    raw`${monthEn}(?:(?:${dash}|,\s|\s(?:and|to|or)\s)${monthEn})*,?\s${yearEn}`,
  ),
  ...allow(
    'year',
    raw`${yearList}${year}(?:\.\s?godin(?:a|e|i|u|om|ama)|\sgodin(?:e|i|u)|\.?\sgod\.|\.\s?g\.)`,
    raw`[gG]od(?:\.|in(?:a|e|i|u|om))\s${yearList}${yearSr}`,
    raw`${beforeYearSr}\s${yearList}${yearSr}`,
    // A cardinal never carries a dot inside a sentence, so in Serbian this is an ordinal: a year.
    raw`${yearList}${year}\.(?=\s\p{Ll}|[,;:)\]]|\s?[–—])`,
    raw`${beforeYearEn}[\s-]${yearList}${yearEn}`,
    raw`(?:[fF]rom|[bB]etween)\s${year}\s(?:to|and|until|through)\s${yearEn}`,
    raw`[oO]d\s(?:kraja\s|početka\s)?${year}\.?\sdo\s(?:kraja\s|početka\s)?${yearSr}`,
    raw`${year}\.?${dash}${year}\.?${after}`,
    raw`${year}/\d{2}\.?${after}`,
  ),
  ...allow('article', raw`${articleWord}\s?${articleList}`),
  ...allow(
    'gazette',
    raw`\d{1,3}/${year}${after}`,
    raw`${gazetteWord}\s?${gazetteShort}(?:(?:,\s?|\s(?:i|and)\s|\s?[–-]\s?)${gazetteShort})*`,
  ),
  ...allow('name', raw`${names}${after}`),
]

/** A year or a row's number alone in a table's first row or first column. */
export const allowedOnTableEdge = new RegExp(raw`^\s*(?:${year}\.?|\d{1,3}\.)\s*$`, 'u')

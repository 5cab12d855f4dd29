import type { Variant } from '../i18n/languages.ts'
import { typstString, typstText } from '../markup/typst-text.ts'
import { tongueOf, typstDay, typstList } from './house-document.ts'

/** A letter of a person to an office. Every text is plain and already in the letter's variant. */
export type LetterDocument = {
  readonly variant: Variant
  /** Of the file, for readers of PDF. */
  readonly title: string
  /** `YYYY-MM-DD`, the day written in the file. */
  readonly day: string
  readonly sender: readonly string[]
  readonly recipient: readonly string[]
  readonly placeAndDay: string
  readonly subjectLabel: string
  readonly subject: string
  /** Line breaks in a text stay. */
  readonly paragraphs: readonly (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'list'; readonly items: readonly string[] }
  )[]
  readonly closing: string
  /** The name under the line. */
  readonly signature: string
  readonly enclosuresTitle: string
  readonly enclosures: readonly string[]
}

/** Writes the Typst source of a letter around `letter.typ`. Nothing in a text can become markup. */
export function letterDocument(letter: LetterDocument): string {
  const { lang, region } = tongueOf(letter.variant)
  const settings = {
    lang: typstString(lang),
    region: typstString(region),
    title: typstString(letter.title),
    date: typstDay(letter.day),
    sender: blocks(letter.sender),
    'place-and-day': content(letter.placeAndDay),
    recipient: blocks(letter.recipient),
    'subject-label': content(letter.subjectLabel),
    subject: content(letter.subject),
    closing: content(letter.closing),
    signature: content(letter.signature),
    'enclosures-title': content(letter.enclosuresTitle),
    enclosures: blocks(letter.enclosures),
  }
  const given = Object.entries(settings).map(([name, value]) => `${name}: ${value}`)
  const paragraphs = letter.paragraphs.map((paragraph) =>
    paragraph.kind === 'text'
      ? `#par${content(paragraph.text)}`
      : `#list${paragraph.items.map(content).join('')}`,
  )
  const last = paragraphs.pop()
  // Nobody signs an empty sheet: the last paragraph stays with the closing.
  const body = last === undefined ? [] : [...paragraphs, `#block(sticky: true)[${last}]`]
  return ['#import "letter.typ": *', `#show: letter.with(${given.join(', ')})`, ...body].join(
    '\n\n',
  )
}

/** A word that is longer than a line would run off the sheet; an invisible space lets it break. */
const overlong = /\S{60}(?=\S)/gu
/** Marks that turn the direction of reading: with them a letter could be read otherwise than it was written. */
const turning = /\p{Bidi_Control}/gu
/** What the typefaces of the house surely hold: Latin, Greek and Cyrillic, and the marks of their writing. */
const unsure =
  /[^\n\u0020-\u007E\u00A0-\u017F\u0391-\u03A1\u03A3-\u03C9\u0400-\u045F\u2010-\u2014\u2018-\u201E\u2020-\u2022\u2026\u2039\u203A\u20AC\u2116\u2122\u2212]/gu

/**
 * The letter with a question mark for every sign that our typefaces may lack, such as a picture or a letter of a rare script.
 * For a machine whose own typefaces lack it too: a PDF with a missing sign is refused by the standard.
 */
export function withHouseSigns(letter: LetterDocument): LetterDocument {
  const plain = (text: string) => text.normalize('NFC').replaceAll(unsure, '?')
  return {
    ...letter,
    title: plain(letter.title),
    sender: letter.sender.map(plain),
    recipient: letter.recipient.map(plain),
    placeAndDay: plain(letter.placeAndDay),
    subject: plain(letter.subject),
    paragraphs: letter.paragraphs.map((paragraph) =>
      paragraph.kind === 'text'
        ? { kind: 'text', text: plain(paragraph.text) }
        : { kind: 'list', items: paragraph.items.map(plain) },
    ),
    signature: plain(letter.signature),
    enclosures: letter.enclosures.map(plain),
  }
}

function content(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll(turning, '').replaceAll(overlong, '$&\u200B'))
    .map((line) => typstText(line).trim())
  return `[${lines.join('#linebreak();')}]`
}

function blocks(texts: readonly string[]): string {
  return typstList(texts.map(content))
}

import * as fc from 'fast-check'
import { Document } from 'mupdf'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { hostileTexts } from '#support/hostile.ts'
import { typefaceDirectories } from '#ui/typefaces.ts'

import { letterDocument, type LetterDocument, withHouseSigns } from './letter-document.ts'
import { createTypesetter, type Typesetter } from './typesetter.ts'

let setter: Typesetter
beforeAll(() => {
  setter = createTypesetter({ fontPaths: typefaceDirectories() })
})
afterAll(() => setter.close())

const letter: LetterDocument = {
  variant: 'sr-cyrl',
  title: 'Захтев за приступ',
  day: '2026-11-24',
  sender: ['Милица Примерић', 'Улица примера 1', '11000 Београд'],
  recipient: ['Пример д.о.о.', 'Трг примера 2', '21000 Нови Сад'],
  placeAndDay: 'Београд, 24. новембар 2026.',
  subjectLabel: 'Предмет',
  subject: 'Захтев за приступ подацима',
  paragraphs: [
    { kind: 'text', text: 'Тражим приступ.\nДругим речима: увид.' },
    { kind: 'list', items: ['сврху обраде;', 'примаоце.'] },
  ],
  closing: 'С поштовањем,',
  signature: 'Милица Примерић',
  enclosuresTitle: 'Прилози',
  enclosures: ['Пуномоћје', 'Доказ'],
}

async function set(changes: Partial<LetterDocument> = {}): Promise<Buffer> {
  const main = letterDocument({ ...letter, ...changes })
  const createdAt = new Date('2026-11-24T00:00:00Z')
  const result = await setter.typeset({ main, files: {}, createdAt })
  if (!result.ok) throw new Error(result.detail)
  return Buffer.from(result.value)
}

function pagesOf(pdf: Buffer): string[] {
  const document = Document.openDocument(pdf, 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('').asText(),
  )
}

const solid = (text: string) => text.replaceAll(/[\s\u00A0\u00AD\u200B]/gu, '')

test('a letter is read in the order in which letters are read, on one sheet without a number', async () => {
  const pages = pagesOf(await set())
  expect(pages).toHaveLength(1)
  expect(solid(pages.join(''))).toBe(
    solid(
      `Милица Примерић Улица примера 1 11000 Београд Београд, 24. новембар 2026. Пример д.о.о. Трг примера 2 21000 Нови Сад
      Предмет: Захтев за приступ подацима Тражим приступ. Другим речима: увид. – сврху обраде; – примаоце. С поштовањем,
      Милица Примерић Прилози: 1. Пуномоћје 2. Доказ`,
    ),
  )
})

test('in every variant the file is tagged, says its language and title, and is small', async () => {
  const tags = { 'sr-latn': 'sr-RS', 'sr-cyrl': 'sr-RS', en: 'en-GB' }
  for (const variant of variants) {
    const pdf = await set({ variant })
    const raw = pdf.toString('latin1')
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain(`/Lang (${tags[variant]})`)
    expect(raw).not.toContain('hr-RS')
    expect(pdf.length).toBeLessThan(200 * 1024)
    expect(Document.openDocument(pdf, 'application/pdf').getMetaData('info:Title')).toBe(
      letter.title,
    )
  }
})

test('a long letter numbers its sheets, and the closing parts neither from the name nor from the last words', async () => {
  const paragraphs = Array.from({ length: 24 }, (_, n) => ({
    kind: 'text' as const,
    text: `${n + 1}. ${'Тражим да ми потврдите да ли обрађујете моје податке. '.repeat(3)}`,
  }))
  for (let count = 8; count <= 24; count += 1) {
    const pages = pagesOf(await set({ paragraphs: paragraphs.slice(0, count) }))
    const closing = pages.filter((page) => page.includes('С поштовањем,'))
    expect(closing).toHaveLength(1)
    const [words, name] = closing[0]?.split('С поштовањем,') ?? []
    expect(name).toContain('Милица Примерић')
    expect(words).toContain('обрађујете моје податке')
    if (pages.length > 1) expect(pages[0]).toContain(`1 / ${pages.length}`)
  }
})

test('a word that is longer than a line stays on the sheet', async () => {
  const word = 'x'.repeat(400)
  const pdf = await set({ paragraphs: [{ kind: 'text', text: word }] })
  const [page] = JSON.parse(
    Document.openDocument(pdf, 'application/pdf').loadPage(0).toStructuredText('').asJSON(),
  ).blocks.map(({ bbox }: { bbox: { x: number; w: number } }) => bbox.x + bbox.w)
  expect(page).toBeLessThan(595)
  expect(solid(pagesOf(pdf).join(''))).toContain(word)
})

/** What is drawn of a text: without controls and marks of direction, which have no shape. */
const drawn = (text: string) =>
  solid(text.toWellFormed().replaceAll(/[\p{Cc}\p{Bidi_Control}\uFEFF]/gu, ''))

test('whatever is typed is printed as typed, in every part of the letter', async () => {
  const sign = fc.constantFrom(...'#$\\@<>/*_`=-+.:;,~[](){}"\'|&%!?^0 1aжђ\n'.split(''))
  const typed = [
    ...hostileTexts,
    ...fc.sample(fc.string({ unit: sign, minLength: 1, maxLength: 40 }), {
      numRuns: 60,
      seed: 20261124,
    }),
  ]
  for (const text of typed) {
    const line = text.replaceAll('\n', ' ')
    const pdf = await set({
      sender: [`A${line}Q`],
      recipient: [`B${line}Q`],
      placeAndDay: `C${line}Q`,
      subject: `D${line}Q`,
      paragraphs: [
        { kind: 'text', text: `E${text}Q` },
        { kind: 'list', items: [`F${text}Q`] },
      ],
      signature: `G${line}Q`,
      enclosures: [`H${line}Q`],
      title: line,
    })
    const printed = drawn(pagesOf(pdf).join(''))
    const missing = 'ABCDEFGH'
      .split('')
      .filter((mark) => !printed.includes(`${mark}${drawn(text)}Q`))
    expect({ text, missing }).toEqual({ text, missing: [] })
  }
}, 60_000)

test('a document that cannot be set does not spoil the next one', async () => {
  const unassigned = '\u0378'
  const changes = (text: string) => ({
    title: text,
    sender: [text],
    subject: text,
    signature: text,
  })
  await expect(set(changes(unassigned))).rejects.toThrow()
  await expect(set(changes('\u{1F1F7}\u{1F1F8}'))).rejects.not.toThrow('delimiter')
  expect((await set(changes('x'))).length).toBeGreaterThan(1000)
})

test('what our typefaces may lack becomes a question mark, and everything else is surely there', async () => {
  const strange = withHouseSigns({
    ...letter,
    sender: ['Ђ 😀 漢 ሀ \u0378 \u{10FFFF} é'],
  })
  expect(strange.sender).toEqual(['Ђ ? ? ? ? ? é'])
  const every = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).join('')
  const text = withHouseSigns({ ...letter, sender: [every] }).sender.join('')
  const pdf = await set({ paragraphs: [{ kind: 'text', text }] })
  expect(pdf.length).toBeGreaterThan(1000)
})

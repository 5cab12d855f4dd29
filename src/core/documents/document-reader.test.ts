import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'

import {
  encryptedPdf,
  endlessPdf,
  letterOf,
  linesAt,
  pagelessPdf,
  pdfOf,
  pngBytes,
  restrictedPdf,
  scannedPdf,
  scriptedPdf,
  swollenPdf,
  truncated,
} from '#support/pdf-samples.ts'

import { openDocumentReader, type DocumentReader, type ReaderSettings } from './document-reader.ts'
import { documentLimits, viewEdgePx } from './limits.ts'
import { quadsOf, type PageText } from './page-text.ts'
import type { PdfReading } from './pdf-reading.ts'

const opened: DocumentReader[] = []
afterAll(() => Promise.all(opened.map((reader) => reader.close())))

function aReader(settings: Partial<ReaderSettings> = {}): DocumentReader {
  const reader = openDocumentReader(settings)
  opened.push(reader)
  return reader
}

const reader = aReader()

async function reading(bytes: Uint8Array): Promise<PdfReading> {
  const result = await reader.readPdf(bytes)
  if (!result.ok) throw new Error(`${result.failure} ${result.detail}`)
  return result.value
}

/** Box of a word in points of the page as shown: left, top, right, bottom. */
function boxOf(page: PageText & { widthPt: number; heightPt: number }, word: string): number[] {
  const start = page.text.indexOf(word)
  const [quad] = quadsOf(page, { start, end: start + word.length })
  if (!quad) throw new Error(`no place for ${word}`)
  const xs = [quad[0], quad[2], quad[4], quad[6]].map((x) => x * page.widthPt)
  const ys = [quad[1], quad[3], quad[5], quad[7]].map((y) => y * page.heightPt)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(Math.round)
}

describe('reading', () => {
  test('Cyrillic pages give their text, their size and the place of every word', async () => {
    const { pages, repaired } = await reading(
      letterOf(['Број: 073/2026', 'Повереник је примио 12.345 жалби.'], ['Друга страна']),
    )

    expect(repaired).toBe(false)
    expect(
      pages.map(({ number, widthPt, heightPt, rotation, hasText }) => [
        number,
        widthPt,
        heightPt,
        rotation,
        hasText,
      ]),
    ).toEqual([
      [1, 595, 842, 0, true],
      [2, 595, 842, 0, true],
    ])
    expect(pages.map((page) => page.text)).toEqual([
      'Број: 073/2026\nПовереник је примио 12.345 жалби.',
      'Друга страна',
    ])
    const [first] = pages
    expect(first && boxOf(first, 'Повереник')[0]).toBe(72)
    // The base line of the second line is at 116 points; letters stand on it.
    const [left = 0, top = 0, right = 0, bottom = 0] = first ? boxOf(first, '12.345') : []
    expect(top).toBeLessThan(108)
    expect(bottom).toBeGreaterThan(116)
    expect(right - left).toBeGreaterThan(30)
    expect(right - left).toBeLessThan(50)
    expect(left).toBeGreaterThan(170)
  })

  test('a turned page is read and measured as it is shown', async () => {
    const texts = [{ x: 100, y: 700, text: 'Положена табела', turned: true }]
    const { pages } = await reading(pdfOf([{ texts, rotate: 90 }]))

    const [page] = pages
    expect(page).toMatchObject({
      widthPt: 842,
      heightPt: 595,
      rotation: 90,
      text: 'Положена табела',
    })
    const [left = 0, top = 0, right = 0, bottom = 0] = page ? boxOf(page, 'Положена') : []
    expect(left).toBe(842 - 700)
    expect(right - left).toBeGreaterThan(bottom - top)
    expect(top).toBeLessThan(100)
    expect(bottom).toBeGreaterThan(100)
  })

  test('a line that stands upright on the page has an upright box', async () => {
    const { pages } = await reading(
      pdfOf([{ texts: [{ x: 100, y: 700, text: 'Уз ивицу', turned: true }] }]),
    )

    const [left = 0, top = 0, right = 0, bottom = 0] = pages[0] ? boxOf(pages[0], 'Уз ивицу') : []
    expect(bottom).toBe(700)
    expect(bottom - top).toBeGreaterThan(2 * (right - left))
  })

  test('letters made of a base and an accent become one character, and control characters vanish', async () => {
    const { pages } = await reading(letterOf(['че\u0301стица, ć c\u0301 Ћ']))

    expect(pages[0]?.text).toBe(pages[0]?.text.normalize('NFC'))
    expect(pages[0]?.text).toContain('ć ć Ћ')
    const line = pages[0]?.lines[0]
    expect(line?.edges.length).toBe((pages[0]?.text.length ?? 0) + 1)
  })

  test('text outside the page as shown is not read', async () => {
    const texts = [...linesAt(['Види се']), { x: 72, y: -50, text: 'Не види се' }]
    expect((await reading(pdfOf([{ texts }]))).pages[0]?.text).toBe('Види се')
  })

  test('a scan says that it has no text', async () => {
    expect((await reading(scannedPdf())).pages).toMatchObject([
      { hasText: false, text: '', lines: [] },
    ])
  })

  test('a script in a document does not run', async () => {
    const text = (await reading(scriptedPdf())).pages[0]?.text
    expect(text).toContain('Answer to the request')
    expect(text).toContain('12 complaints')
    expect(text).not.toContain('999')
  })

  test('a document that forbids copying but opens for everyone is read', async () => {
    expect((await reading(restrictedPdf())).pages[0]?.text).toBe('Забрањено умножавање')
  })

  test('columns that were drawn row by row are read one after the other, between a heading and a footer', async () => {
    const left = [
      'Лева колона почиње овде и',
      'наставља се у другом реду па',
      'у трећем реду до краја свог',
      'последњег реда у колони.',
    ]
    const right = [
      'Десна колона почиње тек кад',
      'се лева прочита до краја, јер',
      'тако чита човек, и траје до',
      'свог последњег реда овде.',
    ]
    const rows = left.flatMap((text, index) => [
      { x: 72, y: 140 + index * 16, text },
      { x: 320, y: 140 + index * 16, text: right[index] ?? '' },
    ])
    const heading = {
      x: 72,
      y: 100,
      text: 'Наслов иде преко обе колоне и зато се чита пре њих, целом ширином',
    }
    const footer = {
      x: 72,
      y: 260,
      text: 'Подножје иде преко обе колоне и зато се чита после њих, целом ширином',
    }

    const { pages } = await reading(pdfOf([{ texts: [heading, ...rows, footer] }]))

    expect(pages[0]?.text.split(/\n+/)).toEqual([heading.text, ...left, ...right, footer.text])
  })

  test('a table keeps its rows, also when its cells are as even as print', async () => {
    const years = ['2021.', '2022.', '2023.', '2024.']
    const rows = years.flatMap((text, index) => [
      { x: 72, y: 100 + index * 16, text },
      { x: 320, y: 100 + index * 16, text: `${index}.500` },
    ])
    const { pages } = await reading(pdfOf([{ texts: rows }]))

    const cells = pages[0]?.text.split(/\n+/)
    expect(cells).toEqual(['2021.', '0.500', '2022.', '1.500', '2023.', '2.500', '2024.', '3.500'])
  })
})

describe('refusing', () => {
  test('each kind of unreadable file is refused by its own name', async () => {
    const whole = letterOf(['Прва'], ['Друга'])
    const refused = async (bytes: Uint8Array) => {
      const result = await reader.readPdf(bytes)
      return result.ok ? 'read' : result.failure
    }
    expect(await refused(new Uint8Array())).toBe('not-a-pdf')
    expect(await refused(pngBytes())).toBe('not-a-pdf')
    expect(await refused(new TextEncoder().encode('<html>%PDF'))).toBe('not-a-pdf')
    expect(await refused(new TextEncoder().encode('%PDF-1.7\nnothing more'))).toBe('broken')
    expect(await refused(truncated(whole, 0.05))).toBe('broken')
    expect(await refused(encryptedPdf())).toBe('encrypted')
    expect(await refused(pagelessPdf())).toBe('no-pages')
    expect(await refused(pdfOf([{}, { widthPt: 14_401 }]))).toBe('page-too-large')
    expect(await refused(whole)).toBe('read')
  })

  test('a file that breaks off anywhere is refused, never read as empty pages', async () => {
    const whole = letterOf(['Прва страна'], ['Друга страна'])
    const outcomes = []
    for (const part of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
      outcomes.push(await reader.readPdf(truncated(whole, part)))
    expect(outcomes.filter((result) => result.ok || result.failure !== 'broken')).toEqual([])
  })

  test('a damaged file whose pages can be found again is read and says that it was repaired', async () => {
    const damaged = Buffer.from(letterOf(['Прва страна']))
      .toString('latin1')
      .replace(/startxref\s+\d+/, 'startxref 7')
    expect(await reading(Buffer.from(damaged, 'latin1'))).toMatchObject({
      repaired: true,
      pages: [{ text: 'Прва страна' }],
    })
  })

  test('a page without a size is refused by its number', async () => {
    const sizeless = Buffer.from(letterOf(['Прва страна']))
      .toString('latin1')
      .replace('/MediaBox', '/NoSuchOn')
    expect(await reader.readPdf(Buffer.from(sizeless, 'latin1'))).toEqual({
      ok: false,
      failure: 'broken',
      detail: 'page 1: it has no size',
    })
  })

  test('limits on pages and text are kept, and the refusal says where', async () => {
    const small = aReader({
      documentLimits: {
        ...documentLimits,
        pagesMax: 2,
        pageCharactersMax: 20,
        documentCharactersMax: 30,
      },
    })
    const line = 'Петнаест знакова'
    expect(await small.readPdf(letterOf([line], ['Друга']))).toMatchObject({ ok: true })
    expect(await small.readPdf(letterOf(['1'], ['2'], ['3']))).toEqual({
      ok: false,
      failure: 'too-many-pages',
      detail: '3',
    })
    expect(await small.readPdf(letterOf(['1'], [line, line]))).toEqual({
      ok: false,
      failure: 'too-much-text',
      detail: '2',
    })
    expect(await small.readPdf(letterOf([line], [line]))).toEqual({
      ok: false,
      failure: 'too-much-text',
      detail: '2',
    })
  })

  test('a document that takes too long is stopped, and the next one is read', async () => {
    const impatient = aReader({ readingMsMax: 1_500, drawingMsMax: 1_500 })
    const endless = endlessPdf()
    expect(await impatient.readPdf(endless)).toEqual({ ok: false, failure: 'timed-out' })
    expect(await impatient.renderPage(endless, { number: 1, edgePx: 480 })).toEqual({
      ok: false,
      failure: 'timed-out',
    })
    expect(await impatient.readPdf(letterOf(['Следећи']))).toMatchObject({ ok: true })
  })

  test('work that asks for too much memory is refused, and the next document is read', async () => {
    const tight = aReader({ engineBytesMax: 48 * 1024 * 1024 })
    const bytes = letterOf(['Обична'])
    // 6,000 × 4,240 points of colour are 76 megabytes.
    expect(await tight.renderPage(bytes, { number: 1, edgePx: 6_000 })).toMatchObject({
      ok: false,
      failure: 'out-of-memory',
    })
    expect(await tight.readPdf(bytes)).toMatchObject({ ok: true })
  })

  test('a picture that unpacks to 300 megabytes is drawn in less memory than that', async () => {
    const tight = aReader({ engineBytesMax: 128 * 1024 * 1024 })
    expect(await tight.renderPage(swollenPdf(), { number: 1, edgePx: 480 })).toMatchObject({
      ok: true,
    })
  })

  test('the site goes on answering while a document is being read', async () => {
    const impatient = aReader({ readingMsMax: 1_500 })
    let turns = 0
    const beat = setInterval(() => {
      turns += 1
    }, 10)
    expect(await impatient.readPdf(endlessPdf())).toEqual({ ok: false, failure: 'timed-out' })
    clearInterval(beat)
    expect(turns).toBeGreaterThan(50)
  })
})

describe('drawing', () => {
  test('a page becomes a WebP picture with the longer edge asked for and ink where the text is', async () => {
    const bytes = letterOf(['Ред текста на страни'])
    const result = await reader.renderPage(bytes, { number: 1, edgePx: viewEdgePx })

    if (!result.ok) throw new Error(result.failure)
    expect(result.value).toMatchObject({ mediaType: 'image/webp', widthPx: 1131, heightPx: 1600 })
    expect(await sharp(result.value.bytes).metadata()).toMatchObject({
      format: 'webp',
      width: 1131,
      height: 1600,
    })
    const brightness = async (top: number) => {
      const part = await sharp(result.value.bytes)
        .extract({ left: 137, top, width: 200, height: 22 })
        .toBuffer()
      return (await sharp(part).stats()).channels[0]?.mean ?? 0
    }
    expect(await brightness(170)).toBeLessThan(240)
    expect(await brightness(800)).toBeGreaterThan(253)
  })

  test('a turned page is drawn as it is shown', async () => {
    const result = await reader.renderPage(pdfOf([{ rotate: 90 }]), { number: 1, edgePx: 480 })
    expect(result).toMatchObject({ ok: true, value: { widthPx: 480, heightPx: 340 } })
  })

  test('a page that is not there, and a file that does not open, are named', async () => {
    const bytes = letterOf(['Једина'])
    for (const number of [0, 2, -1, 1.5]) {
      expect(await reader.renderPage(bytes, { number, edgePx: 480 })).toEqual({
        ok: false,
        failure: 'no-such-page',
      })
    }
    expect(await reader.renderPage(encryptedPdf(), { number: 1, edgePx: 480 })).toEqual({
      ok: false,
      failure: 'encrypted',
    })
    expect(await reader.renderPage(pngBytes(), { number: 1, edgePx: 480 })).toEqual({
      ok: false,
      failure: 'not-a-pdf',
    })
  })

  test('requests for two files that cross each other get their own pages', async () => {
    const files = [letterOf(['Прва']), letterOf(['Друга'])] as const
    const answers = await Promise.all([
      reader.readPdf(files[0]),
      reader.renderPage(files[1], { number: 1, edgePx: 480 }),
      reader.readPdf(files[1]),
      reader.readPdf(files[0]),
    ])
    const texts = answers.map(
      (answer) => answer.ok && 'pages' in answer.value && answer.value.pages[0]?.text,
    )
    expect(texts).toEqual(['Прва', false, 'Друга', 'Прва'])
  })
})

describe('resting', () => {
  test('a reader that ended for want of work, or was closed, starts again when asked', async () => {
    const brief = aReader({ idleMsMax: 0 })
    const bytes = letterOf(['Поново'])
    expect(await brief.readPdf(bytes)).toMatchObject({ ok: true })
    await new Promise((resolve) => setImmediate(resolve))
    expect(await brief.readPdf(bytes)).toMatchObject({ ok: true })
    await brief.close()
    expect(await brief.readPdf(bytes)).toMatchObject({ ok: true })
  })

  test('closing during a request ends the request', async () => {
    const closing = aReader()
    const asked = closing.readPdf(endlessPdf())
    await new Promise((resolve) => setImmediate(resolve))
    await closing.close()
    expect(await asked).toEqual({ ok: false, failure: 'broken' })
  })
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'

import { Font, PDFDocument, type PDFObject, type Rotate } from 'mupdf'

/** A line of text placed on a page: points from the top left of the unturned page to the beginning of its base line. */
type PlacedText = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly turned?: boolean
}

/** A page of a sample; A4 upright unless it says otherwise. */
type SamplePage = {
  readonly texts?: readonly PlacedText[]
  readonly widthPt?: number
  readonly heightPt?: number
  readonly rotate?: Rotate
  /** Raw drawing operators, for what text cannot show. */
  readonly drawing?: string
}

/** Size of type in samples, in points. */
const sampleSizePt = 12

const require = createRequire(import.meta.url)
const serif =
  require.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf')

/** Lines from the top of an A4 page, 16 points apart. */
export function linesAt(
  lines: readonly string[],
  at: { x: number; y: number } = { x: 72, y: 100 },
): PlacedText[] {
  return lines.map((text, index) => ({ x: at.x, y: at.y + index * 16, text }))
}

/** A PDF with these pages, its Cyrillic type embedded. */
export function pdfOf(pages: readonly SamplePage[], saving = 'compress'): Uint8Array {
  const pdf = new PDFDocument()
  const font = new Font('SourceSerif4', readFileSync(serif))
  const resources = pdf.addObject({ Font: { F: pdf.addFont(font) } })
  for (const page of pages) pdf.insertPage(-1, addPage(pdf, { page, font, resources }))
  pdf.subsetFonts()
  return saved(pdf, saving)
}

/** A PDF with one page of plain lines for each list. */
export function letterOf(...pages: readonly (readonly string[])[]): Uint8Array {
  return pdfOf(pages.map((lines) => ({ texts: linesAt(lines) })))
}

/** Opens only with the password `tajna`. */
export function encryptedPdf(): Uint8Array {
  return pdfOf(
    [{ texts: linesAt(['Поверљиво']) }],
    'compress,encrypt=aes-256,user-password=tajna,owner-password=glavna',
  )
}

/** Opens for everyone, but its author forbade copying and printing: the usual kind of protection in official documents. */
export function restrictedPdf(): Uint8Array {
  return pdfOf(
    [{ texts: linesAt(['Забрањено умножавање']) }],
    'compress,encrypt=aes-128,owner-password=glavna,permissions=0',
  )
}

/** A page whose picture is all there is, as a scanner makes it. */
export function scannedPdf(): Uint8Array {
  return pdfOf([{ drawing: '0.9 g 0 0 595 842 re f 0.2 g 72 700 400 12 re f' }])
}

/** A PDF whose first page is `lines`, with a script that runs on opening and rewrites its form. */
export function scriptedPdf(): Uint8Array {
  return handWritten([
    '<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /AcroForm << /Fields [6 0 R] /DA (/F 12 Tf 0 g) /DR << /Font << /F 7 0 R >> >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R] /Resources << /Font << /F 7 0 R >> >> >>',
    stream('BT /F 12 Tf 72 700 Td (Answer to the request) Tj ET'),
    '<< /S /JavaScript /JS (this.getField("amount").value = "999"; app.alert("run");) >>',
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /V (12 complaints) /Rect [72 600 200 620] /P 3 0 R /F 4 /DA (/F 12 Tf 0 g) /AP << /N 8 0 R >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream(
      'BT /F 12 Tf 2 6 Td (12 complaints) Tj ET',
      '/Type /XObject /Subtype /Form /BBox [0 0 128 20] /Resources << /Font << /F 7 0 R >> >>',
    ),
  ])
}

/** A whole document that has no page. */
export function pagelessPdf(): Uint8Array {
  return handWritten(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'])
}

/** Ten forms, each drawn a hundred times by the next: a few kilobytes that would take years to draw. */
export function endlessPdf(): Uint8Array {
  const depth = 10
  const forms = Array.from({ length: depth }, (_, index) => {
    const isLast = index === depth - 1
    const resources = isLast ? '' : `/Resources << /XObject << /X ${index + 5} 0 R >> >>`
    const operators = isLast ? '0 0 9 9 re f' : '/X Do '.repeat(100)
    return stream(operators, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${resources}`)
  })
  return handWritten([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >> >>',
    ...forms,
  ])
}

/** A picture of some kilobytes that unpacks to 300 megabytes. */
export function swollenPdf(): Uint8Array {
  const edge = 10_000
  const runs = Buffer.alloc(Math.ceil((edge * edge * 3) / 128) * 2 + 1)
  for (let at = 0; at < runs.length - 1; at += 2) runs[at] = 0x81
  runs[runs.length - 1] = 0x80
  const image = deflateSync(runs).toString('latin1')
  return handWritten([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    stream('595 0 0 842 0 0 cm /X Do'),
    stream(
      image,
      `/Type /XObject /Subtype /Image /Width ${edge} /Height ${edge} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter [/FlateDecode /RunLengthDecode]`,
    ),
  ])
}

/** The beginning of a file whose upload broke off. */
export function truncated(bytes: Uint8Array, part: number): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * part))
}

/** A white picture of one pixel; called anything.pdf, it is still a picture. */
export function pngBytes(): Uint8Array {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==',
    'base64',
  )
}

function addPage(
  pdf: PDFDocument,
  sample: { page: SamplePage; font: Font; resources: PDFObject },
): PDFObject {
  const { texts = [], widthPt = 595, heightPt = 842, rotate = 0, drawing = '' } = sample.page
  const shown = texts.map(({ x, y, text, turned }) => {
    const glyphs = Array.from(text, (sign) =>
      sample.font.encodeCharacter(sign).toString(16).padStart(4, '0'),
    ).join('')
    const matrix = turned ? '0 1 -1 0' : '1 0 0 1'
    return `BT /F ${sampleSizePt} Tf ${matrix} ${x} ${heightPt - y} Tm <${glyphs}> Tj ET`
  })
  return pdf.addPage(
    [0, 0, widthPt, heightPt],
    rotate,
    sample.resources,
    [drawing, ...shown].join('\n'),
  )
}

function saved(pdf: PDFDocument, options: string): Uint8Array {
  const buffer = pdf.saveToBuffer(options)
  const bytes = buffer.asUint8Array().slice() // The engine frees its own copy with the document.
  pdf.destroy()
  return bytes
}

function stream(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** Writes objects 1, 2, 3 … with a correct table; object 1 is the catalogue. */
function handWritten(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

import { expect, test } from 'vitest'

import { pngBytes } from '#support/pdf-samples.ts'

import { inspectFile } from './inspect-file.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

test('a PDF is known by its header, also behind the bytes that some scanners put first', () => {
  const pdf = { ok: true, value: { kind: 'pdf', mediaType: 'application/pdf' } }
  expect(inspectFile(bytes('%PDF-1.4\n'))).toEqual(pdf)
  expect(inspectFile(bytes(`\r\n${' '.repeat(1_000)}%PDF-1.7\n`))).toEqual(pdf)
  expect(inspectFile(bytes(`${' '.repeat(1_024)}%PDF-1.7\n`))).toEqual({
    ok: false,
    failure: 'wrong-type',
  })
})

test('an empty file is called empty', () => {
  expect(inspectFile(new Uint8Array())).toEqual({ ok: false, failure: 'empty' })
})

test('another kind of file is refused and named, even if it mentions a PDF', () => {
  expect(inspectFile(pngBytes())).toEqual({ ok: false, failure: 'wrong-type', detail: 'PNG' })
  expect(inspectFile(bytes('PK\u0003\u0004 %PDF-1.7'))).toEqual({
    ok: false,
    failure: 'wrong-type',
    detail: 'ZIP, DOCX, XLSX, ODT',
  })
  expect(inspectFile(bytes('Just a letter'))).toEqual({ ok: false, failure: 'wrong-type' })
})

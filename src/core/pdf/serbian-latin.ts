/**
 * Typst hyphenates Serbian only in Cyrillic. Serbian Latin is therefore set under the tag `hr-RS`, whose hyphenation is
 * the same, and the finished PDF is told its true language here. `hr-RS` is used for nothing else: a quotation in Croatian
 * carries `hr`. Both tags have the same length, so the file's table of offsets stays true.
 */
export const serbianLatinInTypst = { lang: 'hr', region: 'RS' } as const

const marks = [
  ['/Lang (hr-RS)', '/Lang (sr-RS)'],
  ['<rdf:li>hr-RS</rdf:li>', '<rdf:li>sr-RS</rdf:li>'],
] as const

/** Replaces the language of a Serbian Latin document, in the structure and in the metadata. */
export function relabelSerbianLatin(pdf: Buffer): Uint8Array {
  for (const [set, said] of marks) {
    for (
      let at = pdf.indexOf(set, 0, 'latin1');
      at !== -1;
      at = pdf.indexOf(set, at + 1, 'latin1')
    ) {
      pdf.write(said, at, 'latin1')
    }
  }
  return new Uint8Array(pdf)
}

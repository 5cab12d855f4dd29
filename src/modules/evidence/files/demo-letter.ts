import { z } from 'zod'

import { typstString, typstText } from '#core/markup/typst-text.ts'

/** An invented letter of `demo/answers`. */
export const letterSchema = z.object({
  /** Of the letter, whatever the reader's variant: a BCP 47 tag. */
  language: z.string(),
  banner: z.string().startsWith('ДЕМО'),
  letterhead: z.array(z.string()),
  place_and_date: z.string(),
  addressee: z.array(z.string()),
  subject: z.string(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('paragraph'), text: z.string() }),
      z.object({
        kind: z.literal('table'),
        header: z.array(z.string()),
        rows: z.array(z.array(z.string())),
      }),
      z.object({ kind: z.literal('page-break') }),
    ]),
  ),
  closing: z.string(),
  signatory: z.array(z.string()),
})

/** A letter as read. */
export type Letter = z.infer<typeof letterSchema>

/** The Typst source of a letter as an office would write it, with its banner across the head and foot of every page. */
export function letterTypst(letter: Letter): string {
  const { banner } = letter
  const [language = ''] = letter.language.split('-')
  return `
#set document(title: ${typstString(`${banner}: ${letter.subject}`)})
#set text(font: "Source Serif 4", size: 11pt, hyphenate: false, lang: ${typstString(language)}, region: "RS")
#set smartquote(enabled: false)
#set par(justify: true, leading: 0.75em, spacing: 1em)
#let banner = align(center, block(
  stroke: 0.8pt + rgb("#b8321f"), inset: (x: 10pt, y: 5pt),
  text(font: "Source Sans 3", size: 9.5pt, weight: 600, fill: rgb("#b8321f"))[${typstText(banner)}],
))
#show table: set par(justify: false)
#set page(
  paper: "a4", margin: (x: 25mm, top: 34mm, bottom: 30mm),
  header: banner,
  footer: context [#banner #align(center, text(size: 9pt, counter(page).display("1 / 1", both: true)))],
)
${lines(letter.letterhead)}

${typstText(letter.place_and_date)}
#v(1em)
#align(right, block(align(left)[${lines(letter.addressee)}]))
#v(1.2em)
#align(center, strong[${typstText(letter.subject)}])
#v(0.8em)
${letter.blocks.map(blockTypst).join('\n\n')}

#v(1em)
#align(right, block(align(center)[${typstText(letter.closing)} \\ ${lines(letter.signatory)}]))
`
}

function blockTypst(block: Letter['blocks'][number]): string {
  switch (block.kind) {
    case 'paragraph':
      return typstText(block.text)
    case 'page-break':
      return '#pagebreak()'
    case 'table': {
      const cells = (row: readonly string[]) => row.map((cell) => `[${typstText(cell)}]`).join(', ')
      const rows = block.rows.map(cells).join(', ')
      return `#block(above: 1.2em, below: 1.2em, table(columns: (1fr,) * ${block.header.length}, stroke: 0.5pt, inset: 6pt, table.header(${cells(block.header)}), ${rows}))`
    }
  }
}

function lines(texts: readonly string[]): string {
  return texts.map(typstText).join(' \\\n')
}

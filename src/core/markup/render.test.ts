import * as fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'

import { collectDirectives } from './directives.ts'
import { toHtml } from './html.ts'
import { parseMarkup } from './parse.ts'
import type { Resolve } from './resolve.ts'
import { escapeHtml, safe } from './safe-html.ts'
import { transliterateTree } from './transliterate.ts'
import { toTypst } from './typst.ts'

const words = { footnotes: 'Fusnote', backToText: 'Nazad na tekst', table: 'Tabela' }
const resolve: Resolve = {
  inline: ({ name, attributes }) => ({
    text: `<${name} 7>`,
    href: `/o/${attributes['id'] ?? 'x'}`,
    title: 'n = "7"',
  }),
  block: ({ name }, label) => ({
    html: safe`<figure data-kind="${escapeHtml(name)}"><figcaption>${label.html}</figcaption></figure>`,
    typst: `#drawing("${name}.svg", caption: [${label.typst}])`,
  }),
  link: (address) => (address.startsWith('/') ? `https://uvid.example${address}` : address),
}
const htmlOf = (source: string, other: Resolve = resolve) =>
  toHtml(parseMarkup(source).tree, other, words)
const typstOf = (source: string, other: Resolve = resolve) =>
  toTypst(parseMarkup(source).tree, other)
const kinds = (source: string) => parseMarkup(source).problems.map(({ kind }) => kind)

const everything = `## Naslov :figure{id="a"}

Prvi *kos* **jak** ~~van~~ \`kod\` [veza](/x "natpis")[^n] i opet[^n].  
Novi red :rule{id="rs.foi"} :literal[5 od 74]{why="naziv"} :foreign[Qilin]{lang="en"}

> citat

1. jedan
2. dva

- [x] gotovo
- nije

| A | B |
| --- | ---: |
| a | :figure{id="b"} |

::chart[Opis :figure{id="c"}]{id="x"}

:::note[Naslov]
Tekst
:::

![Slika :figure{id="d"}](/s.png)

---

[^n]: Fusnota.
`

test('a text of every kind becomes this HTML', () => {
  expect(parseMarkup(everything).problems).toEqual([])
  expect(htmlOf(everything)).toMatchInlineSnapshot(`
    "<h2 id="s-naslov">Naslov <a class="bound-figure" href="https://uvid.example/o/a" title="n = &quot;7&quot;">&lt;figure 7&gt;</a></h2>
    <p>Prvi <em>kos</em> <strong>jak</strong> <del>van</del> <code>kod</code> <a href="https://uvid.example/x" title="natpis">veza</a><sup><a id="fnref-1" href="#fn-1" role="doc-noteref">1</a></sup> i opet<sup><a id="fnref-1-2" href="#fn-1" role="doc-noteref">1</a></sup>.<br>Novi red <a class="bound-rule" href="https://uvid.example/o/rs.foi" title="n = &quot;7&quot;">&lt;rule 7&gt;</a> 5 od 74 <span lang="en">Qilin</span></p>
    <blockquote><p>citat</p></blockquote>
    <ol><li>jedan</li><li>dva</li></ol>
    <ul><li>☑ gotovo</li><li>nije</li></ul>
    <section class="table-scroll" tabindex="0" aria-label="Tabela"><table><thead><tr><th scope="col">A</th><th scope="col" class="align-right">B</th></tr></thead><tbody><tr><td>a</td><td class="align-right"><a class="bound-figure" href="https://uvid.example/o/b" title="n = &quot;7&quot;">&lt;figure 7&gt;</a></td></tr></tbody></table></section>
    <figure data-kind="chart"><figcaption>Opis <a class="bound-figure" href="https://uvid.example/o/c" title="n = &quot;7&quot;">&lt;figure 7&gt;</a></figcaption></figure>
    <div class="note" role="note"><p class="note-title">Naslov</p><p>Tekst</p></div>
    <p><img src="/s.png" alt="Slika &lt;figure 7&gt;" loading="lazy"></p>
    <hr>
    <section class="footnotes" role="doc-endnotes" aria-label="Fusnote"><ol><li id="fn-1"><p>Fusnota.</p><p class="footnote-back"><a href="#fnref-1" role="doc-backlink" aria-label="Nazad na tekst">↩</a></p></li></ol></section>"
  `)
})

test('the same text becomes this Typst', () => {
  expect(typstOf(everything)).toMatchInlineSnapshot(`
    "#heading(level: 1)[Naslov #bound(to: "https://uvid.example/o/a")[\\<figure 7\\>]] <s-naslov>

    Prvi #emph[kos] #strong[jak] #strike[van] #raw("kod") #link("https://uvid.example/x")[veza]#footnote[Fusnota\\.]<fn-1> i opet#footnote(<fn-1>)\\.#linebreak()Novi red #bound(to: "https://uvid.example/o/rs.foi")[\\<rule 7\\>] 5 od 74 #text(lang: "en", region: none)[Qilin]

    #quote(block: true)[citat]

    #enum(start: 1, tight: true, [jedan], [dva])

    #list(tight: true, [☑ gotovo], [nije])

    #text-table(align: (left, right,), header: ([A], [B],), [a], [#bound(to: "https://uvid.example/o/b")[\\<figure 7\\>]])

    #drawing("chart.svg", caption: [Opis #bound(to: "https://uvid.example/o/c")[\\<figure 7\\>]])

    #note(title: [Naslov])[Tekst]

    #emph[Slika \\<figure 7\\>]

    #pause-mark()
    "
  `)
})

test('the HTML of a text of every kind is valid', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
  const page = `<!DOCTYPE html><html lang="sr"><head><title>x</title></head><body><h1>x</h1>${htmlOf(everything)}</body></html>`
  const report = await validator.validateString(page)
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ),
  ).toEqual([])
})

test('directives are listed in reading order with their places, captions and alternative texts included', () => {
  const found = collectDirectives(parseMarkup(everything).tree).map(
    ({ name, attributes, line }) => [name, attributes['id'] ?? '', line],
  )
  expect(found).toEqual([
    ['figure', 'a', 1],
    ['rule', 'rs.foi', 4],
    ['literal', '', 4],
    ['foreign', '', 4],
    ['figure', 'b', 16],
    ['chart', 'x', 18],
    ['figure', 'c', 18],
    ['note', '', 20],
    ['figure', 'd', 24],
  ])
})

test('each fault of an author is named', () => {
  const cases: Record<string, string[]> = {
    '<b>x</b>': ['raw-html', 'raw-html'],
    '<script>alert(1)</script>': ['raw-html'],
    '<!-- x -->': ['raw-html'],
    '[x](javascript:alert)': ['unsafe-link'],
    '[x](JaVaScRiPt:alert)': ['unsafe-link'],
    '[x](data:text/html,x)': ['unsafe-link'],
    '[x](//host/x)': ['unsafe-link'],
    '[x](<java&#9;script:x>)': ['unsafe-link'],
    '[x][y]\n\n[y]: javascript:alert': ['unsafe-link', 'unsafe-link'],
    '[x](/a) [y](https://a.rs) [z](mailto:a@b.rs) [w](#s-a) [v](a/b?c=d:e)': [],
    '![x](https://a.rs/x.png)': ['outside-image'],
    '![x](//a.rs/x.png)': ['outside-image'],
    '# Naslov': ['title-in-text'],
    ':figure': ['missing-attribute', 'bad-attribute'],
    ':figure{id=""}': ['missing-attribute', 'bad-attribute'],
    ':figure{op="sum" a="x,y"}': [],
    ':figure{op="product" a="x"}': ['bad-attribute'],
    ':figure{op="sum" a="x" digits=9}': ['bad-attribute'],
    ':figure{op="sum" a="x" form="words"}': ['bad-attribute'],
    ':figure{id="x" op="sum" a="y"}': ['bad-attribute'],
    ':figure[5]{id="x"}': ['bad-attribute'],
    ':figure{id="x" onclick="y"}': ['bad-attribute'],
    ':literal[5]': ['missing-attribute'],
    ':literal[5]{why=" "}': ['missing-attribute', 'bad-attribute'],
    ':literal[]{why="x"}': ['empty-label'],
    '::chart[x]{id="y" caption="19 759"}': ['text-in-attribute'],
    '::chart': ['missing-attribute'],
    ':chart{id="x"}': ['unknown-directive'],
    ':prezime[5]': ['unknown-directive'],
    ':constructor{a="b"}': ['unknown-directive'],
    ':::box\nx\n:::': ['unknown-directive'],
    'ime:prezime, 10:30, https://a.rs': [],
    [`${'> '.repeat(60)}x`]: ['too-deep'],
    ['x'.repeat(400_001)]: ['too-long'],
  }
  const found = Object.fromEntries(Object.keys(cases).map((source) => [source, kinds(source)]))
  expect(found).toEqual(cases)
})

test('what looks like a directive by accident stays text', () => {
  expect(htmlOf('ime:prezime u 10:30')).toBe('<p>ime:prezime u 10:30</p>')
})

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'\`\${x}</p></div>`
const attribute = hostile.replaceAll('"', '&quot;')

test('hostile words stay words in every place of the HTML', () => {
  const evil: Resolve = {
    inline: () => ({ text: hostile, href: `javascript:alert('${hostile}')`, title: hostile }),
    block: (_, label) => ({ html: label.html, typst: '' }),
  }
  const sources = [
    hostile,
    `## ${hostile}`,
    `[${hostile}](/x "${attribute}")`,
    `[x](</${hostile.replaceAll(/[<>]/gu, '')}>)`,
    `[x](javascript:alert(1)) [y](data:text/html,x) ![${hostile}](javascript:x "t")`,
    `![${hostile}](/x)`,
    `\`${hostile}\``,
    `\`\`\`${hostile}\n${hostile}\n\`\`\``,
    `| ${hostile} |\n| --- |\n| ${hostile} |`,
    `x[^a]\n\n[^a]: ${hostile}`,
    `:figure{id="x" why="${attribute}"}`,
    `:foreign[${hostile}]{lang="${attribute}"}`,
    `:literal[${hostile}]{why="${attribute}"}`,
    `:unknown[${hostile}]{x="${attribute}"}`,
    `::chart[${hostile}]{id="${attribute}"}`,
    `:::note[${hostile}]\n${hostile}\n:::`,
    `<a href="javascript:x">${hostile}`,
    '<https://a.rs/"onmouseover=x>',
  ]
  const rewriting: Resolve = { ...evil, link: () => `/${hostile}` }
  const found = sources.flatMap((source) => {
    const { document } = parseHTML(
      `<html><body>${htmlOf(source, evil)}${htmlOf(source, rewriting)}</body></html>`,
    )
    const elements: Element[] = Array.from(document.querySelectorAll('body *'))
    return elements.flatMap((element) => {
      const { tagName, attributes } = element
      const bad = Array.from(attributes).filter(
        ({ name, value }) =>
          name.startsWith('on') ||
          name === 'style' ||
          (/^(?:href|src)$/u.test(name) && /^\s*(?:javascript|data):/iu.test(value)),
      )
      return /^(?:script|iframe|object)$/iu.test(tagName) ||
        bad.length > 0 ||
        (tagName === 'IMG' && !element.getAttribute('src')?.startsWith('/'))
        ? [`${source} → ${element.outerHTML}`]
        : []
    })
  })
  expect(found).toEqual([])
})

test('whatever is typed, rendering ends, nothing but known elements comes out, and links go where links may', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '[',
    ']',
    '(',
    ')',
    '!',
    ':',
    '::',
    ':::',
    '{',
    '}',
    '#',
    '*',
    '_',
    '`',
    '|',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '[^a]',
    '[^a]: ',
    'javascript:',
    'figure',
    'literal',
    'note',
    'chart',
    'id="x"',
    'why="y"',
    '\\',
    '//',
    '$',
    '@',
    'а',
    'x',
    '7',
    ' ',
    '<script>',
    '</p>',
    '\u0000',
    '\u2028',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('')
      const made = htmlOf(source)
      const tags = new Set(Array.from(made.matchAll(/<\/?([a-z\d]+)/gu), (match) => match[1] ?? ''))
      const known = new Set(
        'p em strong del code br a img sup h2 h3 h4 h5 h6 blockquote ul ol li pre table thead tbody tr th td hr span div section figure figcaption'.split(
          ' ',
        ),
      )
      expect([...tags].filter((tag) => !known.has(tag))).toEqual([])
      expect(made).not.toMatch(/(?:href|src)="\s*javascript:/iu)
      typstOf(source)
    }),
    { numRuns: 1500 },
  )
})

test('a figure inside a link is no second link', () => {
  expect(htmlOf('[a :figure{id="x"} b](/y)')).toBe(
    '<p><a href="https://uvid.example/y">a <span class="bound-figure" title="n = &quot;7&quot;">&lt;figure 7&gt;</span> b</a></p>',
  )
})

test('footnotes that mention each other end', () => {
  const source = 'a[^x]\n\n[^x]: b[^y] c[^x]\n\n[^y]: d[^x]'
  expect(htmlOf(source).match(/<li id="fn-\d"/gu)).toHaveLength(2)
  expect(typstOf(source)).toContain('#footnote[b (d) c]<fn-1>')
})

test('the other script changes text and keeps code, addresses, attributes, foreign words and the ids of headings', () => {
  const shout = (text: string) => text.toUpperCase()
  const source =
    '## glava\n\ntekst `kod` [veza](/put "natpis") https://a.rs/put :foreign[Qilin]{lang="en"} :literal[pet]{why="ime"} ![alt :figure{id="x"}](/s.png)'
  const { tree } = parseMarkup(source)
  const made = toHtml(transliterateTree(tree, shout), resolve, words)
  expect(made).toBe(
    '<h2 id="s-glava">GLAVA</h2>\n<p>TEKST <code>kod</code> <a href="https://uvid.example/put" title="NATPIS">VEZA</a> <a href="https://a.rs/put">https://a.rs/put</a> <span lang="en">Qilin</span> PET <img src="/s.png" alt="ALT &lt;figure 7&gt;" loading="lazy"></p>',
  )
  expect(toHtml(tree, resolve, words)).toContain('>glava<')
})

test('headings keep one address in both scripts, and equal headings get different ones', () => {
  const ids = (source: string) =>
    Array.from(htmlOf(source).matchAll(/id="([^"]*)"/gu), (match) => match[1])
  expect(ids('## Љубав и ђаци\n\n## Љубав и ђаци\n\n## ?!')).toEqual([
    's-ljubav-i-djaci',
    's-ljubav-i-djaci-2',
    's-odeljak',
  ])
  expect(ids('## Ljubav i đaci')).toEqual(['s-ljubav-i-djaci'])
})

test('a long text with many figures takes no noticeable time', () => {
  const source = `${everything}\n`.repeat(150)
  const started = performance.now()
  const { tree } = parseMarkup(source)
  toHtml(tree, resolve, words)
  // Sixty pages; the bound is loose because test machines are shared.
  expect(performance.now() - started).toBeLessThan(4000)
})

test('a note that begins in a table is defined there once, and only repeated afterwards', () => {
  const source = '| A | B |\n| --- | --- |\n| a | b[^n] |\n| c | d[^n] |\n\n[^n]: Fusnota.\n'
  const typst = typstOf(source)
  expect(typst.match(/<fn-1>/g)).toHaveLength(2)
  expect(typst).toContain('[b#footnote[Fusnota\\.]<fn-1>], [c], [d#footnote(<fn-1>)]')
})

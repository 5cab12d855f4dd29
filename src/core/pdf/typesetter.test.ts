import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import * as fc from 'fast-check'
import { Document } from 'mupdf'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { renderChart } from '../charts/render-chart.ts'
import { toHtml } from '../markup/html.ts'
import { parseMarkup } from '../markup/parse.ts'
import type { Resolve } from '../markup/resolve.ts'
import { escapeHtml, safe } from '../markup/safe-html.ts'
import { typstString, typstText } from '../markup/typst-text.ts'
import { toTypst } from '../markup/typst.ts'
import { drawingTypst, type HouseDocument, houseDocument, tableTypst } from './house-document.ts'
import { createTypesetter, type Typesetter } from './typesetter.ts'

const require = createRequire(import.meta.url)
const fontPaths = ['source-serif-4', 'source-sans-3'].flatMap((family) => {
  const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))
  return ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map((face) =>
    join(folder, face),
  )
})
const createdAt = new Date('2026-11-24T00:00:00Z')

let setter: Typesetter
beforeAll(() => {
  setter = createTypesetter({ fontPaths })
})
afterAll(() => setter.close())

async function set(main: string, files: Record<string, string> = {}): Promise<Uint8Array> {
  const result = await setter.typeset({ main, files, createdAt })
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

function pagesOf(pdf: Uint8Array): string[] {
  const document = Document.openDocument(pdf, 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('').asText(),
  )
}

function linksOf(pdf: Uint8Array): string[] {
  const document = Document.openDocument(pdf, 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).getLinks(),
  )
    .flat()
    .map((link) => link.getURI())
}

const solid = (text: string) => text.replaceAll(/[\s\u00a0]/gu, '')
const plain =
  '#set document(title: "x", date: none)\n#set text(font: "Source Serif 4", size: 8pt, ligatures: false, hyphenate: false)\n#set page(width: 60cm)\n#set smartquote(enabled: false)\n'

const hostileTexts = [
  '#import "x": *',
  '#panic("x")',
  '#let x = 1',
  '$ x^2 $',
  '\\ \\u{41} \\n',
  '@reference',
  '<label>',
  '// comment',
  '/* comment */',
  '`raw` ```block```',
  '*strong* _emph_',
  '= heading',
  '== heading',
  '- list',
  '+ enum',
  '1. enum',
  '/ term: x',
  '[x] ]] [[',
  '{x} }} {{',
  '(x)',
  ';;',
  '~ -- --- ... -?',
  '\'x\' "x"',
  'https://example.rs/x?y=1#z',
  'a@b.rs',
  '#[',
  '#',
  '\\',
  ']',
  '\\]',
  '"',
  '\\"',
  '#x.y(1)',
  'x#h(1em)y',
  '&amp; &#35;',
  '|table|',
  '^ % ! ? , : .',
  'ž ć š đ љ њ џ ђ ћ',
  '#sys.inputs',
  '#read("/etc/passwd")',
  'a\n\n= b',
  'a\u2028b\u0085= c',
  'a\u0000b\u0007c',
  '-',
  '/',
  '0.5em',
  '#set page(width: 1cm)',
  'a//b',
  '//',
  '#/',
  '<a>',
  '*',
  '**',
  '_',
  '`',
]

test('hostile text is printed as it is, in text, after a call, in a list and in a string', async () => {
  const body = hostileTexts
    .map((text, index) =>
      [
        `M${index}a ${typstText(text)} E`,
        `M${index}b #emph[x]${typstText(text)} E`,
        `#list([M${index}c ${typstText(text)}], [E])`,
        `M${index}d #text(${typstString(text.replaceAll(/[\n\u2028\u0085]/gu, ' '))}) E`,
      ].join('\n\n'),
    )
    .join('\n\n')
  const printed = solid(pagesOf(await set(plain + body)).join(''))
  // oxlint-disable-next-line no-control-regex -- controls are dropped on purpose
  const shown = (text: string) => solid(text.replaceAll(/[\u0000\u0007\u0085]/gu, ''))
  const wrong = hostileTexts.filter((text, index) => {
    const places = [
      `M${index}a${shown(text)}E`,
      `M${index}bx${shown(text)}E`,
      `M${index}c${shown(text)}`,
      `M${index}d${shown(text)}E`,
    ]
    return places.some((place) => !printed.includes(place))
  })
  expect(wrong).toEqual([])
})

test('any mixture of signs is printed as it is', async () => {
  const sign = fc.constantFrom(...'#$\\@<>/*_`=-+.:;,~[](){}"\'|&%!?^0 1aжđ\n\t'.split(''))
  const texts = fc.sample(fc.string({ unit: sign, minLength: 1, maxLength: 24 }), {
    numRuns: 1500,
    seed: 20261124,
  })
  const body = texts.map((text, index) => `S${index}Q${typstText(text)}Z`).join('\n\n')
  const printed = solid(pagesOf(await set(plain + body)).join(''))
  expect(texts.filter((text, index) => !printed.includes(`S${index}Q${solid(text)}Z`))).toEqual([])
})

const values: Record<string, string> = { a: '19.759', b: '3.118', c: '6,3 пута' }
const format = (value: number) => new Intl.NumberFormat('sr-RS').format(value)

async function publication(
  variant: HouseDocument['variant'],
  text: string,
  changed: Partial<HouseDocument> = {},
) {
  const chart = await renderChart({
    kind: 'line',
    id: 'p',
    title: 'Предмети',
    description: 'Раст.',
    format,
    series: [
      {
        name: '',
        points: [
          { on: '2021-12-31', value: 3118, label: 'дец. 2021.' },
          { on: '2025-02-28', value: 19_759, label: 'феб. 2025.' },
        ],
      },
    ],
  })
  const resolve: Resolve = {
    inline: ({ attributes }) => ({
      text: values[attributes['id'] ?? ''] ?? '?',
      href: `/observations/${attributes['id']}`,
    }),
    block: (_, label) => ({
      html: safe`<figure><figcaption>${label.html}</figcaption>${chart.svg}<table><tr><td>${escapeHtml('12,5 %')}</td></tr></table></figure>`,
      typst: `${drawingTypst({ file: 'p.svg', alternative: chart.textAlternative, caption: label.typst, source: 'Извор' })}\n\n${tableTypst({ head: ['А'], align: ['right'], rows: [['12,5 %']] })}`,
    }),
    link: (address) => new URL(address, 'https://uvid.example').href,
  }
  const { tree, problems } = parseMarkup(text)
  expect(problems).toEqual([])
  const main = houseDocument({
    variant,
    title: 'Наслов "један"',
    subtitle: 'Поднаслов',
    authors: ['Ана'],
    publisher: 'Увид',
    day: '2026-11-24',
    dayText: '24. новембар 2026.',
    address: 'https://uvid.example/a',
    figureWord: 'Слика',
    contentsTitle: 'Садржај',
    body: toTypst(tree, resolve),
    check: { title: 'Провера', steps: ['Корак'] },
    colophon: {
      title: 'О документу',
      rows: [{ label: 'SHA-256', value: 'ab'.repeat(32), code: true }],
    },
    ...changed,
  })
  return {
    main,
    files: { 'p.svg': chart.svgForPdf },
    html: toHtml(tree, resolve, { footnotes: 'Ф', backToText: 'Н', table: 'Т' }),
  }
}

const text = `Било је :figure{id="a"} предмета[^n], :figure{id="c"} више него :figure{id="b"}.

## Бројеви

| А | Б |
| --- | --: |
| *х* | :figure{id="b"} |

::chart[Опис :figure{id="a"}]{id="p"}

:::note[Белешка]
Текст :literal[5 од 74]{why="назив"}
:::

[^n]: Члан 24. став 2.
`

test('the page and the PDF say the same numbers', async () => {
  const { main, files, html } = await publication('sr-cyrl', text)
  const printed = pagesOf(await set(main, files)).join(' ')
  const body = printed.slice(printed.indexOf('Било је'))
  const numbers = (from: string) => new Set(from.match(/\d+(?:[.,]\d+)*(?:\s?%)?/gu)?.map(solid))
  const onPage = numbers(
    html
      .replaceAll(/<svg[\s\S]*?<\/svg>|<sup>[\s\S]*?<\/sup>|<[^>]*>/gu, ' ')
      .replaceAll('&lt;', '<'),
  )
  expect([...onPage].toSorted()).toEqual(['12,5%', '19.759', '2', '24', '3.118', '5', '6,3', '74'])
  const inPdf = numbers(body)
  expect([...onPage].filter((number) => !inPdf.has(number))).toEqual([])
  // The chart is drawn as text, not as a picture of text.
  expect(body.match(/19\.759/gu)).toHaveLength(3)
})

test('figures link to the absolute addresses of their observations', async () => {
  const { main, files } = await publication('sr-cyrl', text)
  const links = linksOf(await set(main, files))
  for (const id of ['a', 'b', 'c'])
    expect(links).toContain(`https://uvid.example/observations/${id}`)
})

test('a PDF is tagged, says title, author and true language, and Serbian Latin is hyphenated', async () => {
  const longWords =
    'Najznačajnija nadležnost obuhvata postupanje zbog neispunjavanja obaveza institucija odgovornih za transparentnost raspolaganja informacijama. '.repeat(
      4,
    )
  const latin = await publication('sr-latn', longWords, {
    title: 'Naslov "jedan"',
    figureWord: 'Slika',
  })
  const pdf = await set(latin.main, latin.files)
  const raw = Buffer.from(pdf).toString('latin1')
  expect(raw).toContain('/Lang (sr-RS)')
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(raw).toContain('/MarkInfo')
  expect(raw).not.toContain('hr-RS')
  const document = Document.openDocument(pdf, 'application/pdf')
  expect(document.getMetaData('info:Title')).toBe('Naslov "jedan"')
  expect(document.getMetaData('info:Author')).toBe('Ана')
  expect(pagesOf(pdf)[0]).toMatch(/[a-zšđčćž][-\u00ad]\n/u)
  const english = await publication('en', 'Text.')
  expect(Buffer.from(await set(english.main, english.files)).toString('latin1')).toContain(
    '/Lang (en-GB)',
  )
})

test('the house says no word of its own', async () => {
  const { main, files } = await publication('sr-latn', '## Odeljak\n\n::chart[Opis]{id="p"}\n', {
    figureWord: 'Prikaz',
    contentsTitle: 'Pregled',
  })
  const printed = pagesOf(await set(main, files)).join(' ')
  expect(printed).toContain('Prikaz 1. Opis')
  expect(printed).not.toMatch(/Slika|Слика|Figure|Kazalo|Sadržaj|Contents/u)
})

test('the same input gives the same bytes, also in another process of the compiler', async () => {
  const { main, files } = await publication('sr-cyrl', text)
  const other = createTypesetter({ fontPaths })
  const [one, again, elsewhere] = await Promise.all([
    setter.typeset({ main, files, createdAt }),
    setter.typeset({ main, files, createdAt }),
    other.typeset({ main, files, createdAt }),
  ])
  await other.close()
  expect(one.ok && again.ok && elsewhere.ok).toBe(true)
  expect(again).toEqual(one)
  expect(elsewhere).toEqual(one)
})

test('a faulty template, a missing file and a picture without an alternative text fail with the reason', async () => {
  const job = { files: {}, createdAt }
  expect(await setter.typeset({ ...job, main: '#nonsense' })).toEqual({
    ok: false,
    failure: 'template-error',
    detail: 'unknown variable: nonsense',
  })
  expect(await setter.typeset({ ...job, main: '#image("x.svg", alt: "x")' })).toMatchObject({
    failure: 'template-error',
    detail: expect.stringContaining('x.svg'),
  })
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
  expect(
    await setter.typeset({
      ...job,
      main: '#set document(title: "x")\n#image("x.svg")',
      files: { 'x.svg': svg },
    }),
  ).toMatchObject({ failure: 'template-error', detail: expect.stringContaining('alt') })
})

test('a source reads nothing from the disk, and nothing from an earlier job', async () => {
  await set('#set document(title: "x")\n#read("secret.txt")', { 'secret.txt': 'x' })
  for (const path of [
    'secret.txt',
    '/etc/hostname',
    '../etc/hostname',
    '../../../../etc/hostname',
  ]) {
    expect(
      await setter.typeset({
        main: `#set document(title: "x")\n#read("${path}")`,
        files: {},
        createdAt,
      }),
    ).toMatchObject({ failure: 'template-error' })
  }
})

test('an idle thread ends by itself, and the next document starts another one', async () => {
  const hasty = createTypesetter({ fontPaths: [], idleMs: 1 })
  const main = '#set document(title: "x", date: none)\nx'
  expect(hasty.isRunning()).toBe(false)
  for (let round = 0; round < 2; round += 1) {
    expect((await hasty.typeset({ main, files: {}, createdAt })).ok).toBe(true)
    await expect.poll(() => hasty.isRunning()).toBe(false)
  }
})

test('closing rejects the document under way, and a job after it gets a new thread', async () => {
  const closed = createTypesetter({ fontPaths: [] })
  const main = '#set document(title: "x", date: none)\nx'
  const lost = expect(closed.typeset({ main, files: {}, createdAt })).rejects.toThrow(
    'worker ended',
  )
  const closing = closed.close()
  expect((await closed.typeset({ main, files: {}, createdAt })).ok).toBe(true)
  await Promise.all([lost, closing, closed.close()])
})

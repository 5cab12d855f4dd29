import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { languages } from '#core/i18n/languages.ts'
import { collectDirectives } from '#core/markup/directives.ts'
import { findUnboundNumbers } from '#core/markup/numbers.ts'
import { parseMarkup } from '#core/markup/parse.ts'
import { toPlainText } from '#core/markup/plain.ts'
import type { Resolve } from '#core/markup/resolve.ts'
import { childrenOf, descendants } from '#core/markup/tree.ts'
import { projectRoot } from '#core/project-root.ts'

import { questionsOf } from './checkup/checkup-source.ts'
import { shippedCheckup } from './checkup/checkup.ts'
import { writtenFacts } from './facts.ts'

/** Words in a sentence, on average over a text. */
const SENTENCE_WORDS_MAX = 20
/** Folders of works anywhere: a key stands in addresses of all of them. */
const WORKS = [
  'content/hygiene/tips',
  'content/hygiene/guides',
  'content/hygiene/terms',
  'content/publications',
  'demo/publications',
]
/** Pages outside this module to which advice leads, besides each letter. */
const PAGES = ['/law', '/rights/controllers', '/rights/letters', '/rights/triage']

const at = (path: string) => join(projectRoot, path)
const namesIn = (folder: string) =>
  readdirSync(at(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

const works = ['tips', 'guides', 'terms'].flatMap((shelf) =>
  namesIn(`content/hygiene/${shelf}`).map((slug) => ({
    shelf,
    slug,
    folder: `content/hygiene/${shelf}/${slug}`,
  })),
)
const texts = works.flatMap((work) =>
  languages
    .filter((language) => existsSync(at(`${work.folder}/${language}.md`)))
    .map((language) => {
      const name = `${work.folder}/${language}.md`
      const { head = '', body = '' } =
        /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/u.exec(readFileSync(at(name), 'utf8'))
          ?.groups ?? {}
      const { title, summary }: { title: string; summary: string } = parse(head)
      return { ...work, language, name, title, summary, body, ...parseMarkup(body) }
    }),
)
/** A bound number is as long as what stands in its place: a number and its unit. */
const read: Resolve = {
  inline: () => ({ text: 'десет дана' }),
  block: ({ name }) => {
    throw new Error(`advice has no ${name}`)
  },
}

type Text = (typeof texts)[number]
const stepsIn = ({ tree }: Text) =>
  tree.root.children
    .filter((block) => block.type === 'list' && block.ordered === true)
    .flatMap((list) => childrenOf(list))
const linksIn = ({ tree }: Text) =>
  [...descendants(tree.root)].flatMap((node) => (node.type === 'link' ? [node.url] : []))

/** Sentences of running text; a point of a list is one even without a full stop, a heading is none. */
function sentencesOf(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}
const wordsIn = (sentence: string) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}\p{Pd}’'.]*/gu) ?? []
function meanWords(sentences: readonly string[]): number {
  return sentences.reduce((sum, one) => sum + wordsIn(one).length, 0) / sentences.length
}
function sentencesIn(text: Text): string[] {
  const blocks = [...descendants(text.tree.root)]
    .filter(({ type }) => type === 'paragraph')
    .map((paragraph) => toPlainText(childrenOf(paragraph), read))
  return [text.summary, ...blocks].flatMap((block) => sentencesOf(block, text.language))
}

const repeated = (list: readonly string[]) => list.filter((one, place) => list.indexOf(one) < place)

describe('the starter content of advice', () => {
  test('has at least thirty tips, ten guides and a glossary, each text with a title and a summary in every language', () => {
    const count = (shelf: string) => works.filter((work) => work.shelf === shelf).length
    expect(count('tips')).toBeGreaterThanOrEqual(30)
    expect(count('guides')).toBeGreaterThanOrEqual(10)
    expect(count('terms')).toBeGreaterThanOrEqual(30)
    expect(texts).toHaveLength(works.length * languages.length)
    const bare = texts.filter((one) => !one.title || !one.summary || one.body.trim() === '')
    expect(bare.map(({ name }) => name)).toEqual([])
  })

  test('gives no key twice, and none that is an address of the module', () => {
    const keys = WORKS.flatMap(namesIn)
    expect(repeated(keys)).toEqual([])
    expect(keys.filter((key) => ['tips', 'glossary', 'checkup'].includes(key))).toEqual([])
  })

  test('has facts for each work; a tip rests on a source, a guide on two, and none is seen after the review', () => {
    const least: Readonly<Record<string, number>> = { tips: 1, guides: 2, terms: 0 }
    const problems = works.flatMap(({ folder, shelf }) => {
      const facts = writtenFacts.safeParse(parse(readFileSync(at(`${folder}/meta.yaml`), 'utf8')))
      if (!facts.success) return [`${folder}: ${facts.error.message}`]
      const { evidence, reviewedOn } = facts.data
      if (evidence.length < (least[shelf] ?? 0)) return [`${folder}: too few sources`]
      return evidence.some(({ checkedOn }) => checkedOn > reviewedOn)
        ? [`${folder}: seen later`]
        : []
    })
    expect(problems).toEqual([])
  })

  test('can be published: no problem of markup, no unbound number', () => {
    const problems = texts.flatMap(({ name, tree, problems: found }) =>
      [...found, ...findUnboundNumbers(tree)].map((one) => ({ name, ...one })),
    )
    expect(problems).toEqual([])
  })

  test('says the same in every language: as many steps, the same links and the same rules of law', () => {
    const shapes = (language: string) =>
      texts
        .filter((one) => one.language === language)
        .map((one) => ({
          folder: one.folder,
          steps: stepsIn(one).length,
          links: linksIn(one).toSorted(),
          rules: collectDirectives(one.tree)
            .filter(({ name }) => name === 'rule')
            .map(({ attributes }) => attributes['id'] ?? '')
            .toSorted(),
        }))
    const [first, ...others] = languages.map(shapes)
    for (const other of others) expect(other).toEqual(first)
  })

  test('a tip has three to six steps, a guide is read in one sitting', () => {
    const steps = texts
      .filter(({ shelf }) => shelf === 'tips')
      .filter((one) => stepsIn(one).length < 3 || stepsIn(one).length > 6)
    expect(steps.map(({ name }) => name)).toEqual([])
    const lengths = texts
      .filter(({ shelf }) => shelf === 'guides')
      .map(({ name, body }) => ({
        name,
        words: wordsIn(body.replaceAll(/\]\([^)]*\)/gu, ']')).length,
      }))
    expect(lengths.filter(({ words }) => words < 400 || words > 1000)).toEqual([])
  })

  test('every link inside the site leads somewhere', () => {
    const known = new Set([
      ...PAGES,
      '/hygiene',
      '/hygiene/tips',
      '/hygiene/glossary',
      '/hygiene/checkup',
      ...namesIn('content/hygiene/tips').map((slug) => `/hygiene/tips/${slug}`),
      ...namesIn('content/hygiene/guides').map((slug) => `/hygiene/${slug}`),
      ...namesIn('content/hygiene/terms').map((slug) => `/hygiene/glossary/${slug}`),
      ...readdirSync(at('content/letters/rights')).map(
        (file) => `/rights/letters/${file.replace(/\.yaml$/u, '')}`,
      ),
    ])
    known.delete('/rights/letters/shared')
    const links = texts.flatMap((one) => linksIn(one).map((url) => ({ in: one.name, url })))
    expect(links.length).toBeGreaterThan(300)
    expect(links.filter(({ url }) => url.startsWith('/') && !known.has(url))).toEqual([])
    // Only two services for people whose pictures are spread are named with their address.
    const outside = links.filter(({ url }) => !url.startsWith('/')).map(({ url }) => url)
    expect([...new Set(outside)].toSorted()).toEqual([
      'https://stopncii.org/',
      'https://takeitdown.ncmec.org/',
    ])
  })

  test('every tip can come out of the check-up or stands in a guide', () => {
    const due = new Set(
      questionsOf(shippedCheckup()).flatMap(({ answers }) => answers.flatMap(({ tips }) => tips)),
    )
    const linked = new Set(texts.filter(({ shelf }) => shelf === 'guides').flatMap(linksIn))
    const lost = namesIn('content/hygiene/tips').filter(
      (slug) => !due.has(slug) && !linked.has(`/hygiene/tips/${slug}`),
    )
    expect(lost).toEqual([])
  })
})

describe('how hard it is to read', () => {
  test('a sentence has at most twenty words on average in every text and in the check-up', () => {
    const checkup = languages.flatMap((language) => {
      const { introduction, scoring } = shippedCheckup()
      const said = questionsOf(shippedCheckup()).flatMap(({ text, help, answers }) => [
        text[language],
        help[language],
        ...answers.map((one) => one.text[language]),
      ])
      const sentences = [introduction[language], scoring[language], ...said].flatMap((one) =>
        sentencesOf(one, language),
      )
      return [{ name: `checkup.yaml ${language}`, words: meanWords(sentences) }]
    })
    const levels = texts.map((one) => ({ name: one.name, words: meanWords(sentencesIn(one)) }))
    const all = [...levels, ...checkup]
    expect(all.length).toBeGreaterThan(150)
    expect(all.filter(({ words }) => !(words > 0 && words <= SENTENCE_WORDS_MAX))).toEqual([])
  })

  test('the measure counts words, not letters, and sees a long sentence', () => {
    const text = 'Ово је кратко. Ово је мало дужа реченица, са е-поштом и бројем 24.'
    expect(sentencesOf(text, 'sr').map((one) => wordsIn(one).length)).toEqual([3, 10])
  })

  test('Serbian says one thing with one word', () => {
    const foreign = texts
      .filter(({ language }) => language === 'sr')
      .filter(({ title, summary, body }) =>
        /(?:имејл|мејл|линк|пасворд|од краја до краја)/iu.test(`${title} ${summary} ${body}`),
      )
    expect(foreign.map(({ name }) => name)).toEqual([])
  })
})

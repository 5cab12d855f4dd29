import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

import { languages, type Language } from '#core/i18n/languages.ts'
import { collectDirectives } from '#core/markup/directives.ts'
import { findUnboundNumbers } from '#core/markup/numbers.ts'
import { parseMarkup } from '#core/markup/parse.ts'
import { descendants } from '#core/markup/tree.ts'
import { projectRoot } from '#core/project-root.ts'
import { readFrontMatter } from '#modules/publications'

import { readLesson } from './load-lessons.ts'

/** Least words of a lecture: what a first curriculum promises. */
const WORDS_MIN = 1500
const folder = join(projectRoot, 'content', 'school', 'lessons')
const slugs = readdirSync(folder)
const head = z.strictObject({ title: z.string().min(1), summary: z.string().min(1) })

const wordsIn = (text: string) =>
  (text.replaceAll(/\]\([^)]*\)|\{[^}]*\}/gu, ']').match(/\p{L}[\p{L}\p{Pd}’']*/gu) ?? []).length

const read = (name: string) => ({ name, written: readFileSync(join(folder, name), 'utf8') })

const lectures = slugs.flatMap((slug) =>
  languages.map((language) => {
    const { markdown } = readFrontMatter(read(`${slug}/${language}.md`), head)
    return { slug, language, markdown, ...parseMarkup(markdown) }
  }),
)
const lessons = await Promise.all(
  slugs.map(async (slug) => {
    const meta: unknown = parse(readFileSync(join(folder, slug, 'meta.yaml'), 'utf8'))
    const facts = await readLesson({ folder: join(folder, slug), meta, day: '2026-11-24' })
    return { slug, ...facts }
  }),
)

describe('the shipped curriculum', () => {
  test('has twelve lectures at twelve places', () => {
    const places = lessons.map(({ position }) => position).toSorted((one, other) => one - other)
    expect(places).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
  })

  test('every lecture has three to five aims in each language, sources seen before the review, and an exercise', () => {
    for (const { slug, aims, sources, reviewedOn, exercise } of lessons) {
      const counts = languages.map((language) => aims[language].length)
      expect([slug, new Set(counts).size]).toEqual([slug, 1])
      expect(Math.min(...counts), slug).toBeGreaterThanOrEqual(3)
      expect(Math.max(...counts), slug).toBeLessThanOrEqual(5)
      expect(sources.length, slug).toBeGreaterThanOrEqual(3)
      expect(sources.filter(({ checkedOn }) => checkedOn > reviewedOn)).toEqual([])
      for (const language of languages) {
        expect(exercise?.title[language], slug).not.toBe('')
        expect(wordsIn(exercise?.text[language] ?? ''), slug).toBeGreaterThan(100)
      }
    }
  })

  test('every text can be published and is long enough to teach from', () => {
    const problems = lectures.flatMap(({ slug, language, tree, problems: found }) =>
      [...found, ...findUnboundNumbers(tree)].map((one) => ({ slug, language, ...one })),
    )
    expect(problems).toEqual([])
    const short = lectures
      .map(({ slug, language, markdown }) => ({ slug, language, words: wordsIn(markdown) }))
      .filter(({ words }) => words < WORDS_MIN)
    expect(short).toEqual([])
  })

  test('says the same in every language: as many headings, the same figures, rules and links inside the site', () => {
    const shapes = (language: Language) =>
      lectures
        .filter((one) => one.language === language)
        .map(({ slug, tree }) => {
          const nodes = [...descendants(tree.root)]
          return {
            slug,
            headings: nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : [])),
            links: nodes
              .flatMap((node) => (node.type === 'link' ? [node.url] : []))
              .filter((url) => url.startsWith('/'))
              .toSorted(),
            bound: collectDirectives(tree)
              .filter(({ name }) => name === 'rule' || name === 'figure')
              .map(
                ({ name, attributes }) => `${name} ${attributes['id'] ?? attributes['op'] ?? ''}`,
              )
              .toSorted(),
          }
        })
    const [first, ...others] = languages.map(shapes)
    for (const other of others) expect(other).toEqual(first)
  })
})

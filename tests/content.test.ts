import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

import { languages } from '#core/i18n/languages.ts'
import { collectDirectives } from '#core/markup/directives.ts'
import { findUnboundNumbers } from '#core/markup/numbers.ts'
import { parseMarkup } from '#core/markup/parse.ts'
import {
  answer,
  catalogue,
  code,
  front,
  institutions,
  observations,
  publication,
  slug,
  wave,
  words,
} from '#support/content-shapes.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const yaml = (path: string): unknown => parse(read(path), { merge: true })

const register = institutions.parse(yaml('content/institutions/institutions.yaml'))
const { groups, units, indicators } = catalogue.parse(yaml('content/indicators/indicators.yaml'))
const observed = observations.parse(yaml('content/observations/observations.yaml'))
const demo = wave.parse(yaml('demo/wave.yaml'))
const backlog = 'content/publications/commissioner-backlog'
const meta = publication.parse(yaml(`${backlog}/meta.yaml`))
const texts = languages.flatMap((language) => {
  const { head = '', body = '' } =
    /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/u.exec(read(`${backlog}/${language}.md`))
      ?.groups ?? {}
  const { title, summary } = front.parse(parse(head))
  return [
    { name: `${language}.md`, language, source: body },
    { name: `summary.${language}`, language, source: summary },
    { name: `title.${language}`, language, source: title },
  ]
})
const answers = demo.requests.flatMap((one) =>
  one.answer ? [answer.parse(yaml(`demo/${one.answer.file}`))] : [],
)

const ids = (list: readonly { id: string }[]): string[] => list.map((one) => one.id)
const repeated = (list: readonly string[]): string[] =>
  list.filter((one, index) => list.indexOf(one) !== index)
const absent = (wanted: readonly string[], known: readonly string[]): string[] =>
  wanted.filter((one) => !known.includes(one))

/** Words that stay Latin inside Serbian Cyrillic: international abbreviations, brands, Roman numerals, addresses (law.md 8.2). */
const protectedWords = new Set(
  'CERT SHARE BIRN BIRD prEUgovor Qilin Phobos XXVII I RS0020 Naslovi.net bezbednost.org cybercrime.rs'.split(
    ' ',
  ),
)

/** Latin words of a text written in Cyrillic, after what is markup or an address is taken out. */
function latinWords(source: string): string[] {
  const bare = source
    .replaceAll(/\{[^{}]*\}\}?/gu, ' ')
    .replaceAll(/:{1,3}[a-z]+(?=[[\s])/gu, ' ')
    .replaceAll(/\S+@\S+|https?:\/\/\S+/gu, ' ')
  const found = bare.match(/[\p{L}\p{N}][\p{L}\p{N}.]*/gu) ?? []
  return found
    .map((word) => word.replace(/\.+$/u, ''))
    .filter((word) => /\p{Script=Latin}/u.test(word) && !protectedWords.has(word))
}

function serbianTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(serbianTexts)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== 'sr') return serbianTexts(inner)
    return typeof inner === 'string' ? [inner] : Object.values(z.record(words, words).parse(inner))
  })
}

describe('the register of institutions', () => {
  test('has unique ids, and every parent is in it', () => {
    expect(repeated(ids(register))).toEqual([])
    expect(
      absent(
        register.flatMap((one) => one.parent ?? []),
        ids(register),
      ),
    ).toEqual([])
  })

  test('puts the name in use first, and no earlier name outlives it', () => {
    const wrong = register.filter(
      ({ names: [current, ...earlier] }) =>
        current?.valid_to !== undefined ||
        earlier.some((name) => (name.valid_from ?? '') > (name.valid_to ?? '9999')),
    )
    expect(ids(wrong)).toEqual([])
  })

  test('agrees with the law pack about the remedy against every body', () => {
    const listed = z
      .looseObject({
        listed: z.array(z.looseObject({ institution: slug, remedy: words })),
      })
      .parse(yaml('content/law/rs/remedies.yaml')).listed
    const lawsuit = register.filter((one) => one.remedy.path === 'lawsuit')
    expect(ids(lawsuit).sort()).toEqual(
      listed
        .filter((one) => one.remedy === 'LAWSUIT')
        .map((one) => one.institution)
        .sort(),
    )
  })
})

describe('indicators and observations', () => {
  test('the catalogue has unique codes, and every group, unit and institution exists and is used', () => {
    expect(repeated(indicators.map((one) => one.code))).toEqual([])
    const used = { group: new Set<string>(), unit: new Set<string>() }
    for (const one of indicators) {
      used.group.add(one.group)
      used.unit.add(one.unit)
    }
    expect([...used.group].sort()).toEqual(ids(groups).sort())
    expect([...used.unit].sort()).toEqual(ids(units).sort())
    expect(
      absent(
        indicators.flatMap((one) => one.institution ?? []),
        ids(register),
      ),
    ).toEqual([])
  })

  test('every observation names an existing indicator with its unit and an existing institution', () => {
    expect(repeated(ids(observed))).toEqual([])
    const unitOf = new Map(indicators.map((one) => [one.code, one.unit]))
    expect(
      observed.filter((one) => unitOf.get(one.indicator) !== one.unit).map((one) => one.id),
    ).toEqual([])
    expect(
      absent(
        observed.flatMap((one) => one.institution ?? []),
        ids(register),
      ),
    ).toEqual([])
  })

  test('no two observations give a value for the same indicator, body and period', () => {
    const keys = observed.map(
      (one) =>
        `${one.indicator} ${one.institution ?? one.subject?.en} ${JSON.stringify(one.period)}`,
    )
    expect(repeated(keys)).toEqual([])
  })

  test('an observation has the period of its indicator, or a month where only the month of a state is known', () => {
    const kindOf = new Map(indicators.map((one) => [one.code, one.period]))
    const wrong = observed.filter(({ indicator, period: { kind } }) => {
      const expected = kindOf.get(indicator)
      return kind !== expected && !(kind === 'month' && expected === 'instant')
    })
    expect(ids(wrong)).toEqual([])
  })
})

describe('the analysis of the backlog', () => {
  test('parses, and no number in it stands unbound', () => {
    const problems = texts.flatMap(({ name, source }) => {
      const { tree, problems: found } = parseMarkup(source)
      return [...found, ...findUnboundNumbers(tree)].map((one) => ({ name, ...one }))
    })
    expect(problems).toEqual([])
  })

  test('binds only to observations, rules and indicators that exist', () => {
    const rules = readdirSync(join(root, 'content/law/rs/rules')).flatMap((file) =>
      ids(z.array(z.looseObject({ id: code })).parse(yaml(`content/law/rs/rules/${file}`))),
    )
    const known: Record<string, readonly string[]> = {
      figure: ids(observed),
      rule: rules,
      chart: indicators.map((one) => one.code),
      table: indicators.map((one) => one.code),
    }
    const dangling = texts
      .flatMap(({ source }) => collectDirectives(parseMarkup(source).tree))
      .flatMap(({ name, attributes: { id, a, b } }) =>
        absent(
          [id, a, b].filter((one) => one !== undefined),
          known[name] ?? [],
        ),
      )
    expect(dangling).toEqual([])
  })

  test('computes only with values of one unit, and every result is a positive number', () => {
    const known = new Map(observed.map((one) => [one.id, one]))
    const wrong = texts
      .flatMap(({ source }) => collectDirectives(parseMarkup(source).tree))
      .filter(({ attributes: { op } }) => op !== undefined)
      .filter(({ attributes: { op, a = '', b = '' } }) => {
        const [from, to] = [known.get(a), known.get(b)]
        if (!from || !to || from.unit !== to.unit) return true
        const subtracts = op === 'difference' || op === 'percent-change'
        return subtracts ? to.value <= from.value : from.value === 0 || to.value === 0
      })
    expect(wrong).toEqual([])
  })

  test('says the same in both languages: the same figures, rules, charts and tables, in whatever order', () => {
    const signature = (wanted: string): string[] =>
      texts
        .filter((one) => one.language === wanted)
        .flatMap(({ source }) => collectDirectives(parseMarkup(source).tree))
        .map((one) => `${one.name} ${JSON.stringify(one.attributes)}`)
        .sort()
    expect(signature('en')).toEqual(signature('sr'))
    expect(signature('en').length).toBeGreaterThan(40)
  })

  test('is of a length that can be read in one sitting', () => {
    const lengths = texts
      .filter(({ name }) => name.endsWith('.md'))
      .map(({ source }) => source.replaceAll(/\{[^{}]*\}/gu, '').split(/\s+/u).length)
    for (const length of lengths) {
      expect(length).toBeGreaterThanOrEqual(900)
      expect(length).toBeLessThanOrEqual(1_450)
    }
  })
})

describe('the page about the programme', () => {
  test('parses in both languages', () => {
    const problems = languages.flatMap(
      (language) => parseMarkup(read(`content/pages/about.${language}.md`)).problems,
    )
    expect(problems).toEqual([])
  })
})

describe('Serbian texts', () => {
  test('are written in Cyrillic, with Latin only for protected words', () => {
    const all = [
      ...[register, groups, units, indicators, observed, meta, demo].flatMap(serbianTexts),
      ...answers.flatMap((one) =>
        one.blocks.flatMap(
          (part) => JSON.stringify(part).match(/[\p{Script=Cyrillic}][^"]*/gu) ?? [],
        ),
      ),
      ...texts.filter(({ language }) => language === 'sr').map(({ source }) => source),
      read('content/pages/about.sr.md'),
    ]
    expect(all.flatMap(latinWords)).toEqual([])
    expect(all.length).toBeGreaterThan(400)
  })

  test('a Latin letter inside a Cyrillic word, or a whole Latin word, is found', () => {
    expect(latinWords('Пoвереник и zakon, CERT и office@example.org')).toEqual([
      'Пoвереник',
      'zakon',
    ])
  })
})

describe('the demonstration wave', () => {
  test('is invented throughout: no id of a real institution, and every name says so', () => {
    expect(ids(demo.institutions).filter((id) => ids(register).includes(id))).toEqual([])
    const names = demo.institutions.flatMap((one) => one.names)
    expect(
      names.filter((name) => !name.sr.startsWith('Демо') || !name.en.startsWith('Demo')),
    ).toEqual([])
  })

  test('holds together: institutions, questions, indicators, answers, quotations', () => {
    const questions = ids(demo.wave.questions)
    expect(
      absent(
        demo.requests.map((one) => one.institution),
        ids(demo.institutions),
      ),
    ).toEqual([])
    expect(
      absent(
        demo.wave.questions.map((one) => one.indicator),
        indicators.map((one) => one.code),
      ),
    ).toEqual([])
    expect(
      absent(
        demo.quotations.map((one) => one.answer),
        ids(answers),
      ),
    ).toEqual([])
    expect(
      absent(
        demo.quotations.map((one) => one.question),
        questions,
      ),
    ).toEqual([])
    expect(
      absent(
        demo.observations.flatMap((one) => one.quotation ?? []),
        ids(demo.quotations),
      ),
    ).toEqual([])
    expect(repeated([...ids(demo.observations), ...ids(observed)])).toEqual([])
    expect(demo.observations.map((one) => `${one.request} ${one.question}`).sort()).toEqual(
      demo.requests.flatMap((one) => questions.map((question) => `${one.id} ${question}`)).sort(),
    )
  })

  test('every value rests on a quotation that stands in one paragraph of its letter', () => {
    const lost = demo.quotations.filter(
      ({ answer: from, exact }) =>
        !answers
          .find((one) => one.id === from)
          ?.blocks.some((part) => part.kind === 'paragraph' && part.text.includes(exact)),
    )
    expect(ids(lost)).toEqual([])
    const bare = demo.observations.filter((one) => one.value !== undefined && !one.quotation)
    expect(ids(bare)).toEqual([])
  })
})

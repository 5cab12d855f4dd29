import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseTemplate } from './parse-template.ts'
import { inEnglish } from './say.ts'
import { everyNode } from './template.ts'

const problemsOf = (source: string) =>
  parseTemplate(source).problems.map(({ at, message }) => `${at}: ${inEnglish(message)}`)

test('every mark of the grammar is read, at its place', () => {
  const { nodes, problems } = parseTemplate(
    'A {{name}}, {{art right}}, {{law right}}, {{days rs.zzpl.answer}}, {{hours rs.zzpl.breach}} {{> piece-a}}',
  )
  expect(problems).toEqual([])
  expect(nodes.filter(({ kind }) => kind !== 'text')).toEqual([
    { kind: 'variable', name: 'name', at: 2 },
    { kind: 'art', name: 'right', at: 12 },
    { kind: 'law', name: 'right', at: 27 },
    { kind: 'days', name: 'rs.zzpl.answer', at: 42 },
    { kind: 'hours', name: 'rs.zzpl.breach', at: 67 },
    { kind: 'partial', name: 'piece-a', at: 92 },
  ])
})

test('conditions and choices hold one another', () => {
  const { nodes, problems } = parseTemplate(
    '{{#case who}}{{:self}}me{{:child}}{{#if scope}}{{scope}}{{else}}all{{/if}}{{/case}}',
  )
  expect(problems).toEqual([])
  expect(nodes).toMatchObject([
    {
      kind: 'case',
      name: 'who',
      branches: [
        { option: 'self', nodes: [{ kind: 'text', text: 'me' }] },
        {
          option: 'child',
          nodes: [
            {
              kind: 'if',
              yes: [{ kind: 'variable', name: 'scope' }],
              no: [{ kind: 'text', text: 'all' }],
            },
          ],
        },
      ],
    },
  ])
})

test('a line that holds only marks of conditions leaves no empty line behind', () => {
  const source = 'One\n\n  {{#if scope}}\nTwo {{scope}}\n{{else}}\nThree\n  {{/if}} \n\nFour'
  const texts = everyNode(parseTemplate(source).nodes).flatMap((node) =>
    node.kind === 'text' ? [node.text] : [],
  )
  expect(texts).toEqual(['One\n\n', 'Two ', '\n', 'Three\n', '\nFour'])
})

test('each mistake is told at its place, and the rest is still read', () => {
  expect(problemsOf('a {{b')).toEqual(['2: {{ without its pair'])
  expect(problemsOf('a }} b')).toEqual(['2: }} without its pair'])
  expect(problemsOf('{{no such thing}}')).toEqual([
    '0: {{no such thing}} is not a mark of the grammar',
  ])
  expect(problemsOf('{{#if a}}x')).toEqual(['0: {{#if a}} is not closed by {{/if}}'])
  expect(problemsOf('{{#case who}}{{:self}}x')).toEqual([
    '0: {{#case who}} is not closed by {{/case}}',
  ])
  expect(problemsOf('{{#case who}}x{{:self}}y{{/case}}')).toEqual([
    '13: text before the first branch of who',
  ])
  expect(problemsOf('a{{/if}} {{else}} {{:self}}')).toEqual([
    '1: {{/if}} has no beginning',
    '9: {{else}} has no beginning',
    '18: {{:self}} has no beginning',
  ])
  expect(parseTemplate('{{/if}}{{name}}').nodes).toMatchObject([{ kind: 'variable' }])
})

test('reading is total, and text without braces comes back as it was', () => {
  const scraps = [
    '{{',
    '}}',
    '{{#if a}}',
    '{{/if}}',
    '{{else}}',
    '{{#case who}}',
    '{{:self}}',
    '{{/case}}',
    '\n',
    'а',
    '- ',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...scraps)), (parts) => {
      parseTemplate(parts.join(''))
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[{}\0]/u.test(text) && text !== '')
      expect(parseTemplate(text)).toEqual({ nodes: [{ kind: 'text', text, at: 0 }], problems: [] })
    }),
  )
})

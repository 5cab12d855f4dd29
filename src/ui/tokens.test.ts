import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

type Colours = Readonly<Record<string, string>>

function coloursIn(block: string): Colours {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

/** The four looks: each block of the file over those it builds on. */
const blocks = css.split(/^@media/m).map(coloursIn)
const [light = {}, dark = {}, contrast = {}, darkContrast = {}] = blocks
const looks: readonly { readonly name: string; readonly colours: Colours }[] = [
  { name: 'light', colours: light },
  { name: 'dark', colours: { ...light, ...dark } },
  { name: 'light, more contrast', colours: { ...light, ...contrast } },
  { name: 'dark, more contrast', colours: { ...light, ...dark, ...contrast, ...darkContrast } },
]

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(colours: Colours, [front, back]: readonly [string, string]): number {
  const both = [front, back].map((name) => {
    const colour = colours[name]
    if (colour === undefined) throw new Error(`no token --${name}`)
    return luminance(colour)
  })
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05)
}

function tooFaint(pairs: readonly (readonly [string, string])[], least: number): readonly string[] {
  return looks.flatMap(({ name, colours }) =>
    pairs
      .map((pair) => ({ pair, ratio: contrastOf(colours, pair) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ pair, ratio }) => `${name}: ${pair.join(' on ')} is ${ratio.toFixed(2)}`),
  )
}

const textColours = ['ink', 'grey', 'link', 'link-strong', 'good', 'soon', 'late', 'late-strong']

test('the tokens were read: four blocks, and the first has every colour', () => {
  expect(blocks).toHaveLength(4)
  expect(Object.keys(light)).toEqual(
    expect.arrayContaining([...textColours, 'paper', 'ground', 'line', 'edge']),
  )
})

test('every text stands out from its ground by at least 4.5 to 1 in every look', () => {
  const pairs = [
    ...textColours.flatMap((colour) => [[colour, 'paper'] as const, [colour, 'ground'] as const]),
    ['on-link', 'link'],
    ['on-link', 'link-strong'],
    ['on-late', 'late'],
    ['on-late', 'late-strong'],
    ['paper', 'ink'],
    ['ink', 'marked'],
    ['paper', 'good'],
  ] as const
  expect(tooFaint(pairs, 4.5)).toEqual([])
})

test('every border of a control and every part of a drawing stands out by at least 3 to 1', () => {
  const pairs = ['edge', 'good', 'soon', 'late', 'link', 'ink'].flatMap((colour) => [
    [colour, 'paper'] as const,
    [colour, 'ground'] as const,
  ])
  expect(tooFaint(pairs, 3)).toEqual([])
})

import { expect, test } from 'vitest'

import { hostileAddresses, hostileTexts, unescapedIn } from './hostile.ts'

test('each hostile text is noticed when it gets through, in text and in attributes', () => {
  const marked = hostileTexts.filter(
    (text) => /[<"']/.test(text) && !/^(?:&lt;|Robert|\{\{)/.test(text),
  )
  expect(marked.length).toBeGreaterThan(7)
  expect(
    marked.filter(
      (text) => unescapedIn(`<p title="${text}" class='${text}'>${text}</p>`).length === 0,
    ),
  ).toEqual([])
})

test('an address that runs a script is noticed in a link', () => {
  const scripts = hostileAddresses.filter((address) => /^\s*java\s*script:/i.test(address))
  expect(scripts.length).toBeGreaterThan(2)
  expect(
    scripts.filter((address) => unescapedIn(`<a href="${address}">x</a>`).length === 0),
  ).toEqual([])
})

test('escaped text is not accused', () => {
  expect(
    unescapedIn('<p>&lt;script&gt;alert(1)&lt;/script&gt; &quot; onfocus=&quot;alert(1)</p>'),
  ).toEqual([])
})

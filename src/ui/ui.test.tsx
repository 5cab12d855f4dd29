import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'

import { examples, ExamplesPage } from './examples-page.tsx'
import type { PageHead } from './layouts/head.tsx'
import { doctype } from './safe-html.ts'
import { samplePages } from './sample-pages.examples.tsx'

const page: PageHead = {
  tag: 'sr',
  title: 'Проба',
  siteName: 'Увид',
  description: 'Опис',
  canonicalUrl: 'https://uvid.example/a',
  sisters: [
    {
      href: '/a',
      url: 'https://uvid.example/a',
      tag: 'sr',
      name: 'Српски',
      shortName: 'Срп',
      current: true,
    },
  ],
  defaultUrl: 'https://uvid.example/',
  assets: {
    stylesheet: '/assets/uvid.css',
    deskStylesheet: '/assets/desk.css',
    favicon: '/assets/favicon.svg',
    preload: ['/assets/a.woff2'],
  },
}

const hostileName = 'Markup in every text'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Spelling that every parser reads the same way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // Telephone numbers get their spaces from the text they stand in.
    'tel-non-breaking': 'off',
    'no-inline-style': 'error',
    // Checkboxes of one group share their name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    'no-trailing-whitespace': 'off',
    // Titles are written by people; the search engine cuts them.
    'long-title': 'off',
  },
})

async function rendered(content: unknown): Promise<string> {
  return String(await content)
}

async function htmlOfExamples(): Promise<
  readonly { readonly name: string; readonly html: string }[]
> {
  return Promise.all(
    examples.map(async ({ group, name, content }) => ({
      name: `${group}: ${name}`,
      html: await rendered(<>{content()}</>),
    })),
  )
}

async function htmlOfPages(): Promise<readonly { readonly name: string; readonly html: string }[]> {
  return Promise.all(
    samplePages.map(async ({ name, render }) => ({
      name,
      html: await rendered(<>{render(page)}</>),
    })),
  )
}

async function problemsOf(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  )
}

test('every example is valid HTML', async () => {
  const all = await htmlOfExamples()
  const wrong: string[] = []
  for (const { name, html } of all) {
    const document = `${String(doctype)}<html lang="sr"><head><title>x</title></head><body><main>${html}</main></body></html>`
    const problems = await problemsOf(document)
    wrong.push(
      ...problems
        // Links of the hostile examples lose their address, and with it the right to some attributes.
        .filter(
          (problem) =>
            !(name.endsWith(hostileName) && /^(attribute|aria-label)-misuse/.test(problem)),
        )
        .map((problem) => `${name}: ${problem}`),
    )
  }
  expect(all.length).toBeGreaterThan(40)
  expect(wrong).toEqual([])
})

test('every whole page is valid HTML', async () => {
  const wrong: string[] = []
  for (const { name, html } of await htmlOfPages()) {
    wrong.push(...(await problemsOf(html)).map((problem) => `${name}: ${problem}`))
  }
  expect(wrong).toEqual([])
})

test('the validator would have seen a broken page', async () => {
  expect(await problemsOf('<p style="color:red"><img src="x"></p>')).not.toEqual([])
})

test('markup in a text stays text, and an address that runs code is no address', async () => {
  const hostile = (await htmlOfExamples()).filter(({ name }) => name.endsWith(hostileName))
  expect(hostile.length).toBe(6)
  for (const { html } of hostile) {
    expect(html).toContain('&lt;script&gt;alert(1)')
    expect(html).not.toMatch(/<script|<img src="?x|onerror=alert\(1\)>|script:alert/)
  }
})

test('nothing carries an inline style, an inline script or an event attribute', async () => {
  const all = [...(await htmlOfExamples()), ...(await htmlOfPages())]
  const tags = all.flatMap(({ name, html }) =>
    [...html.matchAll(/<[a-z][^<>]*>/g)].map(([tag]) => ({
      name,
      tag: tag.replaceAll(/"[^"]*"/g, '""'),
    })),
  )
  expect(tags.length).toBeGreaterThan(1000)
  expect(
    tags.filter(({ tag }) => /\s(style|on[a-z]+)=|<style|<script(?!.*\ssrc=)/.test(tag)),
  ).toEqual([])
})

test('nothing is asked of another host', async () => {
  for (const { html } of await htmlOfPages()) {
    expect(html).not.toMatch(/\s(src|srcset|poster|data)="(https?:)?\/\//)
    expect(html).not.toMatch(/<link rel="(stylesheet|icon|preload)"[^>]*href="(https?:)?\/\//)
  }
})

test('the examples page shows every example once', async () => {
  const html = await rendered(<ExamplesPage />)
  expect(html.match(/<article/g)).toHaveLength(examples.length)
})

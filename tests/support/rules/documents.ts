import type { SourceFile } from '../source-files.ts'

const DECISION_PARTS = ['Context', 'Decision', 'Consequences', 'When to revisit']

/** Decisions are numbered 0001, 0002, … without a gap, dated, and each says when to revisit it. */
export function decisionProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }, index) => {
    const expected = String(index + 1).padStart(4, '0')
    const named = new RegExp(`/${expected}-[a-z0-9-]+\\.md$`).test(path)
    const dated = /^Date: \d{4}-\d{2}-\d{2} · Status: (?:accepted|superseded by \d{4})$/m.test(text)
    return [
      ...(named ? [] : [`${path}: should be ${expected}-noun-phrase.md`]),
      ...(dated ? [] : [`${path}: has no line "Date: … · Status: …"`]),
      ...DECISION_PARTS.filter((part) => !text.includes(`\n**${part}.** `)).map(
        (part) => `${path}: has no "**${part}.**"`,
      ),
    ]
  })
}

/** One Unreleased block at the top, and no heading of a release twice. */
export function changelogProblems(changelog: string): string[] {
  const headings = [...changelog.matchAll(/^## .*$/gm)].map((match) => match[0])
  const repeated = headings.filter((heading, index) => headings.indexOf(heading) !== index)
  const first = /^## \[?Unreleased\]?$/.test(headings[0] ?? '')
    ? []
    : ['CHANGELOG.md: does not begin with Unreleased']
  return [...first, ...repeated.map((heading) => `CHANGELOG.md: repeats "${heading}"`)]
}

/** Settings that a document does not explain, and settings it explains that do not exist. */
export function settingProblems(document: SourceFile, names: readonly string[]): string[] {
  const named = new Set(
    document.path.endsWith('.md')
      ? [...document.text.matchAll(/^\| `([A-Z_]+)`/gm)].map((match) => match[1] ?? '')
      : [...document.text.matchAll(/^#? ?([A-Z_]+)=/gm)].map((match) => match[1] ?? ''),
  )
  return [
    ...names
      .filter((name) => !named.has(name))
      .map((name) => `${document.path}: does not explain ${name}`),
    ...[...named]
      .filter((name) => !names.includes(name))
      .map((name) => `${document.path}: explains ${name}, which does not exist`),
  ]
}

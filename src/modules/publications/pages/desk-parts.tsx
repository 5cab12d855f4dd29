import type { FieldProblems } from '#core/http/forms.ts'
import { languages, type Variant } from '#core/i18n/languages.ts'
import { Tag } from '#ui/content/tag.tsx'
import type { FieldProblem } from '#ui/forms/error-summary.tsx'
import { SectionNav } from '#ui/navigation/section-nav.tsx'

import type { PublicationProblem } from '../check-text.ts'
import { deskPaths } from '../paths.ts'
import type { Work } from '../queries.ts'
import { strings } from '../strings/index.ts'

const tones = { draft: 'soon', published: 'good', withdrawn: 'neutral' } as const

/** Where a publication stands. */
export function StateTag(props: { readonly variant: Variant; readonly work: Work }) {
  const { states } = strings(props.variant).desk
  const { state } = props.work
  return <Tag tone={tones[state]}>{states[state]}</Tag>
}

/** The pages of one publication in the desk. */
export function WorkNav(props: {
  readonly variant: Variant
  readonly work: Work
  readonly current: string
}) {
  const { variant, work, current } = props
  const { sections, parts, languages: names } = strings(variant).desk
  const items = [
    { href: deskPaths.publication(work.id), label: sections.overview },
    ...languages.map((language) => ({
      href: deskPaths.text(work.id, language),
      label: names[language],
    })),
    { href: deskPaths.preview(work.id), label: sections.preview },
    { href: deskPaths.figures(work.id), label: sections.figures },
    { href: deskPaths.settings(work.id), label: sections.settings },
  ]
  return (
    <SectionNav
      label={parts}
      items={items.map((item) => ({ ...item, current: item.href === current }))}
    />
  )
}

/** What stands in the way of publication, each leading to its line in the text. */
export function ProblemList(props: {
  readonly variant: Variant
  readonly workId: string
  readonly problems: readonly PublicationProblem[]
}) {
  const { variant, workId, problems } = props
  const { desk } = strings(variant)
  return (
    <ol class="publication-problems">
      {problems.map((problem) => (
        <li>
          <a href={deskPaths.line({ workId, ...problem })}>
            {desk.languages[problem.language]},{' '}
            {desk.writing.place({ ...problem, part: desk.fields[problem.part] })}
          </a>
          <span> {problemText(problem, variant)}</span>
          {problem.text !== '' && <code> {problem.text}</code>}
        </li>
      ))}
    </ol>
  )
}

/** A problem in words, without its place. */
export function problemText({ kind }: PublicationProblem, variant: Variant): string {
  return strings(variant).problem[kind]
}

type ProblemName = keyof ReturnType<typeof strings>['desk']['problems']

/** Problems of fields in words; the form shows the same sentence at the field. */
export function fieldProblems(problems: FieldProblems, variant: Variant): FieldProblem[] {
  const words = strings(variant).desk.problems
  const isKnown = (kind: string): kind is ProblemName => Object.hasOwn(words, kind)
  return Object.entries(problems).map(([field, kind]) => ({
    field,
    message: isKnown(kind) ? words[kind] : kind,
  }))
}

/** The sentence at one field, for its `error`. */
export function errorAt(
  problems: readonly FieldProblem[],
  field: string,
): { readonly error?: string } {
  const found = problems.find((problem) => problem.field === field)
  return found ? { error: found.message } : {}
}

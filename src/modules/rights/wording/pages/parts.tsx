import { compareTexts } from '#core/editorial/compare-texts.ts'
import type { FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Difference } from '#ui/content/difference.tsx'
import { Tag } from '#ui/content/tag.tsx'

import type { FileProblem } from '../../letters/yaml-source.ts'
import type { Entry } from '../entry.ts'
import { fieldLabel, problemText } from '../field-words.ts'
import type { Standing } from '../standing.ts'
import { strings } from '../strings/index.ts'

/** Where an entry stands, in words: whose text visitors read, and what waits. */
export function StateTags(props: { readonly variant: Variant; readonly standing: Standing }) {
  const { live, draft, fileChanged, broken } = props.standing
  const { states } = strings(props.variant)
  return (
    <span class="wording-states">
      {broken.length > 0 ? (
        <Tag tone="late">{states.broken}</Tag>
      ) : (
        <Tag tone={live?.values ? 'info' : 'neutral'}>
          {live?.values ? states.desk : states.file}
        </Tag>
      )}{' '}
      {draft && <Tag tone="soon">{states.draft}</Tag>}{' '}
      {fileChanged && <Tag tone="soon">{states.changed}</Tag>}
    </span>
  )
}

/** Two wordings of an entry, field by field, where they differ. */
export function WordingDifference(props: {
  readonly variant: Variant
  readonly entry: Entry
  readonly before: FormValues
  readonly after: FormValues
}) {
  const { variant, entry, before, after } = props
  const { difference } = strings(variant)
  const changed = entry.fields.filter(({ name }) => before[name] !== after[name])
  if (changed.length === 0) return <p class="quiet">{difference.nothing}</p>
  return (
    <>
      {changed.map((field) => (
        <>
          <h3>{fieldLabel(field, variant)}</h3>
          <Difference
            parts={compareTexts(before[field.name] ?? '', after[field.name] ?? '')}
            labels={difference}
          />
        </>
      ))}
    </>
  )
}

/** What is wrong with a text, one problem a line. */
export function ProblemLines(props: {
  readonly variant: Variant
  readonly entry: Entry
  readonly problems: readonly FileProblem[]
}) {
  return (
    <ul>
      {props.problems.map((problem) => (
        <li>{problemText(props.entry, problem, props.variant)}</li>
      ))}
    </ul>
  )
}

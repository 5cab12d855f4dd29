import { Tag } from './tag.tsx'

const tones = { fresh: 'good', 'due-soon': 'soon', expired: 'late' } as const

/** Whether a text still stands, in a word and a colour that repeats it. */
export function FreshnessTag(props: {
  readonly freshness: keyof typeof tones
  readonly label: string
}) {
  return <Tag tone={tones[props.freshness]}>{props.label}</Tag>
}

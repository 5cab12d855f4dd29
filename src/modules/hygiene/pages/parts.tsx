import { freshnessOf } from '#core/editorial/freshness.ts'
import { inPublic } from '#core/http/paths.ts'
import { formatDay } from '#core/i18n/format.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { publicationPaths } from '#modules/publications'
import { Notice } from '#ui/content/notice.tsx'
import { Tag } from '#ui/content/tag.tsx'

import type { HygieneFacts } from '../facts.ts'
import type { Entry } from '../queries.ts'
import { strings } from '../strings/index.ts'

type OfFacts = { readonly variant: Variant; readonly facts: HygieneFacts; readonly today: string }

/** Says on top of a text that nobody has checked it in time. */
export function ExpiredNotice({ variant, facts, today }: OfFacts) {
  if (freshnessOf(facts, today) !== 'expired') return null
  const { expired } = strings(variant)
  return (
    <Notice kind="warning" title={expired.title}>
      <p>{expired.text(formatDay(variant, facts.reviewBy, 'genitive'))}</p>
    </Notice>
  )
}

/** Time and effect in a line, with a mark when the advice is past its day. */
export function ShortFacts({ variant, facts, today }: OfFacts) {
  const words = strings(variant)
  return (
    <p class="page-facts">
      <span>{words.facts.minutesOf(facts.minutes)}</span>
      <EffectMark variant={variant} facts={facts} />
      {facts.level === 'at-risk' && <Tag tone="info">{words.levels['at-risk']}</Tag>}
      {freshnessOf(facts, today) === 'expired' && <Tag tone="late">{words.expired.tag}</Tag>}
    </p>
  )
}

/** How much it helps: three strokes, of which as many are full, and the words. */
export function EffectMark({ variant, facts }: Pick<OfFacts, 'variant' | 'facts'>) {
  return (
    <span class={`effect effect-${facts.effect}`}>
      <svg viewBox="0 0 17 10" width="17" height="10" aria-hidden="true">
        {[0, 1, 2].map((at) => (
          <rect
            fill={at < facts.effect ? 'currentColor' : 'none'}
            stroke="currentColor"
            x={at * 6 + 0.5}
            y={0.5 + (2 - at) * 2}
            width="4"
            height={9 - (2 - at) * 2}
          />
        ))}
      </svg>{' '}
      {strings(variant).effects[facts.effect]}
    </span>
  )
}

type EntryListProps = {
  readonly variant: Variant
  readonly entries: readonly Entry[]
  readonly today: string
  /** Level of each title. */
  readonly level: 2 | 3
}

/** Texts as a list: title, time and effect, what each says. */
export function EntryList({ variant, entries, today, level }: EntryListProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul class="doors">
      {entries.map(({ work, title, summary, lang, facts }) => {
        const foreign = lang === variantFacts[variant].tag ? undefined : lang
        return (
          <li>
            <Heading lang={foreign}>
              <a href={inPublic(variant, publicationPaths.work(work))}>{title}</a>
            </Heading>
            <ShortFacts variant={variant} facts={facts} today={today} />
            <p lang={foreign}>{summary}</p>
          </li>
        )
      })}
    </ul>
  )
}

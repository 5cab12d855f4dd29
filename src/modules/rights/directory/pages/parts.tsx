import { dayOf } from '#core/clock.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick, type HumanText } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { toLatin } from '#core/i18n/transliteration.ts'
import { Tag } from '#ui/content/tag.tsx'
import type { Tone } from '#ui/parts.ts'
import { safeHref } from '#ui/safe-href.ts'

import type { Channel, ControllerLine } from '../controller.ts'
import { contactFreshness, restsOnCopies, type Freshness } from '../freshness-rules.ts'
import { strings } from '../strings/index.ts'

type OfText = { readonly text: HumanText; readonly variant: Variant }

/** A text of people; tells the browser its language where that is not the page's. */
export function Text({ text: written, variant }: OfText) {
  const { text, lang } = pick(written, variant)
  return lang === variantFacts[variant].tag ? <>{text}</> : <span lang={lang}>{text}</span>
}

/** Whether anybody wrote it, in any language. */
export function hasText(text: HumanText): boolean {
  return Object.values(text).some((written) => written !== '')
}

const tones: Readonly<Record<Freshness, Tone>> = { fresh: 'good', old: 'soon', unchecked: 'soon' }

/** How fresh a controller's contact is, with its last day where there is one. */
export function ContactTag(props: {
  readonly variant: Variant
  readonly channels: ControllerLine['channels']
  readonly today: string
}) {
  const { variant, channels, today } = props
  const { one } = strings(variant)
  const state = contactFreshness(channels, today)
  const copy = restsOnCopies(channels, today)
  return (
    <>
      <FreshnessTag variant={variant} state={state} copy={copy} />
      {channels.some(({ broken }) => broken) && (
        <>
          {' '}
          <Tag tone="late">{one.broken}</Tag>
        </>
      )}
    </>
  )
}

/** How fresh something is in a word; what was read in a copy of a page only says so. */
export function FreshnessTag(props: {
  readonly variant: Variant
  readonly state: Freshness
  readonly copy: boolean
}) {
  const { variant, state, copy } = props
  const { freshness, fromCopy } = strings(variant)
  if (state === 'fresh' && copy) return <Tag tone="info">{fromCopy}</Tag>
  return <Tag tone={tones[state]}>{freshness[state]}</Tag>
}

/** The channel as something to press where it can be pressed. */
export function ChannelValue(props: { readonly variant: Variant; readonly channel: Channel }) {
  const { kind, value } = props.channel
  if (kind === 'email') return <a href={safeHref(`mailto:${value}`)}>{value}</a>
  if (kind === 'phone') {
    // A number is one word; E.123 parts its groups by spaces.
    const unbroken = value.replaceAll(/[ -]/gu, '\u00A0')
    return <a href={safeHref(`tel:${value.replaceAll(/[^\d+]/gu, '')}`)}>{unbroken}</a>
  }
  if (kind === 'post') return <>{addressIn(props.variant, value)}</>
  return <a href={safeHref(value)}>{hostOf(value)}</a>
}

/** A postal address as it is written; only from Cyrillic to Latin can it be converted, because an address abroad is no Serbian. */
function addressIn(variant: Variant, value: string): string {
  return variantFacts[variant].script === 'Cyrl' ? value : toLatin(value)
}

/** What the server found when it last asked, in words. */
export function checkText(variant: Variant, check: Channel['check']): string | undefined {
  if (check === undefined) return undefined
  const { one, outcomes } = strings(variant)
  const day = formatDay(variant, dayOf(check.checkedAt), 'genitive')
  return one.askedOn(day, outcomes[check.outcome])
}

/** The host of an address, which is what people read of it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : url
}

/** Choices of a closed list, the empty one first when there is one. */
export function optionsOf<const Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
  empty?: string,
) {
  const options = values.map((value) => ({ value: value as string, label: names[value] }))
  return empty === undefined ? options : [{ value: '', label: empty }, ...options]
}

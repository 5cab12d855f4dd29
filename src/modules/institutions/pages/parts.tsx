import { formatDay, formatMonth, formatYear } from '#core/i18n/format.ts'
import { pick, type HumanText } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { safeHref } from '#ui/safe-href.ts'

import type { Degree } from '../facts.ts'
import { institutionKinds, type InstitutionKind } from '../institution-kind.ts'
import { strings } from '../strings/index.ts'

/** A text of people; tells the browser its language where that is not the page's. */
export function Text(props: { readonly text: HumanText; readonly variant: Variant }) {
  const { text, lang } = pick(props.text, props.variant)
  return lang === variantFacts[props.variant].tag ? <>{text}</> : <span lang={lang}>{text}</span>
}

/** Whether anybody wrote it, in any language. */
export function hasText(text: HumanText): boolean {
  return Object.values(text).some((written) => written !== '')
}

/** A body's name that leads to its page. */
export function NameLink(props: {
  readonly href: string
  readonly name: HumanText
  readonly variant: Variant
}) {
  return (
    <a href={safeHref(props.href)}>
      <Text text={props.name} variant={props.variant} />
    </a>
  )
}

/** 2023, мај 2023. or 11. мај 2023., as precisely as it is known. */
export function partialDayText(variant: Variant, day: string): string {
  if (day.length === 4) return formatYear(variant, Number(day))
  if (day.length === 7) return formatMonth(variant, day, 'genitive')
  return formatDay(variant, day, 'genitive')
}

/** Kinds to choose from, the empty choice first. */
export function kindOptions(variant: Variant, empty: string) {
  const words = strings(variant).kinds
  return [
    { value: '', label: empty },
    ...institutionKinds.map((kind: InstitutionKind) => ({ value: kind, label: words[kind] })),
  ]
}

/** How sure we are, in words. */
export function degreeText(variant: Variant, degree: Degree): string {
  return strings(variant).degrees[degree]
}

/** The host of an address, which is what people read of it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : url
}

import { pick, type HumanText } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'

/** A text of people in the reader's variant; where it is written in the other language only, that is marked for readers and machines. */
export function Written(props: { readonly text: HumanText; readonly variant: Variant }) {
  const { text, lang } = pick(props.text, props.variant)
  return lang === variantFacts[props.variant].tag ? <>{text}</> : <span lang={lang}>{text}</span>
}

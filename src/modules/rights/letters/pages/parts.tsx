import type { Variant } from '#core/i18n/languages.ts'
import { variantFacts } from '#core/i18n/languages.ts'
import type { Content } from '#ui/parts.ts'
import { safeHref } from '#ui/safe-href.ts'

import type { Letter } from '../compose.ts'
import { letterStrings } from '../strings/index.ts'

/** What travels unseen, for buttons that stand anywhere on the page. */
export function StateForm(props: {
  readonly id: string
  readonly action: string
  readonly values: Readonly<Record<string, string>>
}) {
  return (
    <form id={props.id} action={safeHref(props.action)} method="post" hidden>
      {Object.entries(props.values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

type StateButtonProps = {
  /** Id of a `StateForm`. */
  readonly form: string
  readonly children: Content
  readonly action?: string
  readonly name?: string
  readonly value?: string
  readonly kind?: 'primary' | 'secondary' | 'quiet'
}

/** A button that sends a form which stands elsewhere on the page. */
export function StateButton(props: StateButtonProps) {
  return (
    <button
      type="submit"
      class={`button button-${props.kind ?? 'secondary'}`}
      form={props.form}
      formaction={safeHref(props.action)}
      name={props.name}
      value={props.value}
    >
      {props.children}
    </button>
  )
}

/** A letter as it will stand on paper. */
export function LetterSheet({
  letter,
  label,
}: {
  readonly letter: Letter
  readonly label: string
}) {
  const { variant, sender, recipient, paragraphs, enclosures } = letter
  return (
    <article class="letter-sheet" lang={variantFacts[variant].tag} aria-label={label}>
      <Lines lines={sender} />
      <p class="letter-place">{letter.placeAndDay}</p>
      <Lines lines={recipient} />
      <p class="letter-subject">
        {letterStrings(variant).subject}: {letter.subject}
      </p>
      {paragraphs.map((paragraph) =>
        paragraph.kind === 'text' ? (
          <p class="typed">{paragraph.text}</p>
        ) : (
          <ul>
            {paragraph.items.map((item) => (
              <li class="typed">{item}</li>
            ))}
          </ul>
        ),
      )}
      <div class="letter-closing">
        <p>{letter.closing}</p>
        <p class="letter-signature">{letter.signature}</p>
      </div>
      {enclosures.length > 0 && (
        <>
          <p>{letter.enclosuresTitle}:</p>
          <ol>
            {enclosures.map((one) => (
              <li>{one}</li>
            ))}
          </ol>
        </>
      )}
    </article>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <p class="letter-lines">
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </p>
  )
}

/** A variant's own name, in itself. */
export function VariantName({ variant }: { readonly variant: Variant }) {
  const { tag, name } = variantFacts[variant]
  return <span lang={tag}>{name}</span>
}

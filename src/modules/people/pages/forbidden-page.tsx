import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { TextArea } from '#ui/forms/inputs.tsx'

import { paths } from '../paths.ts'
import { onlyThese } from '../refusal.ts'
import { strings } from '../strings/index.ts'

type ForbiddenPageProps = {
  readonly variant: Variant
  readonly address: string
  /** What the person wrote in vain. */
  readonly texts: readonly string[]
}

/** Answers a form that the person may look at and not send. */
export function ForbiddenPage({ variant, address, texts }: ForbiddenPageProps) {
  const { refusal } = strings(variant)
  return (
    <>
      <PageHeading title={refusal.title} lead={onlyThese(variant, address)} />
      <p>{refusal.text}</p>
      <WrittenTexts variant={variant} texts={texts} />
      <ul>
        <li>
          <a href={paths.permissions}>{refusal.toPermissions}</a>
        </li>
        <li>
          <a href={paths.desk}>{refusal.toDesk}</a>
        </li>
      </ul>
    </>
  )
}

/** Answers a form to an address that does not exist for the person, any more perhaps; says nothing of whether it exists for others. */
export function NotSavedPage({ variant, texts }: Omit<ForbiddenPageProps, 'address'>) {
  const { refusal } = strings(variant)
  return (
    <>
      <PageHeading title={refusal.notSaved} lead={refusal.notSavedLead} />
      <WrittenTexts variant={variant} texts={texts} />
      <p>
        <a href={paths.desk}>{refusal.toDesk}</a>
      </p>
    </>
  )
}

function WrittenTexts({ variant, texts }: Omit<ForbiddenPageProps, 'address'>) {
  const { refusal } = strings(variant)
  if (texts.length === 0) return null
  return (
    <Section id="written" title={refusal.written}>
      <p class="measure">{refusal.writtenLead}</p>
      {texts.map((text, index) => (
        <TextArea
          name={`written-${index + 1}`}
          label={refusal.writtenText(index + 1)}
          value={text}
          rows={8}
        />
      ))}
    </Section>
  )
}

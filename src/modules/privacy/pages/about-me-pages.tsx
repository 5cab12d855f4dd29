import type { Consent, HeldSection, Survivor } from '#core/about-person.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Prose, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Confirmation, Form } from '#ui/forms/form.tsx'

import { paths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { HeldSections } from './held-sections.tsx'

type MyDataProps = {
  readonly variant: Variant
  readonly sections: readonly HeldSection[]
  readonly consents: readonly Consent[]
  readonly saved: boolean
  /** Whether an erasure would be refused, because nobody would be left to let anyone in. */
  readonly onlyAdministrator: boolean
}

/** Everything about the one who is signed in, and what they can do with it. */
export function MyDataPage(props: MyDataProps) {
  const { variant, sections, consents, saved } = props
  const { mine, erasure } = strings(variant)
  return (
    <>
      <PageHeading title={mine.title} lead={mine.lead} />
      {saved && <Notice kind="success" title={mine.withdrawn} />}
      <ButtonRow>
        <LinkButton href={paths.mineFile}>{mine.download}</LinkButton>
        <a href={paths.profile}>{mine.correct}</a>
        <a href={paths.myErasure}>{mine.erase}</a>
      </ButtonRow>
      {props.onlyAdministrator && <p class="quiet measure">{erasure.lastShort}</p>}
      <HeldSections variant={variant} sections={sections} />
      <Section id="consents" title={mine.consents}>
        {consents.length === 0 && <p>{mine.noConsents}</p>}
        {consents.map(({ id, what, givenOn }) => (
          <Form action={paths.myConsent(id)}>
            <p>
              {pick(what, variant).text}. {mine.given(formatDay(variant, givenOn, 'genitive'))}
            </p>
            <Button kind="secondary">{mine.withdraw}</Button>
          </Form>
        ))}
      </Section>
    </>
  )
}

type Remaining = { readonly variant: Variant; readonly remains: readonly Survivor[] }

/** What an erasure leaves, said before it. */
export function Remains({ variant, remains }: Remaining) {
  const { erasure, mine } = strings(variant)
  return (
    <>
      <h2>{erasure.stays}</h2>
      {remains.length === 0 && <p>{erasure.nothingStays}</p>}
      <ul>
        {remains.map(({ what, why, count }) => (
          <li>
            {erasure.line(pick(what, variant).text, mine.count(count), pick(why, variant).text)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Before the account goes. */
export function MyErasurePage({ variant, remains }: Remaining) {
  const { erasure } = strings(variant)
  return (
    <Confirmation
      title={erasure.title}
      action={paths.myErasure}
      confirmLabel={erasure.submit}
      cancel={{ href: paths.mine, label: erasure.cancel }}
    >
      <p>{erasure.lead}</p>
      <Remains variant={variant} remains={remains} />
    </Confirmation>
  )
}

/** The last administrator stays: why, and what makes the erasure possible. */
export function LastAdministratorPage({ variant }: { readonly variant: Variant }) {
  const { erasure } = strings(variant)
  return (
    <>
      <PageHeading title={erasure.lastTitle} lead={erasure.last} />
      <Prose>
        <ol>
          {erasure.lastSteps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Prose>
      <ButtonRow>
        <LinkButton href={paths.people}>{erasure.toPeople}</LinkButton>
        <a href={paths.mine}>{erasure.toMine}</a>
      </ButtonRow>
    </>
  )
}

/** After the account has gone; nobody is signed in any more. */
export function ErasedPage({ variant }: { readonly variant: Variant }) {
  const { erasure } = strings(variant)
  return (
    <>
      <PageHeading title={erasure.done} lead={erasure.doneLead} />
      <p>
        <a href={`/${variant}`}>{erasure.toSite}</a>
      </p>
    </>
  )
}

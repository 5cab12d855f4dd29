import { counted, formatInstant } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'

import { paths } from '../../paths.ts'
import { strings } from '../../strings/index.ts'
import type { SecondFactorView } from '../queries.ts'

type SecondFactorPageProps = { readonly variant: Variant; readonly factor: SecondFactorView }

/** A second factor that is on: its recovery codes, and its end. */
export function SecondFactorPage({ variant, factor }: SecondFactorPageProps) {
  const { secondFactor: words } = strings(variant)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <DefinitionList
        items={[
          { term: words.since, value: formatInstant(variant, factor.since) },
          { term: words.codesLeft, value: counted(variant, factor.codesLeft, words.codeForms) },
        ]}
      />
      <Section id="new-codes" title={words.newCodes}>
        <p class="measure">{words.newCodesLead}</p>
        <Form action={paths.myRecoveryCodes}>
          <Button kind="secondary">{words.makeCodes}</Button>
        </Form>
      </Section>
      <Section id="turn-off" title={words.turnOff}>
        <p class="measure">{words.turnOffLead}</p>
        <Form action={paths.mySecondFactorRemoval}>
          <Button kind="danger">{words.turnOffSubmit}</Button>
        </Form>
      </Section>
    </>
  )
}

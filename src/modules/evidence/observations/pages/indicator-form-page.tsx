import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { InstitutionName } from '#modules/institutions'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Fieldset } from '#ui/forms/field.tsx'
import { Form } from '#ui/forms/form.tsx'
import { Select, TextArea, TextField } from '#ui/forms/inputs.tsx'

import { deskPaths, publicPaths } from '../../paths.ts'
import type { FormState } from '../form-state.ts'
import type { IndicatorView } from '../indicator-queries.ts'
import { periodKinds } from '../period.ts'
import { strings } from '../strings/index.ts'
import { topics } from '../topics.ts'
import { fieldOf, FormProblems } from './form-problems.tsx'

type IndicatorFormPageProps = {
  readonly variant: Variant
  readonly form: FormState
  readonly institutions: readonly InstitutionName[]
  /** Absent for a new one. */
  readonly indicator?: IndicatorView | undefined
}

/** An indicator to be entered or changed. */
export function IndicatorFormPage(props: IndicatorFormPageProps) {
  const { variant, form, institutions, indicator } = props
  const { desk: words, topics: topicNames, period } = strings(variant)
  const { fields } = words
  const field = (name: string) => fieldOf({ variant, form }, name)
  const { 'started-from': startedFrom = '' } = form.values
  return (
    <>
      <PageHeading title={indicator ? words.editIndicator : words.newIndicator} />
      <FormProblems variant={variant} form={form} />
      {indicator && <IndicatorState variant={variant} indicator={indicator} />}
      <Form
        action={indicator ? deskPaths.indicator(indicator.code) : deskPaths.indicators}
        hidden={indicator ? { 'started-from': startedFrom } : {}}
      >
        {!indicator && (
          <TextField {...field('code')} label={fields.code} hint={fields.codeHint} width="long" />
        )}
        <Select
          {...field('topic')}
          label={fields.topic}
          options={topics.map((topic) => ({ value: topic, label: topicNames[topic] }))}
        />
        <TextField {...field('title-sr')} label={fields.titleSr} />
        <TextField {...field('title-en')} label={fields.titleEn} />
        <UnitFields {...props} />
        <Select
          {...field('period-kind')}
          label={fields.periodKind}
          options={periodKinds.map((kind) => ({ value: kind, label: period.kinds[kind] }))}
        />
        <Select
          {...field('institution')}
          label={fields.institution}
          options={[
            { value: '', label: fields.everyInstitution },
            ...institutions.map(({ id, name }) => ({ value: id, label: pick(name, variant).text })),
          ]}
        />
        <TextArea {...field('definition-sr')} label={fields.definitionSr} />
        <TextArea {...field('definition-en')} label={fields.definitionEn} />
        <TextArea {...field('document-sr')} label={fields.documentSr} />
        <TextArea {...field('document-en')} label={fields.documentEn} />
        <TextArea {...field('comparability-sr')} label={fields.comparabilitySr} />
        <TextArea {...field('comparability-en')} label={fields.comparabilityEn} />
        <ButtonRow>
          <Button>{words.save}</Button>
          <a href={deskPaths.indicators}>{words.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  )
}

function UnitFields({ variant, form }: IndicatorFormPageProps) {
  const { fields } = strings(variant).desk
  const field = (name: string) => ({
    ...fieldOf({ variant, form }, name),
    width: 'medium' as const,
  })
  return (
    <Fieldset legend={fields.unit} id="unit" hint={fields.unitHint} size="field">
      <TextField {...field('unit-key')} label={fields.unitKey} />
      <TextField {...field('unit-one')} label={fields.unitOne} />
      <TextField {...field('unit-few')} label={fields.unitFew} />
      <TextField {...field('unit-other')} label={fields.unitOther} />
      <TextField {...field('unit-one-en')} label={fields.unitOneEn} />
      <TextField {...field('unit-other-en')} label={fields.unitOtherEn} />
    </Fieldset>
  )
}

function IndicatorState(props: { readonly variant: Variant; readonly indicator: IndicatorView }) {
  const { variant, indicator } = props
  const words = strings(variant).desk
  const { code } = indicator
  if (indicator.publishedAt === null) {
    return (
      <Form action={deskPaths.indicatorPublication(code)}>
        <ButtonRow>
          <Button kind="secondary">{words.publish}</Button>
        </ButtonRow>
      </Form>
    )
  }
  return (
    <p>
      <a href={inPublic(variant, publicPaths.indicator(code))}>{words.publicPage}</a>{' '}
      <a href={deskPaths.indicatorWithdrawal(code)}>{words.withdraw}</a>
    </p>
  )
}

import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { inPublic } from '#core/http/paths.ts'
import { formatNumber } from '#core/i18n/format.ts'
import { pick, type HumanText } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextArea, TextField } from '#ui/forms/inputs.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { SOURCE_LENGTH_MAX } from '../correction-form.ts'
import { CORRECTION_LENGTH_MAX, correctionSubjects } from '../correction-rules.ts'
import { directoryPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { optionsOf } from './parts.tsx'

/** What a visitor typed, and what came of it. */
export type CorrectionState = {
  readonly values: FormValues
  /** Kinds by field. */
  readonly problems: FieldProblems
  readonly tooMany: boolean
}

type CorrectionPageProps = {
  readonly variant: Variant
  readonly slug: string
  readonly name: HumanText
  readonly form: CorrectionState
}

/** Where a visitor says what is wrong; nothing about themselves is asked. */
export function CorrectionPage({ variant, slug, name, form }: CorrectionPageProps) {
  const { correction: words } = strings(variant)
  const sentences: Readonly<Record<string, string>> = words.problems
  const problem = (field: string) => sentences[form.problems[field] ?? '']
  const summary = Object.keys(form.problems).map((field) => ({
    field,
    message: problem(field) ?? '',
  }))
  return (
    <>
      <PageHeading kicker={pick(name, variant).text} title={words.title} lead={words.lead} />
      <ErrorSummary title={words.problemsTitle} problems={summary} />
      {form.tooMany && (
        <Notice kind="problem" title={words.tooMany}>
          <p>{words.tooManyText}</p>
        </Notice>
      )}
      <Form action={inPublic(variant, directoryPaths.correction(slug))}>
        <Radios
          name="about"
          legend={words.about}
          options={optionsOf(correctionSubjects, words.subjects)}
          value={form.values['about']}
          error={problem('about')}
        />
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint(formatNumber(variant, CORRECTION_LENGTH_MAX))}
          value={form.values['text']}
          error={problem('text')}
          maxLength={CORRECTION_LENGTH_MAX}
          rows={6}
          required
        />
        <TextField
          name="source"
          label={words.source}
          note={words.optional}
          hint={words.sourceHint}
          type="url"
          value={form.values['source']}
          error={problem('source')}
          maxLength={SOURCE_LENGTH_MAX}
          autocomplete="off"
          spellcheck={false}
        />
        <p class="quiet">{words.kept}</p>
        <ButtonRow>
          <Button>{words.submit}</Button>
          <a href={safeHref(inPublic(variant, directoryPaths.controller(slug)))}>{words.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Says that it arrived, and what happens now. */
export function ThanksPage({ variant, slug, name }: Omit<CorrectionPageProps, 'form'>) {
  const { correction: words } = strings(variant)
  return (
    <>
      <PageHeading
        kicker={pick(name, variant).text}
        title={words.thanksTitle}
        lead={words.thanks}
      />
      <ButtonRow>
        <LinkButton href={inPublic(variant, directoryPaths.controller(slug))} kind="secondary">
          {words.back}
        </LinkButton>
      </ButtonRow>
    </>
  )
}

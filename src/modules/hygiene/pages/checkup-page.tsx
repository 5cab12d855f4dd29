import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Radios } from '#ui/forms/choices.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'

import { fieldOf } from '../checkup/answers.ts'
import { questionsOf, type Checkup } from '../checkup/checkup-source.ts'
import { publicPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'

type CheckupPageProps = {
  readonly variant: Variant
  readonly checkup: Checkup
  readonly form: { readonly values: FormValues; readonly problems: FieldProblems }
}

/**
 * All questions on one page: what is chosen leaves the reader's device once, at the end, and the browser's way back from the plan
 * finds every answer where it was.
 */
export function CheckupPage({ variant, checkup, form }: CheckupPageProps) {
  const words = strings(variant).checkup
  const said = (text: Checkup['scoring']) => pick(text, variant).text
  const asked = questionsOf(checkup)
  const problemOf = (field: string): string | undefined => {
    const kind = form.problems[field]
    const known: Readonly<Record<string, string>> = words.problems
    return kind === undefined ? undefined : (known[kind] ?? kind)
  }
  const problems = asked.flatMap((question) => {
    const field = fieldOf(question)
    const message = problemOf(field)
    return message === undefined ? [] : [{ field, message }]
  })
  return (
    <>
      <ErrorSummary title={words.problemsTitle} problems={problems} />
      <PageHeading title={words.title} lead={said(checkup.introduction)} />
      <p class="measure">{words.once}</p>
      <Form action={inPublic(variant, publicPaths.checkup)}>
        {checkup.parts.map((part, at) => (
          <Section
            id={`part-${at + 1}`}
            title={said(part.title)}
            aside={words.partOf(at + 1, checkup.parts.length)}
          >
            {part.questions.map((question) => {
              const name = fieldOf(question)
              return (
                <Radios
                  name={name}
                  legend={`${asked.indexOf(question) + 1}. ${said(question.text)}`}
                  hint={said(question.help)}
                  value={form.values[name]}
                  options={question.answers.map(({ id, text }) => ({
                    value: id,
                    label: said(text),
                  }))}
                  error={problemOf(name)}
                />
              )
            })}
          </Section>
        ))}
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

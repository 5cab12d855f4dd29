import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button } from '#ui/forms/button.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Form } from '#ui/forms/form.tsx'
import { FileUpload } from '#ui/forms/inputs.tsx'

import { publicPaths } from '../../paths.ts'
import type { CaseProblem } from '../case-file.ts'
import { flowStrings } from '../strings/flow.ts'
import { resultStrings } from '../strings/result.ts'
import { KeptCases } from './keep-section.tsx'

type OpenCasePageProps = {
  readonly variant: Variant
  readonly problem?: CaseProblem | undefined
}

/** Where somebody comes back with the file of their case. */
export function OpenCasePage({ variant, problem }: OpenCasePageProps) {
  const { openCase: words } = resultStrings(variant)
  const message = problem === undefined ? undefined : words.problems[problem]
  return (
    <>
      <ErrorSummary
        title={flowStrings(variant).step.errorTitle}
        problems={message === undefined ? [] : [{ field: 'file', message }]}
      />
      <PageHeading title={words.title} lead={words.lead} />
      <Form action={inPublic(variant, publicPaths.rightsCase)} multipart>
        <FileUpload
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={message}
          accept="application/json,.json"
          required
        />
        <Button>{words.submit}</Button>
      </Form>
      <KeptCases variant={variant} />
      <Section id="no-file" title={words.noFile}>
        <p class="measure">{words.noFileText}</p>
        <p>
          <a href={inPublic(variant, publicPaths.letters)}>{flowStrings(variant).list.title}</a>
        </p>
      </Section>
    </>
  )
}

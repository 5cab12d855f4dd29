import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { Confirmation } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/inputs.tsx'

import { deskPaths } from '../paths.ts'
import type { Work } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { errorAt, fieldProblems } from './desk-parts.tsx'

type WithdrawPageProps = {
  readonly variant: Variant
  readonly work: Work
  readonly title: string
  readonly sent: { readonly values: FormValues; readonly problems: FieldProblems } | undefined
}

/** Asks before a publication is taken away from the public, and what readers shall be told. */
export function WithdrawPage({ variant, work, title, sent }: WithdrawPageProps) {
  const { withdraw, cancel, problemsTitle, fields } = strings(variant).desk
  const wrong = fieldProblems(sent?.problems ?? {}, variant)
  return (
    <>
      <ErrorSummary title={problemsTitle} problems={wrong} />
      <Confirmation
        title={withdraw.title(title)}
        action={deskPaths.withdraw(work.id)}
        confirmLabel={withdraw.action}
        cancel={{ href: deskPaths.publication(work.id), label: cancel }}
        fields={
          <>
            <TextArea
              name="reason-sr"
              label={fields.reasonSr}
              hint={fields.reasonHint}
              rows={3}
              value={sent?.values['reason-sr']}
              {...errorAt(wrong, 'reason-sr')}
            />
            <TextArea
              name="reason-en"
              label={fields.reasonEn}
              rows={3}
              value={sent?.values['reason-en']}
              {...errorAt(wrong, 'reason-en')}
            />
          </>
        }
      >
        <p>{withdraw.text}</p>
      </Confirmation>
    </>
  )
}

import type { Variant } from '#core/i18n/languages.ts'
import { Confirmation } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { deskPaths } from '../../paths.ts'
import type { FormState } from '../form-state.ts'
import { observationLabel } from '../labels.ts'
import type { ObservationView } from '../queries.ts'
import { strings } from '../strings/index.ts'
import type { Support } from '../support-queries.ts'
import { supportTitle } from '../support-text.ts'
import { fieldOf, FormProblems } from './form-problems.tsx'

type One = { readonly variant: Variant; readonly observation: ObservationView }

/** Before an observation disappears from the public site. */
export function WithdrawalPage({ variant, observation, form }: One & { readonly form: FormState }) {
  const words = strings(variant).desk
  return (
    <Confirmation
      title={words.withdrawTitle}
      action={deskPaths.observationWithdrawal(observation.id)}
      confirmLabel={words.withdraw}
      cancel={{ href: deskPaths.observation(observation.id), label: words.cancel }}
      fields={<TextField {...fieldOf({ variant, form }, 'reason')} label={words.withdrawReason} />}
    >
      <FormProblems variant={variant} form={form} />
      <p>{observationLabel(observation, variant)}</p>
      <p>{words.withdrawText}</p>
    </Confirmation>
  )
}

/** Before an observation loses one of its grounds. */
export function SupportRemovalPage(props: One & { readonly support: Support }) {
  const { variant, observation, support } = props
  const words = strings(variant).desk
  const at = { observationId: observation.id, supportId: support.id }
  return (
    <Confirmation
      title={words.supports.removeTitle}
      action={deskPaths.supportRemoval(at)}
      confirmLabel={words.supports.remove}
      cancel={{ href: deskPaths.observation(observation.id), label: words.cancel }}
    >
      <p>{supportTitle(support, variant)}</p>
      <p>{words.supports.removeText}</p>
    </Confirmation>
  )
}

/** Before an indicator disappears from the public site. */
export function IndicatorWithdrawalPage(props: {
  readonly variant: Variant
  readonly code: string
  readonly title: string
}) {
  const { variant, code, title } = props
  const words = strings(variant).desk
  return (
    <Confirmation
      title={words.withdrawIndicatorTitle}
      action={deskPaths.indicatorWithdrawal(code)}
      confirmLabel={words.withdraw}
      cancel={{ href: deskPaths.indicator(code), label: words.cancel }}
    >
      <p>{title}</p>
      <p>{words.withdrawIndicatorText}</p>
    </Confirmation>
  )
}

import { inPublic } from '#core/http/paths.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow, LinkButton } from '#ui/forms/button.tsx'

import { publicPaths } from '../../paths.ts'
import type { Letter } from '../compose.ts'
import type { Purpose } from '../letter-source.ts'
import type { MailLink } from '../mail-link.ts'
import { resultStrings } from '../strings/result.ts'
import { StateButton } from './parts.tsx'

type SendSectionProps = {
  readonly variant: Variant
  readonly purpose: Purpose
  readonly letter: Letter
  /** Plain text of the letter. */
  readonly text: string
  readonly mail: MailLink
  readonly hasAddress: boolean
  /** Too many letters were being set, so that no PDF was made. */
  readonly busy: boolean
  /** Id of the form that holds the letter. */
  readonly form: string
}

/** How the letter gets where it should go: by mail, by post, or by hand. */
export function SendSection(props: SendSectionProps) {
  const { variant, purpose, letter, text, mail } = props
  const { send, hand } = resultStrings(variant)
  const byHand: Partial<Record<Purpose, string>> = hand
  const advice = byHand[purpose]
  return (
    <Section id="send" title={send.title}>
      {advice !== undefined && <p class="measure">{advice}</p>}
      {props.busy && (
        <Notice kind="warning" title={send.busy}>
          <p>{send.busyText}</p>
        </Notice>
      )}
      <h3>{send.byMail}</h3>
      <p class="measure">{send.copyFirst}</p>
      <div class="field letter-text">
        <label class="label" for="letter-text">
          {send.text}
        </label>
        <textarea
          class="input input-full"
          id="letter-text"
          rows={10}
          readonly
          lang={variantFacts[letter.variant].tag}
        >
          {text}
        </textarea>
      </div>
      <div data-island="copy-text" data-copies="letter-text" hidden>
        <Button type="button" kind="secondary">
          {send.copy}
        </Button>
        <output data-said="copied" hidden>
          {send.copied}
        </output>
        <output data-said="failed" hidden>
          {send.notCopied}
        </output>
      </div>
      <ButtonRow>
        <LinkButton href={mail.href} kind="secondary">
          {send.open}
        </LinkButton>
      </ButtonRow>
      <p class="quiet measure">
        {mail.withBody ? send.withBody : send.tooLong} {!props.hasAddress && send.noAddress}
      </p>
      <h3>{send.byPost}</h3>
      <p class="measure">{send.postText}</p>
      <ButtonRow>
        <StateButton form={props.form} action={inPublic(variant, publicPaths.paper(letter.id))}>
          {send.pdf}
        </StateButton>
      </ButtonRow>
      <p class="measure">{send.proof}</p>
    </Section>
  )
}

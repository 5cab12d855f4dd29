import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'

import { publicPaths } from '../../paths.ts'
import { resultStrings } from '../strings/result.ts'
import { StateButton } from './parts.tsx'

type KeepSectionProps = {
  readonly variant: Variant
  /** Id of the form that holds the case, with its text in the field `case`. */
  readonly form: string
  /** What the browser shows in its list: letter and recipient. */
  readonly name: string
  /** On the page of the case itself there is nothing to open. */
  readonly canOpen: boolean
}

/** The case belongs to the person: a file to download and, only if they wish, a copy in this browser. */
export function KeepSection({ variant, form, name, canOpen }: KeepSectionProps) {
  const { keep } = resultStrings(variant)
  const at = (path: string) => inPublic(variant, path)
  return (
    <Section id="keep" title={keep.title}>
      <p class="measure">{keep.text}</p>
      <ButtonRow>
        <StateButton form={form} action={at(publicPaths.caseFile)} kind="primary">
          {keep.download}
        </StateButton>
        {canOpen && (
          <StateButton form={form} action={at(publicPaths.rightsCase)} kind="quiet">
            {keep.open}
          </StateButton>
        )}
      </ButtonRow>
      <p class="quiet measure">{keep.warning}</p>
      <div class="stack" data-island="kept-cases" data-keeps={form} data-name={name} hidden>
        <h3>{keep.inBrowser}</h3>
        <p class="measure">{keep.inBrowserText}</p>
        <Button type="button" kind="secondary">
          {keep.store}
        </Button>
        <output data-said="stored" hidden>
          {keep.stored}
        </output>
        <output data-said="failed" hidden>
          {keep.notStored}
        </output>
      </div>
    </Section>
  )
}

/** The copies that this browser keeps; without script there are none. */
export function KeptCases({ variant }: { readonly variant: Variant }) {
  const { keep } = resultStrings(variant)
  return (
    <div data-island="kept-cases" hidden>
      <Section id="kept" title={keep.list}>
        <p data-said="empty" hidden>
          {keep.listEmpty}
        </p>
        <ul class="kept-list" data-part="list" />
        <ButtonRow>
          <button type="button" class="button button-quiet" data-part="remove-all" hidden>
            {keep.removeAll}
          </button>
        </ButtonRow>
        <template>
          <li class="kept-item">
            <span data-part="name" />
            <form action={inPublic(variant, publicPaths.rightsCase)} method="post">
              <input type="hidden" name="case" value="" />
              <button type="submit" class="button button-secondary">
                {keep.openStored}
              </button>
            </form>
            <button type="button" class="button button-quiet" data-part="remove">
              {keep.remove}
            </button>
          </li>
        </template>
      </Section>
    </div>
  )
}

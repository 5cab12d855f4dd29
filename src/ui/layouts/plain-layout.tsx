import type { Content, LinkPart } from '../parts.ts'
import { Document, HomeLink, VariantSwitcher } from './frame.tsx'
import type { PageHead } from './head.tsx'

/** For errors, sign-in and whatever must work when nothing else does. */
export type PlainLayoutProps = {
  readonly page: PageHead
  readonly home: LinkPart
  readonly labels: { readonly skip: string; readonly languages: string }
  readonly children: Content
}

/** The mark, the way home, and one column. */
export function PlainLayout(props: PlainLayoutProps) {
  const { page, labels } = props
  return (
    <Document page={page} kind="plain" skip={labels.skip}>
      <header class="plain-header">
        <HomeLink home={props.home} />
        <VariantSwitcher label={labels.languages} sisters={page.sisters} />
      </header>
      <main id="content" class="plain-main" tabindex={-1}>
        {props.children}
      </main>
    </Document>
  )
}

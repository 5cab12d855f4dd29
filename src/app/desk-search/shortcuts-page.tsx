import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import type { LinkPart } from '#ui/parts.ts'

import { areaLetters } from './shortcut-keys.ts'
import { deskSearchStrings } from './strings/index.ts'

type Shortcut = { readonly keys: readonly string[]; readonly does: string }

/** Every shortcut of the keyboard, those of areas only where the person may go. */
export function ShortcutsPage(props: {
  readonly variant: Variant
  readonly areas: readonly LinkPart[]
}) {
  const words = deskSearchStrings(props.variant).shortcuts
  const shortcuts: readonly Shortcut[] = [
    { keys: ['/'], does: words.search },
    { keys: ['j'], does: words.next },
    { keys: ['k'], does: words.previous },
    { keys: ['Enter'], does: words.open },
    { keys: ['?'], does: words.help },
    ...props.areas.flatMap(({ href, label }) => {
      const letter = areaLetters[href]
      return letter === undefined ? [] : [{ keys: ['g', letter], does: words.goes(label) }]
    }),
  ]
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <Table<Shortcut>
        caption={words.list}
        captionHidden
        dense
        rows={shortcuts}
        columns={[
          {
            label: words.key,
            rowHeader: true,
            cell: ({ keys: [first, second] }) => (
              <>
                <kbd>{first}</kbd>
                {second !== undefined && (
                  <>
                    {` ${words.followedBy} `}
                    <kbd>{second}</kbd>
                  </>
                )}
              </>
            ),
          },
          { label: words.does, cell: ({ does }) => does },
        ]}
      />
      <button
        class="button button-secondary"
        type="button"
        data-island="shortcuts-switch"
        data-off={words.off}
        data-on={words.on}
        hidden
      >
        {words.off}
      </button>
    </>
  )
}

/** The title of that page. */
export function shortcutsTitle(variant: Variant): string {
  return deskSearchStrings(variant).shortcuts.title
}

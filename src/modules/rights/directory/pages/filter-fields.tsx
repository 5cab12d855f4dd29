import type { Variant } from '#core/i18n/languages.ts'
import { Select, TextField } from '#ui/forms/inputs.tsx'

import { freshnesses } from '../freshness-rules.ts'
import { QUERY_LENGTH_MAX, type DirectoryFilter } from '../list-filter.ts'
import { sectors } from '../sectors.ts'
import { strings } from '../strings/index.ts'
import { optionsOf } from './parts.tsx'

/** By what both lists of controllers, the public one and that of the desk, are narrowed. */
export function FilterFields(props: {
  readonly variant: Variant
  readonly filter: DirectoryFilter
}) {
  const { variant, filter } = props
  const { filter: words, sectors: names, freshness } = strings(variant)
  return (
    <>
      <TextField
        name="q"
        label={words.query}
        type="search"
        value={filter.query}
        maxLength={QUERY_LENGTH_MAX}
        autocomplete="off"
      />
      <Select
        name="sector"
        label={words.sector}
        options={optionsOf(sectors, names, words.all)}
        value={filter.sector ?? ''}
      />
      <Select
        name="contact"
        label={words.contact}
        options={optionsOf(freshnesses, freshness, words.all)}
        value={filter.freshness ?? ''}
      />
    </>
  )
}

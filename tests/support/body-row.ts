/** A row of `institution_body` that says nothing but that the body exists; unpublished. */
export function aBodyRow({ id, at }: { readonly id: string; readonly at: string }) {
  return {
    id,
    kind: 'agency',
    parent_id: null,
    website: null,
    website_certainty: null,
    description_sr: '',
    description_en: '',
    published_at: null,
    demo: 0,
    created_at: at,
    updated_at: at,
  } as const
}

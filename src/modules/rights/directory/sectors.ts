/** Fields of life in which people meet controllers, in the order in which the directory shows them. */
export const sectors = [
  'public-body',
  'health',
  'education',
  'telecom',
  'bank',
  'insurance',
  'utility',
  'retail',
  'delivery',
  'transport',
  'platform',
  'media',
  'employment',
  'gambling',
  'other',
] as const
/** A field of life. */
export type Sector = (typeof sectors)[number]

/** Kinds of data that a controller holds of many people by the nature of its work. */
export const heldKinds = [
  'identity',
  'contact',
  'contract',
  'payments',
  'traffic',
  'location',
  'content',
  'calls',
  'video',
  'biometrics',
  'health',
  'education',
  'employment',
  'benefits',
  'tax',
  'property',
  'vehicles',
  'consumption',
  'purchases',
  'credit',
  'claims',
  'travel',
  'behaviour',
  'children',
  'criminal',
  'betting',
] as const
/** A kind of data. */
export type HeldKind = (typeof heldKinds)[number]

/** Tells whether a text names a sector. */
export function isSector(text: string): text is Sector {
  return (sectors as readonly string[]).includes(text)
}

/** Why the law lets us hold a datum; ZZPL art. 12 (GDPR art. 6). */
export type LegalBasis =
  | 'consent'
  | 'contract'
  | 'legal-obligation'
  | 'public-interest'
  | 'legitimate-interest'

/** What one column holds of people (purpose and trigger are read by the public, Serbian in Cyrillic): nothing, or something with purpose, basis, period and what starts the period. */
export type KeptColumn =
  | { readonly personal: false }
  | {
      readonly personal: true
      readonly purpose: { readonly sr: string; readonly en: string }
      readonly basis: LegalBasis
      /** Days after `trigger` at which the datum is removed or made anonymous; null while `trigger` has not happened. */
      readonly periodDays: number
      readonly trigger: { readonly sr: string; readonly en: string }
    }

/** A rule for every column of every table that a module owns; a forgotten column does not compile. */
export type KeptRules<Tables> = {
  readonly [Table in keyof Tables]: { readonly [Column in keyof Tables[Table]]: KeptColumn }
}

/** The column says nothing about a person. */
export const notPersonal: KeptColumn = { personal: false }

/** The column says something about a person. */
export function personal(
  rule: Omit<Extract<KeptColumn, { personal: true }>, 'personal'>,
): KeptColumn {
  return { personal: true, ...rule }
}

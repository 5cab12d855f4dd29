/** The anchor of a rule or an act on the page of law; dots do not stand in ids. */
export function anchorOf(id: string): string {
  return id.replaceAll('.', '-')
}

/** Public addresses after the variant; parts of the page of law are reached by anchors. */
export const publicPaths = {
  law: '/law',
  rule: (ruleId: string) => `/law#${anchorOf(ruleId)}`,
  article: (articleId: string) => `/law#${anchorOf(articleId)}`,
  articles: '/law#articles',
  remedies: '/law#remedies',
  counting: '/law#counting',
} as const

/** Addresses in the desk. */
export const deskPaths = {
  law: '/desk/law',
  confirmation: (ruleId: string, version: string) => `/desk/law/${ruleId}/${version}/confirmation`,
  withdrawal: (ruleId: string, version: string) => `/desk/law/${ruleId}/${version}/withdrawal`,
} as const

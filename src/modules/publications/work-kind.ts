/** What a publication is: a full analysis, a policy brief, or a piece of news. */
export const workKinds = ['analysis', 'brief', 'news'] as const
/** A kind of publication. */
export type WorkKind = (typeof workKinds)[number]

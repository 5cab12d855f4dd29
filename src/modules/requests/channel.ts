/** Ways in which a request leaves us (ZoSPIJZ art. 15: in writing, also by e-mail, or orally on record). */
export const channels = ['email', 'post', 'in-person', 'form'] as const
/** A way in which a request leaves us. */
export type Channel = (typeof channels)[number]

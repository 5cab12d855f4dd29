const allowedScheme = /^(?:https?|mailto):/iu
const anyScheme = /^[^/?#]*:/u
// Browsers drop tabs and line ends inside an address and controls around it, so such an address is not what it looks like.
// oxlint-disable-next-line no-control-regex
const hidden = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\\]/u

/** Whether a link may go where it says: http, https, mailto, or an address on this site; never `//host`. */
export function isSafeLink(address: string): boolean {
  if (hidden.test(address) || address.startsWith('//')) return false
  return allowedScheme.test(address) || !anyScheme.test(address)
}

/** Whether an address stays on this site; pictures must, because a page contacts no other host. */
export function isOwnAddress(address: string): boolean {
  return isSafeLink(address) && !anyScheme.test(address)
}

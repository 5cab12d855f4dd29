/** Public addresses, after the variant. */
export const publicPaths = {
  requests: '/requests',
  request: (number: string) => `/requests/${number}`,
  requestsOf: (institutionId: string) => `/requests?institution=${institutionId}`,
} as const

/** Addresses in the desk. A deed is a resource: closing a request is a POST to its closure. */
export const deskPaths = {
  requests: '/desk/requests',
  newRequest: '/desk/requests/new',
  request: (id: string) => `/desk/requests/${id}`,
  edit: (id: string) => `/desk/requests/${id}/edit`,
  letter: (id: string) => `/desk/requests/${id}/letter`,
  deed: (id: string, deed: Deed) => `/desk/requests/${id}/${deed}`,
} as const

/** Last segment of the address of each deed. */
export type Deed =
  | 'sending'
  | 'receipt'
  | 'extension'
  | 'completion'
  | 'answer'
  | 'taking-back'
  | 'closure'
  | 'reopening'
  | 'publication'
  | 'withdrawal'

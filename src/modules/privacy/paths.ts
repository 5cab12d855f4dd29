/** Addresses of the module, with /desk. */
export const paths = {
  desk: '/desk',
  profile: '/desk/people/me',
  mine: '/desk/me/data',
  mineSaved: '/desk/me/data?saved=consent',
  mineFile: '/desk/me/data.json',
  myConsent: (id: string) => `/desk/me/data/consents/${encodeURIComponent(id)}/withdrawal`,
  myErasure: '/desk/me/data/erasure',
  erased: '/desk/data-erased',
  requests: '/desk/privacy-requests',
  newRequest: '/desk/privacy-requests/new',
  request: (id: string) => `/desk/privacy-requests/${encodeURIComponent(id)}`,
  requestData: (id: string) => `/desk/privacy-requests/${encodeURIComponent(id)}/data`,
  requestExport: (id: string) => `/desk/privacy-requests/${encodeURIComponent(id)}/export`,
  requestErasure: (id: string) => `/desk/privacy-requests/${encodeURIComponent(id)}/erasure`,
  requestExtension: (id: string) => `/desk/privacy-requests/${encodeURIComponent(id)}/extension`,
  requestAnswer: (id: string) => `/desk/privacy-requests/${encodeURIComponent(id)}/answer`,
} as const

/** Public addresses of what we tell about data, after the variant. */
export const keptPaths = {
  privacy: '/privacy',
  record: '/privacy/record',
  recordPdf: '/privacy/record.pdf',
  recordCsv: '/privacy/record.csv',
  retention: '/privacy/retention',
} as const

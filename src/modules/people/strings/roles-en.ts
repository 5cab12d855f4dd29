import { asWritten } from '#core/i18n/transliteration.ts'

/** Words about roles and what they may do. */
export const rolesEn = {
  roles: {
    administrator: 'administrator',
    researcher: 'researcher',
    'second-coder': 'second coder',
    editor: 'editor',
    lawyer: 'lawyer',
    'school-lead': 'school lead',
    reviewer: 'reviewer',
    lecturer: 'lecturer',
    campaigner: 'campaigner',
    learner: 'learner',
  },
  roleHints: {
    administrator:
      'Keeps accounts and the platform in order. May do everything except confirm a rule of law.',
    researcher:
      'Keeps institutions, requests, documents and data, and writes publications. Does not publish.',
    'second-coder':
      'Independently of the researcher, reads documents, marks quotations and enters data. Does not publish.',
    editor: 'Writes and edits publications, and decides what is published and what is withdrawn.',
    lawyer: 'Confirms rules of law and works on requests: deadlines, complaints and lawsuits.',
    'school-lead':
      'Runs the school. Of the monitoring, reads everything but the documents that came in.',
    reviewer: 'Reviews applications to the school. Sees only their own account in the desk.',
    lecturer: 'Teaches in the school. Sees only their own account in the desk.',
    campaigner:
      'Runs campaigns. Of the monitoring, reads everything but the documents that came in.',
    learner: 'Attends the school. Sees only their own account in the desk.',
  },
  role: {
    title: (name: string) => `Role: ${asWritten(name)}`,
    lead: 'It holds from the next page that the person opens.',
    submit: 'Save the role',
    change: 'Change',
    changeFor: (name: string) => `the role of ${asWritten(name)}`,
    'last-administrator':
      'This is the last administrator who can sign in. First somebody else must become an administrator and choose a password.',
  },
  permissions: {
    navigation: 'Permissions',
    title: 'Who may do what',
    lead: 'The program writes this table itself, from the very list by which it allows or refuses every page and form of the desk.',
    area: 'Part of the desk',
    change: 'changes',
    view: 'views',
    none: 'no access',
    note: 'A part that someone may not view does not exist for them: neither in the menu nor at its address.',
  },
  areas: {
    home: 'What needs me today',
    'saved-views': 'Saved views',
    search: 'Search and shortcuts',
    'my-account': 'One’s own account',
    permissions: 'This table',
    accounts: 'People: accounts, invitations and roles',
    audit: 'Audit trail',
    'my-data': 'One’s own data: seeing, correcting, erasing',
    'privacy-requests': 'Requests of people about their data',
    jobs: 'Jobs',
    mail: 'Mail',
    institutions: 'Institutions',
    'institutions-publishing': 'Publishing and withdrawing institutions',
    requests: 'Requests',
    'requests-publishing': 'Publishing and withdrawing requests',
    files: 'Documents',
    'files-publishing': 'Publishing and withdrawing documents',
    quotations: 'Quotations from documents',
    indicators: 'Indicators',
    observations: 'Observations',
    'data-publishing': 'Publishing and withdrawing indicators and observations',
    publications: 'Publications',
    'publications-publishing': 'Publishing and withdrawing publications',
    law: 'Rules of law',
    'law-confirmation': 'Confirming rules of law',
  },
  refusal: {
    only: (names: string) => `Only these may do this: ${names}.`,
    title: 'You may not do this',
    text: 'Nothing was changed.',
    toPermissions: 'Who may do what',
    toDesk: 'To the start of the desk',
  },
}

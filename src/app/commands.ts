import type { Readable } from 'node:stream'

/** What a command of the command line may touch. */
export type Terminal = {
  readonly env: Record<string, string | undefined>
  readonly input: Readable
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/** Runs with the words after its name; answers the exit code, 0 only on success. */
export type Run = (args: string[], terminal: Terminal) => Promise<number>

type Command = {
  readonly usage: string
  readonly summary: string
  /** Loaded when called, so that `uvid text` does not open what `uvid serve` needs. */
  readonly load: () => Promise<{ readonly run: Run }>
}

/** All commands by name; contract names are never changed. */
export const commands: Readonly<Record<string, Command>> = {
  serve: {
    usage: '',
    summary: 'Runs the site: migrates, loads starter content on the first start, listens.',
    load: () => import('./commands/serve.ts'),
  },
  migrate: {
    usage: '',
    summary: 'Brings the database schema up to date.',
    load: () => import('./commands/migrate.ts'),
  },
  seed: {
    usage: '',
    summary: 'Loads the starter content if it has not been loaded yet.',
    load: () => import('./commands/seed.ts'),
  },
  demo: {
    usage: '',
    summary: 'Runs the site on a separate data folder with invented, labelled content.',
    load: () => import('./commands/demo.ts'),
  },
  backup: {
    usage: '--to <folder>',
    summary: 'Writes everything into a new folder; works while the site runs.',
    load: () => import('./commands/backup.ts'),
  },
  restore: {
    usage: '--from <folder> [--into-database-url <url>]',
    summary: 'Puts a backup into an empty data folder and database.',
    load: () => import('./commands/restore.ts'),
  },
  verify: {
    usage: '[--audit-head <row>:<hash>]',
    summary:
      'Checks that files, rows and search belong together, and that nobody has changed the audit trail.',
    load: () => import('./commands/verify.ts'),
  },
  retention: {
    usage: 'run [--confirm-clock] | plan | verify   [--json]',
    summary:
      'Removes what has run out (the site does so every hour), shows what is due, or proves the receipts.',
    load: () => import('./commands/retention.ts'),
  },
  user: {
    usage: 'link [--email <address>] | add --email <address> --name <name> [--role <role>]',
    summary:
      'Prints a one-time link: for the first administrator, for a new account, or for another password.',
    load: () => import('./commands/user.ts'),
  },
  breach: {
    usage: 'list | notice --discovered <instant> | drill',
    summary:
      'Lists whose data a breach may have touched, and drafts the notice to the Commissioner; writes nothing.',
    load: () => import('./commands/breach.ts'),
  },
  law: {
    usage: 'rules --json | due --rule <id> --stdin --json',
    summary:
      'Lists the rules of law, or computes a deadline for each received date on standard input.',
    load: () => import('./commands/law.ts'),
  },
  import: {
    usage: 'controllers <folder or file> [--countries rs,…] [--everywhere] [--write] [--replace]',
    summary:
      'Takes controllers over from files of Datenanfragen’s company database; tells first, writes with --write.',
    load: () => import('./commands/import.ts'),
  },
  text: {
    usage: 'to-latin | to-cyrillic | fold',
    summary: 'Converts Serbian text from standard input.',
    load: () => import('./commands/text.ts'),
  },
  jobs: {
    usage: 'list',
    summary: 'Shows how many jobs stand in each state.',
    load: () => import('./commands/jobs.ts'),
  },
}

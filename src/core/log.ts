/** Everything a log line may carry. Names, addresses, free text, query strings and file names have no place here. */
export type LogFields = {
  readonly requestId?: string
  readonly userId?: string
  readonly recordId?: string
  readonly jobId?: string
  readonly jobName?: string
  readonly mailId?: string
  readonly method?: string
  /** The route pattern, never the address that was asked for. */
  readonly route?: string
  readonly status?: number
  readonly durationMs?: number
  readonly count?: number
  readonly port?: number
  readonly migration?: string
  /** Class and code of a problem, never its message: messages quote what people typed. */
  readonly problem?: string
  /** File and line frames of our own code, without the message. */
  readonly stack?: string
}

/** A structured log; the event name comes first. `error` means that someone must act. */
export type Log = {
  readonly info: (event: string, fields?: LogFields) => void
  readonly error: (event: string, fields?: LogFields) => void
}

/** Writes one JSON object a line. */
export function createLog(writeLine: (line: string) => void, now: () => string): Log {
  const line = (level: 'info' | 'error') => (event: string, fields?: LogFields) =>
    writeLine(JSON.stringify({ at: now(), level, event, ...fields }))
  return { info: line('info'), error: line('error') }
}

/** What may be logged of a thrown value: its class, its code, and where in our code it happened. */
export function describeProblem(thrown: unknown): { problem: string; stack: string } {
  if (!(thrown instanceof Error)) return { problem: typeof thrown, stack: '' }
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${thrown.code}` : ''
  const frames = (thrown.stack ?? '').split('\n').filter((frame) => frame.startsWith('    at '))
  return { problem: `${thrown.name}${code}`, stack: frames.slice(0, 8).join('\n') }
}

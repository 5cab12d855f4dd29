/** What a command answers: a value, or one of the failures it declares by name. Exceptions are for bugs and broken machines only. */
export type Result<T, F extends string = never> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F; readonly detail?: string }

/** The command did what its name says. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** The command changed nothing; `detail` is for the person (a line, a limit), never for branching. */
export function fail<const F extends string>(failure: F, detail?: string): Result<never, F> {
  return detail === undefined ? { ok: false, failure } : { ok: false, failure, detail }
}

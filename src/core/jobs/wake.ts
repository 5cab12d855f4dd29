const listeners = new Set<() => void>()

/** Tells the workers of this process that there may be something to do. */
export function wakeWorkers(): void {
  for (const listener of listeners) listener()
}

/** Calls the listener at every wake-up until the returned function is called. */
export function onWake(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

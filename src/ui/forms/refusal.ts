import { createContext } from 'hono/jsx'

/**
 * Says in a sentence why the reader may not send a form to an address; undefined when they may. A layout that knows who reads
 * provides it, and every form in it is then drawn as a form or as that sentence.
 */
export const RefusalContext = createContext<(action: string) => string | undefined>(() => undefined)

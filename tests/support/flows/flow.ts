import type { TestApp, Visitor } from '../app.ts'

/** An invented person, recognised everywhere by one word that no other text holds. */
export type Canary = {
  readonly number: number
  readonly word: string
  readonly name: string
  readonly email: string
}

/** What people leave in a module. Every module with a personal column registers one. */
export type Flow = {
  /** Name of the module, or `core`. */
  readonly module: string
  /** For each of a thousand people. */
  readonly forAll?: (app: TestApp, person: Canary) => Promise<void>
  /** For a few who sign in and work in the desk; `desk` is the site as they see it. */
  readonly forColleague?: (
    app: TestApp,
    person: Canary & { readonly desk: Visitor },
  ) => Promise<void>
}

/** The pattern of all words of canaries; its group is the number. */
export const CANARY = /kanarinac(\d+)q/gi

/** A person by number. */
export function canary(number: number): Canary {
  const word = `kanarinac${number}q`
  return { number, word, name: `Ana ${word}`, email: `${word}@primer.rs` }
}

/** A person as someone who works in the desk. */
export const COLLEAGUE_PASSWORD = 'unlikely words of a canary'

/** Fails when a step of a flow was refused: a flow that leaves nothing would prove nothing. */
export function expectStatus(answer: Response, ...wanted: number[]): void {
  if (!wanted.includes(answer.status)) {
    throw new Error(`${answer.url} answered ${answer.status} instead of ${wanted.join(' or ')}`)
  }
}

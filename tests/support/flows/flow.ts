import type { Role } from '#modules/people'

import type { TestApp, Visitor } from '../app.ts'

/** An invented person, recognised everywhere by one word that no other text holds. */
export type Canary = {
  readonly number: number
  readonly word: string
  readonly name: string
  readonly email: string
  /** What the person puts under public work; unlike the word it may stand as long as the work does. */
  readonly signature: string
}

/** A person who signs in; `desk` is the site as their browser sees it. */
export type Colleague = Canary & { readonly id: string; readonly desk: Visitor }

/** Colleagues who work on the same texts: the first team is erased, the second one expires. */
export type Team = { readonly number: 0 | 1 } & Readonly<Record<TeamRole, Colleague>>

/** Who is in a team; their numbers follow each other, the two of a role side by side. */
export const teamRoles = ['lawyer', 'researcher', 'editor'] as const satisfies readonly Role[]
/** See `teamRoles`. */
export type TeamRole = (typeof teamRoles)[number]
/** How many people have an account before the first flow. */
export const COLLEAGUES = teamRoles.length * 2

/** What people leave somewhere. Every table with a personal column is named by one. */
export type Flow = {
  /** For whoever reads a failure. */
  readonly name: string
  /** Tables in which it leaves something of a canary; the test looks whether it did. */
  readonly tables: readonly string[]
  /** For each of a thousand people. */
  readonly forAll?: (app: TestApp, person: Canary) => Promise<void>
  /** For each team of colleagues. */
  readonly forTeam?: (app: TestApp, team: Team) => Promise<void>
}

/** The pattern of all words of canaries; its group is the number. */
export const CANARY = /kanarinac(\d+)q/gi
/** The same of signatures. */
export const SIGNATURE = /potpis(\d+)q/gi

/** A person by number. */
export function canary(number: number): Canary {
  const word = `kanarinac${number}q`
  const signature = `potpis${number}q`
  return { number, word, name: `Ana ${word}`, email: `${word}@primer.rs`, signature }
}

/** Colleagues are those with an even number of their team, and so are all who are erased. */
export function isErased(number: number): boolean {
  return number % 2 === 0
}

/** Gives the answer back; fails when a step of a flow was refused: a flow that leaves nothing would prove nothing. */
export async function done(
  answering: Promise<Response>,
  wanted: number | readonly number[] = 303,
): Promise<Response> {
  const answer = await answering
  if (![wanted].flat().includes(answer.status)) {
    const problem =
      /<section class="error-summary".*?<\/section>/su.exec(await answer.text())?.[0] ?? ''
    throw new Error(`answered ${answer.status} instead of ${String(wanted)} ${problem}`)
  }
  return answer
}

/** The first group of a pattern in a page; fails where the page does not hold it. */
export async function readIn(visitor: Visitor, path: string, pattern: RegExp): Promise<string> {
  const answer = await done(visitor.get(path), 200)
  const found = pattern.exec(await answer.text())?.[1]
  if (found === undefined) throw new Error(`${path} does not hold ${String(pattern)}`)
  return found
}

/** A day as the three inputs of a form. */
export function typedDay(name: string, { day = '24', month = '11', year = '2026' } = {}) {
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

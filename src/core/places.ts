import type { JSX } from 'hono/jsx/jsx-runtime'

import type { Reader } from './db.ts'
import type { Variant } from './i18n/languages.ts'

/** A place on a page to which other modules may add a section; the page's owner exports it. */
export type Place<Subject> = { readonly name: string; readonly subject?: Subject }

/** What a section gets to draw itself. */
export type SectionContext<Tables, Subject> = {
  readonly reader: Reader<Tables>
  readonly variant: Variant
  readonly today: string
  readonly subject: Subject
}

/** A section as a module describes it; undefined when there is nothing to show. */
export type Section = {
  readonly place: string
  /** Sections stand in ascending order. */
  readonly order: number
  /** The address of the desk that the section leads to; who may not open it does not get the section. */
  readonly opens?: string
  readonly render: (context: SectionContext<never, never>) => Promise<JSX.Element | undefined>
}

/** Draws all sections of a place for one subject. */
export type FilledSections = <Subject>(
  place: Place<Subject>,
  subject: Subject,
) => Promise<JSX.Element[]>

/** Names a place. `Subject` is what its sections are told, for instance an institution's id. */
export function definePlace<Subject>(name: string): Place<Subject> {
  return { name }
}

/** Describes a section; the place's type decides what `render` is told. */
export function sectionAt<Tables, Subject>(
  place: Place<Subject>,
  order: number,
  render: (context: SectionContext<Tables, Subject>) => Promise<JSX.Element | undefined>,
): Section {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Place<Subject>` ties the subject to the name
  return { place: place.name, order, render: render as unknown as Section['render'] }
}

/** Describes a section of a page in the desk, which is drawn only for those who may open the address that it leads to. */
export function deskSectionAt<Tables, Subject>(
  place: Place<Subject>,
  at: { readonly order: number; readonly opens: string },
  render: (context: SectionContext<Tables, Subject>) => Promise<JSX.Element | undefined>,
): Section {
  return { ...sectionAt(place, at.order, render), opens: at.opens }
}

/** The public front page. */
export const homePlace = definePlace<null>('home')

/** Under “Where can I learn and join” on the front page: one door, a list item, for each thing. */
export const homeJoinPlace = definePlace<null>('home-join')

/** Under “What can I do” on the front page: one door, a list item, for each thing. */
export const homeDoorsPlace = definePlace<null>('home-doors')

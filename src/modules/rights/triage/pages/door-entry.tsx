import { inPublic } from '#core/http/paths.ts'
import { formatDayShort } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import {
  ContactSource,
  ContactValue,
  degreeText,
  institutionPaths,
  type Institution,
} from '#modules/institutions'
import { citationText, lawPaths, lawStrings, type Article, type LawPack } from '#modules/law'
import { safeHref } from '#ui/safe-href.ts'

import { triageStrings } from '../strings/index.ts'
import type { DoorView } from '../triage-view.ts'
import { DeadlineList } from './deadline-list.tsx'
import { DraftForms } from './draft-forms.tsx'

type LocalTexts = readonly { readonly sr: string; readonly en: string }[]

/** What a door is shown with. */
export type DoorProps = {
  readonly variant: Variant
  readonly pack: LawPack
  readonly view: DoorView
  readonly today: string
  /** Where it stands in the order; without it the door is one of the list of all. */
  readonly position?: number
}

/** The anchor of a door in the order. It names no door, because it stands in the history of the browser. */
export function doorAnchor(position: number): string {
  return `door-${position}`
}

/** One door: why, whom, what it can and cannot do, what to bring, by when, and the draft. */
export function DoorEntry({ variant, pack, view, today, position }: DoorProps) {
  const words = triageStrings(variant).door
  const { door, institutions, articles } = view
  const isAnswered = position !== undefined
  return (
    <li class="triage-door" id={position === undefined ? `door-${door.id}` : doorAnchor(position)}>
      {isAnswered && (
        <span class="triage-door-number" aria-hidden="true">
          {position}
        </span>
      )}
      <div class="triage-door-body">
        <h3>
          {isAnswered && <span class="visually-hidden">{words.number(position)}: </span>}
          {pick(door.title, variant).text}
        </h3>
        <p class="triage-door-why">{pick(door.why, variant).text}</p>
        <div class="triage-door-columns">
          {institutions.length > 0 && (
            <div class="triage-door-side">
              {institutions.map((institution) => (
                <Body variant={variant} institution={institution} />
              ))}
            </div>
          )}
          <div class="triage-door-main">
            <Part title={words.can} texts={door.can} variant={variant} />
            <Part title={words.cannot} texts={door.cannot} variant={variant} />
            <Part title={words.bring} texts={door.bring} variant={variant} />
            <DeadlineList variant={variant} pack={pack} view={view} today={today} />
            <DraftForms variant={variant} drafts={view.drafts} isAnswered={isAnswered} />
            {door.gap !== null && (
              <p class="triage-gap">
                <strong>{words.gap}:</strong> {pick(door.gap, variant).text}
              </p>
            )}
            {articles.length > 0 && <Law variant={variant} pack={pack} articles={articles} />}
          </div>
        </div>
      </div>
    </li>
  )
}

function Part(props: {
  readonly title: string
  readonly texts: LocalTexts
  readonly variant: Variant
}) {
  return (
    <>
      <h4>{props.title}</h4>
      <ul>
        {props.texts.map((text) => (
          <li>{pick(text, props.variant).text}</li>
        ))}
      </ul>
    </>
  )
}

/** A body of the register: its page, its site, and every contact with where it was read and when. */
function Body(props: { readonly variant: Variant; readonly institution: Institution }) {
  const { variant, institution } = props
  const words = triageStrings(variant).door
  const [present] = institution.names
  const name = present ? pick(present.text, variant) : { text: institution.id, lang: undefined }
  const { contacts, website } = institution
  return (
    <div class="triage-contact">
      <h4>
        <a
          href={safeHref(inPublic(variant, institutionPaths.institution(institution.id)))}
          lang={name.lang}
        >
          {name.text}
        </a>
      </h4>
      {contacts.length === 0 && <p class="quiet">{words.noContact}</p>}
      <ul>
        {readFirst(contacts).map((contact) => (
          <li>
            <ContactValue variant={variant} contact={contact} />
            <span class="triage-source">
              {pick(contact.note, variant).text !== '' && `${pick(contact.note, variant).text} `}
              {contact.source !== null && (
                <>
                  <ContactSource variant={variant} contact={contact} />,{' '}
                </>
              )}
              {contact.certainty === 'read'
                ? words.checked(formatDayShort(variant, contact.checkedOn))
                : `${degreeText(variant, contact.certainty)}; ${words.unchecked}`}
            </span>
          </li>
        ))}
        {website !== null && (
          <li>
            <a href={safeHref(website.url)} rel="noreferrer">
              {new URL(website.url).hostname.replace(/^www\./u, '')}
            </a>
            <span class="triage-source">
              {words.website}, {degreeText(variant, website.certainty)}
            </span>
          </li>
        )}
      </ul>
    </div>
  )
}

/** What was read in a source before what we only know. */
function readFirst(contacts: Institution['contacts']): Institution['contacts'] {
  const isRead = ({ certainty }: (typeof contacts)[number]) => certainty === 'read'
  return [...contacts.filter(isRead), ...contacts.filter((contact) => !isRead(contact))]
}

/** The articles on which a door rests, each with how sure we are of it. */
function Law(props: {
  readonly variant: Variant
  readonly pack: LawPack
  readonly articles: readonly Article[]
}) {
  const { variant, pack, articles } = props
  const { certainty } = lawStrings(variant)
  return (
    <p class="triage-law">
      {triageStrings(variant).door.law}:{' '}
      {articles.map((article, index) => (
        <>
          {index > 0 && '; '}
          <a href={safeHref(inPublic(variant, lawPaths.article(article.id)))}>
            {citationText(pack, article, variant)}
          </a>{' '}
          ({certainty[article.certainty]})
        </>
      ))}
    </p>
  )
}

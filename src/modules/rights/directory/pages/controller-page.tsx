import { inPublic } from '#core/http/paths.ts'
import { pick, type HumanText } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { institutionPaths } from '#modules/institutions'
import { Columns } from '#ui/content/columns.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { Controller, Site } from '../controller.ts'
import { lettersFor } from '../letters-rules.ts'
import { directoryPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { ChannelTable } from './channel-table.tsx'
import { ControllerFactList } from './fact-list.tsx'
import { hasText, hostOf, Text } from './parts.tsx'

/** Somebody to whom the page leads. */
export type Named = { readonly slug: string; readonly name: HumanText }

type ControllerPageProps = {
  readonly variant: Variant
  readonly controller: Controller
  readonly site: Site | undefined
  /** Its body in the register, where it has a public page. */
  readonly body: Named | undefined
  readonly successor: Named | undefined
  readonly today: string
}

/** Everything public about one controller. */
export function ControllerPage(props: ControllerPageProps) {
  const { variant, controller } = props
  const words = strings(variant)
  const { name, note, sector, demo, status } = controller
  return (
    <>
      <PageHeading
        kicker={
          <>
            {words.sectors[sector]} {demo && <Tag>{words.demo}</Tag>}
          </>
        }
        title={pick(name, variant).text}
        {...(hasText(note) ? { lead: <Text text={note} variant={variant} /> } : {})}
      />
      {status !== 'active' && <Ended {...props} />}
      <Columns
        asideLabel={words.one.facts}
        aside={<ControllerFactList variant={variant} controller={controller} site={props.site} />}
      >
        {status === 'active' && <Letters variant={variant} controller={controller} />}
        <Section title={words.one.reach} id="reach">
          <Reach {...props} />
        </Section>
        <Section title={words.idCopy.title} id="id-copy">
          <IdCopy variant={variant} controller={controller} />
        </Section>
        <p>
          <a href={safeHref(inPublic(variant, directoryPaths.correction(controller.slug)))}>
            {words.one.correct}
          </a>
        </p>
      </Columns>
    </>
  )
}

function Ended({ variant, controller, successor }: ControllerPageProps) {
  const { one } = strings(variant)
  return (
    <Notice kind="warning" title={controller.status === 'merged' ? one.merged : one.defunct}>
      <p>
        {successor === undefined ? (
          one.noSuccessor
        ) : (
          <>
            {one.successor}{' '}
            <a href={safeHref(inPublic(variant, directoryPaths.controller(successor.slug)))}>
              <Text text={successor.name} variant={variant} />
            </a>
          </>
        )}
      </p>
    </Notice>
  )
}

function Reach({ variant, controller, site, body, today }: ControllerPageProps) {
  const { one } = strings(variant)
  const { channels } = controller
  return (
    <>
      {channels.length > 0 && <ChannelTable variant={variant} channels={channels} today={today} />}
      {channels.every(({ verifiedOn }) => verifiedOn === null) && (
        <Notice kind="info" title={one.noChannels}>
          <p>
            {one.noChannelsText}{' '}
            {site === undefined ? one.noSite : <a href={safeHref(site.url)}>{hostOf(site.url)}</a>}
          </p>
        </Notice>
      )}
      {body !== undefined && (
        <p class="quiet">
          {one.fromRegister}{' '}
          <a href={safeHref(inPublic(variant, institutionPaths.institution(body.slug)))}>
            <Text text={body.name} variant={variant} />
          </a>
        </p>
      )}
    </>
  )
}

type OfController = { readonly variant: Variant; readonly controller: Controller }

function IdCopy({ variant, controller }: OfController) {
  const { idCopy: words } = strings(variant)
  const { policy, evidence } = controller.idCopy
  return (
    <div class="prose">
      <p>
        {words.policies[policy]}
        {evidence.map((address) => (
          <>
            {' '}
            <a href={safeHref(address)}>
              {words.evidence}: {hostOf(address)}
            </a>
          </>
        ))}
      </p>
      <p>{words.advice}</p>
    </div>
  )
}

function Letters({ variant, controller }: OfController) {
  const { one, letters: names } = strings(variant)
  const href = (letter: string) =>
    safeHref(inPublic(variant, directoryPaths.letterTo(letter, controller.slug))) ?? ''
  const [first = 'access', ...others] = lettersFor(controller)
  return (
    <Section title={one.letters} id="letters">
      <p class="measure">{one.lettersLead}</p>
      <ButtonRow>
        <LinkButton href={href(first)}>{names[first]}</LinkButton>
      </ButtonRow>
      <ul>
        {others.map((letter) => (
          <li>
            <a href={href(letter)}>{names[letter]}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

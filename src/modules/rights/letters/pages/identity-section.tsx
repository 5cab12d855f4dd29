import type { Variant } from '#core/i18n/languages.ts'
import { Prose, Section } from '#ui/content/page-heading.tsx'

import type { IdCopyPolicy } from '../../directory/facts.ts'
import { resultStrings } from '../strings/result.ts'

type IdentitySectionProps = {
  readonly variant: Variant
  /** What is known of this controller. */
  readonly idCopy: IdCopyPolicy | undefined
}

/** What to say when somebody asks who you are, and how to mask a copy that cannot be avoided. */
export function IdentitySection({ variant, idCopy }: IdentitySectionProps) {
  const { identity: words } = resultStrings(variant)
  const known =
    idCopy === 'demanded' ? words.demanded : idCopy === 'sometimes' ? words.sometimes : undefined
  return (
    <Section id="identity" title={words.title}>
      <Prose>
        {known !== undefined && <p>{known}</p>}
        <ul>
          <li>
            <strong>{words.never}</strong>
          </li>
          <li>{words.doubt}</li>
          <li>{words.better}</li>
        </ul>
        <p>{words.mask}</p>
        <ul>
          {words.maskList.map((part) => (
            <li>{part}</li>
          ))}
        </ul>
        <p>{words.mark}</p>
      </Prose>
      <MaskedCard variant={variant} />
    </Section>
  )
}

/** An identity card as a copy of it may be sent: only the name can be read. */
function MaskedCard({ variant }: { readonly variant: Variant }) {
  const { identity: words } = resultStrings(variant)
  const masked = [
    { x: 16, y: 40, width: 78, height: 96 },
    { x: 110, y: 92, width: 120, height: 14 },
    { x: 110, y: 116, width: 164, height: 14 },
    { x: 110, y: 140, width: 92, height: 14 },
    { x: 16, y: 166, width: 288, height: 12 },
    { x: 16, y: 184, width: 288, height: 12 },
  ]
  return (
    <svg
      class="masked-card"
      viewBox="0 0 320 208"
      width="320"
      height="208"
      role="img"
      aria-labelledby="masked-card-title"
    >
      <title id="masked-card-title">{words.drawing}</title>
      <rect class="masked-card-edge" x="1" y="1" width="318" height="206" rx="12" />
      <rect class="masked-card-band" x="16" y="16" width="120" height="8" />
      {masked.map((part) => (
        <rect class="masked-card-mask" {...part} />
      ))}
      <text class="masked-card-name" x="110" y="58">
        {words.drawingName}
      </text>
      <line class="masked-card-line" x1="110" x2="290" y1="68" y2="68" />
      <g transform="rotate(-18 160 104)">
        <rect class="masked-card-stamp" x="52" y="88" width="216" height="32" />
        <text class="masked-card-mark" x="160" y="110" text-anchor="middle">
          {words.drawingMark}
        </text>
      </g>
    </svg>
  )
}

import type { Content } from '../parts.ts'
import { safeHref } from '../safe-href.ts'

/** Corners in parts of the page (0–1): upper left, upper right, lower left, lower right, each x then y (mupdf's order). */
export type Quad = readonly [number, number, number, number, number, number, number, number]

/** A marked passage: one quad a line. */
export type Highlight = {
  readonly id: string
  readonly quads: readonly Quad[]
  /** What the passage says, for those who do not see it. */
  readonly label: string
}

type DocumentPageProps = {
  readonly src: string
  /** Pixels of the image. */
  readonly width: number
  readonly height: number
  /** Which document, which page. */
  readonly alt: string
  readonly highlights?: readonly Highlight[]
  readonly caption?: Content
}

function points(quad: Quad, page: { readonly width: number; readonly height: number }): string {
  const [ulx, uly, urx, ury, llx, lly, lrx, lry] = quad
  const corners = [
    [ulx, uly],
    [urx, ury],
    [lrx, lry],
    [llx, lly],
  ] as const
  return corners
    .map(([x, y]) => `${(x * page.width).toFixed(1)},${(y * page.height).toFixed(1)}`)
    .join(' ')
}

/** A page of a document as an image, with passages marked on it. */
export function DocumentPage(props: DocumentPageProps) {
  const { width, height, highlights = [] } = props
  const source = safeHref(props.src)
  return (
    <figure class="document-page">
      <div class="document-sheet">
        {source === undefined ? (
          <p>{props.alt}</p>
        ) : (
          <img src={source} width={width} height={height} alt={props.alt} />
        )}
        {highlights.length > 0 && (
          <svg class="document-marks" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {highlights.map((highlight) => (
              <g id={highlight.id} class="document-mark">
                {highlight.quads.map((quad) => (
                  <polygon points={points(quad, props)} />
                ))}
              </g>
            ))}
          </svg>
        )}
      </div>
      {highlights.length > 0 && (
        <ul class="visually-hidden">
          {highlights.map((highlight) => (
            <li>{highlight.label}</li>
          ))}
        </ul>
      )}
      {props.caption !== undefined && <figcaption>{props.caption}</figcaption>}
    </figure>
  )
}

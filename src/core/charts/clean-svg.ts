import { chartFont, inks } from './palette.ts'

/** The parts of an SVG element that cleaning needs; linkedom's own types promise a browser's DOM. */
type Tree = {
  readonly tagName: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  remove(): void
  querySelectorAll(selector: string): Iterable<Tree>
}

const inkNames = new Map<string, string>(
  Object.entries(inks).map(([name, colour]) => [colour, name]),
)

/**
 * Makes a drawing fit for a page without inline styles: no style element or attribute, no English labels of the drawing
 * library, two decimals, and beside each fixed colour a class through which the page's style sheet can replace it.
 */
export function cleanSvg(svg: Tree): void {
  for (const style of Array.from(svg.querySelectorAll('style, script'))) style.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    const classes: string[] = []
    for (const { name, value } of Array.from(element.attributes)) {
      if (name === 'style' || name === 'class' || name.startsWith('aria-')) {
        element.removeAttribute(name)
        continue
      }
      const ink = inkNames.get(value)
      if (ink && (name === 'fill' || name === 'stroke')) classes.push(`${name}-${ink}`)
      const shorter = value.replaceAll(/-?\d+\.\d{3,}/gu, (found) =>
        String(Math.round(Number(found) * 100) / 100),
      )
      if (shorter !== value) element.setAttribute(name, shorter)
    }
    if (classes.length > 0) element.setAttribute('class', classes.join(' '))
  }
  svg.setAttribute('font-family', chartFont)
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
}

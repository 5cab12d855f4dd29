/** The inks of the house as fixed colours. On a page the class of the same name lets the style sheet replace them. */
export const inks = {
  ink: '#16202b',
  grey: '#5b6570',
  line: '#d9d6cc',
  paper: '#fbfaf6',
  blue: '#1d4e89',
  green: '#2f6b4f',
  ochre: '#9a6a00',
} as const
/** The name of an ink. */
export type Ink = keyof typeof inks

/** Inks of series in their order; names stand at the lines, so colour never tells alone. */
export const seriesInks: readonly Ink[] = ['blue', 'ochre', 'green', 'ink']

/** Names as the font files carry them; the page's own stack comes from its style sheet. */
export const chartFont = "'Source Sans 3', sans-serif"

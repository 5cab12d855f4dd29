import type { Measurement, Sample } from './measure.ts'

/** Columns of the terminal; longer titles push their number to the right. */
const TITLE_WIDTH = 76

/** Prints one line of the table, and under it what it is compared with. */
export function printMeasurement({ title, unit, value, ...rest }: Measurement): void {
  const { baseline, ratio, target } = rest
  const verdict = target ? `  ${target.met ? 'met' : 'NOT MET'}: ${target.text}` : ''
  console.log(`${title.padEnd(TITLE_WIDTH)} ${sampleText(value)} ${unit}${verdict}`)
  if (!baseline || ratio === undefined) return
  const times = `× ${ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(ratio < 10 ? 2 : 0)} of`
  console.log(
    `${`    ${times} ${baseline.title}`.padEnd(TITLE_WIDTH)} ${sampleText(baseline.value)} ${unit}`,
  )
}

function sampleText({ median, min, max }: Sample): string {
  const ends = min === max ? '' : ` (${short(min)}–${short(max)})`
  return `${short(median).padStart(9)}${ends}`
}

function short(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: Number.isInteger(value) ? 0 : digits })
}

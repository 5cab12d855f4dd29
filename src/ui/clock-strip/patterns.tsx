/** A place on a scale of days as a percentage, so that drawings stretch while their texts and lines do not. */
export function share(at: number, days: number): string {
  return `${Number(((at / days) * 100).toFixed(3))}%`
}

/** The hatch of late days and the dots of an extension; ids begin with `id`. */
export function Patterns(props: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${props.id}-hatch`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="clock-late" width="8" height="8" />
        <path class="clock-hatch" d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
      </pattern>
      <pattern id={`${props.id}-dots`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="clock-dots" x="3" y="3" width="2" height="2" />
      </pattern>
    </defs>
  )
}

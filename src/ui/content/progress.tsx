type ProgressProps = {
  readonly label: string
  readonly value: number
  readonly maximum: number
  /** The same in words and numbers, such as “12 of 40 pages”. */
  readonly text: string
  readonly id: string
}

/** How far a slow thing has come. */
export function Progress(props: ProgressProps) {
  return (
    <div class="progress">
      <label class="label" for={props.id}>
        {props.label}
      </label>
      <progress id={props.id} value={props.value} max={props.maximum}>
        {props.text}
      </progress>
      <span class="progress-text">{props.text}</span>
    </div>
  )
}

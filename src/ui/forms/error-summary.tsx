/** A field that is wrong: its id and the same sentence that stands at the field. */
export type FieldProblem = { readonly field: string; readonly message: string }

/** First thing on a page whose form was sent back. Each line leads to its field. */
export function ErrorSummary(props: {
  readonly title: string
  readonly problems: readonly FieldProblem[]
}) {
  if (props.problems.length === 0) return null
  return (
    <section class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex={-1}>
      <h2 id="error-summary-title">{props.title}</h2>
      <ul>
        {props.problems.map((problem) => (
          <li>
            <a href={`#${encodeURIComponent(problem.field)}`}>{problem.message}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

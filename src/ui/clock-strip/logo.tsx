/** The mark of the house: the clock strip in its smallest form. Decorative: the name stands beside it. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path class="logo-days" d="M2 11h4v10H2zM8 11h4v10H8zM14 11h4v10h-4z" />
      <path class="logo-due" d="M20 5h2v22h-2z" />
      <path class="logo-late" d="M24 11h6v10h-6z" />
    </svg>
  )
}

import type { PageHead } from '#core/http/environment.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { EXIT } from './exit-routes.ts'
import { exitStrings } from './strings/index.ts'

/** What a page with a way out adds to its head; spread it into what `c.render` gets. */
export function withExit(variant: Variant): Required<Pick<PageHead, 'first' | 'islands'>> {
  return { first: <QuickExit variant={variant} />, islands: ['quick-exit'] }
}

/** The way out: a link, so that it needs no script; the island makes it leave no step back. */
function QuickExit({ variant }: { readonly variant: Variant }) {
  const words = exitStrings(variant)
  return (
    <nav class="quick-exit" aria-label={words.name}>
      <a class="quick-exit-link" href={EXIT} rel="nofollow noreferrer" data-island="quick-exit">
        {words.leave}
        <span class="quick-exit-where"> ({words.where})</span>
      </a>
      <span class="quick-exit-keys" hidden>
        {words.keys}
      </span>
    </nav>
  )
}

/** What the way out does and what it cannot hide. */
export function ExitLimits({ variant }: { readonly variant: Variant }) {
  const { limits } = exitStrings(variant)
  return (
    <section class="section exit-limits" aria-labelledby="exit-limits">
      <div class="section-heading">
        <h2 id="exit-limits">{limits.title}</h2>
      </div>
      <div class="prose">
        <p>{limits.can}</p>
        <p>{limits.cannotTitle}</p>
        <ul>
          {limits.cannot.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
        <p>{limits.advice}</p>
        <p>{limits.kept}</p>
      </div>
    </section>
  )
}

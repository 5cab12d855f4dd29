/** The mark as a file: the clock strip's smallest form on its own ground, readable at 16 pixels, light and dark. */
export const faviconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>
.d{fill:#16202b}.l{fill:#b8321f}@media (prefers-color-scheme:dark){.d{fill:#f0ede4}.l{fill:#f0806c}}</style>
<path class="d" d="M2 10h5v12H2zM9 10h5v12H9zM17 4h3v24h-3z"/><path class="l" d="M22 10h8v12h-8z"/></svg>
`

/** Texts that break out of careless HTML, attributes, addresses, styles, JSON in a page, Typst and SQL. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</title><svg onload=alert(1)>',
  '</textarea><iframe srcdoc="<script>alert(1)</script>">',
  '<!-- --><style>*{background:url(https://elsewhere.example)}</style>',
  '&lt;b&gt;&amp;#60;',
  '{{7*7}} ${7*7} #eval("1")',
  "Robert'); drop table core_revision; --",
  '\u202Eобрнуто\u202C \u0000 \uFEFF',
  'Ђорђе „Жућа“ Љ. <b>Njegoš</b>',
] as const

/** Addresses that must never become a link, a form target or an image source. */
export const hostileAddresses = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
] as const

/** One text with everything in it, for pages that are checked once. */
export const hostileText: string = hostileTexts.join(' ')

/** What appears in HTML only when a hostile text got through unescaped; empty means safe. */
export function unescapedIn(html: string): string[] {
  const marks = [
    /<script>alert/i,
    /<img src=x/i,
    /<svg onload/i,
    /<iframe srcdoc/i,
    /<style>\*/i,
    /<b>Njegoš/,
    /<!-- -->/,
  ]
  const attributes = [
    /["'\s]on(?:mouseover|focus)=["']alert/i,
    /(?:href|src|action)="?\s*java\s*script:/i,
  ]
  return [...marks, ...attributes].filter((mark) => mark.test(html)).map(String)
}

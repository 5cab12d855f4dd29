import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The renderer writes void elements and attributes in its own fixed way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // Serbian sentences may be longer than the rule's seventy signs.
    'long-title': 'off',
    // Boxes of one question share a name, as radios do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    'no-inline-style': 'error',
    'require-sri': 'off',
  },
})

/** What html-validate finds wrong in a whole page, as `rule: message (selector)`. */
export async function markupProblems(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((result) =>
    result.messages.map(
      (each) => `${each.ruleId}: ${each.message} (${each.selector ?? each.line})`,
    ),
  )
}

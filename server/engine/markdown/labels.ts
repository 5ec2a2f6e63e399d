/** Labels as Markdown compares them. */
export const normal = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/gu, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();

/** A definition's label as labels are compared, a footnote's with `^` before it; `written` is the label with its escapes. */
export const keyOf = (kind: 'footnote' | 'link', written: string): string =>
  (kind === 'footnote' ? '^' : '') + normal(written);

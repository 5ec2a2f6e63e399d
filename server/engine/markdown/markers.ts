import type { Span } from '../text/span.js';

/**
 * A citation as it stands in the running text: it points to a source entry.
 *
 * `footnote`: `[^mod]`. `inline-note`: `^[Ministry, 3 May]`. `link`: inline, reference, autolink or bare URL. `key`:
 * Pandoc `[@mod, p. 3]` and `@mod`, MyST `` {cite}`mod` ``, Hugo `{{< cite "mod" >}}`.
 */
export interface Marker {
  readonly kind: MarkerKind;
  /** The footnote's label, the key, the URL, or the inline note's text. */
  readonly target: string;
  /** A link's text; empty for the others. */
  readonly text: string;
  /**
   * Where the marker stands in the block's prose: a link's text; an empty span at its place for a marker that leaves
   * nothing in the prose.
   */
  readonly at: Span<'prose'>;
  /** The whole marker in the source, counted from the block's start. */
  readonly from: { readonly start: number; readonly end: number };
  /** The key itself in the source, counted from the block's start; only markers of kind `key` have it. */
  readonly key?: { readonly start: number; readonly end: number };
  /** Whether the target has a definition in the draft; always true for inline links and notes. */
  readonly defined: boolean;
  /** Whether the target lies outside the draft and its site: false for `#section`, `/about` and footnotes. */
  readonly external: boolean;
  /** Whether it is a reference link: `target` is then the definition's label. */
  readonly reference?: boolean;
}

export type MarkerKind = 'footnote' | 'inline-note' | 'link' | 'key';

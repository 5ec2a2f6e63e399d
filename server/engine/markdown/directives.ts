import type { Span } from '../text/span.js';

/** A suppression comment: `<!-- says-who-disable-next-line unsourced-figure -- counted by our reporter -->`. */
export interface Directive {
  readonly action: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  /** The rules it names, with their places; none: every rule. */
  readonly rules: readonly (Span & { readonly id: string })[];
  /** What follows `--`; null when nothing does. */
  readonly reason: string | null;
  /** The whole comment in the source. */
  readonly span: Span;
  /** The source it governs, whole lines. */
  readonly scope: Span;
}

/** The face of bibtex-parse 2 that is used here; the package has no types of its own. */
declare module 'bibtex-parse' {
  interface BibValue {
    readonly value: string | number | readonly BibValue[];
    readonly datatype: 'quoted' | 'braced' | 'identifier' | 'number' | 'concatinate' | 'null';
  }
  export interface BibEntry {
    readonly itemtype: 'entry';
    readonly type: string;
    readonly key: string;
    readonly fields: readonly (BibValue & { readonly name: string })[];
  }
  type BibItem =
    | BibEntry
    | (BibValue & { readonly itemtype: 'string'; readonly name: string })
    | { readonly itemtype: 'comment' | 'preamble' };
  /** @throws SyntaxError with its `location` when the text is no BibTeX. */
  export function parse(text: string): BibItem[];
}

/** The face of the engine: text in, values out. Everything outside `server/engine` imports from here alone. */
export { type Analysis, analyse } from './analysis.js';
export type { Attribution, SourceQuality } from './attribution/attribution.js';
export type { Citation, Claim, Mention, Reach, Status } from './claims.js';
export { type CitationSettings, type Config, defaultConfig, type RuleSetting, severityIn } from './config.js';
export type { Exemption, Extent, Figure, FigureKind, Stakes } from './figures/figure.js';
export { defaultLexicon, type Lexicon } from './language/lexicon.js';
export { longestPhrase, phraseProblem } from './language/phrases.js';
export { citingUnder, type Diagnostic, fixes, type Linted, lint, lintAgain, pageOf } from './lint.js';
export type { Block, BlockKind, Container } from './markdown/blocks.js';
export type { Directive } from './markdown/directives.js';
export type { Marker, MarkerKind } from './markdown/markers.js';
export type { Definition } from './markdown/parse.js';
export { type Mended, mend, safeFixes } from './mend.js';
export { refactorings } from './refactorings.js';
export { twiceIn } from './rules/duplicate-source.js';
export { citeEntry, citesByKey } from './rules/fixes/cite-entry.js';
export { standAt } from './rules/fixes/stand.js';
export { type RuleId, rules } from './rules/index.js';
export { type KeyUse, keyUses } from './rules/keys.js';
export type { Citing, Finding, Fix, Related, Rule, Severity } from './rules/rule.js';
export { suppresses } from './rules/suppressions.js';
export { sentenceAt } from './sentence.js';
export { type Added, addedTo, type Format, formatOf, readerOf } from './sources/adding.js';
export { readBibtex } from './sources/bibtex.js';
export { readCslJson, readCslYaml } from './sources/csl.js';
export { type Declared, declaredIn, declaringFront } from './sources/declared.js';
export { freshKey, type NewSource, STANDINGS } from './sources/new-source.js';
export {
  definesItself,
  type Entry,
  entriesOf,
  keysFor,
  noSources,
  type Registry,
  type Unread,
  withOwn,
} from './sources/registry.js';
export {
  described,
  type Item,
  type Library,
  libraryOf,
  type Source,
  type SourceProblem,
  tellProblem,
} from './sources/source.js';
export { type Tally, tallyOf } from './tally.js';
export { nestsDeeply } from './text/depth.js';
export { applyEdits, type Edit } from './text/edit.js';
export { type Lines, linesOf, type Position, withNewlines } from './text/lines.js';
export { nearest } from './text/nearest.js';
export type { Span } from './text/span.js';
export { german } from './wording/de.js';
export { english, type Wording } from './wording/en.js';

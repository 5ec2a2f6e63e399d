/** The face of the engine: text in, values out. Everything outside `server/engine` imports from here alone. */
export { type Analysis, analyse } from './analysis.js';
export type { Attribution, SourceQuality } from './attribution/attribution.js';
export type { Citation, Claim, Mention, Reach, Status } from './claims.js';
export { type CitationSettings, type Config, defaultConfig, type RuleSetting } from './config.js';
export type { Exemption, Extent, Figure, FigureKind, Stakes } from './figures/figure.js';
export { defaultLexicon, type Lexicon } from './language/lexicon.js';
export { type Diagnostic, fixes, lint, pageOf } from './lint.js';
export type { Block, BlockKind, Container } from './markdown/blocks.js';
export type { Directive } from './markdown/directives.js';
export type { Marker, MarkerKind } from './markdown/markers.js';
export type { Definition } from './markdown/parse.js';
export { type RuleId, rules } from './rules/index.js';
export type { Finding, Fix, Related, Rule, Severity } from './rules/rule.js';
export { sentenceAt } from './sentence.js';
export { applyEdits, type Edit } from './text/edit.js';
export { type Lines, linesOf, type Position } from './text/lines.js';
export { nearest } from './text/nearest.js';
export type { Span } from './text/span.js';

import type { Feature } from '../session.js';
import { codeActions } from './code-actions.js';
import { commands } from './commands.js';
import { completion } from './completion.js';
import { configurationProblems } from './configuration-problems.js';
import { coverage } from './coverage.js';
import { diagnostics } from './diagnostics.js';
import { figures } from './figures.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hints.js';
import { links } from './links.js';
import { navigation } from './navigation.js';
import { rename } from './rename.js';
import { semanticTokens } from './semantic-tokens.js';
import { sourceLens } from './source-lens.js';
import { symbols } from './symbols.js';
import { workspaceCoverage } from './workspace-coverage.js';
import { workspaceDiagnostics } from './workspace-diagnostics.js';

/** Everything that the server offers, one file each. */
export const features: readonly Feature[] = [
  diagnostics,
  workspaceDiagnostics,
  configurationProblems,
  codeActions,
  hover,
  coverage,
  workspaceCoverage,
  figures,
  inlayHints,
  semanticTokens,
  completion,
  navigation,
  rename,
  symbols,
  links,
  sourceLens,
  commands,
];

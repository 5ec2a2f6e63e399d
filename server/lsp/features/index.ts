import type { Feature } from '../session.js';
import { codeActions } from './code-actions.js';
import { coverage } from './coverage.js';
import { diagnostics } from './diagnostics.js';
import { figures } from './figures.js';
import { hover } from './hover.js';

/** Everything that the server offers, one file each. */
export const features: readonly Feature[] = [diagnostics, codeActions, hover, coverage, figures];

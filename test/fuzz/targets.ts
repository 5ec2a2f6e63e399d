import type { Target } from './target.js';
import { command } from './targets/command.js';
import { configuration } from './targets/configuration.js';
import { draft } from './targets/draft.js';
import { edits } from './targets/edits.js';
import { session } from './targets/session.js';
import { sources } from './targets/sources.js';

export const targets: readonly Target[] = [draft, edits, configuration, sources, session, command];

import type { Vocabulary } from '../language.js';
import { cueVerbs, falseAccording, falseObjects } from './cues.js';
import { functionWords, verbs } from './function-words.js';
import { hedgeAdverbs, hedgeParticiples, triggers } from './hedges.js';
import {
  audiences,
  channels,
  expertEnding,
  inquirers,
  nationalities,
  ordinary,
  pollsters,
  sourceNouns,
} from './sources.js';

/** English, as news is written in it. */
export const english: Vocabulary = {
  cueVerbs,
  functionWords,
  verbs,
  sourceNouns,
  expertEnding,
  nationalities,
  ordinary,
  channels,
  inquirers,
  pollsters,
  audiences,
  hedgeAdverbs,
  hedgeParticiples,
  triggers,
  falseObjects,
  falseAccording,
};

import type { Construction } from '../passage.js';
import { accordingTo } from './according-to.js';
import { agent } from './agent.js';
import { askedIn } from './asked-in.js';
import { bracketed } from './bracketed.js';
import { citing } from './citing.js';
import { gapped } from './gapped.js';
import { heard } from './heard.js';
import { hedge } from './hedge.js';
import { inverted } from './inverted.js';
import { margin } from './margin.js';
import { evidence, owned, possessive, sourceNote } from './nominal.js';
import { participle } from './participle.js';
import { passive } from './passive.js';
import { quotedAs } from './quoted-as.js';
import { reportNoun } from './report-noun.js';
import { subjectAndVerb } from './subject-verb.js';

/** Tried in turn at every word; the first that fits is taken. */
export const constructions: readonly Construction[] = [
  accordingTo,
  citing,
  quotedAs,
  passive,
  heard,
  askedIn,
  hedge,
  subjectAndVerb,
  inverted,
  participle,
  reportNoun,
  owned,
  possessive,
  evidence,
  sourceNote,
  gapped,
  margin,
  agent,
  bracketed,
];

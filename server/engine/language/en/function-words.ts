import type { FunctionWord } from '../language.js';

const WORDS: Readonly<Record<FunctionWord, string>> = {
  determiner: `the a an this these those its their his her our my your another each every no any both either neither all such
    other certain`,
  pronoun:
    'he she it they we i you him them us me himself herself itself themselves someone anyone everyone nobody one',
  preposition: `of in on at by for from with without about into onto over under between among through during against
    across near outside inside towards toward beyond within via per despite following amid around along behind below above
    off out upon regarding concerning including excluding than up down like unlike versus
    throughout until till since before after because-of due past besides except`,
  and: 'and or & nor plus',
  but: 'but while whereas though although yet however whilst',
  subordinator: 'because if when whenever unless as once where whether so lest',
  relative: 'who which whose whom',
  that: 'that',
  to: 'to',
  be: "is are was were be been being am 's 're isn't aren't wasn't weren't it's he's she's they're",
  have: "has have had having hasn't haven't hadn't",
  modal:
    "will would can could may might shall should must do does did won't wouldn't can't couldn't doesn't don't didn't cannot",
  negation: 'not never',
  adverb: `also later then further now still only just even already recently earlier subsequently again soon once
    meanwhile instead ago often sometimes together simply too there here initially previously
    currently repeatedly publicly privately formally officially quickly immediately finally first ultimately`,
  time: `today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec morning
    afternoon evening night week month year weekend midday midnight noon early late last next spring summer autumn winter`,
  number: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    billion billions trillion trillions dozen dozens half zero`,
  quantifier: 'some many most several few more less fewer much least nearly almost approximately roughly others',
};

/** Closed classes. “May” counts as a month only where it is written with a capital, see words.ts. */
export const functionWords: ReadonlyMap<string, FunctionWord> = new Map(
  Object.entries(WORDS).flatMap(([kind, list]) =>
    list.split(/\s+/u).map((word): [string, FunctionWord] => [word, kind as FunctionWord]),
  ),
);

/** Finite verb forms that no rule of spelling gives away. */
export const verbs: ReadonlySet<string> = new Set(
  `went came took gave made got saw knew became began left kept held brought stood lost met ran led grew fell sent built
  understood drew broke spent rose spoke wore chose hit cut hurt let set sat fought caught bought taught felt slid struck
  shot drove flew fled froze hid laid lay rode rang sang sank shook slept stole stuck swept swore swam threw woke won burst
  cost dealt dug ate forgot forgave hung lit paid sold sought shrank spread sprang stung tore wept withdrew
  dies injures includes takes makes gives goes comes gets becomes begins keeps holds brings loses meets leads grows sends
  builds draws spends speaks affects follows happens provides pays receives requires serves seems tries wins contains
  represents continues exceeds equals remain include leave take make need live face killed died`.split(/\s+/u),
);

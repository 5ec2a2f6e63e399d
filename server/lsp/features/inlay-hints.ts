import { type InlayHint, InlayHintRequest } from 'vscode-languageserver';
import type { Claim } from '../../engine/index.js';
import { isRange, type Places } from '../convert.js';
import { verdictOn } from '../judge.js';
import { badParams, type Feature } from '../session.js';
import type { ServerWording } from '../wording/en.js';

/** The source after a figure that has one, where the settings ask for it: `4,500 troops` ` — Petar Vasko`. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(session) {
    const { client, connection, setups, start } = session;
    session.answer(InlayHintRequest.type, async (params, token) => {
      if (!isRange(params?.range)) throw badParams('a range is needed');
      const asked = await session.asked(params, token);
      const { inlayHints: wanted } = asked.setup.settings;
      if (wanted === 'off') return [];
      const { places } = asked.draft;
      const { start: from, end: to } = places.span(params.range);
      return (verdictOn(asked)?.analysis.claims ?? [])
        .filter(({ phrase }) => from <= phrase.end && phrase.start <= to)
        .filter((claim) => wanted === 'all' || isFar(claim))
        .flatMap((claim) => hintFor(claim, places, client.language.server) ?? [])
        .filter(isNews)
        .map(({ hint }) => hint);
    });
    setups.onChange(() => {
      if (client.refreshesInlayHints) start('refresh', () => connection.languages.inlayHint.refresh());
    });
  },
};

/** Whether a reader has to look for the source: it is not in the figure's own sentence, or only a pronoun is. */
const isFar = ({ reach, antecedent, status }: Claim): boolean =>
  status === 'restated' || reach === 'neighbour' || reach === 'structure' || antecedent !== null;

interface Hint {
  readonly hint: InlayHint;
  /** Where the figure's sentence begins. */
  readonly sentence: number;
}

/** What the hint before it in its sentence says is not said again. */
function isNews({ hint, sentence }: Hint, index: number, hints: readonly Hint[]): boolean {
  const before = hints[index - 1];
  return before === undefined || before.sentence !== sentence || before.hint.label !== hint.label;
}

function hintFor(claim: Claim, places: Places, wording: ServerWording): Hint | null {
  const words = sourceOf(claim, places, wording);
  if (words === null) return null;
  const hint = { position: places.at(claim.phrase.end), label: `— ${words}`, paddingLeft: true };
  return { hint, sentence: claim.sentence.start };
}

/** At most so many characters of a source are shown. */
const LONGEST = 32;

function sourceOf(claim: Claim, places: Places, wording: ServerWording): string | null {
  const { status, source, antecedent, supportedBy, citations } = claim;
  if (status === 'attributed') return short((antecedent ?? source)?.text);
  if (status === 'restated') return supportedBy && wording.line(places.at(supportedBy.start).line + 1);
  if (status !== 'cited') return null;
  return short(source?.text ?? citations[0]?.target);
}

function short(words: string | undefined): string | null {
  const line = words?.replace(/\s+/gu, ' ').trim() ?? '';
  if (line === '') return null;
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

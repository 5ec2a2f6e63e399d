import {
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import type { Claim, Span } from '../../engine/index.js';
import { isRange } from '../convert.js';
import { verdictOn } from '../judge.js';
import { type Asked, badParams, type Feature } from '../session.js';

/** What a token is: a figure with its status as modifier, the words of its source, the words that make it one. */
const types = ['figure', 'source', 'cue'] as const;
const modifiers = ['unsourced', 'weak', 'restated', 'attributed', 'cited', 'background', 'exempt'] as const;

/** Source, cue and figure as semantic tokens, where the settings ask for them. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...types], tokenModifiers: [...modifiers] },
      full: true,
      range: true,
    },
  }),
  register(session) {
    const { client, connection, setups, start } = session;
    session.answer(SemanticTokensRequest.type, async (params, token) => tokensIn(await session.asked(params, token)));
    session.answer(SemanticTokensRangeRequest.type, async (params, token) => {
      if (!isRange(params?.range)) throw badParams('a range is needed');
      const asked = await session.asked(params, token);
      return tokensIn(asked, asked.draft.places.span(params.range));
    });
    setups.onChange(() => {
      if (client.refreshesTokens) start('refresh', () => connection.languages.semanticTokens.refresh());
    });
  },
};

function tokensIn(asked: Asked, within?: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const { draft, setup } = asked;
  const claims = setup.settings.semanticTokens ? (verdictOn(asked)?.analysis.claims ?? []) : [];
  for (const { start, end, type, modifier } of tokensOf(claims)) {
    if (within !== undefined && (end < within.start || within.end < start)) continue;
    for (const line of linesIn(draft.text, start, end)) {
      const range = draft.places.range(line);
      const length = range.end.character - range.start.character;
      builder.push(range.start.line, range.start.character, length, types.indexOf(type), modifier);
    }
  }
  return builder.build();
}

interface Token extends Span {
  readonly type: (typeof types)[number];
  /** A set of bits, as the protocol has it. */
  readonly modifier: number;
}

/** In order of place and without overlaps; a figure in a source's words goes before them. */
function tokensOf(claims: readonly Claim[]): Token[] {
  const figures = claims
    .filter(({ status }) => status !== 'exempt')
    .map(({ span, status }): Token => ({ ...span, type: 'figure', modifier: 1 << modifiers.indexOf(status) }));
  const words = claims.flatMap(({ source, cue, status }) =>
    status === 'exempt' ? [] : [...tokenFor('source', source), ...tokenFor('cue', cue)],
  );
  const order = (a: Token, b: Token): number => a.start - b.start || a.end - b.end;
  const kept = [...figures].sort(order);
  const taken: Token[] = [];
  let next = 0;
  for (const token of words.sort(order)) {
    while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const inTheWay = kept[next];
    const overlaps = inTheWay !== undefined && inTheWay.start < token.end;
    if (!overlaps && (taken.at(-1)?.end ?? 0) <= token.start) taken.push(token);
  }
  return [...kept, ...taken].sort(order);
}

const tokenFor = (type: Token['type'], span: Span | null): Token[] =>
  span === null ? [] : [{ start: span.start, end: span.end, type, modifier: 0 }];

/** A stretch line by line: clients take no token over several lines. */
function linesIn(text: string, start: number, end: number): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const part of text.slice(start, end).split('\n')) {
    const to = from + part.replace(/\r$/u, '').length;
    if (to > from) lines.push({ start: from, end: to });
    from += part.length + 1;
  }
  return lines;
}

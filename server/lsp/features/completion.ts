import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
} from 'vscode-languageserver';
import {
  type Analysis,
  type Config,
  described,
  type Entry,
  entriesOf,
  type Registry,
  withOwn,
} from '../../engine/index.js';
import { isPosition } from '../convert.js';
import { detailsOf } from '../explain-source.js';
import { verdictOn } from '../judge.js';
import { badParams, type Feature } from '../session.js';
import type { ServerWording } from '../wording/en.js';

/** So many sources are offered at once; more come as the writer types on. */
const most = 100;

/** Sources where a draft is about to cite one: after `[@`, `@`, `[^`, `{cite}` and in a link's target. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['@', '^', '(', '`'], resolveProvider: true } }),
  register(session) {
    session.answer(CompletionRequest.type, async (params, token): Promise<CompletionList | null> => {
      if (!isPosition(params?.position)) throw badParams('a position is needed');
      const asked = await session.asked(params, token);
      const { draft, setup } = asked;
      const offset = draft.places.offset(params.position);
      const context = contextAt(draft.text, offset);
      if (context === null || setup.ignored) return null;
      // What a key may be does not stand in the draft, which need not be read for it.
      const analysis = context.kind === 'key' ? draft : verdictOn(asked)?.analysis;
      if (analysis === undefined) return null;
      const range = draft.places.range({ start: offset - context.typed.length, end: offset });
      const all = candidatesFor(context.kind, analysis, setup.config);
      const wanted = context.typed.toLowerCase();
      const fitting = all.filter(({ search }) => search.includes(wanted));
      const items = ranked(fitting, wanted)
        .slice(0, most)
        .map(
          ({ label, detail, insert, search }, order): CompletionItem => ({
            label,
            detail: detail(),
            kind: CompletionItemKind.Reference,
            filterText: `${label} ${search}`,
            sortText: String(order).padStart(4, '0'),
            textEdit: { range, newText: insert },
            data: { uri: draft.uri, kind: context.kind, label },
          }),
        );
      return { isIncomplete: fitting.length > items.length, items };
    });
    session.answer(CompletionResolveRequest.type, async (item) => {
      const { uri, kind, label } = (item.data ?? {}) as { uri?: unknown; kind?: unknown; label?: unknown };
      const draft = typeof uri === 'string' ? session.drafts.get(uri) : undefined;
      if (draft === undefined || kind !== 'key' || typeof label !== 'string') return item;
      const { config } = await session.setups.of(draft.uri);
      const entry = entriesOf(withOwn(config.sources, draft.text)).get(label);
      return entry === undefined ? item : { ...item, documentation: inFull(entry, session.client.language.server) };
    });
  },
};

type Kind = 'key' | 'footnote' | 'target';

interface Context {
  readonly kind: Kind;
  readonly typed: string;
}

/** What a writer is about to name at a place; null when no source. */
function contextAt(text: string, offset: number): Context | null {
  const line =
    text
      .slice(Math.max(0, offset - 200), offset)
      .split(/[\n\r]/u)
      .at(-1) ?? '';
  const footnote = /\[\^([^\s[\]^]*)$/u.exec(line);
  if (footnote !== null) return { kind: 'footnote', typed: footnote[1] ?? '' };
  const target = /\]\(([^\s()]*)$/u.exec(line);
  if (target !== null) return { kind: 'target', typed: target[1] ?? '' };
  const role = /\{cite(?::[a-z]+)?\}`(?:[^`]*[,;]\s?)?([^\s`,;]*)$/u.exec(line);
  if (role !== null) return { kind: 'key', typed: role[1] ?? '' };
  const key = /(?:^|[\s[;(\u2013\u2014-])@([^\s@[\](){};,]*)$/u.exec(line);
  return key === null ? null : { kind: 'key', typed: key[1] ?? '' };
}

interface Candidate {
  readonly label: string;
  /** Worked out for those that are shown. */
  readonly detail: () => string;
  readonly insert: string;
  /** What is searched, in lower case. */
  readonly search: string;
}

type Read = Pick<Analysis, 'text'> & Partial<Pick<Analysis, 'definitions'>>;

function candidatesFor(kind: Kind, { text, definitions = [] }: Read, { sources }: Config): readonly Candidate[] {
  if (kind === 'key') return keysOf(withOwn(sources, text));
  if (kind === 'footnote')
    return definitions
      .filter((definition) => definition.kind === 'footnote')
      .map(({ label, target }) => candidate(label, () => shortened(target), label, target));
  const links = definitions.filter((definition) => definition.kind === 'link');
  const entries = [...entriesOf(withOwn(sources, text)).values()].filter(({ source }) => source.url !== '');
  return [
    ...links.map(({ label, target }) => candidate(label, () => target, target, target)),
    ...entries.map(({ source }) =>
      candidate(source.url, () => described(source), source.url, `${source.key} ${described(source)}`),
    ),
  ];
}

const known = new WeakMap<Registry, readonly Candidate[]>();

/** The keys of a registry, made ready once for all that is typed. */
function keysOf(registry: Registry): readonly Candidate[] {
  const made = known.get(registry);
  if (made !== undefined) return made;
  const all = [...entriesOf(registry).values()].map(({ source }) => {
    const words = `${source.authors.join(' ')} ${source.title} ${source.date} ${source.issuer} ${source.url}`;
    return candidate(source.key, () => described(source), source.key, words);
  });
  known.set(registry, all);
  return all;
}

const candidate = (label: string, detail: () => string, insert: string, words: string): Candidate => ({
  label,
  detail,
  insert,
  search: `${label} ${words}`.toLowerCase(),
});

/** Those whose name begins with what is typed come first. */
function ranked(fitting: readonly Candidate[], typed: string): readonly Candidate[] {
  if (typed === '') return fitting;
  const begins = (one: Candidate): boolean => one.search.startsWith(typed);
  return [...fitting.filter(begins), ...fitting.filter((one) => !begins(one))];
}

const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** An entry as plain text, which nothing in it can turn into markup. */
export const inFull = ({ source }: Entry, wording: ServerWording): string => detailsOf(source, wording).join('\n');

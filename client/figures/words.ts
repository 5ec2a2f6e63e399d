import { l10n } from 'vscode';
import type { Coverage, Figure } from '../protocol.js';
import { type Standing, standingOf } from './groups.js';

/** What a group of figures is called. */
export function standingName(standing: Standing): string {
  switch (standing) {
    case 'unsourced':
      return l10n.t('No source');
    case 'weak':
      return l10n.t('Weak source');
    case 'declined':
      return l10n.t('Left without one, with a reason');
    case 'restated':
      return l10n.t('Source stands elsewhere');
    case 'attributed':
      return l10n.t('Attributed');
    case 'cited':
      return l10n.t('Cited');
    case 'background':
      return l10n.t('Could be looked up');
    case 'exempt':
      return l10n.t('Needs no source');
  }
}

/** The shape that stands for a standing; none is told by its colour. */
export const standingIcon: Readonly<Record<Standing, string>> = {
  unsourced: 'question',
  weak: 'warning',
  declined: 'comment',
  restated: 'references',
  attributed: 'quote',
  cited: 'link',
  background: 'book',
  exempt: 'dash',
};

/** What a figure is about, in a word or two; empty where its noun says it all. */
export function kindName(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    killed: l10n.t('killed'),
    injured: l10n.t('injured'),
    missing: l10n.t('missing'),
    detained: l10n.t('detained'),
    assaulted: l10n.t('assaulted'),
    displaced: l10n.t('displaced'),
    hungry: l10n.t('hungry'),
    sick: l10n.t('sick'),
    troops: l10n.t('troops'),
    equipment: l10n.t('equipment'),
    money: l10n.t('money'),
    rate: l10n.t('rate'),
    votes: l10n.t('votes'),
    crowd: l10n.t('crowd'),
    crime: l10n.t('crime'),
    count: '',
    measure: '',
  };
  return names[kind] ?? kind;
}

/** Why a figure needs no source, as a noun: “a date”. */
function exemption(reason: string): string {
  const names: Readonly<Record<string, string>> = {
    date: l10n.t('a date'),
    time: l10n.t('a time of day'),
    duration: l10n.t('a duration'),
    age: l10n.t('an age'),
    ordinal: l10n.t('an ordinal'),
    name: l10n.t('part of a name'),
    idiom: l10n.t('an idiom'),
    score: l10n.t('a score'),
    threshold: l10n.t('a threshold in law'),
    countable: l10n.t('countable by the reader'),
    act: l10n.t('an announced act'),
    numbering: l10n.t('a numbering'),
    citation: l10n.t('part of a citation'),
    advice: l10n.t('advice'),
    hypothetical: l10n.t('only supposed'),
    lexicon: l10n.t('exempt in this house'),
  };
  return names[reason] ?? reason;
}

/** Who stands behind a figure, in the draft's own words: “the ministry”, “footnote 2”; null: nobody. */
export function sourceOf({ status, source, antecedent, cue, citations }: Figure): string | null {
  if (status === 'unsourced' || status === 'exempt') return null;
  const who = antecedent?.text ?? source?.text ?? (status === 'weak' ? (cue?.text ?? null) : null);
  const [citation] = citations;
  return who ?? (citation === undefined ? null : citationName(citation));
}

function citationName({ kind, target }: Figure['citations'][number]): string {
  if (kind === 'footnote') return l10n.t('footnote {0}', target);
  if (kind === 'key') return `@${target}`;
  if (kind === 'inline-note') return l10n.t('inline note');
  return target;
}

/** What stands beside a figure in the list: its line, what it is about, its source. */
export function described(figure: Figure): string {
  const about = figure.status === 'exempt' ? exemption(figure.reason ?? '') : kindName(figure.kind);
  return [lineOf(figure), about, figure.declined ?? sourceOf(figure)].filter(Boolean).join(' · ');
}

const lineOf = ({ range }: Figure): string => l10n.t('line {0}', range.start.line + 1);

/** A figure as a screen reader says it: “Up to 900 men, no source, line 15, troops”. */
export const spoken = (figure: Figure): string =>
  `${oneLine(figure.phrase)}, ${standingName(standingOf(figure))}, ${described(figure).replaceAll(' · ', ', ')}`;

/** A draft's coverage in a sentence. */
export function coverageWords({ figures, needSource, supported, unchecked }: Coverage): string {
  if (unchecked === 'ignored') return l10n.t('This draft is ignored by the configuration.');
  if (unchecked === 'too large') return l10n.t('This draft is too large to be checked.');
  if (figures === 0) return l10n.t('This draft has no figures.');
  if (needSource === 0) return l10n.t('No figure in this draft needs a source.');
  return l10n.t('{0} of {1} figures that need a source have one.', supported, needSource);
}

/** Everything of a figure that a filter looks at. */
export const searched = (figure: Figure): readonly string[] => [
  figure.phrase,
  standingName(standingOf(figure)),
  described(figure),
  figure.source?.text ?? '',
];

export const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

import {
  type Analysis,
  analyse,
  type Config,
  type Diagnostic,
  keysFor,
  type Linted,
  lintAgain,
} from '../engine/index.js';

/** A draft's text, read and linted under one configuration. */
export interface Verdict {
  readonly config: Config;
  readonly analysis: Analysis;
  /** In order of place. */
  readonly findings: readonly Diagnostic[];
  readonly linted: Linted;
}

/** `previous`, the verdict on an earlier text of the same draft, saves work and changes nothing. */
export function judge(text: string, config: Config, previous?: Verdict): Verdict {
  if (previous?.analysis.text === text && previous.config === config) return previous;
  const keys = keysFor(config.sources, text);
  const isSame =
    previous?.analysis.text === text &&
    previous.config.lexicon === config.lexicon &&
    previous.analysis.joined.scene.keys === keys;
  const analysis = isSame ? previous.analysis : analyse(text, config.lexicon, previous?.analysis, keys);
  const linted = lintAgain(analysis, config, previous?.linted);
  return {
    config,
    analysis,
    linted,
    get findings() {
      return linted.findings;
    },
  };
}

/** A draft with the setup in force for it. */
export interface Case {
  readonly draft: { readonly text: string; verdict(config: Config): Verdict };
  readonly setup: {
    readonly config: Config;
    readonly ignored: boolean;
    readonly settings: { readonly maxSize: number };
  };
}

/** The verdict that the writer is to see; null for a draft that is ignored or too large. */
export function verdictOn({ draft, setup }: Case): Verdict | null {
  return setup.ignored || draft.text.length > setup.settings.maxSize ? null : draft.verdict(setup.config);
}

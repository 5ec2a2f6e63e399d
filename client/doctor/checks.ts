import { l10n, workspace } from 'vscode';
import { coverageWords } from '../figures/words.js';
import type { DraftFacts, Facts } from './facts.js';

/** One thing that was looked at. */
export interface Check {
  readonly fine: boolean;
  readonly found: string;
  /** What to do about it. */
  readonly remedy?: string;
}

const fine = (found: string): Check => ({ fine: true, found });
const wrong = (found: string, remedy: string): Check => ({ fine: false, found, remedy });

/** What works and what does not, in the order in which one would look. */
export const checksOf = (facts: Facts): Check[] => [
  ...server(facts),
  ...draft(facts),
  ...configuration(facts),
  ...editor(facts),
];

function* server({ trouble }: Facts): Iterable<Check> {
  if (trouble === null) yield fine(l10n.t('The server runs.'));
  else
    yield wrong(
      trouble,
      l10n.t('Run “Says Who: Restart Server”. If it fails again, “Says Who: Show Output” says why.'),
    );
}

function* draft({ trouble, draft: at }: Facts): Iterable<Check> {
  if (at === null) {
    yield wrong(
      l10n.t('No Markdown draft is open.'),
      l10n.t('Open one, or set the language of the editor to Markdown (at the lower right), and run this again.'),
    );
    return;
  }
  if (at.coverage === null) {
    if (trouble === null)
      yield wrong(
        l10n.t('The server does not answer about {0}.', at.name),
        l10n.t('Is it a file of another kind of workspace? Save it as a file, or restart the server.'),
      );
    return;
  }
  if (at.coverage.unchecked === 'ignored')
    yield wrong(coverageWords(at.coverage), l10n.t('It is named under “ignore” in {0}.', fileOf(at)));
  else if (at.coverage.unchecked === 'too large')
    yield wrong(coverageWords(at.coverage), l10n.t('Raise the setting saysWho.maxSize, or split the draft.'));
  else yield fine(`${at.name}: ${coverageWords(at.coverage)}`);
  yield fine(when(at.run));
}

function when(run: string): string {
  if (run === 'manual') return l10n.t('It is checked only by the command “Says Who: Check This Draft” (saysWho.run).');
  if (run === 'onSave') return l10n.t('It is checked when it is saved (saysWho.run).');
  return l10n.t('It is checked while you type.');
}

function* configuration({ draft: at, configurationProblems }: Facts): Iterable<Check> {
  for (const { uri, line, message } of configurationProblems) {
    yield wrong(
      `${workspace.asRelativePath(uri)}:${line}: ${message}`,
      l10n.t('Mend it there; the good parts are in force.'),
    );
  }
  if (at === null || at.coverage === null) return;
  if (at.coverage.configuration === null)
    yield fine(l10n.t('No configuration file: the defaults and your settings decide.'));
  else {
    yield fine(l10n.t('{0} decides how the draft is judged.', fileOf(at)));
    for (const name of at.own) {
      yield wrong(
        l10n.t('The setting saysWho.{0} has no effect: {1} decides.', name, fileOf(at)),
        l10n.t('Take the setting away, or write it into the file.'),
      );
    }
  }
}

const fileOf = ({ coverage }: DraftFacts): string =>
  decodeURIComponent(coverage?.configuration ?? '').replace(/^file:\/\//u, '');

/** Settings of VS Code that hide what Says Who shows, or complain about what it writes. */
function* editor({ setting }: Facts): Iterable<Check> {
  const hides = (name: string): Check =>
    wrong(
      l10n.t('The setting {0} hides what Says Who shows.', name),
      l10n.t('Change it if you miss something in the editor.'),
    );
  if (setting('problems.visibility') === false) yield hides('problems.visibility');
  if (setting('saysWho.codeLens') === true && setting('editor.codeLens') === false) yield hides('editor.codeLens');
  if (setting('saysWho.inlayHints') !== 'off' && setting('editor.inlayHints.enabled') === 'off')
    yield hides('editor.inlayHints.enabled');
  if (setting('saysWho.semanticTokens') === true && setting('editor.semanticHighlighting.enabled') === false)
    yield hides('editor.semanticHighlighting.enabled');
  const validates = setting('markdown.validate.enabled') === true;
  if (validates && setting('markdown.validate.referenceLinks.enabled') !== 'ignore') {
    yield wrong(
      l10n.t('VS Code’s own link validation takes citation keys such as [@key] for broken links.'),
      l10n.t('Set markdown.validate.referenceLinks.enabled to “ignore”.'),
    );
  }
}

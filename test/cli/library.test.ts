import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, applyEdits, type Configuration, lint, rules } from '../../server/library/index.js';
import { drafts, root, saysWho } from './support/command.js';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings?: readonly { readonly related: readonly object[]; readonly fixes: readonly object[] }[];
    readonly figures?: readonly object[];
  }[];
  readonly summary?: Readonly<Record<string, number>>;
}

const examples = join(root, 'examples');
const names = readdirSync(examples).filter((name) => name.endsWith('.md'));

/** A value with only those fields that another has, all the way down. */
function like(value: unknown, model: unknown): unknown {
  if (Array.isArray(model)) return (value as unknown[]).map((item, at) => like(item, model[at]));
  if (typeof model !== 'object' || model === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(model).map(([key, expected]) => [key, like(fields[key], expected)]));
}

describe('the library', () => {
  it('finds what the command finds, field for field', () => {
    for (const name of names) {
      const text = readFileSync(join(examples, name), 'utf8');
      // A draft's own bibliography is a file, and the library reads none.
      if (/^bibliography:/mu.test(text)) continue;
      const draft = analyse(text);
      const checked = JSON.parse(saysWho(examples, ['--no-config', '--format', 'json', name]).out) as Report;
      const listed = JSON.parse(saysWho(examples, ['figures', '--no-config', '--format', 'json', name]).out) as Report;
      assert.deepEqual(like(lint(draft), checked.files[0]?.findings), checked.files[0]?.findings, name);
      assert.equal(lint(draft).length, checked.files[0]?.findings?.length);
      assert.deepEqual(like(draft.figures, listed.files[0]?.figures), listed.files[0]?.figures, name);
      assert.deepEqual(like(checked.summary, draft.coverage), draft.coverage);
    }
  });

  it('takes a configuration, also for a draft that was read under another', () => {
    const severities = (configuration?: Configuration) => lint(draft, configuration).map(({ severity }) => severity);
    const draft = analyse(drafts.error, { extends: 'says-who:gentle' });
    assert.deepEqual(severities(), ['warning']);
    assert.deepEqual(severities({}), ['error']);
    assert.deepEqual(severities({ rules: { 'unsourced-figure': 'off' } }), []);
    assert.deepEqual(severities({ lexicon: { exempt: ['<number> people'] } }), []);
  });

  it('refuses a configuration that says what does not exist, and what is no draft', () => {
    const refused = (configuration: unknown, message: RegExp) =>
      assert.throws(() => lint('', configuration as Configuration), { name: 'TypeError', message });
    refused(
      { rules: { 'unsourced-figures': 'off' } },
      /rules\.unsourced-figures: .*did you mean “unsourced-figure”\?/u,
    );
    refused({ rule: {} }, /unknown key “rule”/u);
    refused({ extends: 'says-who:strickt' }, /did you mean says-who:strict\?/u);
    refused({ extends: './house.yaml' }, /Unknown profile/u);
    refused({ sources: 'a.bib' }, /“sources” is for files/u);
    refused({ lexicon: { exempt: ['*'] } }, /a letter or a digit/u);
    refused([], /keys and values/u);
    assert.throws(
      () => lint({ text: '', figures: [], coverage: { figures: 0, needSource: 0, supported: 0 } }),
      TypeError,
    );
  });

  it('gives fixes that mend when they are applied', () => {
    const [finding] = lint(drafts.error);
    assert.ok((finding?.fixes.length ?? 0) > 2);
    for (const { title, edits } of finding?.fixes ?? []) {
      const mended = applyEdits(drafts.error, edits);
      assert.ok(
        lint(mended).every(({ rule }) => rule !== 'unsourced-figure'),
        title,
      );
    }
  });

  it('lists the rules', () => {
    assert.deepEqual(rules.find(({ id }) => id === 'uncited-attribution')?.severity ?? null, null);
    assert.ok(rules.every(({ summary }) => summary.length > 10));
  });
});

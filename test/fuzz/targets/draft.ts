import assert from 'node:assert/strict';
import {
  type Analysis,
  analyse,
  applyEdits,
  type Diagnostic,
  defaultConfig,
  fixes,
  lint,
  mend,
} from '../../../server/engine/index.js';
import { dictionary, drafts } from '../material.js';
import type { Target } from '../target.js';

/** Any text is a draft: it is read without a throw, every span lies in it, and every fix can be applied. */
export const draft: Target = {
  name: 'draft',
  seeds: drafts,
  dictionary,
  run(text, random) {
    const analysis = analyse(text);
    figuresLieIn(analysis);
    const findings = lint(analysis, defaultConfig);
    for (const finding of findings) isSayable(finding, text);
    if (findings.length > 0) {
      const finding = random.pick(findings);
      const offered = fixes(analysis, finding, defaultConfig).map(({ edits }) => applyEdits(text, edits));
      if (offered.length > 0) analyse(random.pick(offered));
    }
    const { text: mended } = mend(text, defaultConfig);
    assert.equal(mend(mended, defaultConfig).count, 0, 'mending twice changes more than mending once');
  },
};

function figuresLieIn({ text, claims }: Analysis): void {
  let end = 0;
  for (const { span, phrase, sentence } of claims) {
    assert.ok(span.start < span.end && span.end <= text.length, `figure ${span.start}–${span.end} of ${text.length}`);
    assert.ok(span.start >= end, `figure ${span.start} begins before ${end}, where the last one ends`);
    assert.ok(phrase.start <= span.start && span.end <= phrase.end, 'the phrase holds the figure');
    assert.ok(sentence.start <= span.start && span.end <= sentence.end, 'the sentence holds the figure');
    end = span.end;
  }
}

function isSayable({ start, end, message, rule }: Diagnostic, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${rule} at ${start}–${end} of ${text.length}`);
  assert.ok(message.length > 10 && message.length < 600, `${rule} says in ${message.length} characters: ${message}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  assert.doesNotMatch(message, /[\u0000-\u0008\u000b-\u001f\u007f]/u);
}

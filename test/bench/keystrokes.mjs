// After one typed letter, in process: Says Who reads what changed, the others read the draft again.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { draftOf } from './drafts.mjs';
import { quantile, typing } from './server.mjs';

export async function keystrokes({ root, say, versions }) {
  const engine = await import(pathToFileURL(path.join(root, 'out/server/engine/index.js')).href);
  const { lint } = await import('markdownlint/sync');
  const { remark } = await import('remark');
  const { default: recommended } = await import('remark-preset-lint-recommended');
  const processor = remark().use(recommended);
  const markdownlint = `markdownlint ${versions('markdownlint')}`;
  const remarkLint = `remark-lint ${versions('remark-lint')}, recommended`;
  const harper = `harper.js ${versions('harper.js')}`;
  const linter = await harperLinter();
  const times = {};
  for (const size of [50_000, 200_000, 1_000_000]) {
    const draft = draftOf(size);
    const few = size > 100_000 ? 5 : 15;
    const measured = {
      'Says Who': await timed(draft, 200, oursOf(engine, draft)),
      [markdownlint]: await timed(draft, few, (text) => lint({ strings: { text } })),
      [remarkLint]: await timed(draft, few, (text) => processor.processSync(text)),
      ...(size < 100_000 && linter !== null && { [harper]: await timed(draft, 3, (text) => linter.lint(text)) }),
    };
    for (const [name, found] of Object.entries(measured)) times[name] = { ...times[name], [size]: found };
    say(size, measured);
  }
  return times;
}

/** The analysis and the findings that an editor is shown. */
function oursOf({ analyse, defaultConfig, defaultLexicon, lintAgain }, draft) {
  let analysis = analyse(draft);
  let linted = lintAgain(analysis, defaultConfig);
  return (text) => {
    analysis = analyse(text, defaultLexicon, analysis);
    linted = lintAgain(analysis, defaultConfig, linted);
    linted.first(1000);
  };
}

/** Milliseconds that the work took after each typed letter. */
async function timed(draft, count, work) {
  let text = draft;
  const times = [];
  const lines = draft.split('\n');
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1) + line.length + 1);
  for (const { line, character, text: letter } of typing(draft, count)) {
    const at = starts[line] + character;
    text = text.slice(0, at) + letter + text.slice(at);
    const start = performance.now();
    await work(text);
    times.push(performance.now() - start);
  }
  const warm = times.slice(Math.floor(count / 3));
  return { p50: quantile(warm, 0.5), p99: quantile(warm, 0.99) };
}

async function harperLinter() {
  try {
    const { LocalLinter } = await import('harper.js');
    const { binaryInlined } = await import('harper.js/binaryInlined');
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    await linter.lint('Some 40 people left.');
    return linter;
  } catch (error) {
    console.log(`harper.js is left out: ${error.message}`);
    return null;
  }
}
